/** Owns how what must be earned for a program is put in words, and what a reader has still to enter. */
import { andText, range, usd } from "../../text/format";
import type { Span } from "../price/price";
import type { GivenUp } from "./given-up";
import type { MustEarn } from "./must-earn";
import type { Lacking } from "./outlay";
import type { Payback } from "./payback";

const never = {
  "lowest-above-highest": "The lowest income after it is above the highest.",
  "no-higher": "With that income it never pays for itself: it is no higher than your current one.",
};

/** Why no time can be said: what to enter, or that it never comes. */
export function whyNotText(result: Extract<Payback, { computed: false }>): string {
  return "never" in result ? never[result.never] : enterText(result.lacking);
}

const lackingWords: Record<Lacking, string> = {
  cost: "the cost",
  incomeNow: "your current income",
  incomeAfter: "the income after it",
  years: "the years it takes",
  loan: "the loan’s interest and years",
};

/** "Enter the cost and your current income." */
export function enterText(lacking: readonly Lacking[]): string {
  return `Enter ${andText(lacking.map((one) => lackingWords[one]))}.`;
}

/** "$4,000 to $5,000"; cents are rounded up, since less would not do. */
export function raiseText({ low, high }: Span): string {
  return high === 0 ? "nothing" : range(usd(Math.ceil(low)), usd(Math.ceil(high)));
}

/** "$40,000 for the program + $60,000 of income given up = $100,000, divided by the years after you finish." */
export function sumText({ total, tuition, income, interest }: MustEarn): string {
  const amount = ({ low, high }: Span) => range(usd(low), usd(high));
  const parts = [
    `${amount(tuition)} for the program`,
    income.high > 0 ? `${amount(income)} of income given up` : null,
    interest > 0 ? `${usd(interest)} of interest` : null,
  ].filter((part) => part !== null);
  return `${parts.join(" + ")}${parts.length > 1 ? ` = ${amount(total)}` : ""}, divided by the years after you finish.`;
}

/** "What you give up in income is not in it yet: enter your current income."; null where all is in it. */
export function leftOutText({ lacking }: MustEarn): string | null {
  if (lacking.length === 0) return null;
  const income = lacking.some((one) => one !== "loan") ? "what you give up in income" : null;
  const loan = lacking.includes("loan") ? "the loan’s interest" : null;
  const left = andText([income, loan].filter((one) => one !== null));
  return `Not in it yet: ${left}. ${enterText(lacking)}`;
}

/** What the share of income given up goes by while the reader types none. */
export const givenUpWords: Record<GivenUp["by"], string> = {
  "only-online": "while you study; none unless you say so, since it is only online",
  "part-time": "while you study; none unless you say so, since part time is possible",
  pace: "while you study; by your credits a term unless you say so",
  "full-time": "while you study; all of it unless you say so",
};
