/** Owns what must be said beside an amount, in sentences. */
import type { FeesStatus, KnownPrice, Missing } from "./price";

/** Where the fees are, as a sentence; null where a component says it. */
const feesSentences: Record<FeesStatus, string | null> = {
  included: "Fees are included, its source says.",
  "in-components": null,
  "not-published": "Fees come on top. We don’t know how much they are, so you will pay more than this.",
  "not-stated": "We don’t know whether fees are included, unless its note says so.",
};

/** What else an amount lacks, each as a sentence. */
const missingSentences: Record<Missing, string> = {
  transfer: "Your transfer credits are not taken off, because we don’t know how many credits the program has.",
  "part-time": "We don’t know the part-time rate, so this is the full-time price.",
  "fees-below-half-time":
    "We don’t know the fees for less than half time: those of a full-time year are counted for as many years as full-time study would take. You may pay less or more.",
  "employer-years": "We don’t know how long it takes, so your employer’s contribution is counted for one year.",
};

/** What must be said beside an amount, in sentences: where its fees are, then what else it lacks. */
export function priceNotes({ fees, missing }: KnownPrice): string[] {
  return [feesSentences[fees], ...missing.map((one) => missingSentences[one])].filter((note) => note !== null);
}
