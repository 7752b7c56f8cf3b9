/** Owns writing CSV files that spreadsheets open as they should, and what is wrong with the header of one that is read. */
import { stringify } from "csv-stringify/sync";
import { asText, csvOptions } from "./spreadsheet";

/** RFC 4180 with a byte-order mark; no cell is a formula, null is an empty one. */
export function csvFile(table: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    table.map((row) => row.map(asText)),
    csvOptions,
  );
}

/** The columns of a header that are missing, unknown or stand twice, each with what is wrong with it. */
export function headerProblems(
  header: readonly string[],
  { required, known }: { required: readonly string[]; known: readonly string[] },
): { column: string; what: string }[] {
  return [
    ...required.filter((name) => !header.includes(name)).map((column) => ({ column, what: "the column is missing" })),
    ...header.filter((name) => !known.includes(name)).map((column) => ({ column, what: "the column is unknown" })),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((column) => ({ column, what: "the column stands twice" })),
  ];
}
