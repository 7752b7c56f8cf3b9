/** Owns the facets: which one judges each parameter that narrows, and what the options of each would give. */

import { keysOf } from "../../closed-list";
import { type Catalog, pricesOnBasis } from "../catalog/catalog";
import { deliveryBit, subjectBit, subjectSets } from "../catalog/columns";
import { programCodes, stateCodes } from "../catalog/packed-codes";
import { type FilterKey, type Filters, filterTable, type UnknownKey } from "../filters/filters";
import { controls, degrees, states, subjects } from "../model/vocabulary";
import { codedFacet, countsOfList, type Facet, type FacetFor, type NarrowingKey } from "./facet";
import { accreditation, audience, deadline, evening, gre, outcomes, part_time, stem } from "./fact-facets";
import { bounds, fail, largestNumber, oneOfCodes, pass, resultOnUnknown } from "./predicate";
import { milesToSites } from "./query";

/** Distances that are offered, in miles. */
export const radii = [10, 25, 50, 100, 250, 500];

/** Institutions that are offered as options: the ones with most results, and those in use. */
const offeredInstitutions = 10;

/** The prices to go by. */
export function pricesInUse(catalog: Catalog, { resident, cost_basis }: Filters): Int32Array {
  return pricesOnBasis(catalog.prices(resident), cost_basis);
}

/** The price goes by the upper end of a range, which can't make a program look cheaper than it may be. */
const price = {
  predicate(catalog, { filters }) {
    const { min_cost, max_cost, cost_basis } = filters;
    const narrowed = min_cost !== null || max_cost !== null || cost_basis !== null;
    const possible = (min_cost ?? 0) <= (max_cost ?? Number.POSITIVE_INFINITY);
    const onUnknown = resultOnUnknown(filters, "cost", narrowed, possible);
    if (onUnknown === null) return null;
    return { numbers: pricesInUse(catalog, filters), onUnknown, ...bounds(narrowed, min_cost, max_cost) };
  },
  tally(catalog, { filters }) {
    // Leaving estimates out is no alternative to a price range but a way to read it: it keeps the range,
    // and what is included although its price is not published.
    const { high, published } = catalog.prices(filters.resident);
    const { low, high: most } = bounds(true, filters.min_cost, filters.max_cost);
    const upTo = Math.min(most, largestNumber);
    const included = filters.unknown.includes("cost") ? 1 : 0;
    return (positions, sums) => {
      let [unknown, stay] = [0, 0];
      for (let at = 0; at < positions.length; at += 1) {
        const position = positions[at] ?? 0;
        const price = published[position] ?? -1;
        // All bits set where it is so: a branch that no processor can predict costs more.
        const isUnknown = price >> 31;
        const isOutside = ((price - low) | (upTo - price)) >> 31;
        unknown -= (high[position] ?? -1) >> 31;
        stay += (isUnknown & included) | (~isUnknown & ~isOutside & 1);
      }
      sums[0] = (sums[0] ?? 0) + unknown;
      sums[1] = (sums[1] ?? 0) + stay;
    };
  },
  counts: {
    unknown: (sums) => ({ cost: sums[0] ?? 0 }),
    cost_basis: (sums) => ({ published: sums[1] ?? 0 }),
  },
  distance(catalog, { filters }) {
    const { high } = catalog.prices(filters.resident);
    const [from, to] = [filters.min_cost ?? 0, filters.max_cost ?? Number.POSITIVE_INFINITY];
    return (position) => Math.max(from - (high[position] ?? 0), (high[position] ?? 0) - to, 0);
  },
  /** One whose price is in the range fails for being an estimate. */
  failedBy(catalog, { filters }, position) {
    const { min_cost, max_cost, resident } = filters;
    const price = catalog.prices(resident).high[position] ?? 0;
    if (price < (min_cost ?? 0)) return "min_cost";
    return price > (max_cost ?? Number.POSITIVE_INFINITY) ? "max_cost" : "cost_basis";
  },
} satisfies Facet;

const duration = {
  predicate({ months }, { filters }) {
    const { max_months: most } = filters;
    const onUnknown = resultOnUnknown(filters, "duration", most !== null);
    return onUnknown === null ? null : { numbers: months, onUnknown, ...bounds(most !== null, null, most) };
  },
  tally: ({ programCode }) => ({ codes: programCode, ...programCodes.parts.timed }),
  counts: { unknown: (sums) => ({ duration: sums[0] ?? 0 }) },
  distance:
    ({ months }) =>
    (position) =>
      months[position] ?? 0,
} satisfies Facet;

/** A program may be taught in several ways: its code has a bit for each, and none where they are not known. */
const delivery = {
  predicate({ programCode }, { filters }) {
    const wanted = filters.delivery.reduce((bits, mode) => bits | deliveryBit(mode), 0);
    const onUnknown = resultOnUnknown(filters, "delivery", wanted !== 0);
    if (onUnknown === null) return null;
    const { of, size } = programCodes.parts.delivery;
    const results = Uint8Array.from({ length: size }, (_, bits) => ((bits & wanted) !== 0 ? pass : fail));
    results[0] = onUnknown;
    return { codes: programCode, of, results };
  },
  tally: ({ programCode }) => ({ codes: programCode, ...programCodes.parts.delivery }),
  counts: {
    delivery: (sums) =>
      Object.fromEntries(
        keysOf(filterTable.delivery.options).map((mode) => [mode, sumWithBit(sums, deliveryBit(mode))]),
      ),
    unknown: (sums) => ({ delivery: sums[0] ?? 0 }),
  },
} satisfies Facet;

