/** Owns in how many years a program pays for itself with an income that the reader chooses. */
import type { Span } from "../price/price";
import { type Lacking, lackingOf, outlayOf, type Situation, type Spent } from "./outlay";

export type PaybackInput = Situation & { incomeAfter: Span | null };

/** One value for each input of a payback. */
export type Case = Spent & { after: number };

/** Down by `outlay` over `study` years, then up by `raise` a year. */
export type Line = { outlay: number; study: number; raise: number };

export type Payback =
  | {
      computed: true;
      /** Years after the end of study. */
      low: number;
      /** null: never, because that income is no higher than today's. */
      high: number | null;
      /** The lines of the chart, from the start of study. */
      lines: Record<keyof Span, Line>;
    }
  | { computed: false; lacking: readonly Lacking[] }
  /** All is said and it is never: why, as a sentence. */
  | { computed: false; lacking: readonly []; never: "lowest-above-highest" | "no-higher" };

/**
 * Years until the higher income has paid for what the program cost: price, income given up while
 * studying and loan interest, divided by the raise. Everything is in today's dollars and before taxes; raises
 * without the program, interest that a loan gathers during study, and what the program is worth besides
 * income are left out. `low` takes the lowest price and time with the highest income, `high` the other
 * way round.
 */
export function payback(input: PaybackInput): Payback {
  const { cost, incomeNow, incomeAfter, years } = input;
  const lacking = [...new Set([...missing(input), ...lackingOf(input)])];
  if (lacking.length > 0 || cost === null || incomeNow === null || incomeAfter === null)
    return { computed: false, lacking };
  if (incomeAfter.low > incomeAfter.high) return { computed: false, lacking: [], never: "lowest-above-highest" };
  const study = years ?? { low: 0, high: 0 };
  const best = caseOf(input, { cost: cost.low, after: incomeAfter.high, years: study.low });
  const worst = caseOf(input, { cost: cost.high, after: incomeAfter.low, years: study.high });
  const low = yearsBack(best);
  if (low === null) return { computed: false, lacking: [], never: "no-higher" };
  return {
    computed: true,
    low,
    high: yearsBack(worst),
    lines: { low: lineOf(best), high: lineOf(worst) },
  };
}

function missing({ cost, incomeNow, incomeAfter }: PaybackInput): Lacking[] {
  const all: (Lacking | null)[] = [
    cost === null ? "cost" : null,
    incomeNow === null ? "incomeNow" : null,
    incomeAfter === null ? "incomeAfter" : null,
  ];
  return all.filter((one) => one !== null);
}

/** An input with one value of each that has two ends. */
export function caseOf({ incomeNow, givenUp, loan }: PaybackInput, ends: Pick<Case, "cost" | "after" | "years">): Case {
  return {
    ...ends,
    now: incomeNow ?? 0,
    givenUp,
    loan: loan.amount,
    rate: loan.rate ?? 0,
    payoff: loan.years ?? 0,
  };
}

/** Years until the raise has paid the outlay; null: never, because there is no raise. */
export function yearsBack(one: Case): number | null {
  const raise = one.after - one.now;
  return raise <= 0 ? null : outlayOf(one) / raise;
}

function lineOf(one: Case): Line {
  return { outlay: outlayOf(one), study: one.years, raise: one.after - one.now };
}

/** What a line stands at after so many years from the start, in US dollars. */
export function balanceAt({ outlay, study, raise }: Line, year: number): number {
  if (year < study) return (-outlay * year) / study;
  return raise * (year - study) - outlay;
}
