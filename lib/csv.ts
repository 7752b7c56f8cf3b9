/** Owns writing CSV files that spreadsheets open as they should. */
import { stringify } from "csv-stringify/sync";
import { asText, csvOptions } from "./spreadsheet";

/** RFC 4180 with a byte-order mark; no cell is a formula, null is an empty one. */
export function csvFile(table: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    table.map((row) => row.map(asText)),
    csvOptions,
  );
}
