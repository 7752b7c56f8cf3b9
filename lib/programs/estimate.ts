/** Owns the estimate of a price from what an institution charges. */

import {
  type Credits,
  creditsOf,
  creditsToStudy,
  isFullTime,
  nominalYears,
  paceOf,
  termsFor,
  unitsFor,
  yearsFor,
} from "./pace";
import { contribution, product, summed } from "./parts";
import type { KnownPrice, Missing, Part, Priced, Reader, Span } from "./price";
import { type Basis, creditBasis, type Fees, feesBeside, fullTimeBasis, ownBasis, ownUnitsOfTerm } from "./rates";

/** An estimate for this reader; null where nothing can be multiplied, and for a doctorate. */
export function estimate(program: Priced, reader: Reader): KnownPrice | null {
  // Most doctorates are funded: tuition times years would mislead.
  if (program.degree === "doctorate") return null;
  return nominalYears[program.degree] === undefined ? byCredit(program, reader) : byYear(program, reader);
}

/** Graduate programs and certificates: the rate per credit, or the flat price for a term at the reader's pace. */
function byCredit(program: Priced, reader: Reader): KnownPrice | null {
  const credits = creditsOf(program);
  const basis = credits && basisAtPace(program, reader, credits);
  return basis && fromBasis(program, reader, credits, basis);
}

/** A flat price from so many credits on needs a reader who said how many they take. */
function basisAtPace(program: Priced, reader: Reader, credits: Credits): Basis | null {
  const pace = paceOf(program, reader, credits.high);
  return ownBasis(program, reader) ?? creditBasis(program, reader, pace.by === "reader" ? pace : null);
}

/** Bachelor's and associate degrees: full-time terms or years, unless the reader says that they study part time. */
function byYear(program: Priced, reader: Reader): KnownPrice | null {
  const credits = creditsToStudy(program);
  if (!credits) return null;
  const pace = paceOf(program, reader, credits.high);
  if (isFullTime(program, pace)) {
    const basis = fullTimeBasis(program, reader, pace);
    return basis && fromBasis(program, reader, credits, basis);
  }
  const basis = basisAtPace(program, reader, credits);
  if (basis) return fromBasis(program, reader, credits, basis);
  const fullTime = { ...reader, creditsPerTerm: null };
  const most = fullTimeBasis(program, fullTime, paceOf(program, fullTime, credits.high));
  return most && fromBasis(program, fullTime, credits, most, ["part-time"]);
}

function fromBasis(
  program: Priced,
  reader: Reader,
  credits: Credits,
  basis: Basis,
  also: readonly Missing[] = [],
): KnownPrice {
  const fees = feesBeside(basis, program, reader);
  const ends = {
    low: endOf(program, reader, credits.low, basis, fees),
    high: endOf(program, reader, credits.high, basis, fees),
  };
  const { unit, cents, rate } = basis;
  const parts: [Part, ...Part[]] = [
    {
      kind: "tuition",
      state: "estimated",
      ...span(ends, (end) => end.tuition),
      product: { unit, cents, rate, ...span(ends, (end) => end.units) },
    },
  ];
  const off = reader.transferCredits ?? 0;
  if (off > 0) {
    parts.push({
      kind: "transfer",
      state: "estimated",
      credits: off,
      ...span(ends, (end) => end.tuition - end.due),
      product: { unit, cents, rate, ...span(ends, (end) => end.units - end.dueUnits) },
    });
  }
  if ("unit" in fees) {
    const upTo = fees.kind === "reported";
    const amount = span(ends, (end) => end.fees);
    const units = span(ends, (end) => end.feeUnits);
    const low = upTo ? 0 : 1;
    parts.push({
      kind: "fees",
      state: "estimated",
      upTo,
      low: low * amount.low,
      high: amount.high,
      product: { unit: fees.unit, cents: fees.cents, rate: fees.rate, low: low * units.low, high: units.high },
    });
  }
  const employer = reader.employerPerYear ?? 0;
  if (employer > 0) {
    const years = span(ends, (end) => end.years);
    parts.push(contribution(employer, years, parts));
  }
  const open = fees.kind === "not-published";
  return {
    known: true,
    open,
    residency: rate.residency,
    assumed: credits.assumed && unit === "credit",
    feesIncluded: fees.kind === "included",
    pace: paceOf(program, reader, credits.high, ownUnitsOfTerm(basis)),
    missing: open ? ["fees", ...also] : also,
    ...summed(parts),
  };
}

/** One end of an estimate, for a program of so many credits; `due` is what remains after transfer credits. */
function endOf(program: Priced, reader: Reader, whole: number, basis: Basis, fees: Fees) {
  const pace = paceOf(program, reader, whole, ownUnitsOfTerm(basis));
  const remaining = Math.max(0, whole - (reader.transferCredits ?? 0));
  const units = unitsFor(basis.unit, whole, pace);
  const dueUnits = unitsFor(basis.unit, remaining, pace);
  const feeUnits = "unit" in fees ? unitsFor(fees.unit, remaining, pace) : 0;
  const terms = termsFor(remaining, pace);
  return {
    units,
    dueUnits,
    feeUnits,
    tuition: product(units, basis.cents),
    due: product(dueUnits, basis.cents),
    fees: "unit" in fees ? product(feeUnits, fees.cents) : 0,
    // A term begun is paid whole, by the employer too: one more credit never makes a program cheaper.
    years: basis.unit === "credit" ? yearsFor(program, pace, remaining, whole) : terms / pace.termsPerYear,
  };
}

function span<T>({ low, high }: { low: T; high: T }, value: (end: T) => number): Span {
  return { low: value(low), high: value(high) };
}
