/** Owns the range and the median of some programs' prices. */
import type { State } from "../model/vocabulary";
import type { Catalog } from "./catalog";

/** What programs cost a resident of a state (null: of another), in whole US dollars; null when no price is known. */
export function priceSpan(
  catalog: Catalog,
  positions: Int32Array,
  resident: State | null = null,
): { known: number; lowest: number; middle: number; highest: number } | null {
  const { high } = catalog.prices(resident);
  const prices = positions.map((position) => high[position] ?? -1).filter((price) => price >= 0);
  prices.sort((a, b) => a - b);
  const [lowest, middle, highest] = [prices[0], prices[Math.floor((prices.length - 1) / 2)], prices.at(-1)];
  if (lowest === undefined || middle === undefined || highest === undefined) return null;
  return { known: prices.length, lowest, middle, highest };
}
