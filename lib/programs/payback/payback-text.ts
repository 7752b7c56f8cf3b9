/** Owns how the years of a payback are put in words. */
import { counted, range, usd } from "../../text/format";
import type { Payback, PaybackInput } from "./payback";
import type { SensitiveInput, Sensitivity } from "./sensitivity";

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

/** "It pays for itself 1.5 to 5.5 years after you finish." */
export function answerText({ low, high }: Pick<Extract<Payback, { computed: true }>, "low" | "high">): string {
  const [soonest, latest] = [yearsText(low), yearsText(high)];
  if (low === 0)
    return latest === soonest ? "It pays for itself at once." : `It pays for itself at once at best, ${atWorst(high)}.`;
  if (latest === soonest) return `It pays for itself ${soonest} after you finish.`;
  return `It pays for itself ${soonest} after you finish at best, ${atWorst(high)}.`;
}

function atWorst(high: number | null): string {
  return high === null ? "never at worst" : `${yearsText(high)} at worst`;
}

/** "With $67,240 to $85,660 a year instead of $60,000, if you get such a job, which nobody here can promise:" */
export function ifText({ incomeNow, incomeAfter }: PaybackInput): string {
  const after = incomeAfter ? range(usd(incomeAfter.low), usd(incomeAfter.high)) : "";
  return `With ${after} a year instead of ${usd(incomeNow ?? 0)}, if you get such a job, which nobody here can promise:`;
}

const inputs: Record<SensitiveInput, { name: string; value: (value: number) => string }> = {
  cost: { name: "What it costs", value: usd },
  incomeAfter: { name: "Income after it", value: usd },
  incomeNow: { name: "Current income", value: usd },
  givenUp: { name: "Income given up", value: (share) => `${Math.round(share * 100)} %` },
  years: { name: "Years of study", value: (years) => oneDecimal.format(years) },
  loan: { name: "The loan", value: usd },
  rate: { name: "Its interest", value: (rate) => `${oneDecimal.format(rate)} %` },
  payoff: { name: "Years to pay it back", value: (years) => oneDecimal.format(years) },
};

/** "Income after it: 5 years at $80,000, 1.7 years at $120,000". */
export function sensitivityText({ input, values: [a, b], from, to }: Sensitivity): string {
  const { name, value } = inputs[input];
  return `${name}: ${yearsText(from)} at ${value(a)}, ${yearsText(to)} at ${value(b)}`;
}
