/** Owns what the lower-paid of the occupations of a program's guides earn, by official figures. */
import type { Wage } from "../../programs/payback/wages";
import { type GuideFigure, yearlyPay } from "../model/figure";
import { occupationFigure } from "../model/occupation";
import type { GuideOfProgram } from "./programs";
import { occupationsOfGuides } from "./queries";

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
