/** Owns what the guides of a program say that its occupations pay. */
import type { GuidePay, Wage } from "../programs/wages";
import { type Figure, yearlyPay } from "./figure";
import { guidesOfProgram } from "./programs";
import { payOfGuides } from "./queries";

/** The guides of a program, those with most of its skills first, with the pay of their occupations. */
export async function payForProgram(programId: number): Promise<GuidePay[]> {
  const guides = await guidesOfProgram(programId);
  const pay = new Map((await payOfGuides(guides.map(({ slug }) => slug))).map((one) => [one.slug, one]));
  return guides.flatMap(({ slug }) => {
    const found = pay.get(slug);
    return found ? [{ slug, name: found.name, medians: found.pay.flatMap(wageOf) }] : [];
  });
}

/** A figure as pay to count with; what is merely claimed is none. */
function wageOf({ label, figure }: { label: string; figure: Figure }): Wage[] {
  const pay = yearlyPay(figure);
  const { key, kind, year, publisher, sourceUrl } = figure;
  if (!pay || kind === "claimed" || sourceUrl === null) return [];
  const [middle, state] = [(pay.low + pay.high) / 2, kind === "official" ? "published" : "third-party"] as const;
  return [{ key, label, ...pay, middle, what: "the median", year, publisher, state, sourceUrl }];
}
