import { siteOrigin } from "@/lib/authorization/site-origin";
import { sitemapFile } from "@/lib/serving/sitemap";

type Context = { params: Promise<{ file: string }> };

/** A file of the sitemap; asked for as /sitemap-{file}.xml, since one speaks only for what lies below its own folder. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const text = await sitemapFile((await params).file, await siteOrigin());
  if (text === null) return new Response("The sitemap has no such file.", { status: 404 });
  return new Response(text, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
