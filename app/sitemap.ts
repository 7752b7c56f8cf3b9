import type { MetadataRoute } from "next";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { browsePages } from "@/lib/programs/public-pages/browse";
import { publishedPaths } from "@/lib/serving/existing-paths";

export const dynamic = "force-dynamic";

/** Addresses that one sitemap may hold (sitemaps.org). */
const most = 50_000;

/** Every page that stands for itself, as the database has it now; of more than fit, the latest changed programs. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const catalog = await currentCatalog();
  const pages = [
    "/",
    "/programs",
    "/browse",
    "/guides",
    "/about",
    "/about/api",
    "/about/how-we-list",
    "/about/coverage",
    ...browsePages(catalog).keys(),
  ];
  const institutions = catalog.institutions.map(({ slug }) => `/institutions/${slug}`);
  return [
    ...[...pages, ...institutions].map((path) => ({ url: `${origin}${path}` })),
    ...(await publishedPaths()).map(({ path, changedOn }) => ({ url: `${origin}${path}`, lastModified: changedOn })),
  ].slice(0, most);
}
