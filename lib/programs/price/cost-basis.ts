/** Owns which prices count while a reader leaves out those that no source states today. */
import { isStated } from "./age";
import type { Price, Priced } from "./price";
import { reasonWithoutPrice } from "./price-for";

/** What a price has to be to count: stated by a source, and not old; null: any counts. */
export type CostBasis = "published" | null;

/**
 * A program's price as it counts on a basis. Where others are left out, one that is estimated or old is not known, for
 * the reason why the program has none of its own: an estimate hides that nobody has looked.
 */
export function priceOnBasis(price: Price, basis: CostBasis, program: Priced): Price {
  if (basis === null || !price.known || isStated(price)) return price;
  return {
    known: false,
    reason: reasonWithoutPrice(program),
    explanation: "We have no price of the last three years that a source states, and others are left out.",
  };
}
