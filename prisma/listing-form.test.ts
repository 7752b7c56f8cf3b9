/** Owns the proof that a filled database gets what the listing form needs without losing a row. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261124160000_listing_form";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published');
  INSERT INTO "Revision" (programId, version, "by", origin, changes) VALUES (1, 2, 'ada', 'form', '{}');`;

test("programs and their history stay; none is merged or has a time", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const kept = ["Institution", "Provenance", "Revision"].map(rowsOf);
  const [program] = rowsOf("Program");
  expect(apply()).toEqual([mine]);
  expect(["Institution", "Provenance", "Revision"].map(rowsOf)).toEqual(kept);
  expect(rowsOf("Program")).toEqual([{ ...Object(program), publishAt: null, mergedInto: null, website: null }]);
});
