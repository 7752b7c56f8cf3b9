import type { MetadataRoute } from "next";
import { siteOrigin } from "@/lib/authorization/site-origin";

export const dynamic = "force-dynamic";

/** What crawlers may read: every public page, but not the endless combinations of filters, which lead to the same pages. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/admin", "/api/", "/programs?", "/compare?", "/verdicts?"] },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
