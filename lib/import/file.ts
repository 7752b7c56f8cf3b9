/** Owns reading a CSV file of any size row by row, and the wording of a file that can't be read. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { headerProblems } from "../text/csv";

/** Longest row, in characters: a quote that is never closed makes the rest of the file one row. */
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
  // Each row may end in its own way: what the first one does says nothing of files that were put together.
  const records = parse({
    relax_column_count: true,
    max_record_size: longestRow,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  // An error of reading the file ends the parser with it, and the loop below throws it.
  pipeline(Readable.from(textOf(file, required)), records, () => {});
  let row = 0;
  let header: string[] | undefined;
  try {
    for await (const parsed of records) {
      const record = z.array(z.string()).parse(parsed);
      row += 1;
      if (header === undefined) {
        header = record.map((name) => name.trim().toLowerCase());
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
    throw error instanceof CsvError ? new UnreadableFile(malformed(error)) : error;
  }
  if (header === undefined) throw new UnreadableFile("The file is empty.");
}

/** How cells may be separated that are not separated by commas, and what to call it. */
const separators = [
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
] as const;

/** What is wrong where a text begins with a header that has something else than commas between its columns. */
function separatorProblem(text: string, required: readonly string[]): string | null {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const again = "Save the file again as “CSV UTF-8 (comma delimited)”.";
  if (/^sep=/i.test(first.trim())) return `delete this line (“${first.trim()}”): the header comes first. ${again}`;
  const found = separators.find(([sign]) => {
    const names = first.split(sign).map((name) => name.replaceAll('"', "").trim().toLowerCase());
    return names.length > 1 && names.some((name) => required.includes(name));
  });
  return found ? `this file has ${found[1]} between its cells. ${again}` : null;
}

/** The text of a file; which lines end where is not its matter. Says in which line there is something else than UTF-8. */
async function* textOf(file: string, required: readonly string[]): AsyncGenerator<string> {
  // Drops a byte order mark, too.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let lines = 1;
  let first = true;
  try {
    for await (const chunk of fs.createReadStream(file)) {
      const bytes = z.instanceof(Uint8Array).parse(chunk);
      if (first && isUtf16(bytes)) throw new UnreadableFile("The file is UTF-16 text. Save it again as “CSV UTF-8”.");
      let text = "";
      // Line by line, so that it is known which one can't be decoded.
      for (const part of byLine(bytes)) {
        text += decoder.decode(part, { stream: true });
        if (part.at(-1) === lineEnd) lines += 1;
      }
      const separated = first ? separatorProblem(text, required) : null;
      if (separated) throw new UnreadableFile(`row 1: ${separated}`);
      first = false;
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof TypeError) {
      throw new UnreadableFile(
        `The file is not UTF-8 text (line ${lines}), perhaps that of Windows or of a Mac. Save it again as “CSV UTF-8”.`,
      );
    }
    throw new UnreadableFile(`The file can’t be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

const lineEnd = 0x0a;

function* byLine(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(lineEnd, from);
    const next = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, next);
    from = next;
  }
}

/** Whether a file begins as UTF-16 does: with its mark, or with a letter of two bytes. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

/** The parser is ahead of whoever reads: it alone knows in which row it stopped. */
function malformed(error: CsvError): string {
  const row = (z.object({ records: z.number() }).safeParse(error).data?.records ?? 0) + 1;
  if (error.code === "CSV_MAX_RECORD_SIZE" || error.code === "CSV_QUOTE_NOT_CLOSED") {
    return `row ${row}: a quote is opened and never closed.`;
  }
  return `row ${row}: is not well-formed CSV (${error.message}).`;
}

/** A hash of what a file holds: the first 16 hexadecimal digits of its SHA-256. Throws an UnreadableFile. */
export async function fingerprint(file: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of fs.createReadStream(file)) hash.update(bytes);
  } catch (error) {
    throw new UnreadableFile(`The file can’t be read (${error instanceof Error ? error.message : String(error)}).`);
  }
  return hash.digest("hex").slice(0, 16);
}
