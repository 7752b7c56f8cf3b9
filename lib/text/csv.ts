/** Owns writing CSV files for spreadsheets, and checking the header of CSV files that are read. */
import { stringify } from "csv-stringify/sync";
import { asText, csvOptions } from "./spreadsheet";

/** A CSV file (RFC 4180, with a byte-order mark) in which no cell runs as a formula; null is an empty cell. */
export function csvFile(table: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    table.map((row) => row.map(asText)),
    csvOptions,
  );
}

/** Each column of a header that is missing, unknown or there twice, with what is wrong with it. */
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
