/** Owns the proof that a table reads the same whatever kind of file it comes in, and that bad files say so. */
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { fromWindows, repaired } from "./encoding";
import { readTable } from "./read";
import { UnreadableFile } from "./table";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const workbook = (rows: (string | number | boolean | Date | null)[][]) =>
  writeWorkbook(
    rows.map((row) =>
      row.map((value) => (value === null ? null : { value, ...(value instanceof Date && { format: "d/m/yyyy" }) })),
    ),
  ).toBuffer();

describe("text", () => {
  const plain = "slug,program\r\na,Ingénierie\r\n";
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(plain)],
    ["UTF-8 with its mark", utf8(`\uFEFF${plain}`)],
    ["UTF-16 with its mark", utf16(`\uFEFF${plain}`)],
    ["UTF-16 without", utf16(plain)],
    ["big-endian UTF-16", swapped(utf16(`\uFEFF${plain}`))],
    ["Windows-1252", new Uint8Array(Buffer.from(plain, "latin1"))],
    [
      "Windows-1252 in columns of no name",
      Uint8Array.of(...utf8("slug,program\r\na,"), ...Buffer.from("Ing\xE9nierie", "latin1")),
    ],
    ["semicolons", utf8(plain.replaceAll(",", ";"))],
    ["tabs", utf8(plain.replaceAll(",", "\t"))],
    ["line ends of several kinds", utf8("slug,program\ra,Ingénierie\n")],
  ])("reads %s", async (_, bytes) => {
    expect(await readTable(bytes)).toMatchObject({
      header: ["slug", "program"],
      rows: [{ row: 2, cells: ["a", "Ingénierie"] }],
    });
  });

  it("takes Excel's line that names the separator, and counts it", async () => {
    expect(await readTable(utf8("\uFEFFsep=;\nslug;program, or name\n\na;b\n"))).toMatchObject({
      header: ["slug", "program, or name"],
      rows: [{ row: 4, cells: ["a", "b"] }],
    });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["empty", utf8(""), /The file is empty/],
    ["blank", utf8("\uFEFF\n ,\n"), /The file is empty/],
    ["an open quote", utf8('slug\n"a\nb\n'), /^row 2: a quote is opened and never closed/],
    ["a stray quote", utf8('slug\na\nb"c\n'), /^row 3: a quote stands within/],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /\.xls/],
    ["an archive", zipSync({ "a.txt": strToU8("a") }), /no Excel workbook/],
    ["a damaged workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 1), /damaged/],
    ["too many rows", utf8(`slug\n${"a\n".repeat(5001)}`), /more than 5,000 rows/],
    ["too long a cell", utf8(`slug\n${"a".repeat(20_001)}`), /^row 2, column 1: has more than 20,000/],
  ])("refuses: %s", async (_, bytes, message) => {
    const error = await readTable(bytes).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  it("never fails in another way, whatever it gets", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "PK\x03\x04", "slug,"),
        async (bytes, start) => {
          const error = await readTable(Buffer.concat([Buffer.from(start, "latin1"), bytes])).then(
            () => null,
            (error: unknown) => error,
          );
          expect(error === null || error instanceof UnreadableFile).toBe(true);
        },
      ),
    );
  });
});

describe("workbooks", () => {
  it("gives numbers, days and yes or no as text, and keeps the numbers of rows", async () => {
    const bytes = await workbook([
      [null],
      ["Program", "Total", "Seen", "STEM"],
      [],
      ["MS", 26310.5, new Date("2026-11-30"), true],
    ]);
    expect(await readTable(bytes)).toMatchObject({
      kind: "workbook",
      header: ["Program", "Total", "Seen", "STEM"],
      rows: [{ row: 4, cells: ["MS", "26310.5", "2026-11-30", "yes"] }],
    });
  });

  it("refuses one that is large once unpacked, and one that declares entities", async () => {
    const parts = unzipSync(await workbook([["Program"], ["MS"]]));
    const sheet = "xl/worksheets/sheet1.xml";
    const bomb = zipSync({ ...parts, [sheet]: new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readTable(bomb)).rejects.toThrow(/too large once it is unpacked/);
    const xml = strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`);
    await expect(readTable(zipSync({ ...parts, [sheet]: xml }))).rejects.toThrow(/declares XML entities/);
  });

  it("reads what a comma-separated file of the same cells says", async () => {
    // The library that writes the workbook looks texts up in a plain object and breaks at "constructor".
    const writable = (text: string) => !(text in {});
    const cell = fc
      .stringMatching(/^[A-Za-z0-9éü$,;"' ]{1,12}$/)
      .filter((text) => text.trim() === text && text !== "" && writable(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const all = [["slug", "program"], ...rows];
        const quoted = all.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");
        const [text, book] = await Promise.all([readTable(utf8(quoted)), readTable(await workbook(all))]);
        expect(book.rows).toEqual(text.rows);
      }),
      { numRuns: 30 },
    );
  });
});

it("mends any text that was encoded twice, and touches no other", () => {
  expect(repaired("MontrÃ©al â€œcafÃ©â€\u009D")).toBe("Montréal “café”");
  expect(repaired("Montréal – café")).toBeNull();
  expect(repaired("plain")).toBeNull();
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."aé–“”ñü €") }).filter((text) => /[^ a]/.test(text)),
      (text) => {
        const twice = fromWindows(utf8(text));
        expect(repaired(twice)).toBe(text);
      },
    ),
  );
});
