/** Owns the tests of files that can't be read at all, and of how rows are counted. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type FileRow, fingerprint, rowsOfFile, UnreadableFile } from "./file";

const columns = { known: ["slug", "program", "notes"], required: ["slug", "program"] };

function folder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-import-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function written(content: string | Uint8Array): string {
  const file = path.join(folder(), "programs.csv");
  fs.writeFileSync(file, content);
  return file;
}

/** 600 rows, of which the one that a spreadsheet numbers 400 is this. */
function far(row: string): string {
  const rows = Array.from({ length: 599 }, (_, n) => (n === 398 ? row : `a${n},"two\nlines"`));
  return ["slug,program", ...rows].join("\n");
}

/** A file of Windows whose line of this number has an accent. */
function latinIn(line: number): Uint8Array {
  const before = Array.from({ length: line - 2 }, (_, n) => `a${n},MS\n`).join("");
  return Buffer.from(`slug,program\n${before}b,Ing\xE9nierie\nc,MS\n`, "latin1");
}

async function rowsOf(file: string): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of rowsOfFile(file, columns)) rows.push(row);
  return rows;
}

it.each<[string, string | Uint8Array, RegExp]>([
  ["empty", "", /The file is empty/],
  ["only a byte order mark", "\uFEFF", /The file is empty/],
  ["not UTF-8", Uint8Array.of(0x73, 0x6c, 0x75, 0x67, 0xe9, 0x0a), /not UTF-8/],
  ["UTF-8 that is cut off", new TextEncoder().encode("slug,program\na,é").slice(0, -1), /not UTF-8/],
  ["an unknown column", "slug,program,price\n", /row 1, column price: the column is unknown/],
  ["a column without a name", "slug,program,\n", /row 1, column without a name: the column is unknown/],
  ["a missing column", "slug,notes\n", /row 1, column program: the column is missing/],
  ["a column twice", "slug,program,slug\n", /row 1, column slug: the column stands twice/],
  ["semicolons", "slug;program\n", /^row 1: this file has semicolons between its cells. Save the file again as “CSV/],
  ["semicolons and quotes", '\uFEFF"Slug";"Program"\r\n', /^row 1: this file has semicolons between its cells/],
  ["tabs", "slug\tprogram\n", /^row 1: this file has tabs between its cells/],
  ["vertical bars", "slug|program\n", /^row 1: this file has vertical bars between its cells/],
  ["a line for spreadsheets", "sep=,\nslug,program\n", /^row 1: delete this line \(“sep=,”\)/],
  ["the same with semicolons", "sep=;\nslug;program\n", /^row 1: delete this line \(“sep=;”\)/],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x73, 0, 0x6c, 0), /^The file is UTF-16 text. Save it again as “CSV UTF-8”/],
  ["UTF-16 without its mark", Uint8Array.of(0x73, 0, 0x6c, 0), /^The file is UTF-16 text/],
  ["Windows text in a later line", latinIn(400), /^The file is not UTF-8 text \(line 400\)/],
  ["a stray quote far below", far('a,M"S'), /^row 400: is not well-formed CSV/],
  ["text after a closing quote far below", far('a,"M"S'), /^row 400: is not well-formed CSV/],
  ["an open quote far below", far('a,"MS'), /^row 400: is not well-formed CSV/],
  ["a quote that is never closed", 'slug,program\na,"MS\nb,BS\n', /row 2: a quote is opened and never closed/],
  ["a quote that takes everything along", `slug,program\na,"${"b,BS\n".repeat(50_000)}`, /row 2: a quote/],
  ["a quote within a word", 'slug,program\na,M"S\n', /row 2: is not well-formed CSV/],
])("says what is wrong with a file: %s", async (_, content, message) => {
  const error = await rowsOf(written(content)).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UnreadableFile);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
});

it("says that there is no such file, and that a folder is none", async () => {
  await expect(rowsOf(path.join(folder(), "none.csv"))).rejects.toThrow(/can’t be read.*no such file/);
  await expect(rowsOf(folder())).rejects.toThrow(/can’t be read/);
  await expect(fingerprint(path.join(folder(), "none.csv"))).rejects.toThrow(UnreadableFile);
});

it("counts rows as a spreadsheet does: blank ones too, those of several lines once", async () => {
  const file = written('\uFEFFslug, program\r\na,"two\r\nlines"\r\n\r\n , \r\nb,"x, ""y"""\r\nc\r\n');
  expect(await rowsOf(file)).toEqual([
    { row: 2, cells: new Map(Object.entries({ slug: "a", program: "two\r\nlines" })) },
    { row: 5, cells: new Map(Object.entries({ slug: "b", program: 'x, "y"' })) },
    { row: 6, problem: "has 1 cells, the header has 2." },
  ]);
});

it("takes rows that end in different ways, and columns however they are written", async () => {
  const file = written("Slug, PROGRAM\r\na,x\nb,y\rc,z\r\n");
  expect(await rowsOf(file)).toEqual(
    [
      ["a", "x"],
      ["b", "y"],
      ["c", "z"],
    ].map(([slug = "", program = ""], n) => ({
      row: n + 2,
      cells: new Map(Object.entries({ slug, program })),
    })),
  );
  const header = written("slug,program\na,x\r\nb,y\r\n");
  expect((await rowsOf(header)).map(({ row }) => row)).toEqual([2, 3]);
});

it("tells files apart by what they hold", async () => {
  const [a, same, other] = [written("slug\na"), written("slug\na"), written("slug\nb")];
  expect(await fingerprint(a)).toBe(await fingerprint(same));
  expect(await fingerprint(a)).not.toBe(await fingerprint(other));
});
