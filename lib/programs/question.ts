/** Owns what one search asks: the filters with everything in them looked up. */
import { findPlace, milesBetween, type Place } from "../places";
import type { Catalog } from "./catalog";
import { type Filters, noFilters } from "./filters";

/** What words found: a bit for each that a position has, `all` where it has them all, and how well positions suit them (higher is better). */
export type Words = { marks: Int32Array; all: number; scores: (positions: Int32Array) => Float64Array };

export type Question = {
  filters: Filters;
  /** null: no words. */
  words: Words | null;
  place: Place | null;
  /** Days since 1970: the seed by which equals take turns. */
  day: number;
};

/** Days since 1970, UTC. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** A question without words; a place that is not known is no place. */
export function questionOf(filters: Filters = noFilters, rest: Partial<Question> = {}): Question {
  return { filters, words: null, place: filters.near === null ? null : findPlace(filters.near), day: today(), ...rest };
}

const kept = 50;
const measured = new WeakMap<Catalog, Map<string, Float64Array>>();

/** Miles from a place to each site by its code; NaN where they are not known or what is taught there is online only. */
export function milesToSites(catalog: Catalog, place: Place): Float64Array {
  const known = measured.get(catalog) ?? new Map<string, Float64Array>();
  measured.set(catalog, known);
  const key = `${place.latitude} ${place.longitude}`;
  const found = known.get(key);
  if (found) return found;
  const miles = Float64Array.from(catalog.values.sites, ({ latitude, longitude, online }) =>
    online || latitude === null || longitude === null ? Number.NaN : milesBetween(place, { latitude, longitude }),
  );
  const [oldest] = known.keys();
  if (known.size >= kept && oldest !== undefined) known.delete(oldest);
  known.set(key, miles);
  return miles;
}
