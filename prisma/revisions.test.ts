/** Owns the proof that a filled database gets the table of revisions without losing a row. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261124130000_revisions";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published');
  INSERT INTO "ProgramSlug" (slug, programId) VALUES ('a-msc', 1);`;

test("a filled database keeps its programs, and a program takes its revisions with it", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const dump = () => ["Institution", "Program", "Provenance", "ProgramSlug"].map(rowsOf);
  const filled = dump();
  expect(apply()).toEqual([mine]);
  expect(dump()).toEqual(filled);

  const revision = `INSERT INTO "Revision" (programId, version, origin, changes) VALUES (1, 2, 'form', '{}')`;
  database.exec(revision);
  expect(() => database.exec(revision)).toThrow(/UNIQUE/);
  database.exec(`DELETE FROM "Program" WHERE id = 1`);
  expect(rowsOf("Revision")).toEqual([]);
});
