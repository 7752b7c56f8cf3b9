import type { MetadataRoute } from "next";
import { publishedPaths } from "@/lib/addresses";
import { browsePages } from "@/lib/programs/browse";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { siteOrigin } from "./site-origin";

export const dynamic = "force-dynamic";

/** Addresses that one sitemap may hold (sitemaps.org). */
const most = 50_000;

/** Every page that stands for itself, as the database has it now; of more than fit, the latest changed programs. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const catalog = await currentCatalog();
  const pages = ["/", "/programs", "/browse", "/guides", "/about/how-we-list", ...browsePages(catalog).keys()];
  const institutions = catalog.institutions.map(({ slug }) => `/institutions/${slug}`);
  return [
    ...[...pages, ...institutions].map((path) => ({ url: `${origin}${path}` })),
    ...(await publishedPaths()).map(({ path, changedOn }) => ({ url: `${origin}${path}`, lastModified: changedOn })),
  ].slice(0, most);
}
