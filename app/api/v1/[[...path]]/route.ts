import type { NextRequest } from "next/server";
import { answerApi } from "@/lib/api/answer";
import { siteOrigin } from "@/lib/authorization/site-origin";

type Context = { params: Promise<{ path?: string[] }> };

/** The API: what stands at a path is said by the table of lib/api/endpoints.ts. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  return answerApi(request, { origin: await siteOrigin(), path, query: request.nextUrl.searchParams });
}
