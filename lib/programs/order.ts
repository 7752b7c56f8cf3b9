/** Owns the orders of results: by what they go, in which bands, and how equals take turns. */
import type { Catalog } from "./catalog";
import { type Sort, sortOf } from "./filters";
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
function turn(id: number, day: number): number {
  let mixed = Math.imul(id ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The bands of a list, in their order: what is ranked; online from anywhere, beside a place; what can't be ranked. */
export const bands = ["ranked", "online", "unranked"] as const;
export type Band = (typeof bands)[number];

export type Order = {
  /** The positions that the words leave, in order. */
  positions: Int32Array;
  /** The band of each position, as its place in `bands`. */
  band: Uint8Array;
};

/** How many orders of one catalog are kept; each takes five bytes a program. */
const kept = 24;
const made = new WeakMap<Catalog, Map<string, Order>>();

/** The order that a question asks for. Orders that depend on words are made for each question. */
export function orderOf(catalog: Catalog, question: Question): Order {
  if (question.words) return makeOrder(catalog, question, candidates(catalog, question.words));
  const { filters, place, day } = question;
  const orders = made.get(catalog) ?? new Map<string, Order>();
  made.set(catalog, orders);
  const spot = place ? `${place.latitude} ${place.longitude}` : "";
  const key = [sortOf(filters), filters.resident, filters.cost_basis, spot, day].join();
  const found = orders.get(key);
  if (found) return found;
  const order = makeOrder(catalog, question, Int32Array.from(catalog.id.keys()));
  const [oldest] = orders.keys();
  if (orders.size >= kept && oldest !== undefined) orders.delete(oldest);
  orders.set(key, order);
  return order;
}

function candidates({ positions }: Catalog, words: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...words.keys()].flatMap((id) => positions.get(id) ?? []));
}

/** Sorts by band, then rank, then the day's turn, then id, which no two programs share. */
function makeOrder(catalog: Catalog, question: Question, positions: Int32Array): Order {
  const rank = ranks[sortOf(question.filters)](catalog, question);
  const online = onlineOnly(catalog);
  const place = new Float64Array(catalog.size);
  const turns = new Float64Array(catalog.size);
  const band = new Uint8Array(catalog.size);
  for (const position of positions) {
    const ranked = rank(position);
    place[position] = ranked ?? 0;
    turns[position] = turn(catalog.id[position] ?? 0, question.day);
    band[position] = ranked === null ? 2 : question.place && online(position) ? 1 : 0;
  }
  const difference = (of: Float64Array | Uint8Array | Int32Array, a: number, b: number) => (of[a] ?? 0) - (of[b] ?? 0);
  positions.sort(
    (a, b) =>
      difference(band, a, b) || difference(place, a, b) || difference(turns, a, b) || difference(catalog.id, a, b),
  );
  return { positions, band };
}
