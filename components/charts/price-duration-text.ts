/** Owns how a point of price against duration is put in words. */

import { figureStates } from "@/lib/programs/model/vocabulary";
import { counted } from "@/lib/text/format";
import type { PlotPoint } from "./price-duration-layout";

/** "MS in AI, Example University: 24 months, $20,070, unsourced". */
export function nameOf(point: PlotPoint): string {
  return `${point.name}, ${point.institution}: ${months(point)}, ${point.amount}, ${stateWords(point.state)}`;
}

export function months({ months: n }: PlotPoint): string {
  return counted(n, "month");
}

/** "estimated, with its sum" → "estimated": the sum stands on the program's own page. */
export function stateWords(state: PlotPoint["state"]): string {
  return state === "old" ? "stated more than three years ago" : figureStates[state].replace(/,.*/, "");
}

/** Where the table holds the point of that row, from 0. */
export function rowId(row: number): string {
  return `plot-row-${row}`;
}
