/** Owns which rate of tuition and which fees a program is priced by: its own, or a charge of its institution. */

import { keysOf } from "../../closed-list";
import { type CreditNoun, creditNoun, unitOf } from "../model/credit-units";
import type { Charge } from "../model/program";
import { chargeScopes, levelOf, type Residency } from "../model/vocabulary";
import { countsSemesterHours, termsOfAYear } from "./pace";
import {
  isCredit,
  type OwnRate,
  type Pace,
  type Priced,
  type Product,
  type Reader,
  type Unit,
  type WithDegree,
} from "./price";

/** What tuition is multiplied from: so many US cents a unit, by the program's own rate or by a charge. */
export type Basis = Pick<Product, "unit" | "cents"> & { rate: OwnRate | Charge };

/** Whether the reader lives in the institution's state. */
export function isResident(program: Priced, reader: Reader): boolean {
  return reader.resident === program.institution.state;
}

/** The program's own rate, for whom its own price is. */
export function ownRate({ residency }: Pick<Priced, "residency">): OwnRate {
  return { scope: null, residency };
}

/** The program's own rate per credit, where it has one that is for this reader. */
export function ownBasis(program: Priced, reader: Reader): Basis | null {
  if (program.perCreditCents === null || (program.residency === "in-state" && !isResident(program, reader)))
    return null;
  return { unit: creditNoun(unitOf(program)), cents: program.perCreditCents, rate: ownRate(program) };
}

/**
 * The nearest price per credit or per term; where one charge has both, per term if that holds at this pace.
 * Without a pace (null) a price per term holds only where the institution bills by the term alone.
 */
export function creditBasis(program: WithDegree, reader: Reader, pace: Pace | null): Basis | null {
  return nearest(program, reader, (charge) => perTerm(charge, pace) ?? perCredit(charge, program));
}

/** The nearest price of full-time study: a flat price for the term, or annual tuition. */
export function fullTimeBasis(program: WithDegree, reader: Reader, pace: Pace): Basis | null {
  return nearest(program, reader, (charge) => perTerm(charge, pace) ?? perYear(charge));
}

type UnitPrice = Pick<Product, "unit" | "cents">;

/**
 * A flat price for the term, where it holds at this pace. It is made for full-time study, and a degree in its
 * usual years is that, however few credits a term it has.
 */
function perTerm({ perTermCents: cents, perTermFrom: from }: Charge, pace: Pace | null): UnitPrice | null {
  if (!cents) return null;
  const holds = from === null || (pace !== null && (pace.by === "degree" || pace.creditsPerTerm >= from));
  return holds ? { unit: "term", cents } : null;
}

function perYear({ annualTuition }: Charge): UnitPrice | null {
  return annualTuition === null ? null : { unit: "year", cents: annualTuition * 100 };
}

/** Semester credits that a full-time year may have. */
const creditsOfAYear = { least: 12, most: 40 };

/**
 * The rate per credit of a charge; null where the annual tuition beside it shows that it is per something
 * else. Tuition divided by the rate is how many of its units a full-time year has. Too few: it is per course.
 * Too many: it is per quarter credit or per unit of the institution's own, which fits the program's own
 * number of credits, counted in the same unit, but not an assumed number of semester credits. A rate of zero
 * (students whom the state pays for) is none.
 */
function perCredit({ perCreditCents: cents, annualTuition }: Charge, program: Priced): UnitPrice | null {
  if (!cents) return null;
  const units = annualTuition === null ? creditsOfAYear.least : (annualTuition * 100) / cents;
  const fits = units >= creditsOfAYear.least && isOfItsUnit(program, units > creditsOfAYear.most);
  return fits ? { unit: creditNoun(unitOf(program)), cents } : null;
}

/**
 * Whether the rates of the institution are per unit of the program's credits. No rate is converted: nobody can tell
 * that what is charged for one unit is charged for another. `small`: annual tuition buys more units than semester hours.
 */
function isOfItsUnit(program: Priced, small: boolean): boolean {
  const { credits, creditUnit, institution } = program;
  if (credits === null) return countsSemesterHours(program) && !small;
  if (creditUnit !== null && institution.creditUnit !== null) return creditUnit === institution.creditUnit;
  if (creditUnit === "semester") return !small;
  return creditUnit !== "own" || small;
}

type ChargeBasis = Basis & { rate: Charge };

/**
 * The charge that a program is priced by: of those for its level and this reader, online ones only for a
 * program that is taught online and not on campus, and with a unit price that can be used, the preferred one.
 */
function nearest(
  program: WithDegree,
  reader: Reader,
  unitPriceOf: (charge: Charge) => UnitPrice | null,
): ChargeBasis | null {
  const level = levelOf[program.degree];
  const residency: Residency = isResident(program, reader) ? "in-state" : "out-of-state";
  const online = program.delivery.includes("online") && !program.delivery.includes("on-campus");
  let best: ChargeBasis | null = null;
  for (const charge of program.institution.charges) {
    if (charge.level !== level || (charge.residency !== "flat" && charge.residency !== residency)) continue;
    if (charge.scope === "other-school" || (charge.scope === "online" && !online)) continue;
    const unitPrice = unitPriceOf(charge);
    if (!unitPrice) continue;
    const basis = { ...unitPrice, rate: charge };
    if (!best || isPreferred(program, basis, best)) best = basis;
  }
  return best;
}

