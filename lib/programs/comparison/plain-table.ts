/** Owns the comparison on the page as a plain table for a spreadsheet. */

import { figureStates } from "../model/vocabulary";
import type { Comparison } from "./compare";
import type { Cell, Compared } from "./rows";

/** The rows on the page, a column for each program; what holds for a row, and what is unlike, stands at its name. */
export function visibleTable(programs: readonly Compared[], { groups }: Comparison): string[][] {
  return [
    ["", ...programs.map(({ program }) => `${program.name}, ${program.institution.name}`)],
    ...groups.flatMap(({ label: group, rows }) =>
      rows.map(({ label, note, cells, caveats }) => [
        [`${group}: ${label}${note === null ? "" : ` (${note})`}`, ...caveats].join("; unlike: "),
        ...cells.map(cellText),
      ]),
    ),
  ];
}

function cellText({ text, source, federal }: Cell): string {
  if (source) return `${text} (${figureStates[source.state]})`;
  return federal ? `${text} (${federal.source.name})` : text;
}
