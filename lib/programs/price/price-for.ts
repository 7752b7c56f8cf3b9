/** Owns what a program costs a given reader, with the arithmetic behind it. */

import { creditNoun, unitOf } from "../model/credit-units";
import type { UnknownReason } from "../model/vocabulary";
import { contribution, product, summed } from "./components";
import { isUsuallyFunded } from "./doctorates";
import { estimate } from "./estimate";
import { creditsOf, creditsToStudy, paceOf, yearsFor } from "./pace";
import {
  type FeesStatus,
  hasDegree,
  type KnownPrice,
  type Missing,
  type Price,
  type PriceComponent,
  type Priced,
  type Product,
  type Reader,
  type Span,
  type UnknownPrice,
} from "./price";
import { isResident, ownRate } from "./rates";

/**
 * The price of a program for a reader: its own total where it has one that is for them, else an estimate
 * from the nearest published rate, else unknown with the reason. Fees are added to an estimate: at both
 * ends where the rate's own page prints them, at the high end where only the institution's full-time fees
 * are known; where none are known the price is open-ended. Transfer credits and the employer's contribution
 * are taken off. The rules and why: docs/decisions/0012-components-of-a-price.md.
 */
export function priceFor(program: Priced, reader: Reader): Price {
  return ownPrice(program, reader) ?? (hasDegree(program) ? estimate(program, reader) : null) ?? unknownPrice(program);
}

function ownPrice(program: Priced, reader: Reader): KnownPrice | null {
  const { state } = program.provenance.cost;
  if (state === "unknown") return null;
  const outOfState = !isResident(program, reader);
  if (outOfState && program.totalCostOutOfState !== null) {
    return fromTotal(program, reader, { total: program.totalCostOutOfState, state, residency: "out-of-state" });
  }
  // A price for residents is no price for anybody else.
  if (program.totalCost === null || (outOfState && program.residency === "in-state")) return null;
  return fromTotal(program, reader, { total: program.totalCost, state, residency: program.residency });
}

/** A total that a source states, in whole US dollars. */
type Total = Pick<KnownPrice, "state" | "residency"> & { total: number };

/** A stated total less deductions; fees are not added, for nobody can tell what is in it. */
function fromTotal(program: Priced, reader: Reader, { total, state, residency }: Total): KnownPrice {
  const factors = ownFactors(program, total);
  // A total that we inferred as rate times credits has no fees in it; one that a source states may have.
  const fees: FeesStatus = state === "inferred" && factors !== null ? "not-published" : "not-stated";
  const missing: Missing[] = [];
  const components: [PriceComponent, ...PriceComponent[]] = [
    { kind: "tuition", low: total, high: total, state, product: factors },
  ];
  if (reader.transferCredits) {
    const transfer = transferOf(program, reader.transferCredits, components[0], factors);
    if (transfer) components.push(transfer);
    else missing.push("transfer");
  }
  if (reader.employerPerYear) {
    const years = yearsOfStudy(program, reader);
    if (!years) missing.push("employer-years");
    // The longer it takes, the more the employer pays: the price's low end has the longest time.
    const { low, high } = years ?? { low: 1, high: 1 };
    components.push(contribution(reader.employerPerYear, { low: high, high: low }, components));
  }
  const { year } = program.provenance.cost;
  return { known: true, fees, year, residency, assumed: false, pace: null, missing, ...summed(components) };
}

/** The program's own rate times its credits, where that gives exactly its total. */
function ownFactors(program: Priced, total: number): Product | null {
  const { credits, perCreditCents: cents } = program;
  if (credits === null || cents === null || product(credits, cents) !== total) return null;
  return { unit: creditNoun(unitOf(program)), low: credits, high: credits, cents, rate: ownRate(program) };
}

/**
 * What transfer credits take off a total: the program's own rate for each, else an even share of the
 * total; null where the program's credits are neither known nor assumed.
 */
function transferOf(
  program: Priced,
  wanted: number,
  { low: total }: PriceComponent,
  factors: Product | null,
): PriceComponent | null {
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
 * its duration are known. Without a degree no pace is usual, so it is the duration that counts. `fullTime`:
 * credits of a full-time term where the institution has units of its own.
 */
export function yearsOfStudy(program: Priced, reader: Reader, fullTime: number | null = null): Span | null {
  const months = program.durationMonths;
  const lasting = months === null ? null : { low: months / 12, high: months / 12 };
  if (!hasDegree(program)) return lasting;
  const credits = creditsToStudy(program);
  if (!credits) return lasting;
  const years = (whole: number) => {
    const remaining = Math.max(0, whole - (reader.transferCredits ?? 0));
    return yearsFor(program, paceOf(program, reader, whole, fullTime), remaining, whole);
  };
  return { low: years(credits.low), high: years(credits.high) };
}

/** Why a program has no price of its own: as its source says, or because nobody has looked; of a funded doctorate it varies. */
export function reasonWithoutPrice(program: Priced): UnknownReason {
  if (isUsuallyFunded(program)) return "varies";
  const { state, reason } = program.provenance.cost;
  return state === "unknown" ? (reason ?? "not-checked") : "not-published";
}

function unknownPrice(program: Priced): UnknownPrice {
  const reason = reasonWithoutPrice(program);
  if (isUsuallyFunded(program)) {
    return {
      known: false,
      reason,
      explanation: "Most doctorates are funded and few students pay the listed tuition, so no estimate is made.",
    };
  }
  return { known: false, reason, explanation: `We have no price and ${missingFactor(program)}.` };
}

function missingFactor(program: Priced): string {
  if (!hasDegree(program)) return "can’t estimate one, because we don’t know which degree it leads to";
  if (creditsToStudy(program) === null) return "can’t estimate one, because we don’t know how many credits it takes";
  return "no rate to estimate one from";
}
