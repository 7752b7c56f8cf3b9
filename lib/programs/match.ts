/** Owns whether a program fits the filters, group by group, and what each option of a group would give. */
import { type Catalog, deliveryBit, type PriceColumns } from "./catalog";
import { type FilterKey, type Filters, filterTable, type UnknownKey } from "./filters";
import { controls, degrees, keysOf, states, subjects } from "./vocabulary";

/** What a program says to a group of filters; open: a figure is not known, so it might fit. */
export type Verdict = typeof fits | typeof open | typeof fails;
export const fits = 0;
export const open = 1;
export const fails = 2;

type Judge = (position: number) => Verdict;

/** Counts for the options of one parameter; `add` takes a program that all other groups let pass. */
type Tally = { parameter: CountedParameter; counts: Record<string, number>; add: (position: number) => void };

/** The parameters whose every option shows how many results it would give. */
export type CountedParameter = "degree" | "delivery" | "cost_basis" | "subject" | "state" | "control" | "unknown";

/** Parameters that narrow together: alternatives within a group, while groups add up. */
type Group = {
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves the verdict open. */
  unknown?: UnknownKey;
  /** null where these filters do not narrow the group. */
  judge: (catalog: Catalog, filters: Filters) => Judge | null;
  /**
   * An option's number is how many programs its group lets pass when it is the group's only choice,
   * so that it does not depend on its siblings.
   */
  tallies: (catalog: Catalog, filters: Filters) => Tally[];
};

/** A group of one parameter whose values are codes of a column. */
function coded(parameter: "degree" | "subject" | "state" | "control", list: object): Group {
  const keys = keysOf(list);
  return {
    parameters: [parameter],
    judge(catalog, filters) {
      const chosen: readonly string[] = filters[parameter];
      if (chosen.length === 0) return null;
      const wanted = Uint8Array.from({ length: 256 }, (_, code) => (chosen.includes(keys[code] ?? "") ? fits : fails));
      const column = catalog[parameter];
      return (position) => (wanted[column[position] ?? 255] === fits ? fits : fails);
    },
    tallies(catalog) {
      const column = catalog[parameter];
      const sums = new Int32Array(256);
      const add = (position: number) => {
        const code = column[position] ?? 255;
        sums[code] = (sums[code] ?? 0) + 1;
      };
      return [tally(parameter, keys, (_, code) => sums[code] ?? 0, add)];
    },
  };
}

function tally(
  parameter: CountedParameter,
  options: readonly string[],
  sum: (option: string, index: number) => number,
  add: (position: number) => void,
): Tally {
  return {
    parameter,
    add,
    get counts() {
      return Object.fromEntries(options.map((option, index) => [option, sum(option, index)]));
    },
  };
}

/** Counts the programs for which `counts` holds, as one option. */
function single(parameter: CountedParameter, option: string, counts: (position: number) => boolean): Tally {
  let sum = 0;
  const add = (position: number) => {
    if (counts(position)) sum += 1;
  };
  return tally(parameter, [option], () => sum, add);
}

/** The verdict of a group whose figure may be unknown. */
function judgeFigure(
  filters: Filters,
  key: UnknownKey,
  isKnown: (p: number) => boolean,
  matches: ((p: number) => boolean) | null,
): Judge | null {
  const included = filters.unknown.includes(key);
  if (matches === null && !included) return null;
  const unknown = included ? fits : open;
  return (position) => (!isKnown(position) ? unknown : matches?.(position) ? fits : fails);
}

function priceIsKnown({ high, stated }: PriceColumns, basis: Filters["cost_basis"]): (position: number) => boolean {
  return basis === null ? (position) => (high[position] ?? -1) >= 0 : (position) => stated[position] === 1;
}

/** The price group under a basis; an estimate under `published` is a price that is not published. */
function judgeCost(catalog: Catalog, filters: Filters): Judge | null {
  const { min_cost: min, max_cost: max, cost_basis: basis } = filters;
  const prices = catalog.prices(filters.resident);
  // The upper end of a range: it can't make a program look cheaper than it may be.
  const { high } = prices;
  const [from, to] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
  const inside = (position: number) => (high[position] ?? -1) >= from && (high[position] ?? -1) <= to;
  const narrowed = min !== null || max !== null || basis !== null;
  return judgeFigure(filters, "cost", priceIsKnown(prices, basis), narrowed ? inside : null);
}

export const groups: readonly Group[] = [
  coded("degree", degrees),
  {
    parameters: ["delivery"],
    unknown: "delivery",
    judge({ delivery }, filters) {
      const wanted = filters.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0);
      const known = (position: number) => delivery[position] !== 0;
      return judgeFigure(filters, "delivery", known, wanted ? (p) => ((delivery[p] ?? 0) & wanted) !== 0 : null);
    },
    tallies({ delivery }) {
      const modes = keysOf(filterTable.delivery.options);
      return [
        ...modes.map((mode) => single("delivery", mode, (p) => ((delivery[p] ?? 0) & deliveryBit(mode)) !== 0)),
        single("unknown", "delivery", (position) => delivery[position] === 0),
      ];
    },
  },
  {
    parameters: ["min_cost", "max_cost", "cost_basis"],
    unknown: "cost",
    judge: judgeCost,
    tallies(catalog, filters) {
      // Leaving estimates out is no alternative to a price range but a way to read it: it keeps the range.
      const stated = judgeCost(catalog, { ...filters, cost_basis: "published" });
      const known = priceIsKnown(catalog.prices(filters.resident), null);
      return [
        single("cost_basis", "published", (position) => stated?.(position) === fits),
        single("unknown", "cost", (position) => !known(position)),
      ];
    },
  },
  {
    parameters: ["max_months"],
    unknown: "duration",
    judge({ months }, filters) {
      const { max_months: max } = filters;
      const known = (position: number) => (months[position] ?? -1) >= 0;
      return judgeFigure(filters, "duration", known, max === null ? null : (p) => (months[p] ?? -1) <= max);
    },
    tallies: ({ months }) => [single("unknown", "duration", (position) => (months[position] ?? -1) < 0)],
  },
  coded("subject", subjects),
  coded("state", states),
  coded("control", controls),
];
