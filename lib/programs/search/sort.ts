/** Owns the orders of results: by what they go, in which bands, and how equals take turns. */

import type { Catalog } from "../catalog/catalog";
import { onlineOnly } from "../catalog/columns";
import { type Filters, possibleSorts, type Sort, sortOf } from "../filters/filters";
import { buffer, numberBuffer } from "./buffers";
import { pricesInUse } from "./facets";
import { largestNumber } from "./predicate";
import { milesToSites, type SearchQuery } from "./query";
import { selectRange } from "./select-range";

/**
 * What an order goes by: `numbers` by position; where there are `codes`, by the code that a position has there;
 * or, `byPlace`, by the place in the list that is being ordered. Below zero and NaN stand for not known.
 */
type Ranks = {
  numbers: Int32Array | Float64Array;
  codes?: Int32Array;
  byPlace?: boolean;
  direction: 1 | -1;
};

/**
 * What each order goes by. Nothing here is for sale: a rank is made of the program's own figures and
 * the reader's query.
 */
const ranks: Record<Sort, (catalog: Catalog, query: SearchQuery, some: Int32Array) => Ranks> = {
  relevance: (_, { words }, some) => ({
    numbers: words?.scores(some) ?? new Float64Array(),
    byPlace: true,
    direction: -1,
  }),
  degree: (catalog, { filters }) => ({
    numbers: degreeThenPrice(catalog.degree, pricesInUse(catalog, filters)),
    direction: 1,
  }),
  cost: (catalog, { filters }) => ({ numbers: pricesInUse(catalog, filters), direction: 1 }),
  "-cost": (catalog, { filters }) => ({ numbers: pricesInUse(catalog, filters), direction: -1 }),
  duration: ({ months }) => ({ numbers: months, direction: 1 }),
  name: ({ dictionary, name }) => ({ numbers: dictionary.names.ranks(), codes: name, direction: 1 }),
  institution: ({ dictionary, institution }) => ({
    numbers: dictionary.institutionRanks(),
    codes: institution,
    direction: 1,
  }),
  distance: (catalog, { place }) => ({
    // What is taught online only has no distance: it stands in a band of its own.
    numbers: place ? milesToSites(catalog, place) : new Float64Array(),
    codes: catalog.site,
    direction: 1,
  }),
  checked: ({ checked }) => ({ numbers: checked, direction: -1 }),
};

const pricesByDegree = new WeakMap<Int32Array, Float64Array>();

/** The degree, and within it the price, an unknown one above all known, as one number; kept as long as the prices are. */
function degreeThenPrice(degree: Uint8Array, prices: Int32Array): Float64Array {
  const held = pricesByDegree.get(prices);
  if (held) return held;
  const numbers = Float64Array.from(prices, (price, position) => {
    const within = price < 0 ? largestNumber : price;
    return (degree[position] ?? 0) * (largestNumber + 1) + within;
  });
  pricesByDegree.set(prices, numbers);
  return numbers;
}

