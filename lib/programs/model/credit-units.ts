/** Owns what a credit is: in which unit it is counted, what that is called, and how many semester hours it is worth. */

/** What the credits of a program are counted in: as it says, else as its institution does; null: not known. */
export function unitOf({
  creditUnit,
  institution,
}: {
  creditUnit: CreditUnit | null;
  institution: { creditUnit: CreditUnit | null };
}): CreditUnit | null {
  return creditUnit ?? institution.creditUnit;
}

/** What one credit is called; where its unit is not known, nothing says that it is another than a semester hour. */
export const creditNouns = { semester: "credit", quarter: "quarter credit", own: "unit" } as const;
export type CreditUnit = keyof typeof creditNouns;
export type CreditNoun = (typeof creditNouns)[CreditUnit];

/** What the credits of a unit are called; null: it is not known. */
export function creditNoun(unit: CreditUnit | null): CreditNoun {
  return creditNouns[unit ?? "semester"];
}

/** The rule of conversion, in words. */
export const quarterRule = "a quarter credit is ⅔ of a semester hour";

/** Semester hours that so many credits are worth, to a tenth; null for an institution's own units: no rule says it. */
export function semesterHours(credits: number, unit: CreditUnit | null): number | null {
  if (unit === "own") return null;
  // Three quarters make the two semesters of a year.
  return unit === "quarter" ? Math.round((credits * 20) / 3) / 10 : credits;
}
