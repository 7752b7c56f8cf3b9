/** Owns the proof that the sitemap names every public page once, with the day of the data and never that of the question. */
import { expect, it } from "vitest";
import { withSeed } from "../../seed/seeded-fixtures";
import { db } from "../database/db";
import { currentCatalog } from "../programs/catalog/current";
import { browsePages } from "../programs/public-pages/browse";
import { sitemapFile, sitemapIndex } from "./sitemap";

const origin = "https://directory.example";

withSeed(async () => {
  // Long ago, and one program lately: whatever says another day has it from elsewhere.
  await db().program.updateMany({ data: { updatedAt: new Date("2021-03-04") } });
  await db().guide.updateMany({ data: { updatedAt: new Date("2022-05-06") } });
  await db().charge.updateMany({ data: { readOn: "2020-01-01" } });
  const program = { slug: "university-of-south-dakota-ms-in-artificial-intelligence" };
  await db().program.update({ where: program, data: { updatedAt: new Date("2023-07-08") } });
});

/** Each path with its day, of an index or a file. */
function entriesIn(xml: string | null): Map<string, string | undefined> {
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<(sitemapindex|urlset) xmlns="[^"]+">\n/);
  const all = [
    ...(xml ?? "").matchAll(/<loc>https:\/\/directory\.example([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g),
  ];
  return new Map(all.map(([, at = "", day]) => [at, day]));
}

const fileAt = async (name: string) => entriesIn(await sitemapFile(name, origin));

it("the index names a file for each kind of page, with the last day in it", async () => {
  expect([...entriesIn(await sitemapIndex(origin))]).toEqual([
    ["/sitemap-programs-1.xml", "2023-07-08"],
    ["/sitemap-institutions-1.xml", "2023-07-08"],
    ["/sitemap-guides-1.xml", "2022-05-06"],
    ["/sitemap-browse-1.xml", "2023-07-08"],
    ["/sitemap-pages-1.xml", "2023-07-08"],
  ]);
  for (const name of ["programs-2", "programs-0", "programs", "nothing-1", "constructor-1"]) {
    expect(await sitemapFile(name, origin)).toBeNull();
  }
});

it("each page has the day on which what stands there changed", async () => {
  const programs = await fileAt("programs-1");
  expect(programs.size).toBe(await db().program.count({ where: { status: "published" } }));
  expect(programs.get("/programs/university-of-south-dakota-ms-in-artificial-intelligence")).toBe("2023-07-08");
  expect(new Set(programs.values())).toEqual(new Set(["2021-03-04", "2023-07-08"]));
  const institutions = await fileAt("institutions-1");
  expect(institutions.get("/institutions/university-of-south-dakota")).toBe("2023-07-08");
  expect(institutions.get("/institutions/carnegie-mellon-university")).toBe("2021-03-04");
  const browse = await fileAt("browse-1");
  expect([...browse.keys()]).toEqual([...browsePages(await currentCatalog()).keys()]);
  expect(browse.get("/browse/south-dakota")).toBe("2023-07-08");
  expect(browse.get("/browse/pennsylvania")).toBe("2021-03-04");
  expect(new Set((await fileAt("guides-1")).values())).toEqual(new Set(["2022-05-06"]));
  const pages = await fileAt("pages-1");
  expect([pages.get("/programs"), pages.get("/guides"), pages.get("/about")]).toEqual([
    "2023-07-08",
    "2022-05-06",
    undefined,
  ]);
});
