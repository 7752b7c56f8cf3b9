/** Owns a list that is ordered degree by degree: what of a page belongs to which degree, and how many that has in all. */

import { keysOf } from "../../closed-list";
import { capitalized } from "../../text/format";
import { type Filters, sortOf } from "../filters/filters";
import { type Degree, degrees } from "../model/vocabulary";
import { pageSize, type SearchResult } from "../search/search";
import type { Result } from "./results";
import { degreePlurals } from "./topic";

/** The programs of one degree on a page; `continued`: the first of that degree stand on an earlier page. */
export type DegreeGroup = { degree: Degree; total: number; continued: boolean; results: Result[] };

/** How many results each degree has, in the order of the list; null where it is not ordered by degree. */
export function degreeTotals(filters: Filters, { counts }: Pick<SearchResult, "counts">): Map<Degree, number> | null {
  if (sortOf(filters) !== "degree") return null;
  const listed = keysOf(degrees).filter((degree) => filters.degree.length === 0 || filters.degree.includes(degree));
  return new Map(listed.map((degree) => [degree, counts.degree?.[degree] ?? 0]));
}

/** A page's programs degree by degree; null where the list is not ordered by degree. */
export function byDegree(
  filters: Filters,
  found: Pick<SearchResult, "counts" | "page">,
  results: readonly Result[],
): DegreeGroup[] | null {
  const totals = degreeTotals(filters, found);
  if (!totals) return null;
  const shownBefore = (found.page - 1) * pageSize;
  let start = 0;
  return [...totals].flatMap(([degree, total]): DegreeGroup[] => {
    const continued = start < shownBefore;
    start += total;
    const own = results.filter(({ program }) => program.degree === degree);
    return own.length > 0 ? [{ degree, total, continued, results: own }] : [];
  });
}

/** "Master’s degrees". */
export function degreeHeading(degree: Degree): string {
  return capitalized(degreePlurals[degree]);
}
