/** Owns writing CSV files that spreadsheets open as they should. */
import { stringify } from "csv-stringify/sync";
import { asText, type Table } from "./spreadsheet";

/** RFC 4180 with a byte-order mark, without which Excel takes UTF-8 for something else; no cell is a formula. */
export function csvFile(table: Table): string {
  return stringify(
    table.map((row) => row.map(asText)),
    // The library quotes only the line end it writes itself; others break a file just as well.
    { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}