/** A program is on one subject or several: its code has a bit for each. */
const subject = {
  predicate({ subjects: codes }, { filters }) {
    const wanted = filters.subject.reduce((bits, one) => bits | subjectBit(one), 0);
    if (wanted === 0) return null;
    return { codes, results: Uint8Array.from({ length: subjectSets }, (_, bits) => (bits & wanted ? pass : fail)) };
  },
  tally: ({ subjects: codes }) => ({ codes, size: subjectSets }),
  counts: {
    subject: (sums) => Object.fromEntries(keysOf(subjects).map((one) => [one, sumWithBit(sums, subjectBit(one))])),
  },
} satisfies Facet;

/** How many were counted under codes that have a bit set. */
function sumWithBit(sums: Uint32Array, bit: number): number {
  return sums.reduce((total, sum, code) => ((code & bit) !== 0 ? total + sum : total), 0);
}

const institution = {
  predicate: ({ institution: codes, institutionCodes, dictionary }, { filters }) =>
    oneOfCodes(
      { codes },
      dictionary.institutions.length,
      filters.institution.map((slug) => institutionCodes.get(slug) ?? -1),
    ),
  tally: ({ institution: codes, dictionary }) => ({ codes, size: dictionary.institutions.length }),
  counts: {
    institution(sums, { institutionCodes, dictionary, present }, { filters }) {
      const inUse = filters.institution.flatMap((slug) => institutionCodes.get(slug) ?? []);
      const most = largest(sums, offeredInstitutions).filter((code) => present.institution[code] === 1);
      const offered = [...new Set([...inUse, ...most])];
      return Object.fromEntries(offered.map((code) => [dictionary.institutions[code]?.slug, sums[code] ?? 0]));
    },
  },
} satisfies Facet;

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

/** Online programs are near to everybody, and a site that no map knows drops nobody: the miles to both are NaN. */
const within = {
  predicate(catalog, { filters, place }) {
    const { within: most } = filters;
    if (most === null || place === null) return null;
    const miles = milesToSites(catalog, place);
    const results = new Uint8Array(miles.length);
    for (let site = 0; site < miles.length; site += 1) results[site] = (miles[site] ?? 0) > most ? fail : pass;
    return { codes: catalog.site, results };
  },
  tally(catalog, { place }) {
    if (place === null) return null;
    const miles = milesToSites(catalog, place);
    const rings = new Uint8Array(miles.length);
    for (let site = 0; site < miles.length; site += 1) rings[site] = ringOf(miles[site] ?? Number.NaN);
    return { codes: catalog.site, of: rings, size: radii.length + 1 };
  },
  counts: {
    within(sums) {
      const upTo = (ring: number) => sums.slice(0, ring + 1).reduce((total, sum) => total + sum, 0);
      return Object.fromEntries(radii.map((miles, ring) => [miles, upTo(ring)]));
    },
  },
  distance(catalog, { place }) {
    const miles = place && milesToSites(catalog, place);
    return (position) => miles?.[catalog.site[position] ?? -1] ?? 0;
  },
} satisfies Facet;

/** The innermost of `radii` that reaches so far: their number beyond them all, 0 where it is not known how far. */
function ringOf(miles: number): number {
  let ring = 0;
  while (ring < radii.length && miles > (radii[ring] ?? 0)) ring += 1;
  return ring;
}

/** The facet that judges each parameter. A row of the filter table that narrows does not compile without one. */
const facetOf = {
  degree: {
    ...codedFacet("degree", degrees, "programCode", programCodes.parts.degree),
    counts: { degree: countsOfList(degrees) },
  },
  delivery,
  min_cost: price,
  max_cost: price,
  cost_basis: price,
  max_months: duration,
  part_time,
  evening,
  gre,
  deadline,
  audience,
  accreditation,
  stem,
  outcomes,
  subject,
  state: {
    ...codedFacet("state", states, "stateCode", stateCodes.parts.state),
    counts: { state: countsOfList(states) },
  },
  institution,
  control: {
    ...codedFacet("control", controls, "programCode", programCodes.parts.control),
    counts: { control: countsOfList(controls) },
  },
  within,
} satisfies { readonly [K in Exclude<NarrowingKey, "unknown">]: FacetFor<K> };

/** The facets that leave a program undecided whose figure is not known; `unknown` lets it pass in them. */
const facetOfUnknown = {
  cost: price,
  duration,
  delivery,
  part_time,
  evening,
  gre,
  deadline,
  accreditation,
  stem,
} satisfies Record<UnknownKey, FacetFor<"unknown">>;

type NamedFacet = Facet & {
  /** The parameters that it judges. */
  parameters: readonly FilterKey[];
  /** The figure whose being unknown leaves its result undecided; null: none. */
  unknown: UnknownKey | null;
};

/** Each facet once, with what it judges; those that may leave a program undecided come first. */
export const facets: readonly NamedFacet[] = [...new Set<Facet>(Object.values(facetOf))]
  .map((facet) => ({
    ...facet,
    parameters: keysOf(facetOf).filter((parameter) => facetOf[parameter] === facet),
    unknown: keysOf(facetOfUnknown).find((figure) => facetOfUnknown[figure] === facet) ?? null,
  }))
  .sort((a, b) => Number(a.unknown === null) - Number(b.unknown === null));
