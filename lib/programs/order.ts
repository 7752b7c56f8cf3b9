/** Owns the orders of results: by what they go, and how programs of equal rank take turns. */
import type { Catalog } from "./catalog";
import type { Filters, Sort } from "./filters";

/** A program's place in an order, lower first; null: its figure is not known, so it has none. */
type Rank = (position: number) => number | null;

/** What each order goes by. Nothing here is for sale: a rank is made of the program's own figures. */
const ranks: Record<Sort, (catalog: Catalog, filters: Filters) => Rank> = {
  cost: byPrice(1),
  "-cost": byPrice(-1),
  duration:
    ({ months }) =>
    (position) =>
      knownOrNull(months[position]),
  name:
    ({ nameRank }) =>
    (position) =>
      nameRank[position] ?? 0,
  institution:
    ({ institutionRank }) =>
    (position) =>
      institutionRank[position] ?? 0,
};

function byPrice(direction: 1 | -1): (catalog: Catalog, filters: Filters) => Rank {
  return (catalog, filters) => {
    const { high, stated } = catalog.prices(filters.resident);
    return (position) => {
      const price = filters.cost_basis === null || stated[position] === 1 ? knownOrNull(high[position]) : null;
      return price === null ? null : price * direction;
    };
  };
}

function knownOrNull(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value;
}

/** Days since 1970, UTC: the seed by which equals take turns. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** A number for a program and a day, without pattern: who is first among equals changes daily. */
export function turn(id: number, day: number): number {
  let mixed = Math.imul(id ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export type Order = {
  /** All positions, in order. */
  positions: Int32Array;
  /** Whether a program takes part in the order; those that don't come last. */
  isRanked: (position: number) => boolean;
};

/** How many orders of one catalog are kept; each takes four bytes a program. */
const kept = 24;
const made = new WeakMap<Catalog, Map<string, Order>>();

/** The order that the filters ask for; equal programs stand by the day's turn, then by id. */
export function orderOf(catalog: Catalog, filters: Filters, day: number): Order {
  const orders = made.get(catalog) ?? new Map<string, Order>();
  made.set(catalog, orders);
  const key = [filters.sort, filters.resident, filters.cost_basis, day].join();
  const found = orders.get(key);
  if (found) return found;

  const rank = ranks[filters.sort](catalog, filters);
  // Unknown after everything that is known.
  const place = Float64Array.from(
    { length: catalog.size },
    (_, position) => rank(position) ?? Number.POSITIVE_INFINITY,
  );
  const turns = Float64Array.from(catalog.id, (id) => turn(id, day));
  const compare = (a: number, b: number) => {
    const [pa, pb] = [place[a] ?? 0, place[b] ?? 0];
    if (pa !== pb) return pa < pb ? -1 : 1;
    return (turns[a] ?? 0) - (turns[b] ?? 0) || (catalog.id[a] ?? 0) - (catalog.id[b] ?? 0);
  };
  const order = {
    positions: Int32Array.from({ length: catalog.size }, (_, position) => position).sort(compare),
    isRanked: (position: number) => place[position] !== Number.POSITIVE_INFINITY,
  };
  const [oldest] = orders.keys();
  if (orders.size >= kept && oldest !== undefined) orders.delete(oldest);
  orders.set(key, order);
  return order;
}
