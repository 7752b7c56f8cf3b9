/** Owns which other programs are like one and better in one thing: the rule that a program's page states. */

import { keysOf } from "../../closed-list";
import type { Catalog } from "../catalog/catalog";
import { subjectBit } from "../catalog/columns";
import { isLimited } from "../catalog/fact-codes";
import type { Program } from "../model/program";
import { degrees, type State } from "../model/vocabulary";
import type { SitePoint } from "../places/campus";
import type { Price } from "../price/price";
import { milesToSites } from "../search/query";
import { dailyShuffleRank } from "../search/sort";

/** How far from a campus another program is still near it, in miles. */
export const nearMiles = 100;

/** Positions in the catalog, best first; null: nothing can be compared, for the program's own figure is not known. */
export type Similar = { cheaper: number[] | null; nearby: number[] | null; faster: number[] | null };

export type SimilarTo = {
  program: Pick<Program, "id" | "degree" | "subject" | "delivery" | "durationMonths" | "city" | "state">;
  /** What it costs the reader, who lives in `resident`. */
  price: Price;
  resident: State | null;
  /** Where its campus is; null where no map knows. */
  point: SitePoint | null;
  /** Days since 1970: the seed by which equals take turns. */
  day: number;
};

/**
 * Other programs of the same degree and subject that are better in one thing: the most they may cost
 * this reader is below the least that this one may; they are taught within `nearMiles` of its campus;
 * or they are shorter. A figure that is not known never counts as better, nor does a program only for some.
 */
export function similarPrograms(catalog: Catalog, { program, price, resident, point, day }: SimilarTo): Similar {
  const alike = alikePositions(catalog, program);
  const { high, open } = catalog.prices(resident);
  const { durationMonths: own } = program;
  const campus = point !== null && program.delivery.join() !== "online" ? point : null;
  const miles = campus && milesToSites(catalog, { ...campus, label: `${program.city}, ${program.state}` });
  /** The positions whose figure is known and at most the limit (below it, where `strict`), lowest first. */
  const best = (figure: (position: number) => number, limit: number, strict: boolean) =>
    alike
      .map((position) => ({
        position,
        value: figure(position),
        turn: dailyShuffleRank(catalog.id[position] ?? 0, day),
      }))
      .filter(({ value }) => value >= 0 && (strict ? value < limit : value <= limit))
      .sort((a, b) => a.value - b.value || a.turn - b.turn || a.position - b.position)
      .map(({ position }) => position);
  return {
    cheaper: price.known
      ? best((position) => (open[position] === 1 ? -1 : (high[position] ?? -1)), price.low, true)
      : null,
    nearby: miles && best((position) => miles[catalog.site[position] ?? -1] ?? -1, nearMiles, false),
    faster: own === null ? null : best((position) => catalog.months[position] ?? -1, own, true),
  };
}

/** Every other program of the same degree and subject to which anybody may apply. */
function alikePositions(catalog: Catalog, { id, degree, subject }: SimilarTo["program"]): number[] {
  const degreeCode = keysOf(degrees).indexOf(degree);
  const positions: number[] = [];
  for (let position = 0; position < catalog.size; position += 1) {
    const same =
      catalog.degree[position] === degreeCode && ((catalog.subjects[position] ?? 0) & subjectBit(subject)) !== 0;
    if (same && catalog.id[position] !== id && !isLimited(catalog.factCode[position])) positions.push(position);
  }
  return positions;
}
