/** Owns how the parts of a price add up. */
import type { KnownPrice, Part, Rate, Span } from "./price";

const nothing: Span = { low: 0, high: 0 };

/** Whole dollars for `count` units at a price in cents. */
export function product(count: number, cents: number): number {
  return Math.round((count * cents) / 100);
}

/** The sum of the parts at both ends; it is an estimate as soon as one of them is. */
export function summed(parts: readonly [Part, ...Part[]]): Pick<KnownPrice, "low" | "high" | "state" | "parts"> {
  const total = (end: keyof Span) => parts.reduce((sum, part) => sum + (isTakenOff(part) ? -part[end] : part[end]), 0);
  const state = parts.some((part) => part.state === "estimated") ? "estimated" : parts[0].state;
  return { low: total("low"), high: total("high"), state, parts };
}

/** Where the tuition of a price stands; null where it is an amount alone. */
export function tuitionRate({ parts }: KnownPrice): Rate | null {
  const [tuition] = parts;
  return tuition?.kind === "tuition" ? (tuition.product?.rate ?? null) : null;
}

/** Whether a part makes the price lower. */
export function isTakenOff({ kind }: Part): boolean {
  return kind === "transfer" || kind === "employer";
}

/** What an employer pays in all: so much a year, toward tuition and not fees, at most the tuition that remains. */
export function contribution(perYear: number, years: Span, parts: readonly [Part, ...Part[]]): Part {
  const { low, high } = summed(parts);
  const fees = parts.find(({ kind }) => kind === "fees") ?? nothing;
  return {
    kind: "employer",
    state: "estimated",
    perYear,
    years,
    low: Math.min(low - fees.low, Math.round(perYear * years.low)),
    high: Math.min(high - fees.high, Math.round(perYear * years.high)),
  };
}
