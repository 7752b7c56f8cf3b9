/** Owns the answer to one address of the directory: what it asks, what was found, and ways on from little. */

import type { Catalog } from "../catalog/catalog";
import { currentCatalog } from "../catalog/current";
import { memo } from "../catalog/memo";
import {
  type Chip,
  filterChips,
  filterPairs,
  lacking,
  parseFilters,
  type RawParameters,
  without,
} from "../filters/filters";
import type { Ignored } from "../filters/param-kinds";
import { lookUpPlace, type Place } from "../places/places";
import { type ResolvedProgram, resolvePrograms } from "../records/programs-by-slug";
import type { NearMiss } from "../search/near-misses";
import { type SearchQuery, toQuery } from "../search/query";
import { type SearchResult, search } from "../search/search";
import { matchText, type TextMatch } from "../search/text-query";
import { type Result, resultsOf } from "./results";

export type DirectoryPage = {
  catalog: Catalog;
  question: SearchQuery;
  ignored: Ignored[];
  /** What was written into a parameter of one value but is not in use, so that a form can give it back. */
  typed: ReadonlyMap<string, string>;
  chips: Chip[];
  /** Words that no program has, and what was looked for instead. */
  corrected: TextMatch["corrected"];
  /** The programs chosen to compare, in the order of choice. */
  compared: ResolvedProgram[];
  found: SearchResult;
};

/**
 * Reads an address, looks up its words and its place, and searches: the published programs, unless
 * another catalog is given. Never throws for what is typed.
 */
export async function searchDirectory(raw: RawParameters, given?: Catalog): Promise<DirectoryPage> {
  const { filters: asked, ignored } = parseFilters(raw);
  const catalog = given ?? (await currentCatalog());
  const { place, refused } = placeNamed(catalog, asked.near);
  const filters = place ? asked : without(asked, "near");
  if (refused) ignored.push(refused);
  const names = institutionNames(catalog);
  const strangers = filters.institution.filter((slug) => !names.has(slug));
  for (const value of strangers)
    ignored.push({ parameter: "institution", value, reason: "we list no institution by this name" });
  const { found: compared, gone } = await resolvePrograms(filters.compare);
  for (const { asked: value, reason } of gone) ignored.push({ parameter: "compare", value, reason });
  const known = {
    ...filters,
    institution: filters.institution.filter((slug) => names.has(slug)),
    compare: compared.map(({ slug }) => slug),
  };

  const match = known.q === null ? null : await matchText(catalog, known.q);
  if (known.q !== null && match === null) {
    ignored.push({ parameter: "q", value: known.q, reason: "it has no letters or digits to search for" });
  }
  const used = match ? known : without(known, "q");
  const question = toQuery(used, { place, words: match?.words ?? null });
  const found = search(catalog, question);
  if (used.page !== null && used.page > found.pages) {
    ignored.push({
      parameter: "page",
      value: String(used.page),
      reason: `the last page is ${found.pages}, shown here`,
    });
  }
  const typed = new Map(ignored.map(({ parameter, value }) => [parameter, value]));
  // What lacks its place or its words waits in its field.
  for (const [key, value] of filterPairs(asked)) if (lacking(used, key, value)) typed.set(key, value);
  const chips = filterChips(used, names);
  return { catalog, question, ignored, typed, chips, corrected: match?.corrected ?? [], compared, found };
}

/**
 * The place that a text names: a ZIP code, a city, or a city of the directory's own that has no post office of its name;
 * else why it is none, with the places that may be meant.
 */
export function placeNamed(
  { sites }: Catalog,
  text: string | null,
): { place: Place; refused: null } | { place: null; refused: Ignored | null } {
  if (text === null) return { place: null, refused: null };
  const { place, candidates } = lookUpPlace(text);
  if (place) return { place, refused: null };
  const wanted = text.toLowerCase();
  const site = sites.find(({ label, latitude }) => label.toLowerCase() === wanted && latitude !== null);
  if (site && site.latitude !== null && site.longitude !== null) {
    return { place: { label: site.label, latitude: site.latitude, longitude: site.longitude }, refused: null };
  }
  const reason =
    candidates.length > 0
      ? `it does not say in which state: write ${candidates.map((label) => `“${label}”`).join(", ")} or another one`
      : "we don’t know this place: write a ZIP code, or a city with its state, such as “Boston, MA”";
  return { place: null, refused: { parameter: "near", value: text, reason } };
}

/** Names of the institutions by slug. */
export const institutionNames = memo(
  "institution names",
  ({ institutions }: Catalog): ReadonlyMap<string, string> =>
    new Map(institutions.map(({ slug, name }) => [slug, name])),
);

/** Below this many results the page offers ways on. */
const few = 2;

/** Each filter in use with what dropping it gives, and what just misses; null where there is enough. */
export async function relaxations({ catalog, question, chips, found }: DirectoryPage): Promise<{
  drops: { chip: Chip; total: number }[];
  misses: { result: Result; parameters: NearMiss["parameters"] }[];
} | null> {
  if (found.total >= few || chips.length === 0) return null;
  const drops = chips.map((chip) => {
    const { q, near } = chip.filters;
    const left = {
      ...question,
      filters: chip.filters,
      words: q === null ? null : question.words,
      place: near === null ? null : question.place,
    };
    return { chip, total: search(catalog, left).total };
  });
  const nearMisses = found.findNearMisses();
  const results = await resultsOf(
    catalog,
    question,
    nearMisses.map(({ id }) => id),
  );
  const misses = nearMisses.flatMap(({ id, parameters }) => {
    const result = results.find(({ program }) => program.id === id);
    return result ? [{ result, parameters }] : [];
  });
  return { drops, misses };
}
