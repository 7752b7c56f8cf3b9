/** Owns whom a price is for, in words. */
import { type State, states } from "../model/states";
import type { KnownPrice } from "./price";

/** Whom the amount is for. */
export function audience({ state }: { state: State }, { residency }: KnownPrice): string {
  if (residency === "flat") return "The same price wherever you live.";
  if (residency === "in-state") return `The price for residents of ${states[state]}.`;
  if (residency === "out-of-state") return `The price for people who live outside ${states[state]}.`;
  return "The source does not say whether residents pay less.";
}

/** Whose prices a page shows: "Prices for residents of Texas". */
export function pricesForText(resident: State | null): string {
  return resident === null ? "Prices for people from another state" : `Prices for residents of ${states[resident]}`;
}
