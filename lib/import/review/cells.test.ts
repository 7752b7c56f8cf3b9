/** Owns the proof that cells and headings are understood as people write them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { importColumns } from "../columns";
import { dayOrderOf, readCell } from "./cells";
import { columnLabels, matchedColumns } from "./headers";

it.each<[string, string, string]>([
  ["total_cost_usd", "$26,310", "$26,310"],
  ["total_cost_usd", "26.310,00", "26.310,00"],
  ["total_cost_usd", "USD 26,310 total", "USD 26,310 total"],
  ["cost_per_credit_usd", "$1,265 per credit", "$1,265"],
  ["credits", "36 credit hours", "36"],
  ["duration_months", "0.6 years", "7"],
  ["duration_months", "20 months", "20"],
  ["duration_months", "2 yrs", "24"],
  ["duration_months", "18", "18"],
  ["duration_months", "about two", "about two"],
  ["delivery", "On-Campus, Online", "on-campus; online"],
  ["delivery", "ON CAMPUS/hybrid", "on-campus; hybrid"],
  ["degree", "Master's", "masters"],
  ["degree", "M.S.", "masters"],
  ["state", "Massachusetts", "MA"],
  ["status", "Published", "published"],
  ["notes", "n/a", ""],
  ["credits", "N.A.", ""],
  ["total_cost_usd", "–", ""],
  ["notes", "'=SUM(A1)", "=SUM(A1)"],
  ["slug", "/programs/mit-ms", "mit-ms"],
  ["slug", "https://example.org/programs/mit-ms", "mit-ms"],
  ["cost_checked_on", "2026-11-30", "2026-11-30"],
  ["cost_checked_on", "Nov 3, 2026", "2026-11-03"],
  ["cost_checked_on", "3 November 2026", "2026-11-03"],
  ["cost_checked_on", "31/31/2026", "31/31/2026"],
])("reads %s %j as %j", (column, cell, read) => expect(readCell(column, cell)).toBe(read));

it("reads days in the order that their column says, and asks where it says none", () => {
  expect(dayOrderOf(["03/04/2026", "13/04/2026"])).toBe("dmy");
  expect(dayOrderOf(["03/04/2026", "04/13/2026"])).toBe("mdy");
  expect(dayOrderOf(["03/04/2026", "04/04/2026"])).toBe("ask");
  expect(dayOrderOf(["03/04/2026", "13/04/2026", "04/13/2026"])).toBe("ask");
  expect(dayOrderOf(["2026-11-30", "n/a"])).toBeNull();
  expect(readCell("cost_checked_on", "03/04/2026", "mdy")).toBe("2026-03-04");
  expect(readCell("cost_checked_on", "03/04/2026", "dmy")).toBe("2026-04-03");
  expect(readCell("cost_checked_on", "13.04.2026", "dmy")).toBe("2026-04-13");
});

it("reads what it wrote as the same, whatever it gets", () => {
  fc.assert(
    fc.property(fc.constantFrom(...importColumns), fc.string(), (column, text) => {
      const read = readCell(column, text);
      expect(readCell(column, read)).toBe(read);
    }),
  );
});

it("finds every column by its name and by its label, in any order", () => {
  expect(matchedColumns([...importColumns].reverse())).toEqual([...importColumns].reverse());
  for (const [column, label] of columnLabels) {
    const [found] = matchedColumns([label]);
    expect(found && columnLabels.get(found)).toBe(columnLabels.get(column));
  }
});

it("knows other names, leaves out what it does not know, and takes the first of two", () => {
  expect(matchedColumns(["University", "Program Title", "Tuition", "Total tuition", "Dean"])).toEqual([
    "institution",
    "program",
    "total_cost_usd",
    null,
    null,
  ]);
  const remembered = new Map([
    ["dean", "notes"],
    ["tuition", null],
  ]);
  expect(matchedColumns(["Dean", "Tuition"], remembered)).toEqual(["notes", null]);
});
