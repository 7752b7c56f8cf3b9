/** Owns the filters of the directory: the one table from which parsing, links and chips derive. */
import { count, usd } from "../format";
import {
  amount,
  type Ignored,
  many,
  mostCompared,
  mostInstitutions,
  one,
  type Spec,
  slugs,
  text,
} from "./filter-kinds";
import { controls, degrees, deliveryModes, keysOf, states, subjects } from "./vocabulary";

/** Figures for whose sake a program may be shown although they are not known. */
export const unknowns = {
  cost: "Price not published",
  duration: "Duration not stated",
  delivery: "Delivery not stated",
};
export type UnknownKey = keyof typeof unknowns;

export const sorts = {
  relevance: "Best match first",
  cost: "Lowest price first",
  "-cost": "Highest price first",
  duration: "Shortest first",
  name: "Program, A to Z",
  institution: "Institution, A to Z",
  distance: "Nearest first",
  checked: "Latest checked first",
};
export type Sort = keyof typeof sorts;

export const views = { list: "List", table: "Table", map: "Map", plot: "Price and duration" };

const highestPrice = 10_000_000;

/** Every parameter of `/programs`, in the order of chips and links. */
export const filterTable = {
  q: text("Words", 200, (words) => `“${words}”`),
  degree: many("Degree", degrees),
  delivery: many("Delivery", deliveryModes),
  min_cost: amount("Lowest price", 0, highestPrice, (v) => `From ${usd(v)}`),
  max_cost: amount("Highest price", 0, highestPrice, (v) => `Up to ${usd(v)}`),
  cost_basis: one("Estimates", { published: "Leave estimates out" }, null),
  max_months: amount("Longest duration", 1, 600, (v) => `Up to ${v} months`),
  subject: many("Subject", subjects),
  state: many("Taught in", states),
  institution: slugs("Institution", "an institution", mostInstitutions),
  control: many("Kind of institution", controls),
  near: text("Near", 80, (place) => `Near ${place}`),
  within: amount("Within", 1, 5000, (miles) => `Within ${count(miles)} miles`),
  unknown: many("Also where not known", unknowns),
  resident: one("You live in", states, null, (state) => `Prices for residents of ${state}`),
  sort: one("Order", sorts, null),
  view: one("View", views, "list"),
  page: amount("Page", 1, 1_000_000, (v) => `Page ${v}`),
  /** Filters nothing: the programs chosen so far, in the order of choice. */
  compare: slugs("Compare", "a program", mostCompared),
};

/** Parameters that leave the results as they are, so that no chip drops them and clearing keeps them. */
const besideFilters: readonly FilterKey[] = ["sort", "view", "page", "compare"];

type Table = typeof filterTable;
export type FilterKey = keyof Table;
/** A parsed state of the directory; `page` null is the first. */
export type Filters = { readonly [K in FilterKey]: Table[K]["initial"] };

/** Parameters as a page or a URLSearchParams gives them. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

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

const filterKeys = Object.keys(filterTable) as FilterKey[];

/** The orders that these filters make possible. */
export function possibleSorts({ q, near }: Filters): Sort[] {
  return keysOf(sorts).filter((sort) => (sort !== "relevance" || q !== null) && (sort !== "distance" || near !== null));
}

/** The order in use: the one asked for where it is possible, else the one that suits the filters. */
export function sortOf(filters: Filters): Sort {
  const { sort, q, near } = filters;
  if (sort !== null && possibleSorts(filters).includes(sort)) return sort;
  if (q !== null) return "relevance";
  return near === null ? "cost" : "distance";
}

/**
 * Reads the parameters of an address. Never throws: a value that can't be used is left out and
 * named in `ignored`. Parameters that are not filters are not looked at.
 */
export function parseFilters(raw: RawParameters): { filters: Filters; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const entries = filterKeys.map((key) => {
    const values = [raw[key] ?? []].flat().map((value) => value.trim());
    const refuse = (value: string, reason: string) => void ignored.push({ parameter: key, value, reason });
    return [key, filterTable[key].read(values.filter(Boolean), refuse)];
  });
  const filters = Object.fromEntries(entries) as Filters;
  return { filters, ignored: [...ignored, ...withoutEffect(filters)] };
}

/** Usable values that do nothing without another one. */
function withoutEffect({ q, near, within, sort }: Filters): Ignored[] {
  const missing: [FilterKey, string | number | null, string][] = [
    ["within", near === null ? within : null, "it needs a place in “near”"],
    ["sort", near === null && sort === "distance" ? sort : null, "it needs a place in “near”"],
    ["sort", q === null && sort === "relevance" ? sort : null, "it needs words to match"],
  ];
  return missing.flatMap(([parameter, value, reason]) =>
    value === null ? [] : [{ parameter, value: String(value), reason }],
  );
}

/** The directory without any filter. */
export const noFilters: Filters = parseFilters({}).filters;

/** Every name and value that an address needs for these filters, in the table's order. */
export function filterPairs(filters: Filters): [FilterKey, string][] {
  return filterKeys.flatMap((key) => written(key, filters).map((value): [FilterKey, string] => [key, value]));
}

function written<K extends FilterKey>(key: K, filters: Filters): readonly string[] {
  // Each row of the table writes the type it reads; the compiler can't follow that through the key.
  const spec = filterTable[key] as unknown as Spec<Filters[K]>;
  return spec.write(filters[key]);
}

/** The address of the directory with these filters, after a change; changing anything but the page starts at the first. */
export function filtersHref(filters: Filters, change: Partial<Filters> = {}): string {
  const pairs = filterPairs({ ...filters, page: null, ...change });
  return pairs.length > 0 ? `/programs?${new URLSearchParams(pairs)}` : "/programs";
}

/** The address of the directory without any filter: order, view and the programs chosen to compare stay. */
export function clearHref({ sort, view, compare }: Filters): string {
  return filtersHref(noFilters, { sort, view, compare });
}

/** The address on which a program is, or is no longer, among those to compare; filters and page stay. */
export function compareToggleHref(filters: Filters, slug: string): string {
  const { compare, page } = filters;
  const chosen = compare.includes(slug) ? compare.filter((one) => one !== slug) : [...compare, slug];
  return filtersHref(filters, { page, compare: chosen });
}

export type Chip = { key: FilterKey; label: string; filters: Filters; href: string };

/**
 * A chip for each value in use, with the filters and the address that drop only it (dropping a place
 * drops the distance from it too). `names` gives the names of institutions by slug.
 */
export function filterChips(filters: Filters, names: ReadonlyMap<string, string> = new Map()): Chip[] {
  return filterPairs(filters)
    .filter(([key]) => !besideFilters.includes(key))
    .map(([key, value]) => {
      const left = without(filters, key, value);
      const kept = key === "near" ? { ...left, within: null } : left;
      const label = key === "institution" ? (names.get(value) ?? value) : filterTable[key].chip(value);
      return { key, label, filters: kept, href: filtersHref(kept) };
    });
}

/** These filters without one written value. */
function without(filters: Filters, key: FilterKey, value: string): Filters {
  const pairs = filterPairs(filters).filter(([k, v]) => k !== key || v !== value);
  const valuesOf = (wanted: FilterKey) => pairs.filter(([k]) => k === wanted).map(([, v]) => v);
  return parseFilters(Object.fromEntries(filterKeys.map((k) => [k, valuesOf(k)]))).filters;
}
