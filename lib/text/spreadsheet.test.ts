/** Owns the tests of tables for spreadsheets: no cell runs as a formula, and all others stay as they are. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "./csv";
import { asText, htmlTable, tabbed } from "./spreadsheet";

const formula = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t=", " =", "＝"), fc.string()).map(([a, b]) => a + b);
const table = fc.array(fc.array(fc.oneof(fc.string(), formula), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

describe("a table for a spreadsheet", () => {
  it("leaves plain text alone and puts an apostrophe before what would be a formula", () => {
    expect(["$12,000", "a=b", "not known", ""].map(asText)).toEqual(["$12,000", "a=b", "not known", ""]);
    expect(asText("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
    expect(asText("  @SUM(1)")).toBe("'  @SUM(1)");
  });

  it("has no cell that begins a formula, in any form", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const file = csvFile(rows);
        expect(file.charCodeAt(0)).toBe(0xfeff);
        const cells: string[][] = parse(file.slice(1), { relax_column_count: true, record_delimiter: "\r\n" });
        const pasted = tabbed(rows)
          .split("\n")
          .flatMap((line) => line.split("\t"));
        for (const cell of [...cells.flat(), ...pasted]) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it("comes back from CSV as it was, but for the apostrophes", () => {
    const rows = [
      ["a,b", 'say "x"', "two\nlines"],
      ["é", "=1", ""],
    ];
    expect(parse(csvFile(rows).slice(1))).toEqual([
      ["a,b", 'say "x"', "two\nlines"],
      ["é", "'=1", ""],
    ]);
  });

  it("keeps a cell in its place when pasted, and its signs as text in HTML", () => {
    expect(tabbed([["a\tb", "c\nd"]])).toBe("a b\tc d");
    expect(
      htmlTable([
        ["", "A & B"],
        ["x", "<b>"],
      ]),
    ).toBe("<table><tr><th></th><th>A &amp; B</th></tr><tr><th>x</th><td>&lt;b&gt;</td></tr></table>");
  });
});
