/** Owns what just misses: how far a program is from a condition that it fails, and which one that is. */
import type { Catalog } from "./catalog";
import type { FilterKey, Filters } from "./filters";
import { costGroup, type Group } from "./match";
import { milesToSites, type Question } from "./question";

/** A program that fails one group of filters, and the parameters it fails. */
export type Miss = { id: number; parameters: readonly FilterKey[] };

/**
 * The programs among `positions` (all of which fail `group`) that fail it by least, at most `most`;
 * equally near ones stay in the order of results.
 */
export function nearestMisses(
  catalog: Catalog,
  question: Question,
  group: Group,
  positions: Int32Array,
  inOrder: (some: Int32Array, most: number) => Int32Array,
  most: number,
): Miss[] {
  const far = distanceFrom(catalog, question, group);
  const first = far ? nearest(positions, far, inOrder, most) : inOrder(positions, most);
  return Array.from(first, (position) => ({
    id: catalog.id[position] ?? -1,
    parameters: group === costGroup ? [failedPrice(catalog, question.filters, position)] : group.parameters,
  }));
}

/** The `most` nearest; only of those that are equally far the order of results decides which. */
function nearest(
  positions: Int32Array,
  far: (position: number) => number,
  inOrder: (some: Int32Array, most: number) => Int32Array,
  most: number,
): Int32Array {
  const distances = Float64Array.from(positions, far);
  const limit = distances.toSorted()[Math.min(most, distances.length) - 1] ?? 0;
  const nearer = positions.filter((_, at) => (distances[at] ?? 0) < limit).sort((a, b) => far(a) - far(b));
  const last = inOrder(
    positions.filter((_, at) => distances[at] === limit),
    most - nearer.length,
  );
  return Int32Array.from([...nearer, ...last]);
}

/** How far a program is from fitting, in the unit of the condition; null where all that fail are equally far. */
function distanceFrom(
  catalog: Catalog,
  { filters, place }: Question,
  { parameters }: Group,
): ((position: number) => number) | null {
  if (parameters.includes("max_cost")) {
    const { high } = catalog.prices(filters.resident);
    const [from, to] = [filters.min_cost ?? 0, filters.max_cost ?? Number.POSITIVE_INFINITY];
    return (position) => Math.max(from - (high[position] ?? 0), (high[position] ?? 0) - to, 0);
  }
  if (parameters.includes("max_months")) return (position) => catalog.months[position] ?? 0;
  if (parameters.includes("within") && place) {
    const miles = milesToSites(catalog, place);
    return (position) => miles[catalog.site[position] ?? -1] ?? 0;
  }
  return null;
}

/** Which of the price filters a program fails; one whose price fits them fails for being an estimate. */
function failedPrice(catalog: Catalog, { min_cost, max_cost, resident }: Filters, position: number): FilterKey {
  const price = catalog.prices(resident).high[position] ?? 0;
  if (price < (min_cost ?? 0)) return "min_cost";
  return price > (max_cost ?? Number.POSITIVE_INFINITY) ? "max_cost" : "cost_basis";
}
