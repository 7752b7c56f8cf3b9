/** Owns which prices count while a reader leaves out those that no source states today. */
import { isStated } from "./age";
import type { Price, UnknownPrice } from "./price";

/** What a price has to be to count: stated by a source, and not old; null: any counts. */
export type CostBasis = "published" | null;

const leftOut: UnknownPrice = {
  known: false,
  reason: "not-published",
  explanation: "We have no price of the last three years that a source states, and others are left out.",
};

/** A price as it counts on a basis: where others are left out, an estimate or an old price is one that is not published. */
export function priceOnBasis(price: Price, basis: CostBasis): Price {
  return basis === "published" && price.known && !isStated(price) ? leftOut : price;
}
