/** Owns the proof that a filled database gets imports without losing a program or a line of history. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261130120000_imports";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, version, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 1, 0);
  INSERT INTO "Revision" (programId, version, origin, batch, changes) VALUES (1, 1, 'import', 'b1', '{}');`;

test("everything stays, and no import is there yet", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const tables = ["Institution", "Program", "Revision"];
  const kept = tables.map(rowsOf);
  expect(apply()).toEqual([mine]);
  expect(tables.map(rowsOf)).toEqual(kept);
  expect(["Import", "ImportRow", "ImportHeading"].map(rowsOf)).toEqual([[], [], []]);
});
