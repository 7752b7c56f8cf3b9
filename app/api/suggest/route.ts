import type { NextRequest } from "next/server";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { parametersOf, parseFilters } from "@/lib/programs/filters";
import { suggestions } from "@/lib/programs/suggest";

/** What the search field offers while someone types: the directory's own parameters, answered as `{ suggestions }`. */
export async function GET(request: NextRequest): Promise<Response> {
  const { filters } = parseFilters(parametersOf(request.nextUrl.searchParams));
  const found = await suggestions(await currentCatalog(), filters);
  return Response.json({ suggestions: found }, { headers: { "Cache-Control": "private, max-age=60" } });
}
