/** Owns what the lower-paid of the occupations of a program's guides earn, by official figures. */
import type { Wage } from "../../programs/payback/wages";
import { figureText, type GuideFigure, yearlyPay } from "../model/figure";
import { occupationFigure } from "../model/occupation";
import type { GuideOfProgram } from "./programs";
import { occupationsOfGuides, sharedFigures } from "./queries";

/** Offered for every program, also for one of no guide. */
const general = { occupation: "data-scientists", label: "Data scientists" };

/** The occupations of a program's guides, in their order and each once, that have both low percentiles of one year. */
export async function payOf(guides: readonly GuideOfProgram[]): Promise<Wage[]> {
  const { shared, byGuide } = await occupationsOfGuides(guides.map(({ slug }) => slug));
  const wages = guides.flatMap(({ slug }) => {
    const guide = byGuide.get(slug);
    return (guide?.official ?? []).flatMap(({ label, figure }) => {
      const occupation = occupationFigure(figure)?.occupation;
      return occupation ? wageOf({ occupation, label }, guide?.known ?? shared) : [];
    });
  });
  const all = [...wages, ...wageOf(general, shared)];
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}

/** What half of all who do a kind of work earn less than, as written: "$120,230 a year", with its year and source. */
type MedianWage = { text: string; year: string; source: { name: string; url: string } };

/** The newest official median wage of each of these occupations; one of which none is known has no entry. */
export async function mediansOf<O extends string>(occupations: readonly O[]): Promise<Map<O, MedianWage>> {
  const newest = new Map<string, { year: string; wage: MedianWage }>();
  for (const figure of await sharedFigures()) {
    const named = occupationFigure(figure.key);
    const { publisher, sourceUrl } = figure;
    if (named?.measure !== "wage" || figure.kind !== "official" || !yearlyPay(figure)) continue;
    if (publisher === null || sourceUrl === null || named.year <= (newest.get(named.occupation)?.year ?? "")) continue;
    const wage = { text: figureText(figure), year: named.year, source: { name: publisher, url: sourceUrl } };
    newest.set(named.occupation, { year: named.year, wage });
  }
  return new Map(
    occupations.flatMap((occupation) => {
      const found = newest.get(occupation);
      return found ? [[occupation, found.wage] as const] : [];
    }),
  );
}

/** The newest 10th and 25th percentile of an occupation's wages; none where they are not official or of two years. */
function wageOf({ occupation, label }: typeof general, known: ReadonlyMap<string, GuideFigure>): Wage[] {
  const years = [...known.keys()].flatMap((key) => {
    const named = occupationFigure(key);
    return named?.occupation === occupation && named.measure === "wage-10th" ? [named.year] : [];
  });
  for (const year of years.toSorted().toReversed()) {
    const [low, high] = [known.get(`${occupation}-wage-10th-${year}`), known.get(`${occupation}-wage-25th-${year}`)];
    const [least, most] = [low && yearlyPay(low), high && yearlyPay(high)];
    if (!low?.sourceUrl || !least || !most || low.kind !== "official" || high?.kind !== "official") continue;
    const { publisher, sourceUrl } = low;
    return [{ key: occupation, label, low: least.low, high: most.high, year, publisher, sourceUrl }];
  }
  return [];
}
