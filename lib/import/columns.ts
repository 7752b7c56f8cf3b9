/** Owns the columns of a file of listings that is imported: which field each one fills, and how a row is read. */

import { keysOf } from "../closed-list";
import type { Fault } from "../form-state";
import { fieldsFrom } from "../programs/listing/form";
import { type SourcePart, sourcePath } from "../programs/listing/paths";
import { readListing } from "../programs/listing/schema";
import type { Draft } from "../programs/listing/shape";
import type { Control } from "../programs/model/fact-kinds";
import { factFields, isFactPath } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";

/** The cells of a row by column. */
export type Cells = ReadonlyMap<string, string>;

/** Columns that a file must have. */
export const requiredColumns = ["slug", "institution", "program"] as const;

/** The ends of the columns that say where a fact comes from. */
const sourceColumns: Readonly<Record<SourcePart, string>> = {
  state: "_state",
  reason: "_reason",
  sourceUrl: "_source_url",
  year: "_as_of",
  checkedOn: "_checked_on",
  note: "_note",
  otherValue: "_other",
  otherSourceUrl: "_other_source_url",
  otherYear: "_other_as_of",
  otherCheckedOn: "_other_checked_on",
};

/** The column about a part of a fact's source: "application_fee_source_url". */
export const sourceColumn = (fact: Fact, part: SourcePart) =>
  fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) + sourceColumns[part];

/** The path of the listing that each column fills. */
const pathOf: ReadonlyMap<string, string> = new Map([
  ["slug", "slug"],
  ["institution", "institution"],
  ["program", "name"],
  ["degree", "degree"],
  ["subject", "subject"],
  ["also_subjects", "alsoSubjects"],
  ["city", "city"],
  ["state", "state"],
  ...keysOf(factFields).map((path): [string, string] => [factFields[path].column, path]),
  ["website", "website"],
  ["notes", "note"],
  ["editors_notes", "editorsNote"],
  ["status", "status"],
  ...keysOf(facts).flatMap((fact) =>
    keysOf(sourceColumns).map((part): [string, string] => [sourceColumn(fact, part), sourcePath(fact, part)]),
  ),
]);
const columnOf = new Map([...pathOf].map(([column, path]) => [path, column]));

/** The path of the listing that a column fills. Throws for what is no column. */
export function pathOfColumn(column: string): string {
  const path = pathOf.get(column);
  if (path === undefined) throw new Error(`There is no column ${column}.`);
  return path;
}

/** Every column that a file may have. */
export const importColumns: readonly string[] = [...pathOf.keys()];

const imported = ["draft", "published"] as const;

/** UTF-8 that a program took for Windows text and saved as such: two or three letters where an accent or quote was. */
const misread = /[ÂÃ][\u0080-\u00BF‰ˆ‡Š]|â€[\u0080-\u00BF™œ“”¦˜]/;

/** What is wrong with a cell, by its column. */
export type CellFault = { column: string; message: string };

/** The text of a cell; empty where the cell or its column is missing. */
export const cellText = (cells: Cells, column: string): string => cells.get(column)?.trim() ?? "";

/**
 * The listing of a row, read as the listing form reads what is typed: blank is nothing, amounts are US
 * dollars and may have a sign and commas. Several values of one cell have semicolons between them. A row
 * is a draft unless its status says otherwise; a figure that says nothing of itself was not checked.
 */
export function listingOfCells(cells: Cells): { listing: Draft } | { faults: CellFault[] } {
  const text = (column: string) => cellText(cells, column);
  const status = imported.find((one) => one === (text("status") || "draft"));
  const read = readListing(fieldsFrom(typedOf(cells), status ?? "draft"));
  const isMisread = [...cells.values()].some((cell) => misread.test(cell));
  if ("listing" in read && status && !isMisread) return read;
  const faults = "faults" in read ? read.faults.map(inColumn) : [];
  for (const [column, cell] of cells) {
    const garbled = misread.exec(cell)?.[0];
    if (garbled) {
      const message = `This was saved in the wrong encoding (“${garbled}”). Save the file again as “CSV UTF-8” from where its accents are right.`;
      faults.unshift({ column, message });
    }
  }
  if (!status) faults.push({ column: "status", message: `The status must be one of: ${imported.join(", ")}.` });
  // One fault for each cell, the first: the next one shows when it is put right.
  return { faults: faults.filter(({ column }, index) => faults.findIndex((one) => one.column === column) === index) };
}

/** What the cells of a row say, as the listing form would send it: by path, only what is said. */
export function typedOf(cells: Cells): Record<string, string[]> {
  const text = (column: string) => cellText(cells, column);
  const typed: Record<string, string[]> = {};
  // What a row says nothing of is no field of it: a file of a hundred thousand rows has few of the many facts.
  for (const [column, path] of pathOf) {
    const cell = text(column);
    if (cell === "") continue;
    if (path === "alsoSubjects") typed[path] = asTyped({ as: "several" }, cell);
    else typed[path] = isFactPath(path) ? asTyped(factFields[path].control, cell) : [cell];
  }
  for (const fact of keysOf(facts)) {
    const option = stateOption(fact, text);
    if (option !== null) typed[sourcePath(fact, "state")] = [option];
  }
  return typed;
}

/** A cell as its field has it in the form. */
function asTyped({ as }: Pick<Control, "as">, cell: string): string[] {
  if (as !== "several" && as !== "lines") return [cell];
  const values = cell.split(";").flatMap((value) => value.trim() || []);
  return as === "lines" ? [values.join("\n")] : values;
}

/** State and reason of a fact as the one field that the form has for both ("published", "unknown.varies"). */
function stateOption(fact: Fact, text: (column: string) => string): string | null {
  const [state, reason] = [text(sourceColumn(fact, "state")), text(sourceColumn(fact, "reason"))];
  if (state === "" && reason === "") return null;
  return [state || "unknown", ...(reason === "" ? [] : [reason])].join(".");
}

/** A fault by column instead of path; that of one value of several (`delivery.1`) is in their column. */
export function inColumn({ path, message }: Fault): CellFault {
  return { column: columnOf.get(path) ?? columnOf.get(path.replace(/\.\d+$/, "")) ?? path, message };
}