const scopes = keysOf(chargeScopes);

/**
 * How two charges are told apart, each as a number of which the lower is preferred; a later one decides only
 * where all before it are equal. The dearest is preferred, so that luck makes no price lower.
 */
const tieBreaks: readonly ((basis: ChargeBasis, program: Priced) => number)[] = [
  /** The nearest scope. */
  ({ rate }) => scopes.indexOf(rate.scope),
  /** The newest year; a page without one counts as the oldest. */
  ({ rate }) => -startYear(rate),
  /** The dearest tuition. */
  (basis, program) => -tuitionOfAYear(basis, program),
  /** The dearest fees; those that are included are the least. */
  ({ rate }, program) => -feesOfAYear(rate, program),
];

function isPreferred(program: Priced, a: ChargeBasis, b: ChargeBasis): boolean {
  for (const rank of tieBreaks) {
    const difference = rank(a, program) - rank(b, program);
    if (difference !== 0) return difference < 0;
  }
  // Alike in all that makes a price: any rule will do that does not depend on the order of charges.
  return text(a.rate) < text(b.rate);
}

/**
 * Credits of a full-time term where a charge shows that the institution counts in units of its own: what its annual
 * tuition buys, by the terms of a year (Carnegie Mellon: 47,629 ÷ 648 are 73.5 units a year); else null.
 */
export function ownUnitsOfTerm(program: Priced, { unit, cents, rate }: Basis): number | null {
  if (!isCredit(unit) || rate.scope === null || !rate.annualTuition) return null;
  const units = (rate.annualTuition * 100) / cents;
  return units > creditsOfAYear.most ? units / termsOfAYear(program) : null;
}

function startYear({ year }: Charge): number {
  return Number(year?.match(/\d{4}/)?.[0] ?? 0);
}

/** How much of a unit a full-time year is taken for where prices in unlike units are compared: 15 credits a term. */
function unitsOfAYear(program: Priced, unit: Unit): number {
  if (unit === "year") return 1;
  return unit === "term" ? termsOfAYear(program) : termsOfAYear(program) * 15;
}

/** US cents for a full-time year. */
function tuitionOfAYear({ unit, cents }: Basis, program: Priced): number {
  return cents * unitsOfAYear(program, unit);
}

/** US cents for a full-time year; below zero where they are included in tuition. */
function feesOfAYear(charge: Charge, program: Priced): number {
  const { creditFeesCents, termFeesCents, annualFees, feesIncluded } = charge;
  if (feesIncluded) return -1;
  const credit = (creditFeesCents ?? 0) * unitsOfAYear(program, "credit");
  return credit + (termFeesCents ?? 0) * unitsOfAYear(program, "term") + (annualFees ?? 0) * 100;
}

/** Everything about a charge. */
function text(charge: Charge): string {
  return JSON.stringify(charge);
}

/** Fees with a figure: `printed` beside the rate, or `reported` to IPEDS for a full-time year. */
export type CountedFees = { kind: "printed" | "reported" } & Pick<Product, "unit" | "cents" | "rate">;

/** What is known of the fees beside tuition. */
export type Fees = CountedFees | { kind: "included" | "not-published" };

/**
 * The fees that go with a rate: those its own page prints, in the unit of the rate where there is one;
 * else what the institution reported to IPEDS for full-time students; else not published.
 */
export function feesBeside(basis: Basis, program: WithDegree, reader: Reader): Fees {
  const { unit, rate } = basis;
  if (rate.scope !== null && rate.scope !== "ipeds") {
    if (rate.feesIncluded) return { kind: "included" };
    const printed = printedFees(rate, unit, creditNoun(unitOf(program)));
    if (printed) return { kind: "printed", ...printed, rate };
  }
  return reportedFees(program, reader);
}

function printedFees({ creditFeesCents, termFeesCents, annualFees }: Charge, unit: Unit, noun: CreditNoun) {
  const credit = creditFeesCents === null ? null : ({ unit: noun, cents: creditFeesCents } as const);
  const term = termFeesCents === null ? null : ({ unit: "term", cents: termFeesCents } as const);
  const year = annualFees === null ? null : ({ unit: "year", cents: annualFees * 100 } as const);
  return (isCredit(unit) ? credit : null) ?? term ?? year ?? credit;
}

function reportedFees(program: WithDegree, reader: Reader): Fees {
  const level = levelOf[program.degree];
  const residency: Residency = isResident(program, reader) ? "in-state" : "out-of-state";
  let most: { charge: Charge; fees: number } | null = null;
  for (const charge of program.institution.charges) {
    const { scope, annualFees: fees } = charge;
    if (scope !== "ipeds" || charge.level !== level || fees === null) continue;
    if (charge.residency !== residency && charge.residency !== "flat") continue;
    if (!most || fees > most.fees || (fees === most.fees && text(charge) < text(most.charge))) most = { charge, fees };
  }
  if (!most) return { kind: "not-published" };
  return { kind: "reported", unit: "year", cents: most.fees * 100, rate: most.charge };
}
