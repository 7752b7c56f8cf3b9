/** Owns a state of the directory: read from an address, the links that change it, and its chips. */

import { keysOf } from "../../closed-list";
import type { Declaration, Need } from "./declaration";
import { filterTable, type Sort, sorts } from "./filter-table";
import type { Ignored } from "./param-kinds";
import { type Pair, type RawParameters, readPairs, readParameters, type ValuesOf, writePairs } from "./parameters";

export { filterTable, type Sort, sorts, type UnknownKey, views } from "./filter-table";
export type { RawParameters } from "./parameters";

type Table = typeof filterTable;
export type FilterKey = keyof Table;
/** A parsed state of the directory; `page` null is the first. */
export type Filters = ValuesOf<Table>;

const rows: Readonly<Record<FilterKey, Declaration>> = filterTable;

/** Whether a parameter filters: it changes what is found or what that costs. */
export function isFilter(key: string): boolean {
  return isFilterKey(key) && (rows[key].role === "narrows" || rows[key].role === "reader");
}

/** Whether a filter has chips, and clearing drops it: where the reader lives is said on every page, and never cleared. */
function isCleared(key: FilterKey): boolean {
  return isFilter(key) && key !== "resident";
}

/** Whether a parameter is the reader's to choose: it says who reads or how, or it works only beside one that does. */
export function isOfTheReader(key: string): boolean {
  return isFilterKey(key) && (rows[key].role !== "narrows" || rows[key].needs !== undefined);
}

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(rows, key);
}

/** What a written value needs to do anything, and these filters lack; null: it works. */
export function lacking(filters: Filters, key: FilterKey, written: string): Need | null {
  const need = neededBy(key, written);
  return need === null || filters[need.parameter] !== null ? null : need;
}

/** What a written value needs to do anything; null: nothing. */
export function neededBy(key: FilterKey, written: string): Need | null {
  return rows[key].needs?.(written) ?? null;
}

/** The orders that these filters make possible; programs of one degree alone have nothing to be grouped by. */
export function possibleSorts(filters: Filters): Sort[] {
  const isMixed = filters.degree.length !== 1;
  return keysOf(sorts).filter((sort) => lacking(filters, "sort", sort) === null && (isMixed || sort !== "degree"));
}

/** The order in use: the one asked for where it is possible, else the one that suits the filters. */
export function sortOf(filters: Filters): Sort {
  const possible = possibleSorts(filters);
  const wanted = [filters.sort, "relevance", "distance", "degree"] as const;
  return wanted.find((sort) => sort !== null && possible.includes(sort)) ?? "cost";
}

/** The parameters of an address's query. */
export function parametersOf(query: URLSearchParams): RawParameters {
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
}

/** The directory's address with these parameters but none that is empty; null where none is. */
export function withoutEmpty(raw: RawParameters): string | null {
  const pairs = Object.entries(raw).flatMap(([key, values]) => [values ?? []].flat().map((value) => [key, value]));
  if (pairs.every(([, value]) => value !== "")) return null;
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
  return query === "" ? "/programs" : `/programs?${query}`;
}

/**
 * Reads the parameters of an address. Never throws: a value that can't be used, or does nothing without
 * another one, is named in `ignored`. Parameters that are not filters are not looked at.
 */
export function parseFilters(raw: RawParameters): { filters: Filters; ignored: Ignored[] } {
  const { values: filters, ignored } = readParameters(filterTable, raw);
  const waiting = filterPairs(filters).flatMap(([parameter, value]) => {
    const need = lacking(filters, parameter, value);
    return need === null ? [] : [{ parameter, value, reason: need.reason }];
  });
  return { filters, ignored: [...ignored, ...waiting] };
}

/** The directory without any filter. */
export const noFilters: Filters = parseFilters({}).filters;

/** Every name and value that an address needs for these filters, in the table's order. */
export function filterPairs(filters: Filters): Pair<Table>[] {
  return writePairs(filterTable, filters);
}

/** The values that an address needs for one parameter of these filters. */
export function writtenValues(filters: Filters, parameter: FilterKey): string[] {
  return filterPairs(filters).flatMap(([key, value]) => (key === parameter ? [value] : []));
}

/** These filters with only some of their written values, and without what then lacks a value that it needs. */
function keeping(filters: Filters, isKept: (key: FilterKey, value: string) => boolean): Filters {
  const kept = filterPairs(filters).filter(([key, value]) => isKept(key, value));
  const has = (parameter: FilterKey) => kept.some(([key]) => key === parameter);
  const works = ([key, value]: Pair<Table>) => {
    const need = neededBy(key, value);
    return need === null || has(need.parameter);
  };
  return readPairs(filterTable, kept.filter(works));
}

/** These filters without one parameter, and without what does nothing without it. */
export function without(filters: Filters, parameter: FilterKey): Filters {
  return keeping(filters, (key) => key !== parameter);
}

/** The address of the directory with these filters, after a change; changing anything but the page starts at the first. */
export function filtersHref(filters: Filters, change: Partial<Filters> = {}): string {
  const pairs = filterPairs({ ...filters, page: null, ...change });
  return pairs.length > 0 ? `/programs?${new URLSearchParams(pairs)}` : "/programs";
}

/** The address of the directory without any filter: order, view, home and the programs chosen to compare stay. */
export function clearHref(filters: Filters): string {
  return filtersHref(keeping(filters, (key) => !isCleared(key)));
}

/** The address on which a program is, or is no longer, among those to compare; filters and page stay. */
export function compareToggleHref(filters: Filters, slug: string): string {
  const { compare, page } = filters;
  const chosen = compare.includes(slug) ? compare.filter((one) => one !== slug) : [...compare, slug];
  return filtersHref(filters, { page, compare: chosen });
}

export type Chip = { key: FilterKey; value: string; label: string; filters: Filters; href: string };

/**
 * A chip for each value in use, with the filters and the address that drop only it, and what does nothing
 * without it (without a place, the distance from it). `names` gives the names of institutions by slug.
 */
export function filterChips(filters: Filters, names: ReadonlyMap<string, string> = new Map()): Chip[] {
  return filterPairs(filters)
    .filter(([key]) => isCleared(key))
    .map(([key, value]) => {
      const left = keeping(filters, (other, written) => other !== key || written !== value);
      const label = key === "institution" ? (names.get(value) ?? value) : filterTable[key].chip(value);
      return { key, value, label, filters: left, href: filtersHref(left) };
    });
}
