/** Owns the filters of the directory: the one table from which parsing, links and chips derive. */
import { count, usd } from "../format";
import { controls, degrees, deliveryModes, states, subjects } from "./vocabulary";

/** A value of the address that was not used, and why, in words for the reader. */
export type Ignored = { parameter: string; value: string; reason: string };

type Spec<T> = {
  label: string;
  /** The value without the parameter. */
  initial: T;
  /** Reads the parameter's values; calls `refuse` for each one it can't use. */
  read: (values: readonly string[], refuse: (value: string, reason: string) => void) => T;
  /** The parameter's values for an address; none for the initial value. */
  write: (value: T) => readonly string[];
  /** What a chip says for one written value. */
  chip: (written: string) => string;
};

type Options = Readonly<Record<string, string>>;

/** A repeatable parameter from a closed list; kept in the list's order. */
function many<O extends Options>(label: string, options: O): Spec<readonly (keyof O & string)[]> & { options: O } {
  return {
    label,
    options,
    initial: [],
    read(values, refuse) {
      for (const value of values)
        if (!Object.hasOwn(options, value)) refuse(value, `it is not one of ${listed(options)}`);
      return Object.keys(options).filter((option) => values.includes(option));
    },
    write: (chosen) => chosen,
    chip: (written) => options[written] ?? written,
  };
}

/** At most one of a closed list. */
function one<O extends Options, I extends (keyof O & string) | null>(
  label: string,
  options: O,
  initial: I,
  chip = (option: string) => option,
): Spec<(keyof O & string) | I> & { options: O } {
  return {
    label,
    options,
    initial,
    read(values, refuse) {
      const [first] = single(values, refuse);
      if (first === undefined) return initial;
      if (Object.hasOwn(options, first)) return first;
      refuse(first, `it is not one of ${listed(options)}`);
      return initial;
    },
    write: (chosen) => (chosen === null || chosen === initial ? [] : [chosen]),
    chip: (written) => chip(options[written] ?? written),
  };
}

/** A whole number between bounds; "$8,000" is read as 8000. */
function amount(label: string, min: number, max: number, chip: (value: number) => string): Spec<number | null> {
  return {
    label,
    initial: null,
    read(values, refuse) {
      const [first] = single(values, refuse);
      if (first === undefined) return null;
      const digits = first.replace(/^\$\s*/, "").replace(/,(?=\d{3}(,|$))/g, "");
      const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
      if (value >= min && value <= max) return value;
      refuse(first, `it is not a whole number from ${count(min)} to ${count(max)}`);
      return null;
    },
    write: (value) => (value === null ? [] : [String(value)]),
    chip: (written) => chip(Number(written)),
  };
}

function single(values: readonly string[], refuse: (value: string, reason: string) => void): readonly string[] {
  for (const value of values.slice(1)) if (value !== values[0]) refuse(value, "only the first value counts");
  return values.slice(0, 1);
}

function listed(options: Options): string {
  const keys = Object.keys(options);
  return keys.length > 12 ? "the known codes" : keys.join(", ");
}

/** Figures for whose sake a program may be shown although they are not known. */
export const unknowns = {
  cost: "Price not published",
  duration: "Duration not stated",
  delivery: "Delivery not stated",
};
export type UnknownKey = keyof typeof unknowns;

export const sorts = {
  cost: "Lowest price first",
  "-cost": "Highest price first",
  duration: "Shortest first",
  name: "Program, A to Z",
  institution: "Institution, A to Z",
};
export type Sort = keyof typeof sorts;

const highestPrice = 10_000_000;

/** Every parameter of `/programs`, in the order of chips and links. */
export const filterTable = {
  degree: many("Degree", degrees),
  delivery: many("Delivery", deliveryModes),
  min_cost: amount("Lowest price", 0, highestPrice, (v) => `From ${usd(v)}`),
  max_cost: amount("Highest price", 0, highestPrice, (v) => `Up to ${usd(v)}`),
  cost_basis: one("Estimates", { published: "Leave estimates out" }, null),
  max_months: amount("Longest duration", 1, 600, (v) => `Up to ${v} months`),
  subject: many("Subject", subjects),
  state: many("Taught in", states),
  control: many("Institution", controls),
  unknown: many("Also where not known", unknowns),
  resident: one("You live in", states, null, (state) => `Prices for residents of ${state}`),
  sort: one("Order", sorts, "cost"),
  page: amount("Page", 1, 1_000_000, (v) => `Page ${v}`),
};

type Table = typeof filterTable;
export type FilterKey = keyof Table;
/** A parsed state of the directory; `page` null is the first. */
export type Filters = { readonly [K in FilterKey]: Table[K]["initial"] };

/** Parameters as a page or a URLSearchParams gives them. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const filterKeys = Object.keys(filterTable) as FilterKey[];

/** These order and cut the results but narrow nothing. */
const notNarrowing: readonly FilterKey[] = ["resident", "sort", "page"];

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
  return { filters: Object.fromEntries(entries) as Filters, ignored };
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

export type Chip = { key: FilterKey; label: string; href: string };

/** A chip for each value in use, with the address that drops only it. */
export function filterChips(filters: Filters): Chip[] {
  return filterPairs(filters)
    .filter(([key]) => key !== "sort" && key !== "page")
    .map(([key, value]) => ({
      key,
      label: filterTable[key].chip(value),
      href: filtersHref(without(filters, key, value)),
    }));
}

/** These filters without one written value. */
function without(filters: Filters, key: FilterKey, value: string): Filters {
  const pairs = filterPairs(filters).filter(([k, v]) => k !== key || v !== value);
  const valuesOf = (wanted: FilterKey) => pairs.filter(([k]) => k === wanted).map(([, v]) => v);
  return parseFilters(Object.fromEntries(filterKeys.map((k) => [k, valuesOf(k)]))).filters;
}

/** Whether anything narrows the results. */
export function narrows(filters: Filters): boolean {
  return filterPairs(filters).some(([key]) => !notNarrowing.includes(key));
}
