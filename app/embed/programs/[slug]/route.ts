import type { NextRequest } from "next/server";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { answerProgramFrame } from "@/lib/documents/frame";

type Context = { params: Promise<{ slug: string }> };

/** One program's facts for a frame of another site; with the ending “.html”, the HTML to paste. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const paste = slug.endsWith(".html");
  return answerProgramFrame(request, {
    origin: await siteOrigin(),
    query: request.nextUrl.searchParams,
    slug: paste ? slug.slice(0, -".html".length) : slug,
    paste,
  });
}
