/** Owns the estimate of a price from what an institution charges. */

import { contribution, product, summed } from "./components";
import { isUsuallyFunded } from "./doctorates";
import {
  type Credits,
  creditsOf,
  creditsToStudy,
  fullTimeIfBelowHalf,
  isFullTime,
  nominalYears,
  paceOf,
  termsFor,
  unitsFor,
  yearsFor,
} from "./pace";
import {
  isCredit,
  type KnownPrice,
  type Missing,
  type PriceComponent,
  type Reader,
  type Span,
  type WithDegree,
} from "./price";
import {
  type Basis,
  type CountedFees,
  creditBasis,
  type Fees,
  feesBeside,
  fullTimeBasis,
  ownBasis,
  ownUnitsOfTerm,
} from "./rates";

/** An estimate for this reader; null where nothing can be multiplied, and for a doctorate that is usually funded. */
export function estimate(program: WithDegree, reader: Reader): KnownPrice | null {
  // Tuition times years would mislead.
  if (isUsuallyFunded(program)) return null;
  return nominalYears[program.degree] === undefined ? byCredit(program, reader) : byYear(program, reader);
}

/** Graduate programs and certificates: the rate per credit, or the flat price for a term at the reader's pace. */
function byCredit(program: WithDegree, reader: Reader): KnownPrice | null {
  const credits = creditsOf(program);
  const basis = credits && basisAtPace(program, reader, credits);
  return basis && fromBasis({ program, reader, credits, basis });
}

/** The nearest price per credit or term; a flat price from so many credits on needs a reader who said how many they take. */
function basisAtPace(program: WithDegree, reader: Reader, credits: Credits): Basis | null {
  const pace = paceOf(program, reader, credits.high);
  return ownBasis(program, reader) ?? creditBasis(program, reader, pace.by === "reader" ? pace : null);
}

/** Bachelor's and associate degrees: full-time terms or years, unless the reader says that they study part time. */
function byYear(program: WithDegree, reader: Reader): KnownPrice | null {
  const credits = creditsToStudy(program);
  if (!credits) return null;
  const pace = paceOf(program, reader, credits.high);
  if (isFullTime(program, pace)) {
    const basis = fullTimeBasis(program, reader, pace);
    return basis && fromBasis({ program, reader, credits, basis });
  }
  const basis = basisAtPace(program, reader, credits);
  if (basis) return fromBasis({ program, reader, credits, basis });
  // No rate for part-time study is known: the price of full-time study, which says so.
  const fullTime = { ...reader, creditsPerTerm: null };
  const most = fullTimeBasis(program, fullTime, paceOf(program, fullTime, credits.high));
  return most && fromBasis({ program, reader: fullTime, credits, basis: most, missing: ["part-time"] });
}

/** What an estimate is made of; `missing` is what it lacks beside its fees. */
type Factors = {
  program: WithDegree;
  reader: Reader;
  credits: Credits;
  basis: Basis;
  missing?: readonly Missing[];
};

function fromBasis({ program, reader, credits, basis, missing = [] }: Factors): KnownPrice {
  const fees = feesBeside(basis, program, reader);
  const endAt = (whole: number) => endOf({ program, reader, basis, fees }, whole);
  const ends: Ends = { low: endAt(credits.low), high: endAt(credits.high) };
  const belowHalf = ends.low.feesBelowHalf || ends.high.feesBelowHalf;
  const { transferCredits, employerPerYear } = reader;
  const components: [PriceComponent, ...PriceComponent[]] = [tuitionOf(basis, ends)];
  if (transferCredits) components.push(transferOf(transferCredits, basis, ends));
  if ("unit" in fees) components.push(feesOf(fees, ends, fees.kind === "reported" || belowHalf));
  const years = span(ends, (end) => end.years);
  if (employerPerYear) components.push(contribution(employerPerYear, years, components));
  return {
    known: true,
    fees: "unit" in fees ? "in-components" : fees.kind,
    year: basis.rate.scope === null ? program.provenance.cost.year : basis.rate.year,
    residency: basis.rate.residency,
    assumed: credits.assumed && isCredit(basis.unit),
    pace: paceOf(program, reader, credits.high, ownUnitsOfTerm(program, basis)),
    missing: "unit" in fees && belowHalf ? [...missing, "fees-below-half-time"] : missing,
    ...summed(components),
  };
}

function tuitionOf({ unit, cents, rate }: Basis, ends: Ends): PriceComponent {
  return {
    kind: "tuition",
    state: "estimated",
    ...span(ends, (end) => end.tuition),
    product: { unit, cents, rate, ...span(ends, (end) => end.units) },
  };
}

/** What transfer credits take off: the tuition of the units that they stand for. */
function transferOf(credits: number, { unit, cents, rate }: Basis, ends: Ends): PriceComponent {
  return {
    kind: "transfer",
    state: "estimated",
    credits,
    ...span(ends, (end) => end.tuition - end.due),
    product: { unit, cents, rate, ...span(ends, (end) => end.units - end.dueUnits) },
  };
}

/** Fees at both ends, or at the high end alone where this reader may pay less than is known of full-time students. */
function feesOf({ unit, cents, rate }: CountedFees, ends: Ends, upTo: boolean): PriceComponent {
  const [amount, units] = [span(ends, (end) => end.fees), span(ends, (end) => end.feeUnits)];
  return {
    kind: "fees",
    state: "estimated",
    upTo,
    low: upTo ? 0 : amount.low,
    high: amount.high,
    product: { unit, cents, rate, low: upTo ? 0 : units.low, high: units.high },
  };
}

/** What one end of an estimate counts: amounts in whole US dollars; `due` is left after transfer credits. */
type End = Record<"units" | "dueUnits" | "feeUnits" | "tuition" | "due" | "fees" | "years", number> & {
  /** Whether the fees of full-time years are counted for less than half time. */
  feesBelowHalf: boolean;
};
type Ends = { low: End; high: End };

/** One end of an estimate, for a program of `whole` credits. */
function endOf({ program, reader, basis, fees }: Omit<Factors, "credits"> & { fees: Fees }, whole: number): End {
  const fullTime = ownUnitsOfTerm(program, basis);
  const pace = paceOf(program, reader, whole, fullTime);
  const remaining = Math.max(0, whole - (reader.transferCredits ?? 0));
  const units = unitsFor(program, basis.unit, whole, pace);
  const dueUnits = unitsFor(program, basis.unit, remaining, pace);
  // Nobody who takes two courses a year pays the fees of six full-time years.
  const feePace = "unit" in fees && fees.unit === "year" ? fullTimeIfBelowHalf(program, pace, fullTime) : null;
  const feeUnits = "unit" in fees ? unitsFor(program, fees.unit, remaining, feePace ?? pace) : 0;
  const terms = termsFor(remaining, pace);
  return {
    units,
    dueUnits,
    feeUnits,
    tuition: product(units, basis.cents),
    due: product(dueUnits, basis.cents),
    fees: "unit" in fees ? product(feeUnits, fees.cents) : 0,
    // A term begun is paid whole, by the employer too: one more credit never makes a program cheaper.
    years: isCredit(basis.unit) ? yearsFor(program, pace, remaining, whole) : terms / pace.termsPerYear,
    feesBelowHalf: feePace !== null,
  };
}

function span({ low, high }: Ends, value: (end: End) => number): Span {
  return { low: value(low), high: value(high) };
}
