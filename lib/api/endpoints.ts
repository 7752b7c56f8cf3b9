/** Owns the table of the API's endpoints: routing, description, reference page and tests derive from its rows. */
import { lookup } from "../closed-list";
import type { Endpoint } from "./asked";
import { changes } from "./changes";
import { compare } from "./comparison";
import { guide, guides } from "./guides";
import { institution, institutions } from "./institutions";
import { facets, program, programs, suggest } from "./lists";

/** Every endpoint by its path behind `/api/v1`. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  "/programs": programs,
  "/programs/{slug}": program,
  "/institutions": institutions,
  "/institutions/{slug}": institution,
  "/guides": guides,
  "/guides/{slug}": guide,
  "/facets": facets,
  "/compare": compare,
  "/changes": changes,
  "/suggest": suggest,
};

/** The endpoint at a path, and the slug that it names ("" where it names none); null where there is none. */
export function endpointAt([name, slug, ...more]: readonly string[]): { endpoint: Endpoint; slug: string } | null {
  if (name === undefined || more.length > 0) return null;
  const endpoint = lookup(endpoints, slug === undefined ? `/${name}` : `/${name}/{slug}`);
  return endpoint ? { endpoint, slug: slug ?? "" } : null;
}
