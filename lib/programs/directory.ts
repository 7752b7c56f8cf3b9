/** Owns the answer to one address of the directory: what it asks, what was found, and ways on from little. */
import { findPlace, type Place } from "../places";
import { type Asked, programsAsked } from "./asked";
import type { Catalog } from "./catalog";
import { currentCatalog } from "./current-catalog";
import type { Ignored } from "./filter-kinds";
import { type Chip, filterChips, parseFilters, type RawParameters } from "./filters";
import { type Question, questionOf } from "./question";
import { type Result, resultsOf } from "./results";
import { type Found, search } from "./search";
import { matchText, type TextMatch } from "./text";

export type Answer = {
  catalog: Catalog;
  question: Question;
  ignored: Ignored[];
  /** What was written into a parameter of one value but is not in use, so that a form can give it back. */
  typed: ReadonlyMap<string, string>;
  chips: Chip[];
  /** Words that no program has, and what was looked for instead. */
  corrected: TextMatch["corrected"];
  /** The programs chosen to compare, in the order of choice. */
  compared: Asked[];
  found: Found;
};

/**
 * Reads an address, looks up its words and its place, and searches: the published programs, unless
 * another catalog is given. Never throws for what is typed.
 */
export async function answer(raw: RawParameters, given?: Catalog): Promise<Answer> {
  const { filters: asked, ignored } = parseFilters(raw);
  const catalog = given ?? (await currentCatalog());
  const place = asked.near === null ? null : placeNamed(catalog, asked.near);
  const filters = place ? asked : { ...asked, near: null, within: null };
  if (asked.near !== null && place === null) {
    ignored.push({
      parameter: "near",
      value: asked.near,
      reason: "it is no ZIP code and no city with its state that the map knows; “Boston, MA” would be one",
    });
  }
  const names = institutionNames(catalog);
  const strangers = filters.institution.filter((slug) => !names.has(slug));
  for (const value of strangers)
    ignored.push({ parameter: "institution", value, reason: "no institution here has this short name" });
  const { found: compared, gone } = await programsAsked(filters.compare);
  for (const { asked: value, reason } of gone) ignored.push({ parameter: "compare", value, reason });
  const known = {
    ...filters,
    institution: filters.institution.filter((slug) => names.has(slug)),
    compare: compared.map(({ slug }) => slug),
  };

  const match = known.q === null ? null : await matchText(catalog, known.q);
  if (known.q !== null && match === null) {
    ignored.push({ parameter: "q", value: known.q, reason: "it has no letter and no digit" });
  }
  const used = match ? known : { ...known, q: null };
  const question = questionOf(used, { place, words: match?.words ?? null });
  const found = search(catalog, question);
  if (used.page !== null && used.page > found.pages) {
    ignored.push({
      parameter: "page",
      value: String(used.page),
      reason: `the last page is ${found.pages}, shown here`,
    });
  }
  const typed = new Map(ignored.map(({ parameter, value }) => [parameter, value]));
  if (used.within === null && asked.within !== null) typed.set("within", String(asked.within));
  const chips = filterChips(used, names);
  return { catalog, question, ignored, typed, chips, corrected: match?.corrected ?? [], compared, found };
}

/** The place that a text names: a ZIP code, a city, or a city of the directory's own that has no post office of its name. */
export function placeNamed({ sites }: Catalog, text: string): Place | null {
  const found = findPlace(text);
  if (found) return found;
  const wanted = text.toLowerCase();
  const site = sites.find(({ label, latitude }) => label.toLowerCase() === wanted && latitude !== null);
  if (!site || site.latitude === null || site.longitude === null) return null;
  return { label: site.label, latitude: site.latitude, longitude: site.longitude };
}

const namesOf = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** Names of the institutions by slug. */
export function institutionNames(catalog: Catalog): ReadonlyMap<string, string> {
  const known = namesOf.get(catalog) ?? new Map(catalog.institutions.map(({ slug, name }) => [slug, name]));
  namesOf.set(catalog, known);
  return known;
}

/** Below this many results the page offers ways on. */
const few = 2;

/** Each filter in use with what dropping it gives, and what just misses; null where there is enough. */
export async function waysOn({ catalog, question, chips, found }: Answer): Promise<{
  drops: { chip: Chip; total: number }[];
  misses: { result: Result; parameters: Found["misses"][number]["parameters"] }[];
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
  const results = await resultsOf(
    catalog,
    question,
    found.misses.map(({ id }) => id),
  );
  const misses = found.misses.flatMap(({ id, parameters }) => {
    const result = results.find(({ program }) => program.id === id);
    return result ? [{ result, parameters }] : [];
  });
  return { drops, misses };
}
