/** Owns whether a program fits the filters, group by group, and what each option of a group would give. */
import { type Catalog, deliveryBit, type PriceColumns } from "./catalog";
import { type FilterKey, type Filters, filterTable, type UnknownKey } from "./filters";
import { milesToSites, type Question } from "./question";
import { controls, degrees, keysOf, states, subjects } from "./vocabulary";

/**
 * What a program says to a group of filters; open: a figure is not known, so it might fit. A group
 * answers for all programs at once, one verdict for each position.
 */
export const fits = 0;
export const open = 1;
export const fails = 2;
type Verdicts = Uint8Array;

type Codes = Uint8Array | Int32Array;

/** The parameters whose options show how many results each would give. */
export type CountedParameter =
  | "degree"
  | "delivery"
  | "cost_basis"
  | "subject"
  | "state"
  | "institution"
  | "control"
  | "unknown"
  | "within";

/** Counts by parameter and option. */
export type Counts = Partial<Record<CountedParameter, Record<string, number>>>;

/** How programs are counted: by a code for each position, from 0 to `size` - 1; what lies beyond is not known. */
export type Tally = { codes: Codes; size: number; counts: (sums: Uint32Array) => Counts };

/** Parameters that narrow together: alternatives within a group, while groups add up. */
export type Group = {
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves the verdict open. */
  unknown?: UnknownKey;
  /** null where the question does not narrow the group. */
  judge: (catalog: Catalog, question: Question) => Verdicts | null;
  /**
   * An option's number is how many programs its group lets pass when it is the group's only choice,
   * so that it does not depend on its siblings. null where the question gives nothing to count.
   */
  tally: (catalog: Catalog, question: Question) => Tally | null;
};

/** A group of one parameter whose values are codes of a column. */
function coded(parameter: "degree" | "subject" | "state" | "control", list: object): Group {
  const keys = keysOf(list);
  return {
    parameters: [parameter],
    judge: (catalog, { filters }) => judgeCodes(catalog[parameter], keys, filters[parameter]),
    tally: (catalog) => ({
      codes: catalog[parameter],
      size: keys.length,
      counts: (sums) => ({ [parameter]: Object.fromEntries(keys.map((key, code) => [key, sums[code] ?? 0])) }),
    }),
  };
}

function judgeCodes(codes: Codes, keys: readonly string[], chosen: readonly string[]): Verdicts | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen.map((key) => keys.indexOf(key)));
  const verdictOf = new Uint8Array(Math.max(keys.length, 256)).fill(fails);
  for (const code of wanted) verdictOf[code] = fits;
  const verdicts = new Uint8Array(codes.length);
  for (let position = 0; position < codes.length; position += 1)
    verdicts[position] = verdictOf[codes[position] ?? 0] ?? fails;
  return verdicts;
}

function judge(size: number, verdict: (position: number) => number): Verdicts {
  const verdicts = new Uint8Array(size);
  for (let position = 0; position < size; position += 1) verdicts[position] = verdict(position);
  return verdicts;
}

/** The verdict of a group whose figure may be unknown. */
function judgeFigure(
  { unknown }: Filters,
  key: UnknownKey,
  size: number,
  isKnown: (position: number) => boolean,
  matches: ((position: number) => boolean) | null,
  /** Whether any value at all could match. */
  possible = true,
): Verdicts | null {
  const included = unknown.includes(key);
  if (matches === null && !included) return null;
  const notKnown = included ? fits : possible ? open : fails;
  return judge(size, (position) => (!isKnown(position) ? notKnown : matches?.(position) ? fits : fails));
}

/** The price group: by the upper end of a range, which can't make a program look cheaper than it may be. */
function insidePrices({ high }: PriceColumns, { min_cost, max_cost }: Filters): (position: number) => boolean {
  const [from, to] = [min_cost ?? 0, max_cost ?? Number.POSITIVE_INFINITY];
  return (position) => (high[position] ?? -1) >= from && (high[position] ?? -1) <= to;
}

/** Whether a program is taught online and in no other way: it has no distance. */
export function onlineOnly({ delivery }: Catalog): (position: number) => boolean {
  const online = deliveryBit("online");
  return (position) => delivery[position] === online;
}

/** Distances that are offered, in miles. */
export const radii = [10, 25, 50, 100, 250, 500];

/** Institutions that are offered as options: the ones with most results, and those in use. */
const offeredInstitutions = 10;

