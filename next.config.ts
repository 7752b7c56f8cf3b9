import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // No page has pictures that Next scales: its address for that answers 404 instead of fetching what anybody names.
  images: { unoptimized: true },
  reactStrictMode: true,
  // The database driver loads a native file at run time; bundling would lose it.
  serverExternalPackages: ["libsql", "@libsql/client", "@prisma/adapter-libsql"],
  // Titles and descriptions come with the page, not after it: without scripts nothing would move them into place.
  htmlLimitedBots: /.*/,
  // The files that /sitemap.xml names.
  rewrites: async () => [{ source: "/sitemap-:file([a-z]+-\\d+).xml", destination: "/sitemaps/:file" }],
  // A page of /admin that somebody's role may not see answers 403.
  // Each page's code is loaded when it is first asked for: all of it at once would keep the first page waiting.
  experimental: { authInterrupts: true, preloadEntriesOnStart: false },
  // `npm run check` owns the types; checking them again would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
};

export default config;
