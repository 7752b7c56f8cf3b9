/** Owns the components of a price: how they add up, which are deductions, and the sources of their rates. */
import type { Charge, Provenance } from "../model/program";
import type { KnownPrice, PriceComponent, Rate, Span } from "./price";

const nothing: Span = { low: 0, high: 0 };

/** Whole US dollars for `count` units at a price in cents. */
export function product(count: number, cents: number): number {
  return Math.round((count * cents) / 100);
}

/** The sum of components less deductions at both ends; an estimate as soon as one of them is. */
export function summed(
  components: readonly [PriceComponent, ...PriceComponent[]],
): Pick<KnownPrice, "low" | "high" | "state" | "components"> {
  const total = (end: keyof Span) =>
    components.reduce((sum, one) => sum + (isDeduction(one) ? -one[end] : one[end]), 0);
  const state = components.some((one) => one.state === "estimated") ? "estimated" : components[0].state;
  return { low: total("low"), high: total("high"), state, components };
}

/** The rate that the tuition of a price is multiplied from; null where it is an amount alone. */
export function tuitionRate({ components }: KnownPrice): Rate | null {
  const [tuition] = components;
  return tuition?.kind === "tuition" ? (tuition.product?.rate ?? null) : null;
}

/** The source of a rate; that of the program's own rate is the source of its own price, `cost`. */
export function sourceOfRate(
  rate: Rate,
  cost: Provenance,
): Pick<Provenance, "sourceUrl" | "year" | "note"> & Pick<Charge, "state"> {
  if (rate.scope !== null) return rate;
  const { sourceUrl, year, note, state } = cost;
  return { sourceUrl, year, note, state: state === "third-party" ? "third-party" : "published" };
}

/** Whether a component makes the price lower. */
export function isDeduction({ kind }: PriceComponent): boolean {
  return kind === "transfer" || kind === "employer";
}

/**
 * What an employer pays: whole US dollars a year for so many years, at most the tuition that the components
 * leave, and nothing toward fees.
 */
export function contribution(
  perYear: number,
  years: Span,
  components: readonly [PriceComponent, ...PriceComponent[]],
): PriceComponent {
  const { low, high } = summed(components);
  const fees = components.find(({ kind }) => kind === "fees") ?? nothing;
  return {
    kind: "employer",
    state: "estimated",
    perYear,
    years,
    low: Math.min(low - fees.low, Math.round(perYear * years.low)),
    high: Math.min(high - fees.high, Math.round(perYear * years.high)),
  };
}
