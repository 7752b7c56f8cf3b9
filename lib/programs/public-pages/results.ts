/** Owns what a list shows of what was found: whole programs with their price and distance for the reader. */

import { type Catalog, positionOf } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import type { Program } from "../model/program";
import { priceOnBasis } from "../price/cost-basis";
import type { Price } from "../price/price";
import { priceFor } from "../price/price-for";
import { programsByIds } from "../records/queries";
import { milesToSites, type SearchQuery } from "../search/query";

/**
 * A program with its price for this reader, and its miles from the place asked about; null: none was,
 * it is not known where the program is taught, or it is taught only online.
 */
export type Result = { program: Program; price: Price; miles: number | null };

/** The programs with these ids, in their order, as the question sees them. */
export async function resultsOf(
  catalog: Catalog,
  { filters, place }: SearchQuery,
  ids: readonly number[],
): Promise<Result[]> {
  const miles = place ? milesToSites(catalog, place) : null;
  const programs = await programsOf(catalog, ids);
  return programs.map((program) => {
    const distance = miles?.[catalog.site[positionOf(catalog, program.id)] ?? -1];
    return {
      program,
      price: priceOnBasis(priceFor(program, filters), filters.cost_basis, program),
      miles: distance === undefined || Number.isNaN(distance) ? null : distance,
    };
  });
}

/** Whole programs kept for one catalog; they go with it, so a changed program is read anew. */
const kept = 2000;
const programsKept = memo("whole programs", (_: Catalog) => new Map<number, Program>());

async function programsOf(catalog: Catalog, ids: readonly number[]): Promise<Program[]> {
  const programs = programsKept(catalog);
  const missing = ids.filter((id) => !programs.has(id));
  if (missing.length > 0) for (const program of await programsByIds(missing)) programs.set(program.id, program);
  const found = ids.flatMap((id) => programs.get(id) ?? []);
  for (const id of programs.keys()) {
    if (programs.size <= kept) break;
    programs.delete(id);
  }
  return found;
}
