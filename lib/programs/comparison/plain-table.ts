/** Owns the comparison on the page as a plain table for a spreadsheet. */

import { figureStates } from "../model/vocabulary";
import type { Comparison } from "./compare";
import type { Compared } from "./rows";

/** The rows on the page, a column for each program; what is unlike stands under its row's name. */
export function visibleTable(programs: readonly Compared[], { groups }: Comparison): string[][] {
  return [
    ["", ...programs.map(({ program }) => `${program.name}, ${program.institution.name}`)],
    ...groups.flatMap(({ label: group, rows }) =>
      rows.map(({ label, cells, caveats }) => [
        [`${group}: ${label}`, ...caveats].join("; unlike: "),
        ...cells.map(({ text, source }) => (source ? `${text} (${figureStates[source.state]})` : text)),
      ]),
    ),
  ];
}
