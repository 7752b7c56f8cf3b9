/** Owns reading text with separated cells: which sign separates them, and which row can't be read. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { decoded } from "./encoding";
import { longestCell, type SheetTable, type TableRow, tableOf, UnreadableFile } from "./table";

const signs = [",", ";", "\t", "|"] as const;

/** The sign that stands most often in the first line outside of quotes; a comma where none does. */
function separatorOf(text: string): string {
  let quoted = false;
  const count = new Map<string, number>();
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && /[\r\n]/.test(letter) && count.size > 0) break;
    else if (!quoted && signs.some((sign) => sign === letter)) count.set(letter, (count.get(letter) ?? 0) + 1);
  }
  return [...signs].sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))[0] ?? ",";
}

/** The table of a text file, whatever separates its cells and ends its lines. Throws an UnreadableFile. */
export function readSeparated(bytes: Uint8Array): SheetTable {
  const { text, encoding } = decoded(bytes);
  // Excel's own line that names the separator; it is a row to a spreadsheet that does not know it.
  const said = /^sep=(.)(\r\n|\n|\r)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  return tableOf(recordsOf(body, said?.[1] ?? separatorOf(body), said ? 2 : 1), { kind: "text", encoding });
}

function recordsOf(text: string, delimiter: string, first: number): TableRow[] {
  try {
    const records = z.array(z.array(z.string())).parse(
      parse(text, {
        delimiter,
        relax_column_count: true,
        // Each row may end in its own way: what the first one does says nothing of files that were put together.
        record_delimiter: ["\r\n", "\n", "\r"],
        max_record_size: longestCell * 10,
      }),
    );
    return records.map((cells, index) => ({ row: first + index, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = (z.object({ records: z.number() }).safeParse(error).data?.records ?? 0) + first;
    if (error.code === "CSV_MAX_RECORD_SIZE" || error.code === "CSV_QUOTE_NOT_CLOSED") {
      throw new UnreadableFile(`row ${row}: a quote is opened and never closed.`);
    }
    throw new UnreadableFile(`row ${row}: a quote stands within a cell. Cells with quotes have two of them: "".`);
  }
}
