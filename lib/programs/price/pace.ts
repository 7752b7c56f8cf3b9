/** Owns how long a program takes a given reader: credits a term, terms, years. */

import { unitOf } from "../model/credit-units";
import { type Degree, type Level, levelOf } from "../model/vocabulary";
import { isCredit, type Pace, type Priced, type Reader, type Span, type Unit, type WithDegree } from "./price";

/** Full-time years of a degree, in the US; annual tuition is counted that often. */
export const nominalYears: Partial<Record<Degree, number>> = { bachelors: 4, associate: 2 };

/** Credits that make a term of full-time study as usually planned: 120 credits in 8 terms, 36 in 4. */
const usualCredits: Record<Level, number> = { undergraduate: 15, graduate: 9 };

/**
 * The least credits a term that count as full time: for an undergraduate by the federal rule (34 CFR 668.2: 12 semester
 * or quarter hours), for a graduate as usually planned.
 */
const leastFullTime: Record<Level, number> = { undergraduate: 12, graduate: usualCredits.graduate };

/** Terms that annual tuition and fees pay for: fall and spring; at an institution on quarters fall, winter and spring. */
export function termsOfAYear(program: Pick<Priced, "creditUnit" | "institution">): number {
  return unitOf(program) === "quarter" ? 3 : 2;
}

/** Credits that a program counts; `assumed` when its own number is not known. */
export type Credits = Span & { assumed: boolean };

/**
 * Semester hours assumed where a program's own number is not known: the usual range of the degree in the
 * US (30 to 36 for a master's, 9 to 15 for a graduate certificate). Undergraduate certificates vary
 * too widely for one, and so do doctorates.
 */
export const assumedCredits: Partial<Record<Degree, Span>> = {
  masters: { low: 30, high: 36 },
  "graduate-certificate": { low: 9, high: 15 },
};

/** Whether semester hours may be assumed: not where credits are known to be counted in something else. */
export function countsSemesterHours(program: Pick<Priced, "creditUnit" | "institution">): boolean {
  const unit = unitOf(program);
  return unit === null || unit === "semester";
}

/** The program's credits, or those assumed for its degree; null where there are neither. */
export function creditsOf(program: Pick<Priced, "credits" | "degree" | "creditUnit" | "institution">): Credits | null {
  const { credits, degree } = program;
  if (credits !== null) return { low: credits, high: credits, assumed: false };
  const assumed = degree === null || !countsSemesterHours(program) ? undefined : assumedCredits[degree];
  return assumed ? { ...assumed, assumed: true } : null;
}

/** Credits for counting terms: a bachelor's of unknown length has 4 years of terms of 15, an associate degree 2. */
export function creditsToStudy(program: WithDegree): Credits | null {
  const years = nominalYears[program.degree];
  const usual = years === undefined ? null : years * termsOfAYear(program) * usualCredits.undergraduate;
  return creditsOf(program) ?? (usual === null ? null : { low: usual, high: usual, assumed: true });
}

/**
 * How fast a reader studies a program of so many credits: as they say; else a bachelor's in 4 years and
 * an associate degree in 2; else in the program's own duration; else full time, which is `fullTime` credits a
 * term where the institution counts in units of its own. Two terms a year, or three quarters, unless the reader says
 * otherwise.
 */
export function paceOf(program: WithDegree, reader: Reader, credits: number, fullTime: number | null = null): Pace {
  const { degree, durationMonths } = program;
  const ofAYear = termsOfAYear(program);
  const termsPerYear = reader.termsPerYear || ofAYear;
  if (reader.creditsPerTerm) return { creditsPerTerm: reader.creditsPerTerm, termsPerYear, by: "reader" };
  const years = nominalYears[degree];
  if (years !== undefined) return { creditsPerTerm: credits / (years * ofAYear), termsPerYear, by: "degree" };
  if (durationMonths) {
    const terms = Math.ceil((durationMonths * termsPerYear) / 12);
    return { creditsPerTerm: credits / terms, termsPerYear, by: "duration" };
  }
  return { creditsPerTerm: fullTime ?? usualCredits[levelOf[degree]], termsPerYear, by: "full-time" };
}

/** Whether a pace is full-time study. */
export function isFullTime({ degree }: Pick<WithDegree, "degree">, { creditsPerTerm, by }: Pace): boolean {
  return by !== "reader" || creditsPerTerm >= leastFullTime[levelOf[degree]];
}

/**
 * The pace of full-time study where a reader, or the program's own duration, makes less than half of it; else null.
 * `fullTime`: credits of a full-time term where the institution counts in units of its own.
 */
export function fullTimeIfBelowHalf({ degree }: Pick<WithDegree, "degree">, pace: Pace, fullTime: number | null) {
  if (pace.by === "degree") return null;
  const creditsPerTerm = fullTime ?? leastFullTime[levelOf[degree]];
  return pace.creditsPerTerm < creditsPerTerm / 2 ? { ...pace, creditsPerTerm } : null;
}

/**
 * Share of income that study at a pace costs unless the reader says otherwise: all of it at full time, none
 * at half of that or less, evenly between.
 */
export function givenUpBy({ degree }: Pick<WithDegree, "degree">, creditsPerTerm: number): number {
  return Math.min(1, Math.max(0, (creditsPerTerm / leastFullTime[levelOf[degree]] - 0.5) * 2));
}

/** Terms that so many credits take; a term begun counts whole. */
export function termsFor(credits: number, { creditsPerTerm }: Pace): number {
  // 12 credits at 120 / 8 a term are no more than the division leaves them.
  return credits <= 0 ? 0 : Math.ceil(credits / creditsPerTerm - 1e-9);
}

/** So many credits of a program in the unit of a rate: themselves, terms, or full-time years of all their terms. */
export function unitsFor(program: WithDegree, unit: Unit, credits: number, pace: Pace): number {
  if (isCredit(unit)) return credits;
  return unit === "term" ? termsFor(credits, pace) : termsFor(credits, pace) / termsOfAYear(program);
}

/**
 * Years that `remaining` of `whole` credits take, with their fraction: the program's own duration where
 * the pace comes from it, else credits by credits a year.
 */
export function yearsFor(
  { durationMonths }: Pick<Priced, "durationMonths">,
  pace: Pace,
  remaining: number,
  whole: number,
): number {
  if (whole <= 0) return 0;
  if (pace.by === "duration") return ((durationMonths ?? 0) / 12) * (remaining / whole);
  return remaining / (pace.creditsPerTerm * pace.termsPerYear);
}
