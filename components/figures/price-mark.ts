import type { Provenance } from "@/lib/programs/model/program";
import { isOld } from "@/lib/programs/price/age";
import type { Price } from "@/lib/programs/price/price";
import type { MarkState } from "./provenance";

/** The mark of a price; one of long ago is not shown as what is published now. `cost`: its own source. */
export function markOfPrice(price: Price, cost: Pick<Provenance, "otherValue">): MarkState {
  if (!price.known) return "unknown";
  if (price.state === "estimated") return "estimated";
  if (cost.otherValue !== null) return "disputed";
  return isOld(price) ? "old" : price.state;
}
