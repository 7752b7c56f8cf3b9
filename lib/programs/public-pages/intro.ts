/** Owns what the data says of a list in a sentence or two. */
import { count, counted, usd } from "../../text/format";
import type { Catalog } from "../catalog/catalog";
import { priceSpan } from "../catalog/price-span";
import type { State } from "../model/vocabulary";

/** How many programs stand at some positions, where, and what they cost who lives in a state (null: not said). */
export function introOf(catalog: Catalog, matches: Int32Array, resident: State | null = null): string {
  const institutions = new Set(matches.map((position) => catalog.institution[position] ?? -1)).size;
  const span = priceSpan(catalog, matches, resident);
  const where = `${counted(matches.length, "program")} at ${counted(institutions, "institution")}.`;
  if (!span) return `${where} We don’t know the price of any of them yet.`;
  if (span.known === 1) return `${where} One of them has a known price: ${usd(span.lowest)} in total.`;
  const some = span.known === matches.length ? "All have" : `${count(span.known)} have`;
  return `${where} ${some} a price, stated or estimated: from ${usd(span.lowest)} to ${usd(span.highest)} in total, median ${usd(span.middle)}.`;
}
