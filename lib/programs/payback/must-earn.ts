/** Owns how much more a year must be earned for a program to pay for itself in so many years. */
import type { Span } from "../price/price";
import { incomeGivenUp, interestOf, type Lacking, lackingOf, outlayOf, type Situation, type Spent } from "./outlay";

/** Years after the end of study in which it may pay for itself. */
const horizons = [3, 5, 10] as const;

export type MustEarn = {
  /** All that is paid and given up, and its parts, in US dollars. */
  total: Span;
  tuition: Span;
  income: Span;
  interest: number;
  /** How much more a year, for each of the horizons. */
  raises: readonly (Span & { years: number })[];
  /** What is not in it because it was not said. */
  lacking: readonly Lacking[];
};

/**
 * What is paid and given up, spread evenly over so many years; null while the price is not known. It needs no
 * forecast: nothing is assumed of the income after. What is not said is left out and named.
 */
export function mustEarn(situation: Situation): MustEarn | null {
  const { cost, incomeNow, years, givenUp, loan } = situation;
  if (cost === null) return null;
  const study = years ?? { low: 0, high: 0 };
  const isLoanKnown = loan.rate !== null && loan.years !== null;
  const spent = (end: keyof Span): Spent => ({
    cost: cost[end],
    now: incomeNow ?? 0,
    years: study[end],
    givenUp,
    loan: isLoanKnown ? loan.amount : 0,
    rate: loan.rate ?? 0,
    payoff: loan.years ?? 0,
  });
  const [least, most] = [spent("low"), spent("high")];
  const total = { low: outlayOf(least), high: outlayOf(most) };
  return {
    total,
    tuition: cost,
    income: { low: incomeGivenUp(least), high: incomeGivenUp(most) },
    interest: interestOf(least),
    raises: horizons.map((horizon) => ({ years: horizon, low: total.low / horizon, high: total.high / horizon })),
    lacking: lackingOf(situation),
  };
}
