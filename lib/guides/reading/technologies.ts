/** Owns which technologies O*NET marks as in demand in the occupations that a guide names, and what its licence asks for. */
import { reader } from "../../database/db";
import type { GuideFigure } from "../model/figure";
import { occupationFigure } from "../model/occupation";

/** Where they are from; the licence asks for the words of `attribution` on each page that shows them. */
export const onet = {
  edition: "O*NET 29.2 of February 2025",
  attribution:
    "O*NET 29.2 Database by the US Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. Matricula has modified this information.",
  url: "https://www.onetcenter.org/database.html",
  licence: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** `hot`: named often over all occupations, not only in this one. */
type Technology = { technology: string; hot: boolean };

/** An occupation by O*NET's title, with what is in demand there: what is hot, too, first, then by name. */
export type OccupationTechnologies = { occupation: string; title: string; technologies: Technology[] };

type Row = Omit<OccupationTechnologies, "technologies"> & Technology;

/** Everything that is stored of them: some hundred rows. */
export async function technologyRows(): Promise<Row[]> {
  return reader().occupationTechnology.findMany();
}

/** Those of the occupations that these figures are of, by a measure ("data-scientists-wage-2025") or alone, in their order. */
export function technologiesOf(
  rows: readonly Row[],
  figures: ReadonlyMap<string, GuideFigure>,
): OccupationTechnologies[] {
  const named = new Set([...figures.keys()].map((key) => occupationFigure(key)?.occupation ?? key));
  return [...named].flatMap((occupation) => {
    const own = rows.filter((row) => row.occupation === occupation);
    const [first] = own;
    if (!first) return [];
    const technologies = own
      .map(({ technology, hot }) => ({ technology, hot }))
      .sort((a, b) => Number(b.hot) - Number(a.hot) || a.technology.localeCompare(b.technology, "en"));
    return [{ occupation, title: first.title, technologies }];
  });
}
