/** Owns the sitemap: its files, the addresses in each, and the day on which what stands there last changed. */
import { z } from "zod";
import { reading } from "../database/change-log";
import { positionOf } from "../programs/catalog/catalog";
import { currentCatalog } from "../programs/catalog/current";
import { browsePages, latestByPath } from "../programs/public-pages/browse";
import { isoDay } from "../text/day";

/** `changedOn`: an ISO day; null: nothing that is dated stands there. */
type Entry = { path: string; changedOn: string | null };

/** Addresses that one file may hold (sitemaps.org). */
const most = 50_000;

const datedRows = z.array(z.object({ id: z.number(), slug: z.string(), at: z.coerce.date() }));

/** The public rows of a table, each with its last change. */
function published(table: "Program" | "Guide") {
  const sql = `SELECT "id", "slug", "updatedAt" AS "at" FROM "${table}" WHERE "status" = 'published' ORDER BY "id"`;
  return datedRows.parse(reading().prepare(sql).all());
}

const institutionRows = z.array(
  z.object({ slug: z.string(), at: z.coerce.date().nullable(), read: z.string().nullable() }),
);

/** Each institution with the last change of its programs, also of a withdrawn one, and the last reading of its charges. */
function datedInstitutions(): Map<string, string | null> {
  const sql = `SELECT "slug",
      (SELECT max("updatedAt") FROM "Program" WHERE "institutionId" = i."id" AND "status" IN ('published', 'withdrawn')) AS "at",
      (SELECT max("readOn") FROM "Charge" WHERE "institutionId" = i."id") AS "read"
    FROM "Institution" i`;
  const rows = institutionRows.parse(reading().prepare(sql).all());
  return new Map(rows.map(({ slug, at, read }) => [slug, latest([at && isoDay(at), read])]));
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

const pathsOf = (section: string, table: "Program" | "Guide"): Entry[] =>
  published(table).map(({ slug, at }) => ({ path: `/${section}/${slug}`, changedOn: isoDay(at) }));

/** The parts by the names that their files begin with. */
const parts: Readonly<Record<string, () => Promise<Entry[]> | Entry[]>> = {
  programs: () => pathsOf("programs", "Program"),
  async institutions() {
    const dated = datedInstitutions();
    const { institutions } = await currentCatalog();
    return institutions.map(({ slug }) => ({ path: `/institutions/${slug}`, changedOn: dated.get(slug) ?? null }));
  },
  guides: () => pathsOf("guides", "Guide"),
  async browse() {
    const catalog = await currentCatalog();
    const days = new Array<string>(catalog.size);
    for (const { id, at } of published("Program")) {
      const position = positionOf(catalog, id);
      if (position >= 0) days[position] = isoDay(at);
    }
    const dated = latestByPath(catalog, days);
    return [...browsePages(catalog).keys()].map((path) => ({ path, changedOn: dated.get(path) ?? null }));
  },
  pages() {
    const listed = latest(pathsOf("programs", "Program").map(({ changedOn }) => changedOn));
    const guides = latest(pathsOf("guides", "Guide").map(({ changedOn }) => changedOn));
    const counted = ["/", "/programs", "/browse", "/about/coverage"].map((path) => ({ path, changedOn: listed }));
    // What these say is written, not counted: no date of the data is theirs.
    const written = ["/about", "/about/api", "/about/how-we-list", "/about/for-institutions", "/about/corrections"];
    return [...counted, { path: "/guides", changedOn: guides }, ...written.map((path) => ({ path, changedOn: null }))];
  },
};

/** The index of all files; `origin` has no slash at its end. */
export async function sitemapIndex(origin: string): Promise<string> {
  const all = await Promise.all(
    Object.entries(parts).map(async ([name, read]) => {
      const entries = await read();
      return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => ({
        path: `/sitemap-${name}-${at + 1}.xml`,
        changedOn: latest(entries.slice(at * most, (at + 1) * most).map(({ changedOn }) => changedOn)),
      }));
    }),
  );
  return written("sitemapindex", "sitemap", all.flat(), origin);
}

/** A file by its name ("programs-1"); null: there is none. */
export async function sitemapFile(name: string, origin: string): Promise<string | null> {
  const [, part = "", number = ""] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!Object.hasOwn(parts, part)) return null;
  const entries = (await parts[part]?.()) ?? [];
  const own = entries.slice((Number(number) - 1) * most, Number(number) * most);
  return own.length === 0 ? null : written("urlset", "url", own, origin);
}

/** Paths are made of slugs, and the origin is one: nothing in them needs to be escaped. */
function written(root: string, element: string, entries: readonly Entry[], origin: string): string {
  const lines = entries.map(({ path, changedOn }) => {
    const changed = changedOn === null ? "" : `<lastmod>${changedOn}</lastmod>`;
    return `<${element}><loc>${origin}${path}</loc>${changed}</${element}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}
