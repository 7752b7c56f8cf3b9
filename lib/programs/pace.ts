/** Owns how long a program takes a given reader: credits a term, terms, years. */
import type { Pace, Priced, Reader, Span, Unit } from "./price";
import { type Degree, type Level, levelOf } from "./vocabulary";

/** Full-time years of a degree, in the US; annual tuition is counted that often. */
export const nominalYears: Partial<Record<Degree, number>> = { bachelors: 4, associate: 2 };

/** Credits that make a term of full-time study as usually planned: 120 credits in 8 terms, 36 in 4. */
const usualCredits: Record<Level, number> = { undergraduate: 15, graduate: 9 };

/** The least that counts as full time for an undergraduate (34 CFR 668.2: 12 semester hours a term). */
const leastFullTime = 12;

/** Terms that annual tuition and fees pay for: fall and spring. */
export const termsOfAYear = 2;

/** Credits that a program counts; `assumed` when its own number is not known. */
export type Credits = Span & { assumed: boolean };

/**
 * Credits assumed where a program's own number is not known: the usual range of the degree in the
 * US (30 to 36 for a master's, 9 to 15 for a graduate certificate). Undergraduate certificates vary
 * too widely for one.
 */
export const assumedCredits: Partial<Record<Degree, Span>> = {
  masters: { low: 30, high: 36 },
  "graduate-certificate": { low: 9, high: 15 },
};

/** The program's credits, or those assumed for its degree; null: neither. */
export function creditsOf({ credits, degree }: Pick<Priced, "credits" | "degree">): Credits | null {
  if (credits !== null) return { low: credits, high: credits, assumed: false };
  const assumed = assumedCredits[degree];
  return assumed ? { ...assumed, assumed: true } : null;
}

/** Credits for counting terms: a bachelor's of unknown length has 8 terms of 15, an associate degree 4. */
export function creditsToStudy(program: Pick<Priced, "credits" | "degree">): Credits | null {
  const years = nominalYears[program.degree];
  const usual = years === undefined ? null : years * termsOfAYear * usualCredits.undergraduate;
  return creditsOf(program) ?? (usual === null ? null : { low: usual, high: usual, assumed: true });
}

/**
 * How fast a reader studies a program of so many credits: as they say; else a bachelor's in 4 years and
 * an associate degree in 2; else in the program's own duration; else full time, which is `fullTime` credits a
 * term where the institution counts in units of its own. Two terms a year unless the reader says otherwise.
 */
export function paceOf(
  { degree, durationMonths }: Priced,
  reader: Reader,
  credits: number,
  fullTime: number | null = null,
): Pace {
  const termsPerYear = reader.termsPerYear || termsOfAYear;
  if (reader.creditsPerTerm) return { creditsPerTerm: reader.creditsPerTerm, termsPerYear, by: "reader" };
  const years = nominalYears[degree];
  if (years !== undefined) return { creditsPerTerm: credits / (years * termsOfAYear), termsPerYear, by: "degree" };
  if (durationMonths) {
    const terms = Math.ceil((durationMonths * termsPerYear) / 12);
    return { creditsPerTerm: credits / terms, termsPerYear, by: "duration" };
  }
  return { creditsPerTerm: fullTime ?? usualCredits[levelOf[degree]], termsPerYear, by: "full-time" };
}

/** Whether a pace is full-time study, for an undergraduate by the federal rule, for a graduate as usually planned. */
export function isFullTime({ degree }: Pick<Priced, "degree">, { creditsPerTerm, by }: Pace): boolean {
  const level = levelOf[degree];
  return by !== "reader" || creditsPerTerm >= (level === "undergraduate" ? leastFullTime : usualCredits.graduate);
}

/**
 * Share of income that study at a pace costs unless the reader says otherwise: all of it at full time, none
 * at half of that or less, evenly between.
 */
export function givenUpBy({ degree }: Pick<Priced, "degree">, creditsPerTerm: number): number {
  const fullTime = levelOf[degree] === "undergraduate" ? leastFullTime : usualCredits.graduate;
  return Math.min(1, Math.max(0, (creditsPerTerm / fullTime - 0.5) * 2));
}

/** Terms that so many credits take; a term begun counts whole. */
export function termsFor(credits: number, { creditsPerTerm }: Pace): number {
  // 12 credits at 120 / 8 a term are no more than the division leaves them.
  return credits <= 0 ? 0 : Math.ceil(credits / creditsPerTerm - 1e-9);
}

/** So many credits in the unit of a rate: themselves, terms, or full-time years of two terms. */
export function unitsFor(unit: Unit, credits: number, pace: Pace): number {
  if (unit === "credit") return credits;
  return unit === "term" ? termsFor(credits, pace) : termsFor(credits, pace) / termsOfAYear;
}

/**
 * Years that `remaining` of `whole` credits take, with their fraction: the program's own duration where
 * the pace comes from it, else credits by credits a year.
 */
export function yearsFor({ durationMonths }: Priced, pace: Pace, remaining: number, whole: number): number {
  if (whole <= 0) return 0;
  if (pace.by === "duration") return ((durationMonths ?? 0) / 12) * (remaining / whole);
  return remaining / (pace.creditsPerTerm * pace.termsPerYear);
}
