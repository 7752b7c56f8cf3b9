/** Owns what the data says of a list in a sentence or two. */
import { count, counted, usd } from "../../text/format";
import type { Catalog } from "../catalog/catalog";
import { gapsText, priceGaps } from "../catalog/price-gaps";
import { priceSpan } from "../catalog/price-span";
import type { State } from "../model/vocabulary";

/**
 * How many programs stand at some positions, where, what they cost who lives in a state (null: not said), and why the
 * others have no price.
 */
export function introOf(catalog: Catalog, matches: Int32Array, resident: State | null = null): string {
  const institutions = new Set(matches.map((position) => catalog.institution[position] ?? -1)).size;
  const span = priceSpan(catalog, matches, resident);
  const where = `${counted(matches.length, "program")} at ${counted(institutions, "institution")}.`;
  const gaps = gapsText(priceGaps(catalog, [matches], { resident, cost_basis: null }));
  if (!span) return `${where} None has a price here: ${gaps}.`;
  const others = gaps === "" ? "" : ` No price of the others: ${gaps}.`;
  if (span.known === 1) return `${where} One of them has a known price: ${usd(span.lowest)} in total.${others}`;
  const some = span.known === matches.length ? "All have" : `${count(span.known)} have`;
  return `${where} ${some} a price, stated or estimated: from ${usd(span.lowest)} to ${usd(span.highest)} in total, median ${usd(span.middle)}.${others}`;
}
