/** Owns a comparison as a spreadsheet: a line for each program, as in a list, with what became of graduates of its field. */
import { keysOf } from "../../closed-list";
import { awardYears, measures, statuses } from "../outcomes/measures";
import { exportHeadings, exportRow } from "../public-pages/export-columns";
import { fieldBlock } from "./outcome-rows";
import { type Compared, rowLabels } from "./rows";

type Cell = string | number | null;

const outcomeHeadings: readonly string[] = [
  rowLabels.field,
  ...keysOf(awardYears).map((key) => `Awards, ${awardYears[key]}`),
  ...keysOf(measures).flatMap((measure) => {
    const { label, cohort, dollars } = measures[measure];
    return [`${label}, ${dollars ?? "US dollars"} (${cohort})`, `${label}: state`];
  }),
  "People behind the debt",
];

/** What the federal file says of the field that a program's rows are of; blank where it has no row. */
function outcomeCells(compared: Compared): Cell[] {
  const block = fieldBlock(compared);
  const row = compared.outcomes.outcomes.find(({ field, degree }) => field === block?.field && degree === block.degree);
  if (!block || !row) return outcomeHeadings.map(() => null);
  return [
    block.title,
    ...keysOf(awardYears).map((key) => row.awards[key]),
    ...keysOf(measures).flatMap((measure): Cell[] => {
      const figure = row[measure];
      return [figure.status === "published" ? figure.amount : null, statuses[figure.status]];
    }),
    row.debt.status === "published" ? row.borrowers : null,
  ];
}

/** The headings and a line for each program. */
export function comparisonSheet(programs: readonly Compared[]): Cell[][] {
  return [
    [...exportHeadings, ...outcomeHeadings],
    ...programs.map((compared) => [...exportRow({ ...compared, miles: null }), ...outcomeCells(compared)]),
  ];
}
