import type { NextRequest } from "next/server";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { answerListFrame } from "@/lib/documents/frame";

/** A list of programs as HTML to paste into another site. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerListFrame(request, { origin: await siteOrigin(), query: request.nextUrl.searchParams, paste: true });
}
