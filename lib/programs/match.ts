/** Owns whether a program fits the filters, group by group, and what each option of a group would give. */
import type { Catalog } from "./catalog";
import { deliveryBit } from "./columns";
import { type FilterKey, type Filters, filterTable, type UnknownKey } from "./filters";
import { fields, kinds, type Part } from "./joint";
import { type Coded, chosenCodes, fails, fits, type Judgement, largestNumber, onUnknown, range } from "./judgement";
import { milesToSites, type Question } from "./question";
import { controls, degrees, keysOf, states, subjects } from "./vocabulary";

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

/** How programs are counted: by the group's own code, from 0 to `size` - 1, or in another way. */
export type Tally = {
  by: (Coded & { size: number }) | ((positions: Int32Array, sums: Uint32Array) => void);
  counts: (sums: Uint32Array) => Counts;
};

/** Parameters that narrow together: alternatives within a group, while groups add up. */
export type Group = {
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves the verdict open. */
  unknown?: UnknownKey;
  /** null where the question does not narrow the group. */
  judge: (catalog: Catalog, question: Question) => Judgement | null;
  /**
   * An option's number is how many programs its group lets pass when it is the group's only choice,
   * so that it does not depend on its siblings. null where the question gives nothing to count.
   */
  tally: (catalog: Catalog, question: Question) => Tally | null;
};

/** A group of one parameter whose values are codes of a joint column. */
function coded(
  parameter: "degree" | "subject" | "state" | "control",
  list: object,
  column: "kind" | "field",
  { of, size }: Part,
): Group {
  const keys: readonly string[] = keysOf(list);
  return {
    parameters: [parameter],
    judge: (catalog, { filters }) =>
      chosenCodes(
        { codes: catalog[column], of },
        size,
        filters[parameter].map((key: string) => keys.indexOf(key)),
      ),
    tally: (catalog) => ({
      by: { codes: catalog[column], of, size },
      counts: (sums) => ({ [parameter]: Object.fromEntries(keys.map((key, code) => [key, sums[code] ?? 0])) }),
    }),
  };
}

/** Distances that are offered, in miles. */
export const radii = [10, 25, 50, 100, 250, 500];

/** Institutions that are offered as options: the ones with most results, and those in use. */
const offeredInstitutions = 10;

/** The prices to go by: where estimates are left out, an estimate is a price that is not published. */
export function pricesInUse(catalog: Catalog, { resident, cost_basis }: Filters): Int32Array {
  const { high, published } = catalog.prices(resident);
  return cost_basis === null ? high : published;
}

/** The price group goes by the upper end of a range, which can't make a program look cheaper than it may be. */
export const costGroup: Group = {
  parameters: ["min_cost", "max_cost", "cost_basis"],
  unknown: "cost",
  judge(catalog, { filters }) {
    const { min_cost, max_cost, cost_basis } = filters;
    const narrowed = min_cost !== null || max_cost !== null || cost_basis !== null;
    const possible = (min_cost ?? 0) <= (max_cost ?? Number.POSITIVE_INFINITY);
    const notKnown = onUnknown(filters, "cost", narrowed, possible);
    if (notKnown === null) return null;
    return { numbers: pricesInUse(catalog, filters), notKnown, ...range(narrowed, min_cost, max_cost) };
  },
  tally(catalog, { filters }) {
    // Leaving estimates out is no alternative to a price range but a way to read it: it keeps the range,
    // and what is included although its price is not published.
    const { high, published } = catalog.prices(filters.resident);
    const { low, high: most } = range(true, filters.min_cost, filters.max_cost);
    const upTo = Math.min(most, largestNumber);
    const included = filters.unknown.includes("cost") ? 1 : 0;
    return {
      by(positions, sums) {
        let [unknown, stay] = [0, 0];
        for (let at = 0; at < positions.length; at += 1) {
          const position = positions[at] ?? 0;
          const price = published[position] ?? -1;
          // All ones where it is so: a branch that no processor can predict costs more.
          const isUnknown = price >> 31;
          const isOutside = ((price - low) | (upTo - price)) >> 31;
          unknown -= (high[position] ?? -1) >> 31;
          stay += (isUnknown & included) | (~isUnknown & ~isOutside & 1);
        }
        sums[0] = (sums[0] ?? 0) + unknown;
        sums[1] = (sums[1] ?? 0) + stay;
      },
      counts: (sums) => ({ cost_basis: { published: sums[1] ?? 0 }, unknown: { cost: sums[0] ?? 0 } }),
    };
  },
};

