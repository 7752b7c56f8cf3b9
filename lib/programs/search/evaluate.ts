/** Owns evaluating a query: the facets that each program fails, as bits of one number, and the lists made from them. */
import { type Catalog, everyone } from "../catalog/catalog";
import type { UnknownKey } from "../filters/filters";
import { buffer } from "./buffers";
import { facets } from "./facets";
import { fail, largestNumber } from "./predicate";
import type { SearchQuery, WordMatches } from "./query";

/**
 * A program's failures are one number. Bit `index`: it does not pass facet `index`, failing or undecided. The
 * same bit `undecidedShift` further up: it is undecided there, which only the first facets can be. 0: it passes
 * all, so it matches.
 */
const undecidedShift = facets.length + 1;
const facetBits = (1 << undecidedShift) - 1;
/** The bit of the words, which are a facet without options. */
const wordsBit = 1 << facets.length;
const mostBits = 31;
if (facets.findLastIndex(({ unknown }) => unknown !== null) + undecidedShift >= mostBits)
  throw new Error("There are more facets than a number has bits for.");

export type Evaluation = {
  /** Positions of the programs that pass all facets. */
  matches: Int32Array;
  /** By facet: the positions that pass all others and fail this one, or are undecided there. */
  failingOnly: Int32Array[];
  /** Those that fail nothing but are undecided somewhere, and for which figures. */
  possibleMatches: { total: number; positions: Int32Array; unknown: UnknownKey[] };
};

/** Evaluates a query for all programs; those that do not pass two facets or more are in no list. */
export function evaluateFilters(catalog: Catalog, query: SearchQuery): Evaluation {
  const failures = failuresOf(catalog, query);
  if (failures === null)
    return {
      matches: everyone(catalog),
      failingOnly: facets.map(() => none),
      possibleMatches: { total: 0, positions: none, unknown: [] },
    };
  const matches = buffer("matches", catalog.size);
  const failingOne = buffer("failingOne", catalog.size);
  const failedFacet = buffer("failedFacet", catalog.size);
  // A module's constants are read anew at every step; a function's are not.
  const [mask, shift, words] = [facetBits, undecidedShift, wordsBit];
  const possible = buffer("possible", catalog.size);
  let [matching, failing, undecided, undecidedFacets] = [0, 0, 0, 0];
  // Every position is written to all lists, and a list's end moves on only where it belongs there: a branch
  // that no processor can predict costs more.
  for (let at = 0; at < failures.length; at += 1) {
    const bits = failures[at] ?? 0;
    const notPassed = bits & mask;
    matches[matching] = at;
    matching += bits === 0 ? 1 : 0;
    failingOne[failing] = at;
    failedFacet[failing] = notPassed;
    // The sign of each part: at most one bit is set; one is; it is not that of the words.
    failing -= (((notPassed & (notPassed - 1)) - 1) & -notPassed & (notPassed - words)) >> 31;
    // All bits set where every facet that is not passed is undecided, or all are passed.
    const isUndecided = (((bits >> shift) ^ notPassed) - 1) >> 31;
    possible[undecided] = at;
    undecided -= isUndecided & (-notPassed >> 31);
    undecidedFacets |= isUndecided & notPassed;
  }
  const unknown = facets.flatMap(({ unknown: figure }, index) =>
    figure !== null && (undecidedFacets & (1 << index)) !== 0 ? [figure] : [],
  );
  return {
    matches: matches.slice(0, matching),
    failingOnly: byFacet(failingOne.subarray(0, failing), failedFacet),
    possibleMatches: { total: undecided, positions: possible.slice(0, undecided), unknown },
  };
}

const none = new Int32Array();

/** Positions by the one facet that they do not pass, whose bit `failedFacet` has: a counting sort. */
function byFacet(positions: Int32Array, failedFacet: Int32Array): Int32Array[] {
  const ends = new Uint32Array(facets.length);
  for (let at = 0; at < positions.length; at += 1) {
    const index = 31 - Math.clz32(failedFacet[at] ?? 0);
    ends[index] = (ends[index] ?? 0) + 1;
  }
  // Mostly one filter is in use: all fail the same facet, and nothing is to be sorted.
  const only = ends.indexOf(positions.length);
  if (only >= 0) return facets.map((_, index) => (index === only ? positions.slice() : none));
  for (let index = 1; index < ends.length; index += 1) ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0);
  const starts = Uint32Array.from(ends, (_, index) => ends[index - 1] ?? 0);
  const sorted = new Int32Array(positions.length);
  const next = starts.slice();
  for (let at = 0; at < positions.length; at += 1) {
    const index = 31 - Math.clz32(failedFacet[at] ?? 0);
    const place = next[index] ?? 0;
    sorted[place] = positions[at] ?? 0;
    next[index] = place + 1;
  }
  return facets.map((_, index) => sorted.subarray(starts[index], ends[index]));
}

/**
 * The failures of all programs, in a shared buffer; null where nothing narrows. The predicates over one column
 * of codes are first joined into one table, so that one walk over the column answers for all of them; a single
 * walk over all columns together would be slower.
 */
function failuresOf(catalog: Catalog, query: SearchQuery): Int32Array | null {
  const predicates = facets.map((facet) => facet.predicate(catalog, query));
  const { words } = query;
  if (words === null && predicates.every((predicate) => predicate === null)) return null;
  const failures = buffer("failures", catalog.size);
  if (words) failByWords(failures, words);
  else failures.fill(0);
  const columns = new Map<Int32Array, Int32Array>();
  for (const [index, predicate] of predicates.entries()) {
    const bit = 1 << index;
    /** What each result (pass, undecided, fail) adds to the failures. */
    const bitsOf = [0, bit | (bit << undecidedShift), bit];
    if (predicate && "codes" in predicate) {
      const { codes, of, results } = predicate;
      const bitsOfCode = columns.get(codes) ?? new Int32Array((of ?? results).length);
      for (let code = 0; code < bitsOfCode.length; code += 1)
        bitsOfCode[code] = (bitsOfCode[code] ?? 0) | (bitsOf[results[of ? (of[code] ?? 0) : code] ?? fail] ?? 0);
      columns.set(codes, bitsOfCode);
    } else if (predicate) {
      const { numbers, low, high, onUnknown } = predicate;
      const range = { low, high: Math.min(high, largestNumber), outside: bit, unknown: bitsOf[onUnknown] ?? 0 };
      failByRange(failures, numbers, range);
    }
  }
  for (const [codes, bitsOfCode] of columns) failByCode(failures, codes, bitsOfCode);
  return failures;
}

function failByWords(failures: Int32Array, { marks, all }: WordMatches): void {
  for (let at = 0; at < failures.length; at += 1) failures[at] = marks[at] === all ? 0 : wordsBit;
}

function failByCode(failures: Int32Array, codes: Int32Array, bitsOfCode: Int32Array): void {
  for (let at = 0; at < failures.length; at += 1)
    failures[at] = (failures[at] ?? 0) | (bitsOfCode[codes[at] ?? 0] ?? 0);
}

/** Adds the bits of numbers that lie outside a range or are not known, without a branch; all are below 2^31. */
function failByRange(
  failures: Int32Array,
  numbers: Int32Array,
  { low, high, outside, unknown }: { low: number; high: number; outside: number; unknown: number },
): void {
  for (let at = 0; at < failures.length; at += 1) {
    const number = numbers[at] ?? -1;
    const isUnknown = number >> 31;
    const isOutside = ((number - low) | (high - number)) >> 31;
    failures[at] = (failures[at] ?? 0) | (isUnknown & unknown) | (~isUnknown & isOutside & outside);
  }
}
