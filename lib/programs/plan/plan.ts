/** Owns a plan: what a reader pays and owes term by term, when it ends, and what must be earned more to be even. */

import type { State } from "../model/vocabulary";
import { usualGivenUp } from "../payback/given-up";
import { type MustEarn, mustEarn } from "../payback/must-earn";
import { interestOf } from "../payback/outlay";
import { type ReaderInputs, readerOf, readInputs } from "../payback/reader-inputs";
import { creditsToStudy, paceOf, termsFor } from "../price/pace";
import { isOpenEnded, type WithDegree } from "../price/price";
import { priceFor, yearsOfStudy } from "../price/price-for";

/** What a plan is made for; `partTime`: it says that part time is possible. */
export type Planned = WithDegree & { partTime: boolean };

/** One term in whole US dollars: the bill, and who pays how much of it; `owed` is the loan with its interest at its end. */
export type PlannedTerm = {
  /** From 1. */
  term: number;
  /** Of study, from 1. */
  year: number;
  credits: number;
  bill: number;
  employer: number;
  savings: number;
  loan: number;
  pocket: number;
  owed: number;
};

export type Plan =
  | { computed: false; lacking: "price" | "credits" }
  | {
      computed: true;
      /** Whether the price is an estimate, before what an employer pays. */
      estimated: boolean;
      /** Whether fees are owed of which no figure is known, so that every bill is higher. */
      openEnded: boolean;
      /** Whether the credits are assumed by degree. */
      assumed: boolean;
      terms: readonly PlannedTerm[];
      termsPerYear: number;
      /** Interest that the loan gathered during study, in US dollars; null: its rate is not said. */
      gathered: number | null;
      /** A month's payment of the loan after study, in US dollars; null: nothing is owed, or its rate or years are not said. */
      monthly: number | null;
      needed: MustEarn | null;
    };

/**
 * The plan of a program for what a reader types. The bill of the whole program, at the high end of its price, is spread
 * over its terms by their credits, and so is what an employer pays. What is left is paid from savings first, then from
 * the loan as far as it goes, then from the reader's own pocket. A loan's interest is added at the end of each term.
 */
export function planOf(program: Planned, typed: ReaderInputs, resident: State | null): Plan {
  const { values } = readInputs(typed);
  const reader = readerOf(typed, resident);
  const [price, whole] = [priceFor(program, reader), priceFor(program, { ...reader, employerPerYear: null })];
  const bill = whole.known ? whole.high : values.cost;
  if (bill === undefined) return { computed: false, lacking: "price" };
  const credits = creditsToStudy(program);
  if (credits === null) return { computed: false, lacking: "credits" };

  const fullTime = price.known && price.pace?.by === "full-time" ? price.pace.creditsPerTerm : null;
  const pace = paceOf(program, reader, credits.high, fullTime);
  const toStudy = Math.max(0, credits.high - (reader.transferCredits ?? 0));
  const employer = price.known && whole.known ? whole.high - price.high : 0;
  const rate = values.rate ?? null;
  const terms = termsOf({
    ...{ bill, employer, credits: toStudy, perTerm: pace.creditsPerTerm, termsPerYear: pace.termsPerYear },
    ...{ savings: values.savings ?? 0, loan: values.loan ?? 0, rate: rate ?? 0, terms: termsFor(toStudy, pace) },
  });

  const owed = terms.at(-1)?.owed ?? 0;
  const gathered = owed - terms.reduce((sum, { loan }) => sum + loan, 0);
  const isSaid = owed === 0 || rate !== null;
  const years = values.payoff ?? null;
  const cost = price.known ? price : { low: bill, high: bill };
  const needed = mustEarn({
    cost: { low: cost.low + gathered, high: cost.high + gathered },
    incomeNow: values.now ?? null,
    years: yearsOfStudy(program, reader, fullTime),
    givenUp: values.lost === undefined ? usualGivenUp(program, reader).share : values.lost / 100,
    loan: { amount: owed, rate, years },
  });
  return {
    computed: true,
    estimated: whole.known && whole.state === "estimated",
    openEnded: price.known && isOpenEnded(price),
    assumed: credits.assumed,
    terms,
    termsPerYear: pace.termsPerYear,
    gathered: isSaid ? gathered : null,
    monthly:
      owed > 0 && rate !== null && years !== null
        ? (owed + interestOf({ loan: owed, rate, payoff: years })) / (years * 12)
        : null,
    // What the loan gathered is interest, not part of the price.
    needed: needed && { ...needed, tuition: cost, interest: needed.interest + gathered },
  };
}

type Spread = {
  bill: number;
  employer: number;
  credits: number;
  perTerm: number;
  terms: number;
  termsPerYear: number;
  savings: number;
  loan: number;
  /** Per cent a year. */
  rate: number;
};

/** The terms of a plan; amounts that are spread are whole dollars whose sum is the amount. */
export function termsOf(given: Spread): PlannedTerm[] {
  const left = { savings: given.savings, loan: given.loan, credits: given.credits, bill: given.bill };
  let [owed, employerPaid] = [0, 0];
  return Array.from({ length: given.terms }, (_, index): PlannedTerm => {
    const credits = Math.min(left.credits, given.perTerm);
    left.credits -= credits;
    // The last term has what rounding left.
    const after = index === given.terms - 1 ? 0 : Math.round(given.bill * (left.credits / given.credits));
    const bill = left.bill - after;
    left.bill = after;
    const share = Math.round(given.employer * (1 - left.credits / given.credits)) - employerPaid;
    const employer = Math.min(bill, share);
    employerPaid += employer;
    const savings = Math.min(left.savings, bill - employer);
    left.savings -= savings;
    const loan = Math.min(left.loan, bill - employer - savings);
    left.loan -= loan;
    owed = (owed + loan) * (1 + given.rate / 100 / given.termsPerYear);
    return {
      ...{ term: index + 1, year: Math.floor(index / given.termsPerYear) + 1, credits, bill },
      ...{ employer, savings, loan, pocket: bill - employer - savings - loan, owed },
    };
  });
}
