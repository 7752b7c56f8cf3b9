import type { MetadataRoute } from "next";
import { guideQueries } from "@/lib/guides/queries";
import { publishedSlugs } from "@/lib/programs/addresses";
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
  const guides = (await guideQueries()).map(({ slug }) => `/guides/${slug}`);
  const pages = [
    "/",
    "/programs",
    "/browse",
    "/guides",
    ...guides,
    "/about/how-we-list",
    ...browsePages(catalog).keys(),
  ];
  const institutions = catalog.institutions.map(({ slug }) => `/institutions/${slug}`);
  const programs = await publishedSlugs();
  return [
    ...[...pages, ...institutions].map((path) => ({ url: `${origin}${path}` })),
    ...programs.map(({ slug, changedOn }) => ({ url: `${origin}/programs/${slug}`, lastModified: changedOn })),
  ].slice(0, most);
}
