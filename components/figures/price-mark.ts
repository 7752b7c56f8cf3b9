import type { Provenance } from "@/lib/programs/model/program";
import { isOld } from "@/lib/programs/price/age";
import type { KnownPrice, Price } from "@/lib/programs/price/price";
import { priceYear } from "@/lib/programs/price/price-text";
import { type MarkState, provenanceLine } from "./provenance";

/** The mark of a price; one of long ago is not shown as what is published now. `cost`: its own source. */
export function markOfPrice(price: Price, cost: Pick<Provenance, "otherValue">): MarkState {
  if (!price.known) return "unknown";
  if (price.state === "estimated") return "estimated";
  if (cost.otherValue !== null) return "disputed";
  return isOld(price) ? "old" : price.state;
}

/** What kind of price it is, and its year: "published, 2026", "published, 2018 (old)", "estimate, year not shown". */
export function priceStanding(price: KnownPrice, cost: Provenance): string {
  if (price.state === "estimated") return `estimate, ${priceYear(price.year)}`;
  return `${provenanceLine({ ...cost, year: priceYear(price.year) })}${isOld(price) ? " (old)" : ""}`;
}
