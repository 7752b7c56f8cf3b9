/** Owns whether a program fits the filters, group by group, and what each option of a group would give. */
import { type Catalog, deliveryBit, type PriceColumns } from "./catalog";
import { type FilterKey, type Filters, filterTable, type UnknownKey } from "./filters";
import { milesToSites, type Question } from "./question";
import { controls, degrees, keysOf, states, subjects } from "./vocabulary";

/** What a program says to a group of filters; open: a figure is not known, so it might fit. */
type Verdict = typeof fits | typeof open | typeof fails;
export const fits = 0;
export const open = 1;
export const fails = 2;

type Judge = (position: number) => Verdict;
type Test = (position: number) => boolean;

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

/** Counts for the options of one parameter; `add` takes a program that all other groups let pass. */
type Tally = { parameter: CountedParameter; counts: () => Record<string, number>; add: (position: number) => void };

/** Parameters that narrow together: alternatives within a group, while groups add up. */
type Group = {
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves the verdict open. */
  unknown?: UnknownKey;
  /** null where the question does not narrow the group. */
  judge: (catalog: Catalog, question: Question) => Judge | null;
  /**
   * An option's number is how many programs its group lets pass when it is the group's only choice,
   * so that it does not depend on its siblings.
   */
  tallies: (catalog: Catalog, question: Question) => Tally[];
};

/** A group of one parameter whose values are codes of a column. */
function coded(parameter: "degree" | "subject" | "state" | "control", list: object): Group {
  const keys = keysOf(list);
  return {
    parameters: [parameter],
    judge: (catalog, { filters }) => judgeCode(catalog[parameter], keys, filters[parameter]),
    tallies: (catalog) => [tallyCodes(parameter, catalog[parameter], keys)],
  };
}

function judgeCode(column: Uint8Array | Int32Array, keys: readonly string[], chosen: readonly string[]): Judge | null {
  if (chosen.length === 0) return null;
  const wanted = Uint8Array.from(keys, (key) => (chosen.includes(key) ? 1 : 0));
  return (position) => (wanted[column[position] ?? -1] === 1 ? fits : fails);
}

function tallyCodes(
  parameter: CountedParameter,
  column: Uint8Array | Int32Array,
  keys: readonly string[],
  offered: (sums: Int32Array) => readonly number[] = () => [...keys.keys()],
): Tally {
  // One place more than there are keys takes the codes for "not known".
  const sums = new Int32Array(keys.length + 1);
  return {
    parameter,
    add(position) {
      const code = Math.min(column[position] ?? keys.length, keys.length);
      sums[code] = (sums[code] ?? 0) + 1;
    },
    counts: () => Object.fromEntries(offered(sums).map((code) => [keys[code], sums[code] ?? 0])),
  };
}

/** Counts the programs for which a test holds, as one option. */
function single(parameter: CountedParameter, option: string, test: Test): Tally {
  let sum = 0;
  return {
    parameter,
    add(position) {
      if (test(position)) sum += 1;
    },
    counts: () => ({ [option]: sum }),
  };
}

/** The verdict of a group whose figure may be unknown. */
function judgeFigure(filters: Filters, key: UnknownKey, isKnown: Test, matches: Test | null): Judge | null {
  const included = filters.unknown.includes(key);
  if (matches === null && !included) return null;
  const unknown = included ? fits : open;
  return (position) => (!isKnown(position) ? unknown : matches?.(position) ? fits : fails);
}

function priceIsKnown({ high, stated }: PriceColumns, basis: Filters["cost_basis"]): Test {
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

/** Whether a program is taught online and in no other way: it has no distance. */
export function onlineOnly({ delivery }: Catalog): Test {
  const online = deliveryBit("online");
  return (position) => delivery[position] === online;
}

/** Within a distance of the place; online programs are near to everybody, and an unknown place drops nobody. */
function isWithin(catalog: Catalog, question: Question, most: number): Test {
  const miles = question.place ? milesToSites(catalog, question.place) : null;
  const online = onlineOnly(catalog);
  return (position) => online(position) || !((miles?.[catalog.site[position] ?? -1] ?? 0) > most);
}

/** Distances that are offered, in miles. */
export const radii = [10, 25, 50, 100, 250, 500];

/** Institutions that are offered as options: the ones with most results, and those in use. */
const offeredInstitutions = 10;

export const costGroup: Group = {
  parameters: ["min_cost", "max_cost", "cost_basis"],
  unknown: "cost",
  judge: (catalog, { filters }) => judgeCost(catalog, filters),
  tallies(catalog, { filters }) {
    // Leaving estimates out is no alternative to a price range but a way to read it: it keeps the range.
    const stated = judgeCost(catalog, { ...filters, cost_basis: "published" });
    const known = priceIsKnown(catalog.prices(filters.resident), null);
    return [
      single("cost_basis", "published", (position) => stated?.(position) === fits),
      single("unknown", "cost", (position) => !known(position)),
    ];
  },
};

export const groups: readonly Group[] = [
  coded("degree", degrees),
  {
    parameters: ["delivery"],
    unknown: "delivery",
    judge({ delivery }, { filters }) {
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
  costGroup,
  {
    parameters: ["max_months"],
    unknown: "duration",
    judge({ months }, { filters }) {
      const { max_months: max } = filters;
      const known = (position: number) => (months[position] ?? -1) >= 0;
      return judgeFigure(filters, "duration", known, max === null ? null : (p) => (months[p] ?? -1) <= max);
    },
    tallies: ({ months }) => [single("unknown", "duration", (position) => (months[position] ?? -1) < 0)],
  },
  coded("subject", subjects),
  coded("state", states),
  {
    parameters: ["institution"],
    judge: ({ institution, institutions }, { filters }) =>
      judgeCode(
        institution,
        institutions.map(({ slug }) => slug),
        filters.institution,
      ),
    tallies({ institution, institutions }, { filters }) {
      const keys = institutions.map(({ slug }) => slug);
      const offered = (sums: Int32Array) => {
        const most = [...keys.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).slice(0, offeredInstitutions);
        const inUse = filters.institution.map((slug) => keys.indexOf(slug)).filter((code) => code >= 0);
        return [...new Set([...inUse, ...most])];
      };
      return [tallyCodes("institution", institution, keys, offered)];
    },
  },
  coded("control", controls),
  {
    parameters: ["within"],
    judge(catalog, question) {
      const { within } = question.filters;
      if (within === null || question.place === null) return null;
      const inside = isWithin(catalog, question, within);
      return (position) => (inside(position) ? fits : fails);
    },
    tallies: (catalog, question) =>
      question.place ? radii.map((miles) => single("within", String(miles), isWithin(catalog, question, miles))) : [],
  },
];
