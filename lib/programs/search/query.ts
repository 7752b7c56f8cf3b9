/** Owns the query of one search: the filters, with their words and their place looked up. */

import { today } from "../../text/day";
import type { Catalog } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import { type Filters, noFilters } from "../filters/filters";
import { findPlace, milesBetween, type Place } from "../places/places";

/**
 * What the words of a query match. By position, `marks` has a bit for each term; `all` has them all. `scores`: how
 * relevant some positions are, higher is better.
 */
export type WordMatches = { marks: Int32Array; all: number; scores: (positions: Int32Array) => Float64Array };

export type SearchQuery = {
  filters: Filters;
  /** null: no words. */
  words: WordMatches | null;
  place: Place | null;
  /** Days since 1970: the seed of the daily shuffle among equals. */
  day: number;
};

/** A query without words, for today, unless `rest` says otherwise; a place that nobody knows counts as none. */
export function toQuery(filters: Filters = noFilters, rest: Partial<SearchQuery> = {}): SearchQuery {
  return { filters, words: null, place: filters.near === null ? null : findPlace(filters.near), day: today(), ...rest };
}

/** For how many places miles are kept at a time. */
const kept = 50;
const milesByPlace = memo("miles to sites", (_: Catalog) => new Map<string, Float64Array>());

/** Miles from a place to each site by its code; NaN where they are not known or what is taught there is online only. */
export function milesToSites(catalog: Catalog, place: Place): Float64Array {
  const known = milesByPlace(catalog);
  const key = `${place.latitude} ${place.longitude}`;
  const found = known.get(key);
  if (found) return found;
  const miles = Float64Array.from(catalog.dictionary.sites, ({ latitude, longitude, online }) =>
    online || latitude === null || longitude === null ? Number.NaN : milesBetween(place, { latitude, longitude }),
  );
  const [oldest] = known.keys();
  if (known.size >= kept && oldest !== undefined) known.delete(oldest);
  known.set(key, miles);
  return miles;
}
