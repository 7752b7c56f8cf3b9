/** Owns what just misses: how far a program is from a condition that it fails, and which one that is. */
import type { Catalog } from "./catalog";
import type { FilterKey, Filters } from "./filters";
import { costGroup, type Group } from "./match";
import { milesToSites, type Question } from "./question";

/** A program that fails one group of filters, and the parameters it fails. */
export type Miss = { id: number; parameters: readonly FilterKey[] };

/**
 * The programs among `positions` (all of which fail `group`) that fail it by least, at most `most`;
 * equally near ones stay in their order.
 */
export function nearestMisses(
  catalog: Catalog,
  question: Question,
  group: Group,
  positions: readonly number[],
  most: number,
): Miss[] {
  const far = distanceFrom(catalog, question, group);
  const nearest = far ? positions.toSorted((a, b) => far(a) - far(b)) : positions;
  return nearest.slice(0, most).map((position) => ({
    id: catalog.id[position] ?? -1,
    parameters: group === costGroup ? [failedPrice(catalog, question.filters, position)] : group.parameters,
  }));
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
