/** Owns the orders of results: by what they go, in which bands, and how equals take turns. */
import type { Catalog } from "./catalog";
import { type Filters, possibleSorts, type Sort, sortOf } from "./filters";
import { onlineOnly } from "./match";
import { milesToSites, type Question } from "./question";

/** A program's place in an order, lower first; null: its figure is not known, so it has none. */
type Rank = (position: number) => number | null;

/**
 * What each order goes by. Nothing here is for sale: a rank is made of the program's own figures and
 * the reader's question.
 */
const ranks: Record<Sort, (catalog: Catalog, question: Question) => Rank> = {
  relevance: ({ id }, { words }) => {
    return (position) => -(words?.get(id[position] ?? -1) ?? 0);
  },
  cost: (catalog, question) => priceRank(catalog, question, 1),
  "-cost": (catalog, question) => priceRank(catalog, question, -1),
  duration: ({ months }) => {
    return (position) => knownOrNull(months[position]);
  },
  name: ({ nameRank }) => {
    return (position) => nameRank[position] ?? 0;
  },
  institution: ({ institutionRank }) => {
    return (position) => institutionRank[position] ?? 0;
  },
  distance: (catalog, { place }) => {
    const miles = place ? milesToSites(catalog, place) : null;
    const online = onlineOnly(catalog);
    return (position) => (online(position) ? 0 : knownOrNull(miles?.[catalog.site[position] ?? -1]));
  },
  checked: ({ checked }) => {
    return (position) => {
      const day = knownOrNull(checked[position]);
      return day === null ? null : -day;
    };
  },
};

function priceRank(catalog: Catalog, { filters }: Question, direction: 1 | -1): Rank {
  const { high, stated } = catalog.prices(filters.resident);
  return (position) => {
    const price = filters.cost_basis === null || stated[position] === 1 ? knownOrNull(high[position]) : null;
    return price === null ? null : price * direction;
  };
}

function knownOrNull(value: number | undefined): number | null {
  return value === undefined || !(value >= 0) ? null : value;
}

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

export type Order = {
  /** The band of each position, as its place in `bands`. */
  band: Uint8Array;
  /** The first `most` positions, in order, of those that are wanted. */
  first: (wanted: (position: number) => boolean, most: number) => number[];
};

/** How many orders of one catalog are kept; each takes five bytes a program. */
const kept = 24;
const made = new WeakMap<Catalog, Map<string, Order>>();

/** The order that a question asks for. One by words differs for each question and is not kept. */
export function orderOf(catalog: Catalog, question: Question): Order {
  const { filters, place, day } = question;
  if (sortOf(filters) === "relevance") return orderOfFew(catalog, question);
  const orders = made.get(catalog) ?? new Map<string, Order>();
  made.set(catalog, orders);
  const spot = place ? `${place.latitude} ${place.longitude}` : "";
  const key = [sortOf(filters), filters.resident, filters.cost_basis, spot, day].join();
  const found = orders.get(key);
  if (found) return found;
  const order = wholeOrder(catalog, question);
  const [oldest] = orders.keys();
  if (orders.size >= kept && oldest !== undefined) orders.delete(oldest);
  orders.set(key, order);
  return order;
}

/** Sorts everything once; whatever is wanted then is found by walking along. */
function wholeOrder(catalog: Catalog, question: Question): Order {
  const { band, compare } = comparison(catalog, question);
  const sorted = Int32Array.from(catalog.id.keys()).sort(compare);
  return {
    band,
    first(wanted, most) {
      const found: number[] = [];
      for (let at = 0; at < sorted.length && found.length < most; at += 1) {
        const position = sorted[at] ?? -1;
        if (wanted(position)) found.push(position);
      }
      return found;
    },
  };
}

/** Sorts only what is wanted, and of much only the part that comes first. */
function orderOfFew(catalog: Catalog, question: Question): Order {
  const { band, compare } = comparison(catalog, question);
  return {
    band,
    first(wanted, most) {
      const found: number[] = [];
      for (let position = 0; position < catalog.size; position += 1) if (wanted(position)) found.push(position);
      return firstOf(found, most, compare);
    },
  };
}

/** The `most` smallest values, in order; splits around pivots so that the rest is never sorted. */
function firstOf(values: number[], most: number, compare: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  let rest = values;
  while (rest.length > Math.max(most - first.length, 32)) {
    const pivot = rest[rest.length >> 1] ?? -1;
    const before = rest.filter((value) => compare(value, pivot) < 0);
    const after = rest.filter((value) => compare(value, pivot) >= 0);
    if (before.length <= most - first.length) {
      for (const value of before.sort(compare)) first.push(value);
      // No two programs are equal, so the pivot leaves and the rest shrinks.
      if (first.length < most) first.push(pivot);
      rest = after.filter((value) => value !== pivot);
    } else rest = before;
    if (first.length >= most) return first.slice(0, most);
  }
  return [...first, ...rest.sort(compare)].slice(0, most);
}

/** By band, then rank, then the day's turn, then id, which no two programs share. */
function comparison(catalog: Catalog, question: Question) {
  const { id, size } = catalog;
  const rank = ranks[sortOf(question.filters)](catalog, question);
  const online = onlineOnly(catalog);
  const place = new Float64Array(size);
  const turns = turnsOf(catalog, question.day);
  const band = new Uint8Array(size);
  for (let position = 0; position < size; position += 1) {
    const ranked = rank(position);
    place[position] = ranked ?? 0;
    band[position] = ranked === null ? 2 : question.place && online(position) ? 1 : 0;
  }
  const compare = (a: number, b: number) =>
    (band[a] ?? 0) - (band[b] ?? 0) ||
    (place[a] ?? 0) - (place[b] ?? 0) ||
    (turns[a] ?? 0) - (turns[b] ?? 0) ||
    (id[a] ?? 0) - (id[b] ?? 0);
  return { band, compare };
}

const drawn = new WeakMap<Catalog, { day: number; turns: Uint32Array }>();

/** The day's turn of each position; those of one day are kept. */
function turnsOf(catalog: Catalog, day: number): Uint32Array {
  const known = drawn.get(catalog);
  if (known?.day === day) return known.turns;
  const turns = Uint32Array.from(catalog.id, (id) => turn(id, day));
  drawn.set(catalog, { day, turns });
  return turns;
}
