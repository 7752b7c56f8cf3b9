/** Owns what a list shows of what was found: whole programs with their price and distance for the reader. */
import { type Catalog, positionOf } from "./catalog";
import { priceFor } from "./cost";
import type { Filters } from "./filters";
import type { Price } from "./price";
import type { Program } from "./program";
import { programsByIds } from "./queries";
import { milesToSites, type Question } from "./question";

/**
 * A program with its price for this reader, and its miles from the place asked about; null: none was,
 * it is not known where the program is taught, or it is taught only online.
 */
export type Result = { program: Program; price: Price; miles: number | null };

/** The programs with these ids, in their order, as the question sees them. */
export async function resultsOf(
  catalog: Catalog,
  { filters, place }: Question,
  ids: readonly number[],
): Promise<Result[]> {
  const miles = place ? milesToSites(catalog, place) : null;
  const programs = await programsOf(catalog, ids);
  return programs.map((program) => {
    const distance = miles?.[catalog.site[positionOf(catalog, program.id)] ?? -1];
    return {
      program,
      price: priceUnder(priceFor(program, filters), filters),
      miles: distance === undefined || Number.isNaN(distance) ? null : distance,
    };
  });
}

/** Whole programs kept for one catalog; they go with it, so a changed program is read anew. */
const kept = 2000;
const held = new WeakMap<Catalog, Map<number, Program>>();

async function programsOf(catalog: Catalog, ids: readonly number[]): Promise<Program[]> {
  const programs = held.get(catalog) ?? new Map<number, Program>();
  held.set(catalog, programs);
  const missing = ids.filter((id) => !programs.has(id));
  if (missing.length > 0) for (const program of await programsByIds(missing)) programs.set(program.id, program);
  const found = ids.flatMap((id) => programs.get(id) ?? []);
  for (const id of programs.keys()) {
    if (programs.size <= kept) break;
    programs.delete(id);
  }
  return found;
}

/** The price as the chosen basis shows it: leaving estimates out, an estimated price is not published. */
function priceUnder(price: Price, { cost_basis }: Filters): Price {
  if (cost_basis === null || !price.known || price.state !== "estimated") return price;
  return { known: false, reason: "not-published", explanation: "No price was found; estimates are left out." };
}
