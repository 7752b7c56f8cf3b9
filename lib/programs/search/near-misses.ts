/** Owns near misses: the programs that fail one facet by least, and which parameter of it they fail. */
import type { Catalog } from "../catalog/catalog";
import type { FilterKey } from "../filters/filters";
import type { facets } from "./facets";
import type { SearchQuery } from "./query";

/** A program that fails one facet, and the parameters it fails. */
export type NearMiss = { id: number; parameters: readonly FilterKey[] };

/** The first of some positions in the order of results. */
type InOrder = (some: Int32Array, most: number) => Int32Array;

/**
 * The `most` programs among the `failing` ones (positions, all of which fail `facet`) that fail it by least;
 * equally near ones stay in the order of results.
 */
export function nearMissesOf({
  catalog,
  query,
  facet,
  failing,
  inOrder,
  most,
}: {
  catalog: Catalog;
  query: SearchQuery;
  facet: (typeof facets)[number];
  failing: Int32Array;
  inOrder: InOrder;
  most: number;
}): NearMiss[] {
  const distance = facet.distance?.(catalog, query);
  const first = distance ? nearest(failing, distance, inOrder, most) : inOrder(failing, most);
  return Array.from(first, (position) => ({
    id: catalog.id[position] ?? -1,
    parameters: facet.failedBy ? [facet.failedBy(catalog, query, position)] : facet.parameters,
  }));
}

/** The `most` nearest; only of those that are equally far the order of results decides which. */
function nearest(
  positions: Int32Array,
  distance: (position: number) => number,
  inOrder: InOrder,
  most: number,
): Int32Array {
  const distances = Float64Array.from(positions, distance);
  const limit = distances.toSorted()[Math.min(most, distances.length) - 1] ?? 0;
  const nearer = positions.filter((_, at) => (distances[at] ?? 0) < limit).sort((a, b) => distance(a) - distance(b));
  const last = inOrder(
    positions.filter((_, at) => distances[at] === limit),
    most - nearer.length,
  );
  return Int32Array.from([...nearer, ...last]);
}
