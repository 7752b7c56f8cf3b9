/** Owns what the map and the plot show of what was found. */

import { type Filters, filtersHref } from "../filters/filters";
import { mostInstitutions } from "../filters/param-kinds";
import type { Institution, Program } from "../model/program";
import type { KnownPrice } from "../price/price";
import { pricesInUse } from "../search/facets";
import type { DirectoryPage } from "./directory";
import { resultsOf } from "./results";

type Place = { label: string; programs: number; href: string };

/** A city with the programs of its institutions, and the address that lists exactly these. */
export type City = Place & { latitude: number; longitude: number };

/** The results by the seats of their institutions; `elsewhere` has the seats that no map knows. */
export function citiesOf({ catalog, question: { filters }, found }: DirectoryPage): {
  cities: City[];
  elsewhere: Place[];
} {
  const seats = new Map<string, { institutions: Set<Institution>; programs: number }>();
  for (const position of found.matches) {
    const institution = catalog.dictionary.institutions[catalog.institution[position] ?? -1];
    if (!institution) continue;
    const label = `${institution.city}, ${institution.state}`;
    const seat = seats.get(label) ?? { institutions: new Set(), programs: 0 };
    seat.institutions.add(institution);
    seat.programs += 1;
    seats.set(label, seat);
  }
  const cities: City[] = [];
  const elsewhere: Place[] = [];
  for (const [label, { institutions, programs }] of seats) {
    const place = { label, programs, href: filtersHref(filters, { view: "list", ...only([...institutions], label) }) };
    const [known] = [...institutions].filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
    const { latitude = null, longitude = null } = known ?? {};
    if (latitude === null || longitude === null) elsewhere.push(place);
    else cities.push({ ...place, latitude, longitude });
  }
  return { cities, elsewhere };
}

/** The filters for these institutions; where an address can't hold so many, for what is near the city. */
function only(institutions: readonly Institution[], label: string): Partial<Filters> {
  const slugs = institutions.map(({ slug }) => slug).sort();
  return slugs.length <= mostInstitutions ? { institution: slugs } : { near: label, within: 10 };
}

/** Points that one plot shows at most: more would be neither read nor quick. */
const mostPoints = 500;

type Point = { program: Program; price: KnownPrice; months: number };

/**
 * The first results, in order, of which both price and duration are known; `missing` lack one of
 * them, `beyond` are more than one plot shows.
 */
export async function pointsOf({
  catalog,
  question,
  found,
}: DirectoryPage): Promise<{ points: Point[]; missing: number; beyond: number }> {
  const { filters } = question;
  const prices = pricesInUse(catalog, filters);
  const placed = found.matches.filter((at) => (prices[at] ?? -1) >= 0 && (catalog.months[at] ?? -1) >= 0);
  const ids = Array.from(found.inOrder(placed, mostPoints), (position) => catalog.id[position] ?? -1);
  const points = (await resultsOf(catalog, question, ids)).flatMap(({ program, price }): Point[] => {
    const months = program.durationMonths;
    return price.known && months !== null ? [{ program, price, months }] : [];
  });
  return { points, missing: found.total - placed.length, beyond: Math.max(0, placed.length - mostPoints) };
}
