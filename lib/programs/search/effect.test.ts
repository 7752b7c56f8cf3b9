/** Owns the proof that every filter filters: some value of it changes what is found in some catalog. */
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { keysOf } from "../../closed-list";
import { queryWords } from "../../text/words";
import { type Catalog, catalogOf } from "../catalog/catalog";
import type { Declaration } from "../filters/declaration";
import { type Filters, filterTable, noFilters } from "../filters/filters";
import { amount, type Spec } from "../filters/param-kinds";
import { facets } from "./facets";
import { anyRows } from "./fixtures";
import { toQuery } from "./query";
import { matchTerms } from "./relevance-bm25";
import { search } from "./search";

type Row = Spec<unknown> & Declaration;
type Table = Readonly<Record<string, Row>>;

const catalogs = fc.sample(anyRows, { seed: 7, numRuns: 4 }).map(catalogOf);

/** What a row can read of all that may be written: its own options, numbers, and the names and places of the catalogs. */
function valuesOf(row: Row): unknown[] {
  const options = "options" in row && typeof row.options === "object" ? keysOf(row.options ?? {}) : [];
  const numbers = Array.from({ length: 24 }, (_, n) => String(2 ** n));
  const names = catalogs.flatMap(({ institutions, sites, dictionary }) => [
    ...institutions.map(({ slug }) => slug),
    ...sites.map(({ label }) => label),
    ...dictionary.vocabulary.all(),
  ]);
  return [...new Set([...options, ...numbers, ...names])].flatMap((written) => {
    let refused = false;
    const value = row.read([written], () => {
      refused = true;
    });
    return refused ? [] : [value];
  });
}

/** The positions that a catalog has for these filters, in words to compare. */
function found(catalog: Catalog, filters: Filters): string {
  const { q } = filters;
  const words = q === null ? null : matchTerms(catalog, [{ phrases: [queryWords(q)] }]);
  return search(catalog, toQuery(filters, { words, day: 1 })).matches.join();
}

/** What a row's value is looked at beside: nothing; what it needs; for the reader's, any filter that may need it. */
function surroundings(table: Table, key: string): Filters[] {
  const neededBy = (other: string) => table[other]?.needs?.("")?.parameter;
  const each = (other: string) =>
    table[other] ? valuesOf(table[other]).map((value): Filters => ({ ...noFilters, [other]: value })) : [];
  const needed = neededBy(key);
  if (needed) return each(needed);
  const others = table[key]?.role === "reader" ? Object.keys(table).filter((other) => other !== key) : [];
  const needing = others.filter((other) => neededBy(other) === key);
  return [noFilters, ...(needing.length > 0 ? needing : others).flatMap(each)];
}

/** The rows of a role of which no value changes what is found in any catalog. */
function withoutEffect(table: Table, role: Row["role"]): string[] {
  return Object.keys(table).filter((key) => {
    const row = table[key];
    if (row?.role !== role) return false;
    const values = valuesOf(row);
    return !surroundings(table, key).some((filters) =>
      catalogs.some((catalog) => {
        const before = found(catalog, filters);
        return values.some((value) => found(catalog, { ...filters, [key]: value }) !== before);
      }),
    );
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

it("every filter changes what is found", () => {
  expect(withoutEffect(filterTable, "narrows")).toEqual([]);
});

it("the reader's words, place and state change it, the last two beside another filter", () => {
  expect(withoutEffect(filterTable, "reader")).toEqual([]);
});

it("a planted filter that nothing judges is found out", () => {
  const planted: Row = {
    ...amount("Fewest credits", 1, 300, (credits) => `From ${credits} credits`),
    role: "narrows",
    counted: false,
    form: null,
    table: null,
  };
  expect(withoutEffect({ ...filterTable, min_credits: planted }, "narrows")).toEqual(["min_credits"]);
});

it.each(facets.map((facet) => [facet.parameters.join(), facet] as const))(
  "a facet that judges nothing is found out: %s",
  (_, facet) => {
    vi.spyOn(facet, "predicate").mockReturnValue(null);
    expect(withoutEffect(filterTable, "narrows")).toEqual(facet.parameters);
  },
);
