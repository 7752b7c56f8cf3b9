import type { NextRequest } from "next/server";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { suggestions } from "@/lib/programs/suggest";

/** What the search field offers while someone types: `?q=`, answered as `{ suggestions }`. */
export async function GET(request: NextRequest): Promise<Response> {
  const found = await suggestions(await currentCatalog(), request.nextUrl.searchParams.get("q") ?? "");
  return Response.json({ suggestions: found }, { headers: { "Cache-Control": "private, max-age=60" } });
}
