/** Owns finding: which programs match, which might, in what order, and what each filter option would give. */

import { keysOf } from "../../closed-list";
import { type Catalog, everyone } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import { type PriceGaps, priceGaps } from "../catalog/price-gaps";
import { type Evaluation, evaluateFilters } from "./evaluate";
import type { CountedKey, Counts, Tally } from "./facet";
import { facets } from "./facets";
import { type NearMiss, nearMissesOf } from "./near-misses";
import { fail, resultAt } from "./predicate";
import type { SearchQuery } from "./query";
import { type Band, bands, ordering } from "./sort";

/** Results on one page. */
export const pageSize = 16;

/** For each option of each counted filter, how many results choosing it would give. */
type OptionCounts = Readonly<{ [K in CountedKey]?: Readonly<Record<string, number>> }>;

export type SearchResult = {
  total: number;
  /** Positions of all results, by id. */
  matches: Int32Array;
  /** The first of some positions as the results are ordered; all without `most`. */
  inOrder: (some: Int32Array, most?: number) => Int32Array;
  /** How many of all results stand in each band, and the page's ids in each. */
  bands: { band: Band; total: number; ids: number[] }[];
  /** Programs that are undecided only because a figure is not known, and which figures those are. */
  possibleMatches: Evaluation["possibleMatches"];
  counts: OptionCounts;
  /** Positions that the price filters alone leave out. */
  atOtherPrices: Int32Array;
  /**
   * Programs without a price for this reader, by the reason why: of the results, of the possible ones, and, estimates
   * counted as prices, of what the option “price not known” would give.
   */
  priceGaps: () => { results: PriceGaps; possible: PriceGaps; option: PriceGaps };
  /** Looks for the programs that fail exactly one facet by least, and names what they fail: judges every facet again. */
  findNearMisses: () => NearMiss[];
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** How many near misses are named for one facet. */
const missesOfAFacet = 2;

const priceFacet = facets.findIndex(({ unknown }) => unknown === "cost");

/** Answers a query in a few passes over the catalog's columns. */
export function search(catalog: Catalog, query: SearchQuery): SearchResult {
  const evaluation = evaluateFilters(catalog, query);
  const { matches, failingOnly, possibleMatches } = evaluation;
  const total = matches.length;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(query.filters.page ?? 1, pages);
  const order = ordering(catalog, query);
  const atOtherPrices = failingOnly[priceFacet] ?? new Int32Array();
  const shown = order(matches, (page - 1) * pageSize, page * pageSize);
  const inOrder = (some: Int32Array, most = some.length) =>
    Int32Array.from(order(some, 0, most).flatMap(({ positions }) => [...positions]));
  return {
    total,
    matches,
    inOrder,
    bands: bands.map((band, code) => ({
      band,
      total: shown[code]?.total ?? 0,
      ids: Array.from(shown[code]?.positions ?? [], (position) => catalog.id[position] ?? -1),
    })),
    possibleMatches,
    counts: countAll(catalog, query, evaluation),
    page,
    pages,
    atOtherPrices,
    priceGaps: () => ({
      results: priceGaps(catalog, [matches], query.filters),
      possible: priceGaps(catalog, [possibleMatches.positions], query.filters),
      option: priceGaps(catalog, [matches, atOtherPrices], { ...query.filters, cost_basis: null }),
    }),
    findNearMisses: () =>
      facets.flatMap((facet, index) => {
        const predicate = facet.predicate(catalog, query);
        const failing = (failingOnly[index] ?? new Int32Array()).filter(
          (position) => predicate !== null && resultAt(predicate, position) === fail,
        );
        return nearMissesOf({ catalog, query, facet, failing, inOrder, most: missesOfAFacet });
      }),
  };
}

/** What each option of each facet would give, from the programs that pass all other facets. */
function countAll(catalog: Catalog, query: SearchQuery, { matches, failingOnly }: Evaluation): OptionCounts {
  const counts: Counts = {};
  // The matches are summed up once for each column, whatever the number of facets that share it; the sums of
  // all programs are kept as long as the catalog.
  const ofMatches = matches === everyone(catalog) ? sumsOfAll(catalog) : new Map<Int32Array, Uint32Array>();
  for (const [index, facet] of facets.entries()) {
    const tally = facet.tally(catalog, query);
    if (!tally) continue;
    const sums = sumsOf(tally, matches, failingOnly[index] ?? new Int32Array(), ofMatches);
    for (const parameter of keysOf(facet.counts))
      counts[parameter] = { ...counts[parameter], ...facet.counts[parameter]?.(sums, catalog, query) };
  }
  return counts;
}

const sumsOfAll = memo("sums of whole columns", (_: Catalog) => new Map<Int32Array, Uint32Array>());

/** The sums of matches and failing ones together; those of the matches alone are kept in `ofMatches` by column. */
function sumsOf(
  tally: Tally,
  matches: Int32Array,
  failing: Int32Array,
  ofMatches: Map<Int32Array, Uint32Array>,
): Uint32Array {
  if (typeof tally === "function") {
    const sums = new Uint32Array(2);
    tally(matches, sums);
    tally(failing, sums);
    return sums;
  }
  const { codes, of, size } = tally;
  const length = of?.length ?? size;
  const matching = ofMatches.get(codes) ?? count(codes, matches, length);
  ofMatches.set(codes, matching);
  const sums = failing.length > 0 ? added(matching, count(codes, failing, length)) : matching;
  if (!of) return sums;
  const folded = new Uint32Array(size);
  for (let code = 0; code < sums.length; code += 1) {
    const own = of[code] ?? 0;
    folded[own] = (folded[own] ?? 0) + (sums[code] ?? 0);
  }
  return folded;
}

function count(codes: Int32Array, positions: Int32Array, size: number): Uint32Array {
  const sums = new Uint32Array(size);
  for (let at = 0; at < positions.length; at += 1) {
    const code = codes[positions[at] ?? 0] ?? 0;
    sums[code] = (sums[code] ?? 0) + 1;
  }
  return sums;
}

function added(some: Uint32Array, others: Uint32Array): Uint32Array {
  return some.map((sum, code) => sum + (others[code] ?? 0));
}
