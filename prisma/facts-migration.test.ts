/** Owns the proof that a filled database gets room for every kind of fact without losing a figure, source or revision. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261129100000_facts";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, note, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 'n', 0);
  INSERT INTO "Provenance" (programId, figure, state, sourceUrl, year, checkedOn, note)
    VALUES (1, 'cost', 'published', 'https://a.edu/cost', '2026', '2026-10-01', 'fees extra');
  INSERT INTO "Revision" (programId, version, "by", origin, changes) VALUES (1, 2, 'ada', 'form', '{}');`;

test("figures, sources and history stay; nothing is said of a further fact, and no source disagrees", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const kept = ["Institution", "Revision"].map(rowsOf);
  const [[program], [source]] = [rowsOf("Program"), rowsOf("Provenance")];
  expect(apply()).toEqual([mine]);
  expect(["Institution", "Revision"].map(rowsOf)).toEqual(kept);
  expect(rowsOf("Program")).toEqual([{ ...Object(program), editorsNote: null }]);
  const other = { otherValue: null, otherSourceUrl: null, otherYear: null, otherCheckedOn: null };
  expect(rowsOf("Provenance")).toEqual([{ ...Object(source), values: null, ...other }]);
});
