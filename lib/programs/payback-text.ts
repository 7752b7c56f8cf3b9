/** Owns how a payback is put in words. */
import { counted, usd } from "../format";
import type { Lever, Moved, Payback } from "./payback";

type Computed = Extract<Payback, { computed: true }>;

/** More years than a working life has left are said as such. */
const most = 40;
const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** "2.5 years", "8 months", "at once", "more than 40 years", "never". */
export function yearsText(years: number | null): string {
  if (years === null) return "never";
  if (years === 0) return "at once";
  if (years > most) return `more than ${most} years`;
  const months = Math.max(1, Math.round(years * 12));
  if (months < 12) return counted(months, "month");
  return `${oneDecimal.format(years)} ${oneDecimal.format(years) === "1" ? "year" : "years"}`;
}

/** "2.5 years after you finish: 1.5 years at best, 5.5 years at worst." */
export function answerText({ low, middle, high }: Computed): string {
  const end = middle === 0 ? "" : " after you finish";
  if (low === middle && high === middle) return `It has paid for itself ${within(middle)}${end}.`;
  return `It has paid for itself ${within(middle)}${end}: ${yearsText(low)} at best, ${yearsText(high)} at worst.`;
}

function within(years: number): string {
  return years === 0 ? "at once" : yearsText(years);
}

/** "Cannot be computed because your income now is not typed, and the income after it is not typed." */
export function becauseText(reasons: readonly string[]): string {
  return `Cannot be computed because ${reasons.join(", and ")}.`;
}

/** The middle's sum: "$40,000 for the program + $60,000 of income given up = $100,000; ÷ $40,000 more a year = 2.5 years". */
export function sumWords({ tuition, income, interest, lines: { middle }, ...result }: Computed): string {
  const paid = [
    `${usd(tuition)} for the program`,
    income > 0 ? `${usd(income)} of income given up` : null,
    interest > 0 ? `${usd(interest)} of interest` : null,
  ].filter((part) => part !== null);
  const total = paid.length > 1 ? ` = ${usd(middle.outlay)}` : "";
  return `In the middle: ${paid.join(" + ")}${total}; ÷ ${usd(middle.raise)} more a year = ${yearsText(result.middle)}.`;
}

const levers: Record<Lever, { name: string; value: (value: number) => string }> = {
  cost: { name: "What it costs", value: usd },
  incomeAfter: { name: "Income after it", value: usd },
  incomeNow: { name: "Income now", value: usd },
  givenUp: { name: "Income given up", value: (share) => `${Math.round(share * 100)} %` },
  years: { name: "Years of study", value: (years) => oneDecimal.format(years) },
  loan: { name: "The loan", value: usd },
  rate: { name: "Its interest", value: (rate) => `${oneDecimal.format(rate)} %` },
  payoff: { name: "Years to pay it back", value: (years) => oneDecimal.format(years) },
};

/** "Income after it: 5 years at $80,000, 1.7 years at $120,000". */
export function movedText({ lever, values: [a, b], from, to }: Moved): string {
  const { name, value } = levers[lever];
  return `${name}: ${yearsText(from)} at ${value(a)}, ${yearsText(to)} at ${value(b)}`;
}
