import type { NextRequest } from "next/server";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { answerMcp } from "@/lib/mcp/answer";

/** Tools for language models (Model Context Protocol, streamable HTTP, stateless). */
export async function POST(request: NextRequest): Promise<Response> {
  return answerMcp(request, await siteOrigin());
}
