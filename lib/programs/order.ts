/** Owns the orders of results: by what they go, in which bands, and how equals take turns. */
import type { Catalog } from "./catalog";
import { onlineOnly } from "./columns";
import { type Filters, possibleSorts, type Sort, sortOf } from "./filters";
import { pricesInUse } from "./match";
import { milesToSites, type Question } from "./question";
import { scratch, scratchNumbers } from "./scratch";
import { stretch } from "./selection";

/**
 * What an order goes by: a number for each position, for each code in a column, or `byPlace` for each place
 * in the list that is ordered; below zero and NaN: not known.
 */
type Ranks = {
  numbers: Int32Array | Float64Array;
  codes?: Int32Array;
  byPlace?: boolean;
  direction: 1 | -1;
};

/**
 * What each order goes by. Nothing here is for sale: a rank is made of the program's own figures and
 * the reader's question.
 */
const ranks: Record<Sort, (catalog: Catalog, question: Question, some: Int32Array) => Ranks> = {
  relevance: (_, { words }, some) => ({
    numbers: words?.scores(some) ?? new Float64Array(),
    byPlace: true,
    direction: -1,
  }),
  cost: (catalog, { filters }) => ({ numbers: pricesInUse(catalog, filters), direction: 1 }),
  "-cost": (catalog, { filters }) => ({ numbers: pricesInUse(catalog, filters), direction: -1 }),
  duration: ({ months }) => ({ numbers: months, direction: 1 }),
  name: ({ values, name }) => ({ numbers: values.names.ranks(), codes: name, direction: 1 }),
  institution: ({ values, institution }) => ({
    numbers: values.institutionRanks(),
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

/** A number for a program and a day, without pattern: who is first among equals changes daily. */
export function turn(id: number, day: number): number {
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
 * decides, then the day's turn, then the id, which no two programs share.
 */
export type Order = (some: Int32Array, from: number, to: number) => { total: number; positions: Int32Array }[];

/** The order that a question asks for. */
export function orderOf(catalog: Catalog, question: Question): Order {
  const { id } = catalog;
  const { day, place } = question;
  const sort = sortOf(question.filters);
  return (some, from, to) => {
    const banded = {
      ranks: ranks[sort](catalog, question, some),
      besidePlace: place !== null,
      byDistance: sort === "distance",
    };
    const limit = likelyLimit(banded.ranks, some, to);
    let first = listBand(catalog, banded, some, 0, limit);
    // A guess that was too low is made good by looking again.
    if (first.places.length < Math.min(to, first.totals[0] ?? 0)) first = listBand(catalog, banded, some, 0, Infinity);
    let before = 0;
    return bands.map((_, band) => {
      const total = first.totals[band] ?? 0;
      const [start, end] = [Math.max(0, from - before), Math.min(total, to - before)];
      before += total;
      if (start >= end) return { total, positions: new Int32Array() };
      const { places, keys } = band === 0 ? first : listBand(catalog, banded, some, band, Infinity);
      const positionAt = (n: number) => some[places[n] ?? 0] ?? 0;
      const equals = (a: number, b: number) =>
        turn(id[positionAt(a)] ?? 0, day) - turn(id[positionAt(b)] ?? 0, day) || positionAt(a) - positionAt(b);
      return { total, positions: stretch(keys, start, end, equals).map(positionAt) };
    });
  };
}

type Banded = { ranks: Ranks; besidePlace: boolean; byDistance: boolean };

/** How many are looked at to guess up to where the first ones reach. */
const sampled = 512;

/** The key up to which, most likely, the first `to` of some positions reach; Infinity where that is not worth a guess. */
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
 * How many of some positions each band has, and of one band the places in `some` whose key, lower first,
 * is not beyond the limit. Places and keys are in the memory of searches.
 */
function listBand(
  { delivery }: Catalog,
  { ranks: { numbers, codes, byPlace, direction }, besidePlace, byDistance }: Banded,
  some: Int32Array,
  wanted: number,
  limit: number,
): { totals: Uint32Array; places: Int32Array; keys: Float64Array } {
  const places = scratch("items", some.length);
  const keys = scratchNumbers("keys", some.length);
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
