/** Owns how the key of a figure names an occupation that is officially counted, what was measured of it, and the year. */

/** What is measured of an occupation; percentiles are of the yearly wage, `base` is the employment that projections start from. */
const measures = ["wage", "wage-10th", "wage-25th", "wage-90th", "jobs", "base", "growth", "openings"] as const;
type Measure = (typeof measures)[number];

/** "data-scientists", "wage-25th", "2025": a projection goes by the year that it ends in. */
export type OccupationFigure = { occupation: string; measure: Measure; year: string };

// A longer name of a measure before a shorter one that is its end.
const pattern = new RegExp(`^(.+?)-(${measures.toSorted((a, b) => b.length - a.length).join("|")})-(\\d{4})$`);

/** "data-scientists-wage-25th-2025" in its parts; null for the key of any other figure. */
export function occupationFigure(key: string): OccupationFigure | null {
  const [, occupation, measure, year] = pattern.exec(key) ?? [];
  const known = measures.find((one) => one === measure);
  return occupation && known && year ? { occupation, measure: known, year } : null;
}
