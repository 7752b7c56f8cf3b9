/** Owns the shape of a table that was read from a file, its limits, and the error of a file that is none. */
import type { Encoding } from "./encoding";

/** Cells of a row by position, as text; `row` is its number as a spreadsheet shows it. */
export type TableRow = { row: number; cells: string[] };

/** A table with its header; `width` is the number of named columns. */
export type SheetTable = {
  kind: "text" | "workbook";
  /** null: a workbook, which says so itself */
  encoding: Encoding | null;
  header: string[];
  /** Without rows that have no text; they are counted all the same. */
  rows: TableRow[];
};

/** A file that can't be read as a whole: the message says what is wrong and, where it can, in which row. */
export class UnreadableFile extends Error {}

/** Bytes of a file. */
export const largestFile = 8_000_000;
/** Bytes of everything in a workbook, unpacked. */
export const largestUnpacked = 64_000_000;
export const mostRows = 5_000;
const mostColumns = 400;
/** Characters of one cell. */
export const longestCell = 20_000;

/** Rows among which a header is looked for: above it there may be a title, a line of one cell. */
const headerWithin = 10;

/**
 * The table of these rows. Its header is the first row with text in two cells; where none of the first has, the first
 * row with text. Throws an UnreadableFile.
 */
export function tableOf(
  rows: Iterable<TableRow>,
  { kind, encoding }: Pick<SheetTable, "kind" | "encoding">,
): SheetTable {
  const kept: TableRow[] = [];
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length > mostColumns) {
      throw new UnreadableFile(`row ${row}: has ${cells.length} cells; at most ${mostColumns} are read.`);
    }
    const long = cells.findIndex((cell) => cell.length > longestCell);
    if (long >= 0) {
      throw new UnreadableFile(
        `row ${row}, column ${long + 1}: has more than ${longestCell.toLocaleString("en-US")} characters.`,
      );
    }
    kept.push({ row, cells });
    if (kept.length > mostRows + 1) {
      throw new UnreadableFile(
        `The file has more than ${mostRows.toLocaleString("en-US")} rows. Send it in parts, or use “npm run import”.`,
      );
    }
  }
  const wide = kept
    .slice(0, headerWithin)
    .findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
  const header = kept[Math.max(wide, 0)];
  if (header === undefined) throw new UnreadableFile("The file is empty.");
  return { kind, encoding, header: named(header.cells), rows: kept.slice(Math.max(wide, 0) + 1) };
}

/** A header without the blank cells behind its last name. */
function named(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  return names.slice(0, names.findLastIndex((name) => name !== "") + 1);
}
