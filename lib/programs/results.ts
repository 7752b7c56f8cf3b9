/** Owns what a list shows of what was found: whole programs with their price for the reader. */
import { type Price, priceFor } from "./cost";
import type { Filters } from "./filters";
import type { Program } from "./program";
import { programsByIds } from "./queries";

/** A program with its price for this reader. */
export type Result = { program: Program; price: Price };

/** The programs with these ids, in their order, priced as the filters ask. */
export async function resultsOf(ids: readonly number[], filters: Filters): Promise<Result[]> {
  const programs = await programsByIds(ids);
  return programs.map((program) => ({ program, price: priceUnder(priceFor(program, filters), filters) }));
}

/** The price as the chosen basis shows it: leaving estimates out, an estimated price is not published. */
function priceUnder(price: Price, { cost_basis }: Filters): Price {
  if (cost_basis === null || !price.known || price.state !== "estimated") return price;
  return { known: false, reason: "not-published", explanation: "No price was found; estimates are left out." };
}
