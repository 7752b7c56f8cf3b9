/** Owns reading what the seed's listings say beside programs.csv: facts.csv, one value a row, each with its source. */
import { z } from "zod";
import { keysOf } from "../lib/closed-list";
import { sourceColumn } from "../lib/import/columns";
import type { SourcePart } from "../lib/programs/listing/paths";
import { factFields, factPaths } from "../lib/programs/model/fact-table";
import { type Fact, facts } from "../lib/programs/model/facts";
import { optionalText, text } from "./cells";
import { type Problems, readCells, readRows, report } from "./csv";

/** What stands in facts.csv of a program: cells of a file of listings by column. */
export type FactCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

const factRow = z.object({
  /** Slug of a program of programs.csv. */
  program: text,
  /** The column that a file of listings has for the value: "gre_required". */
  column: text,
  value: text,
  state: text,
  source_url: optionalText,
  as_of: optionalText,
  checked_on: optionalText,
  note: optionalText,
  /** yes: another source says this, while programs.csv or an earlier row says otherwise. */
  disagrees: optionalText,
});

/** The fact that a column is a value of. */
const factOf: ReadonlyMap<string, Fact> = new Map(
  keysOf(facts).flatMap((fact) => factPaths(fact).map((path) => [factFields[path].column, fact] as const)),
);

/** Reads facts.csv of `folder` into the cells that each program's row would have; mistakes go to `problems`. */
export function readFacts(folder: string, problems: Problems): FactCells {
  const cells = new Map<string, Map<string, string>>();
  for (const row of readRows(folder, "facts.csv", Object.keys(factRow.shape), problems)) {
    const said = readCells(factRow, row.cells, row, problems);
    if (!said) continue;
    const fact = factOf.get(said.column);
    if (fact === undefined) {
      report(problems, row, "column", `no fact has a column “${said.column}”.`);
      continue;
    }
    const own = cells.get(said.program) ?? new Map<string, string>();
    cells.set(said.program, own);
    const { value, state, source_url: sourceUrl, as_of: year, checked_on: checkedOn, note } = said;
    const parts: Partial<Record<SourcePart, string | null>> =
      said.disagrees === null
        ? { state, sourceUrl, year, checkedOn, note }
        : { otherValue: value, otherSourceUrl: sourceUrl, otherYear: year, otherCheckedOn: checkedOn };
    if (said.disagrees === null) own.set(said.column, value);
    for (const part of keysOf(parts)) {
      const cell = parts[part] ?? null;
      if (cell !== null) own.set(sourceColumn(fact, part), cell);
    }
  }
  return cells;
}
