/** Owns the proof that watched figures keep everything when the newest year of their page gets its place. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261130130000_newer_years";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "WatchedFigure" (programId, figure, url, words, named, seenOn, change, instead)
    VALUES (1, 'cost', 'https://a.edu/cost', '{"totalCost":"Total: $9,000"}', 1, '2026-11-29', 'gone', '{}');`;

test("each figure is as it was, and of none was a year answered", () => {
  const { apply, rowsOf } = databaseBefore(mine, rows);
  const [figure] = rowsOf("WatchedFigure");
  expect(apply()).toEqual([mine]);
  expect(rowsOf("WatchedFigure")).toEqual([{ ...Object(figure), year: null }]);
});
