/** Owns where institutions teach: the points of their programs on the map. */

import type { Institution } from "../model/program";
import type { State } from "../model/vocabulary";
import { findPlace, type Point } from "./places";

/**
 * Where an institution teaches; latitude and longitude are null where no map knows the place. What is
 * taught `online` only has a site of its own in the same place: it has no distance from anywhere.
 */
export type Site = { label: string; city: string; latitude: number | null; longitude: number | null; online: boolean };

/** A point on the map and what it is: the address an institution gave, or the middle of a city. */
export type SitePoint = Point & { of: "institution" | "city" };

/**
 * Where an institution teaches in a city: its own address in its own city, else the city's centre,
 * else its address all the same; null where no map knows any of them.
 */
export function pointOf(
  institution: Pick<Institution, "city" | "latitude" | "longitude">,
  city: string,
  state: State,
): SitePoint | null {
  const { latitude, longitude } = institution;
  const own: SitePoint | null =
    latitude === null || longitude === null ? null : { latitude, longitude, of: "institution" };
  if (own && city === institution.city) return own;
  const centre = findPlace(`${city}, ${state}`);
  return centre ? { latitude: centre.latitude, longitude: centre.longitude, of: "city" } : own;
}
