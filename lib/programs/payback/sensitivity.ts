/** Owns how sensitive a payback is to each of its inputs. */
import type { Span } from "../price/price";
import { type Case, caseOf, type PaybackInput, yearsBack } from "./payback";

/** An input that a payback may be sensitive to. */
export type SensitiveInput = "cost" | "incomeAfter" | "incomeNow" | "givenUp" | "years" | "loan" | "rate" | "payoff";

/**
 * The sensitivity of a payback to one input: its years (null: never) where the input has the first and the
 * second of two values, while all others stay in the middle.
 */
export type Sensitivity = {
  input: SensitiveInput;
  values: readonly [number, number];
  from: number | null;
  to: number | null;
};

/** The share by which an input without two ends of its own varies. */
const variation = 0.1;
/** How many sensitivities are named. */
const mostNamed = 3;

/**
 * What changes the years of a payback most, most first, from halfway between the ends of all inputs. Each alone varies
 * between its ends where it has two (price, income after, years of study), else from 10 % below to 10 % above. One
 * that may make it never comes before all others.
 */
export function sensitivitiesOf(input: PaybackInput): Sensitivity[] {
  const { cost, incomeAfter, years } = input;
  const base = caseOf(input, { cost: half(cost), after: half(incomeAfter), years: half(years) });
  const ends = (value: number, span?: Span | null): [number, number] =>
    span && span.low !== span.high ? [span.low, span.high] : [value * (1 - variation), value * (1 + variation)];
  const inputs: [SensitiveInput, keyof Case, [number, number]][] = [
    ["cost", "cost", ends(base.cost, cost)],
    ["incomeAfter", "after", ends(base.after, incomeAfter)],
    ["incomeNow", "now", ends(base.now)],
    ["givenUp", "givenUp", [base.givenUp * (1 - variation), Math.min(1, base.givenUp * (1 + variation))]],
    ["years", "years", ends(base.years, years)],
    ["loan", "loan", ends(base.loan)],
    ["rate", "rate", ends(base.rate)],
    ["payoff", "payoff", ends(base.payoff)],
  ];
  return (
    inputs
      .map(([input, key, [from, to]]) => ({
        input,
        values: [from, to] as const,
        from: yearsBack({ ...base, [key]: from }),
        to: yearsBack({ ...base, [key]: to }),
      }))
      .map((sensitivity) => ({ sensitivity, difference: differenceOf(sensitivity) }))
      .filter(({ difference }) => difference > 0)
      // Two that may make it never are infinite, and infinity less infinity is no number.
      .sort((a, b) => (a.difference === b.difference ? 0 : b.difference - a.difference))
      .slice(0, mostNamed)
      .map(({ sensitivity }) => sensitivity)
  );
}

function half(span: Span | null): number {
  return span ? (span.low + span.high) / 2 : 0;
}

/** By how many years two values of an input differ; infinite where one of them makes it never. */
function differenceOf({ from, to }: Sensitivity): number {
  if (from === null || to === null) return from === to ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(from - to);
}
