import type { NextRequest } from "next/server";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { answerDocument } from "@/lib/documents/documents";

type Context = { params: Promise<{ form: string; path: string[] }> };

/** A public page in another form; the proxy leads here from the page's address with an ending (“.md”), or by Accept. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { form, path } = await params;
  return answerDocument(request, { origin: await siteOrigin(), form, path, query: request.nextUrl.searchParams });
}
