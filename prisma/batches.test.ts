/** Owns the proof that a filled database gets batches without losing a line of history. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261124171000_batches";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, version, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 3, 0);
  INSERT INTO "Revision" (programId, version, "by", why, origin, changes)
    VALUES (1, 2, 'ada', 'Read it', 'form', '{"credits":{"before":null,"after":30}}'), (1, 3, NULL, NULL, 'seed', '{}');`;

test("the history stays, each line of it made by itself", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const kept = ["Institution", "Program"].map(rowsOf);
  const history = rowsOf("Revision");
  expect(apply()).toEqual([mine]);
  expect(["Institution", "Program"].map(rowsOf)).toEqual(kept);
  expect(history).toHaveLength(2);
  expect(rowsOf("Revision")).toEqual(history.map((row) => ({ ...Object(row), batch: null })));
  expect(rowsOf("Batch")).toEqual([]);
});
