import { siteOrigin } from "@/lib/authorization/site-origin";
import { sitemapIndex } from "@/lib/serving/sitemap";

/** The files of the sitemap, as the database has them now. */
export async function GET(): Promise<Response> {
  const text = await sitemapIndex(await siteOrigin());
  return new Response(text, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
