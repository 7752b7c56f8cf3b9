/** Owns the proof that a filled database keeps the subject of each program as its first, with no further one. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261129140000_also_subjects";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 0);
  INSERT INTO "FieldOutcome" (institutionId, field, degree, campuses, debtStatus, earningsOneYearStatus, earningsFiveYearStatus)
    VALUES (1, '11.01', 'masters', 1, 'published', 'missing', 'missing');
  INSERT INTO "Revision" (programId, version, "by", origin, changes) VALUES (1, 2, 'ada', 'form', '{}');`;

test("programs, outcomes and history stay", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const tables = ["Institution", "FieldOutcome", "Revision"];
  const kept = tables.map(rowsOf);
  const [program] = rowsOf("Program");
  expect(apply()).toEqual([mine]);
  expect(tables.map(rowsOf)).toEqual(kept);
  expect(rowsOf("Program")).toEqual([{ ...Object(program), alsoSubjects: "" }]);
});
