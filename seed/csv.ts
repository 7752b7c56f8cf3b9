/** Owns reading the seed's CSV files: rows with their line numbers, and the wording of what is wrong with them. */
import fs from "node:fs";
import path from "node:path";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { headerProblems } from "../lib/text/csv";

/** One row: its cells by column, and the line of the file that it begins on. */
export type SeedRow = { file: string; line: number; cells: Record<string, string> };

/** What was found wrong, one line each, in the order it was found. */
export type Problems = string[];

const parsed = z.array(z.object({ record: z.array(z.string()), raw: z.string() }));

/** Notes that the cell of `row` under `column` is wrong. */
export function report(problems: Problems, row: SeedRow, column: string, message: string) {
  problems.push(`${row.file} line ${row.line}, column ${column}: ${message}`);
}

/**
 * The rows of a CSV file in `folder` (UTF-8, RFC 4180, blank lines ignored) that must have exactly these
 * columns, in any order. What is wrong with the file or a row goes to `problems`; such a row is left out.
 */
export function readRows(folder: string, file: string, columns: readonly string[], problems: Problems): SeedRow[] {
  const records = readRecords(folder, file, problems);
  const [header, ...body] = records;
  if (!header) return [];
  if (!headerFits(file, header, columns, problems)) return [];
  return body.flatMap(({ line, record }) => {
    if (record.length === header.record.length) {
      return [{ file, line, cells: Object.fromEntries(header.record.map((name, i) => [name, record[i] ?? ""])) }];
    }
    problems.push(`${file} line ${line}: has ${record.length} cells, the header has ${header.record.length}.`);
    return [];
  });
}

type NumberedRecord = { line: number; record: string[] };

function readRecords(folder: string, file: string, problems: Problems): NumberedRecord[] {
  try {
    // TextDecoder also drops a byte order mark; one kind of line end makes lines countable.
    const text = new TextDecoder("utf-8", { fatal: true })
      .decode(fs.readFileSync(path.join(folder, file)))
      .replaceAll(/\r\n?/g, "\n");
    const found = parsed.parse(
      parse(text, { info: true, raw: true, relax_column_count: true, skip_empty_lines: true }),
    );
    if (found.length === 0) problems.push(`${file} line 1: the file is empty.`);
    let linesBefore = 0;
    return found.map(({ record, raw }) => {
      // `raw` begins with the blank lines that were skipped before the record.
      const line = linesBefore + raw.length - raw.replace(/^\n+/, "").length + 1;
      linesBefore += raw.split("\n").length - 1;
      return { line, record };
    });
  } catch (error) {
    problems.push(unreadable(file, error));
    return [];
  }
}

function unreadable(file: string, error: unknown): string {
  if (error instanceof CsvError) {
    const line = z.object({ lines: z.number() }).safeParse(error).data?.lines ?? 1;
    return `${file} line ${line}: is not well-formed CSV (${error.message}).`;
  }
  if (error instanceof TypeError) return `${file} line 1: the file is not UTF-8 text.`;
  return `${file}: can't be read (${error instanceof Error ? error.message : String(error)}).`;
}

function headerFits(
  file: string,
  { line, record }: NumberedRecord,
  columns: readonly string[],
  problems: Problems,
): boolean {
  const wrong = headerProblems(record, { required: columns, known: columns });
  for (const { column, what } of wrong) problems.push(`${file} line ${line}, column ${column}: ${what}.`);
  return wrong.length === 0;
}

/**
 * The cells of `row` as `schema` reads them, or null with each issue reported under its column.
 * `columnOf` names the column of an issue whose path is not simply the column.
 */
export function readCells<T extends z.ZodType>(
  schema: T,
  value: unknown,
  row: SeedRow,
  problems: Problems,
  columnOf: (path: PropertyKey[]) => string = (path) => String(path[0]),
): z.output<T> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(problems, row, columnOf(issue.path), issue.message);
  return null;
}
