import type { NextRequest } from "next/server";
import { jsonContent, respond } from "@/lib/answers/respond";
import { openApiDocument } from "@/lib/api/openapi";
import { siteOrigin } from "@/lib/authorization/site-origin";

/** The API's description for programs, OpenAPI 3.1. */
export async function GET(request: NextRequest): Promise<Response> {
  const origin = await siteOrigin();
  return respond(request, async () => ({ tag: null, make: async () => jsonContent(openApiDocument(origin)) }));
}