/** A number for a program and a day, without pattern: who is first among equals changes daily. */
export function dailyShuffleRank(id: number, day: number): number {
  let mixed = Math.imul(id ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The orders to offer: those that the filters make possible, and that place any program at all. */
export function offeredSorts({ anyChecked }: Catalog, filters: Filters): Sort[] {
  return possibleSorts(filters).filter((sort) => sort !== "checked" || anyChecked);
}

/** The bands of a list, in their order: what is ranked; online from anywhere, beside a place; what can't be ranked. */
export const bands = ["ranked", "online", "unranked"] as const;
export type Band = (typeof bands)[number];

/**
 * What of some positions stands from place `from` up to, not including, `to` of their order: by band
 * (in the order of `bands`), with how many of them each band has in all. Within a band the rank
 * decides, of equal prices whether a page states it, then the day's turn, then the id, which no two programs share.
 */
type SelectOrdered = (some: Int32Array, from: number, to: number) => { total: number; positions: Int32Array }[];

/** The order that a query asks for. */
export function ordering(catalog: Catalog, query: SearchQuery): SelectOrdered {
  return (some, from, to) => {
    const select = bandSelector(catalog, query, some);
    const first = select(0, from, to);
    return bands.map((_, band) => {
      const [start, end] = rangeInBand(first.totals, band, from, to);
      const { positions } = band === 0 ? first : start < end ? select(band, from, to) : { positions: new Int32Array() };
      return { total: first.totals[band] ?? 0, positions };
    });
  };
}

/** What of a band stands from place `from` up to `to` of the order of all bands; nothing where `start` is not below `end`. */
function rangeInBand(totals: Uint32Array, band: number, from: number, to: number): [start: number, end: number] {
  const before = totals.subarray(0, band).reduce((sum, total) => sum + total, 0);
  return [Math.max(0, from - before), Math.min(totals[band] ?? 0, to - before)];
}

/**
 * Selects what of one band of some positions stands from place `from` up to `to` of the order of all bands, with
 * how many each band has in all. What it gives is memory of its own, so that bands may be asked for in any order.
 */
export function bandSelector(
  catalog: Catalog,
  query: SearchQuery,
  some: Int32Array,
): (band: number, from: number, to: number) => { totals: Uint32Array; positions: Int32Array } {
  const { id } = catalog;
  const { day, filters, place } = query;
  const sort = sortOf(filters);
  const banded = {
    ranks: ranks[sort](catalog, query, some),
    // Degree by degree means all of a degree, wherever it is taught.
    besidePlace: place !== null && sort !== "degree",
    byDistance: sort === "distance",
  };
  return (band, from, to) => {
    const limit = band === 0 ? likelyLimit(banded.ranks, some, to) : Infinity;
    let listed = listBand(catalog, banded, some, band, limit);
    const { totals } = listed;
    const [start, end] = rangeInBand(totals, band, from, to);
    if (start >= end) return { totals, positions: new Int32Array() };
    // A guess that was too low is made good by looking again.
    if (listed.places.length < end) listed = listBand(catalog, banded, some, band, Infinity);
    const { places, keys } = listed;
    const positionAt = (n: number) => some[places[n] ?? 0] ?? 0;
    // Of equal prices those come first that a page states.
    const unsourced = (n: number) =>
      sort === "cost" || sort === "-cost" || sort === "degree" ? (catalog.unsourced[positionAt(n)] ?? 0) : 0;
    const equals = (a: number, b: number) =>
      unsourced(a) - unsourced(b) ||
      dailyShuffleRank(id[positionAt(a)] ?? 0, day) - dailyShuffleRank(id[positionAt(b)] ?? 0, day) ||
      positionAt(a) - positionAt(b);
    return { totals, positions: selectRange(keys, start, end, equals).map(positionAt) };
  };
}

type Banded = { ranks: Ranks; besidePlace: boolean; byDistance: boolean };

/** How many are looked at to guess up to where the first ones reach. */
const sampled = 512;

/** The key that, by a sample, most likely none of the first `to` exceeds; Infinity where a guess is not worth it. */
function likelyLimit({ numbers, codes, byPlace, direction }: Ranks, some: Int32Array, to: number): number {
  const share = to / some.length;
  if (some.length < 20 * sampled || share > 0.1) return Infinity;
  const step = Math.floor(some.length / sampled);
  const keys = new Float64Array(sampled);
  let known = 0;
  for (let n = 0; n < sampled; n += 1) {
    const position = some[n * step] ?? 0;
    const number = numbers[byPlace ? n * step : codes ? (codes[position] ?? 0) : position] ?? -1;
    if (!(number >= 0)) continue;
    keys[known] = number * direction;
    known += 1;
  }
  // Three times the spread of a sample beyond its share.
  const place = Math.ceil(sampled * share + 3 * Math.sqrt(sampled * share) + 2);
  return keys.subarray(0, known).sort()[place] ?? Infinity;
}

/**
 * How many of some positions each band has; and of one band the places in `some`, with the keys that order them
 * (lowest first), where a key is not beyond the limit. Places and keys are views of shared buffers: the next
 * call overwrites them.
 */
function listBand(
  { delivery }: Catalog,
  { ranks: { numbers, codes, byPlace, direction }, besidePlace, byDistance }: Banded,
  some: Int32Array,
  wanted: number,
  limit: number,
): { totals: Uint32Array; places: Int32Array; keys: Float64Array } {
  const places = buffer("places", some.length);
  const keys = numberBuffer("keys", some.length);
  const onlyOnline = onlineOnly;
  let [count, ranked, online] = [0, 0, 0];
  for (let at = 0; at < some.length; at += 1) {
    const position = some[at] ?? 0;
    const number = numbers[byPlace ? at : codes ? (codes[position] ?? 0) : position] ?? -1;
    const isOnline = besidePlace && delivery[position] === onlyOnline;
    // What is taught online only has no distance, and its band all the same.
    const band = number >= 0 || (isOnline && byDistance) ? (isOnline ? 1 : 0) : 2;
    ranked += band === 0 ? 1 : 0;
    online += band === 1 ? 1 : 0;
    const key = number >= 0 ? number * direction : 0;
    if (band !== wanted || key > limit) continue;
    keys[count] = key;
    places[count] = at;
    count += 1;
  }
  const totals = Uint32Array.of(ranked, online, some.length - ranked - online);
  return { totals, places: places.subarray(0, count), keys: keys.subarray(0, count) };
}
