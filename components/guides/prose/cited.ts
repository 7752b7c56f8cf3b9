/** Owns what a page needs to cite a figure: the id of its note and its number in the printed list of sources. */
import type { GuideFigure } from "@/lib/guides/model/figure";

export type Cited = { id: string; n: number; figure: GuideFigure };
/** By the key that prose and lists use. */
export type CitedFigures = ReadonlyMap<string, Cited>;

/** Figures as a page cites them, numbered in their order; `guide` keeps the ids of several guides on one page apart. */
export function cite(figures: ReadonlyMap<string, GuideFigure>, guide = "figure", before = 0): CitedFigures {
  return new Map(
    [...figures].map(([key, figure], index) => [key, { id: `${guide}-${key}`, n: before + index + 1, figure }]),
  );
}
