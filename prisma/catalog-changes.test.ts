/** Owns the proof that a filled database loses only its full text, and says from then on which programs change. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261126100000_catalog_changes";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Charge" (id, institutionId, level, scope, residency, state, sourceUrl)
    VALUES (1, 1, 'graduate', 'ipeds', 'flat', 'published', 'https://x.edu');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (7, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (7, 'cost', 'published');
  INSERT INTO "Synonym" (term, meaning) VALUES ('ml', 'machine learning');
  INSERT INTO "Revision" (programId, version, "by", origin, changes) VALUES (7, 2, 'ada', 'form', '{}');`;

test("every row stays, the full text goes, and a change names its program", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const tables = ["Institution", "Charge", "Program", "Provenance", "Synonym", "Revision"];
  const kept = tables.map(rowsOf);
  expect(apply()).toEqual([mine]);
  expect(tables.map(rowsOf)).toEqual(kept);
  expect(rowsOf("CatalogChange")).toEqual([{ n: 1, programId: 0 }]);
  database.exec(`UPDATE "Program" SET name = 'MS in Robotics' WHERE id = 7`);
  expect(rowsOf("CatalogChange")).toEqual([
    { n: 1, programId: 0 },
    { n: 2, programId: 7 },
  ]);
  const left = database.prepare(
    `SELECT name FROM sqlite_schema WHERE name LIKE 'ProgramText%' OR name LIKE 'CatalogVersion%'`,
  );
  expect(left.all()).toEqual([]);
});
