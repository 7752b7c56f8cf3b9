/** Owns the comparison on the page as a plain table for a spreadsheet. */
import type { Compared, Comparison } from "./compare";
import { figureStates } from "./vocabulary";

/** The rows on the page, a column for each program; what is unlike stands under its row's name. */
export function visibleTable(programs: readonly Compared[], { groups }: Comparison): string[][] {
  return [
    ["", ...programs.map(({ program }) => `${program.name}, ${program.institution.name}`)],
    ...groups.flatMap(({ label: group, rows }) =>
      rows.map(({ label, cells, unlike }) => [
        [`${group}: ${label}`, ...unlike].join("; unlike: "),
        ...cells.map(({ text, source }) => (source ? `${text} (${figureStates[source.state]})` : text)),
      ]),
    ),
  ];
}
