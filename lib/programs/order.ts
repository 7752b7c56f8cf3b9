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
export function offeredSorts({ checked }: Catalog, filters: Filters): Sort[] {
  return possibleSorts(filters).filter((sort) => sort !== "checked" || checked.some((day) => day >= 0));
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
  const { day } = question;
  const sort = sortOf(question.filters);
  return (some, from, to) => {
    const ranked = ranks[sort](catalog, question, some);
    const equals = (a: number, b: number) =>
      turn(id[some[a] ?? 0] ?? 0, day) - turn(id[some[b] ?? 0] ?? 0, day) || (some[a] ?? 0) - (some[b] ?? 0);
    const {
      totals,
      items: first,
      keys,
      bandOf,
    } = inBands(catalog, ranked, some, question.place !== null, sort === "distance");
    let before = 0;
    return bands.map((_, band) => {
      const total = totals[band] ?? 0;
      const [start, end] = [Math.max(0, from - before), Math.min(total, to - before)];
      before += total;
      if (start >= end) return { total, positions: new Int32Array() };
      const items = band === 0 ? first : itemsOf(bandOf, band, total);
      return { total, positions: stretch(items, keys, start, end, equals).map((at) => some[at] ?? 0) };
    });
  };
}

/**
 * What each place in `some` goes by within its band, lower first; how many each band has, and the places
 * of the first one. All but the totals is in the memory of searches.
 */
function inBands(
  { delivery }: Catalog,
  { numbers, codes, byPlace, direction }: Ranks,
  some: Int32Array,
  besidePlace: boolean,
  byDistance: boolean,
): { totals: Uint32Array; items: Int32Array; keys: Float64Array; bandOf: Int32Array } {
  const bandOf = scratch("bands", some.length);
  const items = scratch("items", some.length);
  const keys = scratchNumbers("keys", some.length);
  const onlyOnline = onlineOnly;
  let [ranked, online] = [0, 0];
  for (let at = 0; at < some.length; at += 1) {
    const position = some[at] ?? 0;
    const number = numbers[byPlace ? at : codes ? (codes[position] ?? 0) : position] ?? -1;
    const isOnline = besidePlace && delivery[position] === onlyOnline;
    // What is taught online only has no distance, and its band all the same.
    const band = number >= 0 || (isOnline && byDistance) ? (isOnline ? 1 : 0) : 2;
    keys[at] = number >= 0 ? number * direction : 0;
    bandOf[at] = band;
    items[ranked] = at;
    ranked += band === 0 ? 1 : 0;
    online += band === 1 ? 1 : 0;
  }
  const totals = Uint32Array.of(ranked, online, some.length - ranked - online);
  return { totals, items: items.subarray(0, ranked), keys, bandOf };
}

/** The places of a later band; they take the memory of the first one's. */
function itemsOf(bandOf: Int32Array, band: number, total: number): Int32Array {
  const items = scratch("items", total);
  for (let at = 0, place = 0; place < total; at += 1) {
    items[place] = at;
    place += bandOf[at] === band ? 1 : 0;
  }
  return items;
}
