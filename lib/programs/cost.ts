/** Owns what a program costs a given reader, with the arithmetic behind it. */

import { estimate } from "./estimate";
import { creditsOf, creditsToStudy, paceOf, yearsFor } from "./pace";
import { contribution, product, summed } from "./parts";
import type { KnownPrice, Missing, Part, Price, Priced, Product, Reader, Span, UnknownPrice } from "./price";
import { isResident, ownRate } from "./rates";

/**
 * The price of a program for a reader: its own total where it has one that is for them, else an estimate
 * from the nearest published rate, else unknown with the reason. Fees are added to an estimate: at both
 * ends where the rate's own page prints them, at the high end where only the institution's full-time fees
 * are known; where none are known the price is `open`. Transfer credits and the employer's contribution
 * are taken off. The rules and why: docs/decisions/0012-what-a-price-counts.md.
 */
export function priceFor(program: Priced, reader: Reader): Price {
  return ownPrice(program, reader) ?? estimate(program, reader) ?? unknownPrice(program);
}

function ownPrice(program: Priced, reader: Reader): KnownPrice | null {
  const { state } = program.provenance.cost;
  if (state === "unknown") return null;
  const abroad = !isResident(program, reader);
  if (abroad && program.totalCostOutOfState !== null) {
    return fromTotal(program, reader, { total: program.totalCostOutOfState, state, residency: "out-of-state" });
  }
  // A price for residents is no price for anybody else.
  if (program.totalCost === null || (abroad && program.residency === "in-state")) return null;
  return fromTotal(program, reader, { total: program.totalCost, state, residency: program.residency });
}

type Total = Pick<KnownPrice, "state" | "residency"> & { total: number };

function fromTotal(program: Priced, reader: Reader, { total, state, residency }: Total): KnownPrice {
  const factors = ownFactors(program, total);
  // A total that is no more than rate times credits has no fees in it; a published one may have.
  const open = state === "inferred" && factors !== null;
  const missing: Missing[] = [open ? "fees" : "fees-in-total"];
  const parts: [Part, ...Part[]] = [{ kind: "tuition", low: total, high: total, state, product: factors }];
  if (reader.transferCredits) {
    const transfer = transferOf(program, reader.transferCredits, parts[0], factors);
    if (transfer) parts.push(transfer);
    else missing.push("transfer");
  }
  if (reader.employerPerYear) {
    const years = yearsOfStudy(program, reader);
    if (!years) missing.push("employer-years");
    // The longer it takes, the more the employer pays: the price's low end has the longest time.
    const { low, high } = years ?? { low: 1, high: 1 };
    parts.push(contribution(reader.employerPerYear, { low: high, high: low }, parts));
  }
  return { known: true, open, residency, assumed: false, feesIncluded: false, pace: null, missing, ...summed(parts) };
}

/** The program's own rate times its credits, where that gives exactly its total. */
function ownFactors(program: Priced, total: number): Product | null {
  const { credits, perCreditCents: cents } = program;
  if (credits === null || cents === null || product(credits, cents) !== total) return null;
  return { unit: "credit", low: credits, high: credits, cents, rate: ownRate(program) };
}

/**
 * What transfer credits take off a total: the program's own rate for each, else an even share of the
 * total; null where the program's credits are neither known nor assumed.
 */
function transferOf(program: Priced, wanted: number, { low: total }: Part, factors: Product | null): Part | null {
  const credits = creditsOf(program);
  if (!credits) return null;
  const taken = { low: Math.min(wanted, credits.low), high: Math.min(wanted, credits.high) };
  return {
    kind: "transfer",
    low: Math.round((total * taken.low) / credits.low),
    high: Math.round((total * taken.high) / credits.high),
    state: "estimated",
    credits: wanted,
    product: factors && { ...factors, ...taken },
  };
}

/**
 * Years that the program takes this reader, after transfer credits; null where neither its credits nor
 * its duration are known. `fullTime`: credits of a full-time term where the institution has units of its own.
 */
export function yearsOfStudy(program: Priced, reader: Reader, fullTime: number | null = null): Span | null {
  const credits = creditsToStudy(program);
  const months = program.durationMonths;
  if (!credits) return months === null ? null : { low: months / 12, high: months / 12 };
  const years = (whole: number) => {
    const remaining = Math.max(0, whole - (reader.transferCredits ?? 0));
    return yearsFor(program, paceOf(program, reader, whole, fullTime), remaining, whole);
  };
  return { low: years(credits.low), high: years(credits.high) };
}

function unknownPrice(program: Priced): UnknownPrice {
  const { state, reason } = program.provenance.cost;
  if (program.degree === "doctorate") {
    return {
      known: false,
      reason: "varies",
      explanation: "Most doctorates are funded and few students pay the listed tuition, so no estimate is made.",
    };
  }
  const missing =
    creditsToStudy(program) === null
      ? "its number of credits is not known"
      : "its institution’s charges are not known, or not in a form that can be multiplied";
  return {
    known: false,
    reason: (state === "unknown" ? reason : null) ?? "not-published",
    explanation: `No price was found, and none can be estimated: ${missing}.`,
  };
}
