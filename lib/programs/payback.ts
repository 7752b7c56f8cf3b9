/** Owns in how many years a program pays for itself, and what moves that most. */
import type { Span } from "./price";

/** Low, middle and high of something that is not one number. */
export type Three = { low: number; middle: number; high: number };

/** Money in US dollars (a year, for income), before taxes. null: not said. */
export type PaybackInput = {
  /** What the program costs the reader, after what is taken off. */
  cost: Span | null;
  incomeNow: number | null;
  incomeAfter: Three | null;
  /** Years of study. */
  years: Span | null;
  /** Share of income given up while studying, 0 to 1. */
  givenUp: number;
  /** Rate in per cent a year, paid back in equal monthly payments over so many years. */
  loan: { amount: number; rate: number | null; years: number | null };
};

export type Lever = "cost" | "incomeAfter" | "incomeNow" | "givenUp" | "years" | "loan" | "rate" | "payoff";

/** An input moved between two values while all others stay in the middle, and the years it makes; null: never. */
export type Moved = { lever: Lever; values: readonly [number, number]; from: number | null; to: number | null };

export type Payback =
  | {
      computed: true;
      /** Years after the end of study; null: never, because that income is no higher than today's. */
      low: number;
      middle: number;
      high: number | null;
      /** Of the middle: what is paid and given up, in US dollars, and the years of study. */
      tuition: number;
      income: number;
      interest: number;
      /** The lines of the chart, from the start of study. */
      lines: Record<keyof Three, Line>;
      /** The three inputs that move the middle most, most first. */
      moved: readonly Moved[];
    }
  | { computed: false; reasons: readonly string[] };

/** Down by `outlay` over `study` years, then up by `raise` a year. */
export type Line = { outlay: number; study: number; raise: number };

type Case = {
  cost: number;
  now: number;
  after: number;
  years: number;
  givenUp: number;
  loan: number;
  rate: number;
  payoff: number;
};

/**
 * Years until the higher income has paid for what the program cost: price, income given up while
 * studying and loan interest, divided by the raise. Everything is in today's dollars and before taxes; raises
 * without the program, interest that a loan gathers during study, and what the program is worth besides
 * income are left out. `low` takes the lowest price and time with the highest income, `high` the other
 * way round, `middle` the halves of both and the middle income.
 *
 * What moves it most: each input alone is moved between its ends where it has two (price, income after,
 * years of study), else 10 % down and up, all others in the middle; the difference in years decides, and an
 * input that makes it never comes first.
 */
export function payback(input: PaybackInput): Payback {
  const { cost, incomeNow, incomeAfter, years, givenUp, loan } = input;
  const reasons = missing(input);
  if (reasons.length > 0 || cost === null || incomeNow === null || incomeAfter === null)
    return { computed: false, reasons };
  const study = years ?? { low: 0, high: 0 };
  const base: Case = {
    cost: half(cost),
    now: incomeNow,
    after: incomeAfter.middle,
    years: half(study),
    givenUp,
    loan: loan.amount,
    rate: loan.rate ?? 0,
    payoff: loan.years ?? 0,
  };
  const middle = yearsBack(base);
  const best = { ...base, cost: cost.low, after: incomeAfter.high, years: study.low };
  const worst = { ...base, cost: cost.high, after: incomeAfter.low, years: study.high };
  const low = yearsBack(best);
  if (middle === null || low === null)
    return { computed: false, reasons: ["the income after it is no higher than yours now"] };
  return {
    computed: true,
    low,
    middle,
    high: yearsBack(worst),
    tuition: base.cost,
    income: base.now * base.givenUp * base.years,
    interest: interest(base),
    lines: { low: lineOf(best), middle: lineOf(base), high: lineOf(worst) },
    moved: levers(base, input),
  };
}

/** Why nothing can be computed, each as the end of "because …". */
function missing({ cost, incomeNow, incomeAfter, years, givenUp, loan }: PaybackInput): string[] {
  return [
    cost === null ? "what the program costs is not known: type it" : null,
    incomeNow === null ? "your income now is not typed" : null,
    incomeAfter === null ? "the income after it is not typed" : null,
    incomeAfter && incomeAfter.low > incomeAfter.high ? "the lowest income after it is above the highest" : null,
    givenUp > 0 && years === null ? "how long the program takes is not known: type it" : null,
    loan.amount > 0 && (loan.rate === null || loan.years === null)
      ? "the loan’s interest or the years it is paid back in are not typed"
      : null,
  ].filter((reason) => reason !== null);
}

function half({ low, high }: Span): number {
  return (low + high) / 2;
}

function yearsBack(one: Case): number | null {
  const { outlay, raise } = lineOf(one);
  if (raise <= 0) return null;
  return outlay / raise;
}

function lineOf(one: Case): Line {
  const { cost, now, after, years, givenUp } = one;
  return { outlay: cost + now * givenUp * years + interest(one), study: years, raise: after - now };
}

/** All interest of a loan paid back in equal monthly payments, in US dollars. */
function interest({ loan, rate, payoff }: Pick<Case, "loan" | "rate" | "payoff">): number {
  const [monthly, months] = [rate / 1200, payoff * 12];
  if (loan === 0 || monthly === 0 || months === 0) return 0;
  return (loan * monthly * months) / (1 - (1 + monthly) ** -months) - loan;
}

/** How far an input without two ends of its own is moved. */
const step = 0.1;
const howMany = 3;

function levers(base: Case, { cost, incomeAfter, years }: PaybackInput): Moved[] {
  const ends = (value: number, span?: Span | null): [number, number] =>
    span && span.low !== span.high ? [span.low, span.high] : [value * (1 - step), value * (1 + step)];
  const inputs: [Lever, keyof Case, [number, number]][] = [
    ["cost", "cost", ends(base.cost, cost)],
    ["incomeAfter", "after", ends(base.after, incomeAfter)],
    ["incomeNow", "now", ends(base.now)],
    ["givenUp", "givenUp", [base.givenUp * (1 - step), Math.min(1, base.givenUp * (1 + step))]],
    ["years", "years", ends(base.years, years)],
    ["loan", "loan", ends(base.loan)],
    ["rate", "rate", ends(base.rate)],
    ["payoff", "payoff", ends(base.payoff)],
  ];
  return inputs
    .map(([lever, key, [from, to]]) => ({
      lever,
      values: [from, to] as const,
      from: yearsBack({ ...base, [key]: from }),
      to: yearsBack({ ...base, [key]: to }),
    }))
    .map((moved) => ({ moved, swing: swing(moved) }))
    .filter((one) => one.swing > 0)
    .sort((a, b) => (a.swing === b.swing ? 0 : b.swing - a.swing))
    .slice(0, howMany)
    .map(({ moved }) => moved);
}

function swing({ from, to }: Moved): number {
  if (from === null || to === null) return from === to ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(from - to);
}

/** What a line stands at after so many years from the start, in US dollars. */
export function balanceAt({ outlay, study, raise }: Line, year: number): number {
  if (year < study) return (-outlay * year) / study;
  return raise * (year - study) - outlay;
}
