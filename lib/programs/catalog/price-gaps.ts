/** Owns programs without a price, counted by the reason why. */
import { keysOf } from "../../closed-list";
import { count } from "../../text/format";
import { type State, type UnknownReason, unknownReasons } from "../model/vocabulary";
import type { CostBasis } from "../price/cost-basis";
import { type Catalog, pricesOnBasis } from "./catalog";

/** How many programs have no price for each reason that any of them has. */
export type PriceGaps = Readonly<Partial<Record<UnknownReason, number>>>;

/** Why those of some programs have no price that have none for a reader: a resident of a state (null: of another). */
export function priceGaps(
  catalog: Catalog,
  lists: readonly Int32Array[],
  { resident, cost_basis: basis }: { resident: State | null; cost_basis: CostBasis },
): PriceGaps {
  const prices = pricesOnBasis(catalog.prices(resident), basis);
  const sums = keysOf(unknownReasons).map(() => 0);
  for (const positions of lists) {
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      if ((prices[position] ?? -1) >= 0) continue;
      const reason = catalog.priceReason[position] ?? 0;
      sums[reason] = (sums[reason] ?? 0) + 1;
    }
  }
  return Object.fromEntries(
    keysOf(unknownReasons).flatMap((reason, code) => ((sums[code] ?? 0) > 0 ? [[reason, sums[code] ?? 0]] : [])),
  );
}

/** "not published (3), not looked for yet (77)"; "" for none. */
export function gapsText(gaps: PriceGaps): string {
  return keysOf(unknownReasons)
    .flatMap((reason) => (gaps[reason] ? [`${unknownReasons[reason]} (${count(gaps[reason])})`] : []))
    .join(", ");
}