export const costGroup: Group = {
  parameters: ["min_cost", "max_cost", "cost_basis"],
  unknown: "cost",
  judge(catalog, { filters }) {
    const prices = catalog.prices(filters.resident);
    const { high, stated } = prices;
    const basis = filters.cost_basis;
    // Where estimates are left out, an estimate is a price that is not published.
    const known = (position: number) => (basis === null ? (high[position] ?? -1) >= 0 : stated[position] === 1);
    const narrowed = filters.min_cost !== null || filters.max_cost !== null || basis !== null;
    const possible = (filters.min_cost ?? 0) <= (filters.max_cost ?? Number.POSITIVE_INFINITY);
    const matches = narrowed ? insidePrices(prices, filters) : null;
    return judgeFigure(filters, "cost", catalog.size, known, matches, possible);
  },
  tally(catalog, { filters }) {
    const prices = catalog.prices(filters.resident);
    // Leaving estimates out is no alternative to a price range but a way to read it: it keeps the range,
    // and what is included although its price is not published.
    const inside = insidePrices(prices, filters);
    const included = filters.unknown.includes("cost");
    const stated = (position: number) => (prices.stated[position] === 1 ? inside(position) : included);
    return {
      codes: judge(catalog.size, (p) => ((prices.high[p] ?? -1) < 0 ? 1 : 0) + (stated(p) ? 2 : 0)),
      size: 4,
      counts: (sums) => ({
        cost_basis: { published: withBit(sums, 2) },
        unknown: { cost: withBit(sums, 1) },
      }),
    };
  },
};

/** How many were counted under codes that have a bit set. */
function withBit(sums: Uint32Array, bit: number): number {
  return sums.reduce((total, sum, code) => ((code & bit) !== 0 ? total + sum : total), 0);
}

export const groups: readonly Group[] = [
  coded("degree", degrees),
  {
    parameters: ["delivery"],
    unknown: "delivery",
    judge({ delivery, size }, { filters }) {
      const wanted = filters.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0);
      const known = (position: number) => delivery[position] !== 0;
      const matches = (position: number) => ((delivery[position] ?? 0) & wanted) !== 0;
      return judgeFigure(filters, "delivery", size, known, wanted ? matches : null);
    },
    tally: ({ delivery }) => ({
      codes: delivery,
      size: 8,
      counts: (sums) => ({
        delivery: Object.fromEntries(
          keysOf(filterTable.delivery.options).map((mode) => [mode, withBit(sums, deliveryBit(mode))]),
        ),
        unknown: { delivery: sums[0] ?? 0 },
      }),
    }),
  },
  costGroup,
  {
    parameters: ["max_months"],
    unknown: "duration",
    judge({ months, size }, { filters }) {
      const { max_months: max } = filters;
      const known = (position: number) => (months[position] ?? -1) >= 0;
      const matches = max === null ? null : (position: number) => (months[position] ?? -1) <= max;
      return judgeFigure(filters, "duration", size, known, matches);
    },
    tally: ({ months, size }) => ({
      codes: judge(size, (position) => ((months[position] ?? -1) < 0 ? 0 : 1)),
      size: 2,
      counts: (sums) => ({ unknown: { duration: sums[0] ?? 0 } }),
    }),
  },
  coded("subject", subjects),
  coded("state", states),
  {
    parameters: ["institution"],
    judge: ({ institution, slugs }, { filters }) => judgeCodes(institution, slugs, filters.institution),
    tally: ({ institution, slugs }, { filters }) => ({
      codes: institution,
      size: slugs.length,
      counts(sums) {
        const inUse = filters.institution.map((slug) => slugs.indexOf(slug)).filter((code) => code >= 0);
        const offered = new Set([...inUse, ...largest(sums, offeredInstitutions)]);
        return { institution: Object.fromEntries([...offered].map((code) => [slugs[code], sums[code] ?? 0])) };
      },
    }),
  },
  coded("control", controls),
  {
    parameters: ["within"],
    judge(catalog, question) {
      const { within } = question.filters;
      if (within === null || question.place === null) return null;
      const { site } = catalog;
      const online = onlineOnly(catalog);
      const miles = milesToSites(catalog, question.place);
      // Online programs are near to everybody, and a place that no map knows (NaN) drops nobody.
      return judge(catalog.size, (p) => (online(p) || !((miles[site[p] ?? -1] ?? 0) > within) ? fits : fails));
    },
    tally(catalog, question) {
      if (question.place === null) return null;
      const { site } = catalog;
      const online = onlineOnly(catalog);
      const ringOf = Uint8Array.from(milesToSites(catalog, question.place), ringOfMiles);
      return {
        codes: judge(catalog.size, (position) => (online(position) ? 0 : (ringOf[site[position] ?? -1] ?? 0))),
        size: radii.length + 1,
        counts: (sums) => ({
          within: Object.fromEntries(
            radii.map((miles, ring) => [miles, sums.slice(0, ring + 1).reduce((total, sum) => total + sum, 0)]),
          ),
        }),
      };
    },
  },
];

/** The innermost of `radii` that reaches so far; the number of radii beyond them all, 0 where it is not known. */
function ringOfMiles(miles: number): number {
  if (Number.isNaN(miles)) return 0;
  const ring = radii.findIndex((radius) => miles <= radius);
  return ring < 0 ? radii.length : ring;
}

/** The codes with the largest sums, largest first, equal ones in their own order. */
function largest(sums: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (const [code, sum] of sums.entries()) {
    if (found.length === most && sum <= (sums[found[most - 1] ?? 0] ?? 0)) continue;
    const place = found.findIndex((other) => sum > (sums[other] ?? 0));
    found.splice(place < 0 ? found.length : place, 0, code);
    found.length = Math.min(found.length, most);
  }
  return found;
}
