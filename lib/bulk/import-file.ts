/** Owns reading a CSV file of any size row by row, and the wording of a file that can't be read. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { headerProblems } from "../csv";

/** Longest row, in characters: a quote that is never closed would take the rest of the file along. */
const longestRow = 100_000;

/** A row by its number as a spreadsheet shows it, the header being 1. */
export type FileRow = { row: number; cells: ReadonlyMap<string, string> } | { row: number; problem: string };

/** A file that can't be read as a whole: the message says what is wrong and, where it can, in which row. */
export class UnreadableFile extends Error {}

/**
 * The rows of a CSV file (UTF-8, RFC 4180, with a header) that must have the `required` columns and may
 * have the other `known` ones. Rows without any text are left out but counted. Only the row at hand is kept
 * in memory. Throws an UnreadableFile.
 */
export async function* rowsOfFile(
  file: string,
  { known, required }: { known: readonly string[]; required: readonly string[] },
): AsyncGenerator<FileRow> {
  const records = parse({ relax_column_count: true, max_record_size: longestRow });
  // The parser is given what went wrong with the file, and throws it below.
  pipeline(Readable.from(textOf(file)), records, () => {});
  let row = 0;
  let header: string[] | undefined;
  try {
    for await (const parsed of records) {
      const record = z.array(z.string()).parse(parsed);
      row += 1;
      if (header === undefined) {
        header = record.map((name) => name.trim());
        const wrong = headerProblems(header, { required, known });
        if (wrong.length > 0) {
          throw new UnreadableFile(
            wrong.map(({ column, what }) => `row 1, column ${column || "without a name"}: ${what}.`).join("\n"),
          );
        }
      } else if (record.some((cell) => cell.trim() !== "")) {
        yield record.length === header.length
          ? { row, cells: new Map(header.map((name, index) => [name, record[index] ?? ""])) }
          : { row, problem: `has ${record.length} cells, the header has ${header.length}.` };
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(malformed(error, row + 1)) : error;
  }
  if (header === undefined) throw new UnreadableFile("The file is empty.");
}

async function* textOf(file: string): AsyncGenerator<string> {
  // Drops a byte order mark, too.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of fs.createReadStream(file)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UnreadableFile("The file is not UTF-8 text. Save it again as “CSV UTF-8”.");
    }
    throw new UnreadableFile(`The file can’t be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function malformed(error: CsvError, row: number): string {
  if (error.code === "CSV_MAX_RECORD_SIZE" || error.code === "CSV_QUOTE_NOT_CLOSED") {
    return `row ${row}: a quote is opened and never closed.`;
  }
  return `row ${row}: is not well-formed CSV (${error.message}).`;
}

/** A short name of what a file holds, the same whenever it holds the same. Throws an UnreadableFile. */
export async function fingerprint(file: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of fs.createReadStream(file)) hash.update(bytes);
  } catch (error) {
    throw new UnreadableFile(`The file can’t be read (${error instanceof Error ? error.message : String(error)}).`);
  }
  return hash.digest("hex").slice(0, 16);
}
