/** Owns what a program costs in all: its price, the income given up for it, the interest of a loan. */
import type { Span } from "../price/price";

/** What a reader's outlay is made of. Money in US dollars (a year, for income), before taxes. null: not said. */
export type Situation = {
  /** What the program costs the reader, after what is taken off. */
  cost: Span | null;
  incomeNow: number | null;
  /** Years of study. */
  years: Span | null;
  /** Share of income given up while studying, 0 to 1. */
  givenUp: number;
  /** Rate in per cent a year, paid back in equal monthly payments over so many years. */
  loan: { amount: number; rate: number | null; years: number | null };
};

/** What a reader has not said and what can't be computed without it. */
export type Lacking = "cost" | "incomeNow" | "incomeAfter" | "years" | "loan";

/** One value for each part of an outlay. */
export type Spent = {
  cost: number;
  now: number;
  years: number;
  givenUp: number;
  loan: number;
  rate: number;
  payoff: number;
};

/** Whether income is given up and how much can't be told, and whether a loan's interest can't; in words that name what lacks. */
export function lackingOf({ incomeNow, years, givenUp, loan }: Situation): Lacking[] {
  const lacking: (Lacking | null)[] = [
    givenUp > 0 && incomeNow === null ? "incomeNow" : null,
    givenUp > 0 && incomeNow !== 0 && years === null ? "years" : null,
    loan.amount > 0 && (loan.rate === null || loan.years === null) ? "loan" : null,
  ];
  return lacking.filter((one) => one !== null);
}

/** All that is paid and given up, in US dollars. */
export function outlayOf(spent: Spent): number {
  return spent.cost + incomeGivenUp(spent) + interestOf(spent);
}

export function incomeGivenUp({ now, years, givenUp }: Pick<Spent, "now" | "years" | "givenUp">): number {
  return now * givenUp * years;
}

/** All interest of a loan paid back in equal monthly payments, in US dollars. */
export function interestOf({ loan, rate, payoff }: Pick<Spent, "loan" | "rate" | "payoff">): number {
  const [monthly, months] = [rate / 1200, payoff * 12];
  if (loan === 0 || monthly === 0 || months === 0) return 0;
  // Of a rate near zero 1 + monthly is 1, and what is left of the power would be nothing to divide by.
  const share = -Math.expm1(-months * Math.log1p(monthly));
  return Math.max(0, (loan * monthly * months) / share - loan);
}