/** How many were counted under codes that have a bit set. */
function withBit(sums: Uint32Array, bit: number): number {
  return sums.reduce((total, sum, code) => ((code & bit) !== 0 ? total + sum : total), 0);
}

export const groups: readonly Group[] = [
  coded("degree", degrees, "kind", kinds.parts.degree),
  {
    parameters: ["delivery"],
    unknown: "delivery",
    judge({ kind }, { filters }) {
      const wanted = filters.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0);
      const notKnown = onUnknown(filters, "delivery", wanted !== 0);
      if (notKnown === null) return null;
      const { of, size } = kinds.parts.delivery;
      const verdicts = Uint8Array.from({ length: size }, (_, bits) => ((bits & wanted) !== 0 ? fits : fails));
      verdicts[0] = notKnown;
      return { codes: kind, of, verdicts };
    },
    tally: ({ kind }) => ({
      by: { codes: kind, ...kinds.parts.delivery },
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
    judge({ months }, { filters }) {
      const { max_months: most } = filters;
      const notKnown = onUnknown(filters, "duration", most !== null);
      return notKnown === null ? null : { numbers: months, notKnown, ...range(most !== null, null, most) };
    },
    tally: ({ kind }) => ({
      by: { codes: kind, ...kinds.parts.timed },
      counts: (sums) => ({ unknown: { duration: sums[0] ?? 0 } }),
    }),
  },
  coded("subject", subjects, "field", fields.parts.subject),
  coded("state", states, "field", fields.parts.state),
  {
    parameters: ["institution"],
    judge: ({ institution, institutionCodes, values }, { filters }) =>
      chosenCodes(
        { codes: institution },
        values.institutions.length,
        filters.institution.map((slug) => institutionCodes.get(slug) ?? -1),
      ),
    tally: ({ institution, institutionCodes, values, present }, { filters }) => ({
      by: { codes: institution, size: values.institutions.length },
      counts(sums) {
        const inUse = filters.institution.flatMap((slug) => institutionCodes.get(slug) ?? []);
        const most = largest(sums, offeredInstitutions).filter((code) => present.institution[code] === 1);
        const offered = new Set([...inUse, ...most]);
        const counted = [...offered].map((code) => [values.institutions[code]?.slug, sums[code] ?? 0]);
        return { institution: Object.fromEntries(counted) };
      },
    }),
  },
  coded("control", controls, "kind", kinds.parts.control),
  {
    parameters: ["within"],
    judge(catalog, { filters, place }) {
      const { within } = filters;
      if (within === null || place === null) return null;
      // Online programs are near to everybody, and a place that no map knows drops nobody: both are NaN.
      const miles = milesToSites(catalog, place);
      const verdicts = new Uint8Array(miles.length);
      for (let site = 0; site < miles.length; site += 1) verdicts[site] = (miles[site] ?? 0) > within ? fails : fits;
      return { codes: catalog.site, verdicts };
    },
    tally(catalog, { place }) {
      if (place === null) return null;
      const miles = milesToSites(catalog, place);
      const rings = new Uint8Array(miles.length);
      for (let site = 0; site < miles.length; site += 1) rings[site] = ringOfMiles(miles[site] ?? Number.NaN);
      return {
        by: { codes: catalog.site, of: rings, size: radii.length + 1 },
        counts(sums) {
          const upTo = (ring: number) => sums.slice(0, ring + 1).reduce((total, sum) => total + sum, 0);
          return { within: Object.fromEntries(radii.map((miles, ring) => [miles, upTo(ring)])) };
        },
      };
    },
  },
];

/** The innermost of `radii` that reaches so far; the number of radii beyond them all, 0 where it is not known. */
function ringOfMiles(miles: number): number {
  let ring = 0;
  // A distance that is not known is beyond no radius.
  while (ring < radii.length && miles > (radii[ring] ?? 0)) ring += 1;
  return ring;
}

/** The codes with the largest sums, largest first, equal ones in their own order. */
function largest(sums: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (let code = 0; code < sums.length; code += 1) {
    const sum = sums[code] ?? 0;
    if (found.length === most && sum <= (sums[found[most - 1] ?? 0] ?? 0)) continue;
    const place = found.findIndex((other) => sum > (sums[other] ?? 0));
    found.splice(place < 0 ? found.length : place, 0, code);
    found.length = Math.min(found.length, most);
  }
  return found;
}
