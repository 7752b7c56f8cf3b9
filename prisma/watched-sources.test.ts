/** Owns the proof that a filled database gets room for watched sources without losing an address, figure or finding. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261130100000_watched_sources";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state, sourceUrl) VALUES (1, 'cost', 'published', 'https://a.edu/cost');
  INSERT INTO "LinkCheck" (url, checkedAt, result, answer, failedSince) VALUES ('https://a.edu/cost', 5, 'failed', '404', 4);
  INSERT INTO "PageFinding" (programId, path, typed, text, snippet, certain, year, doubts, url, readOn)
    VALUES (1, 'credits', '["30"]', '30', 'Credits: 30', 1, '', '[]', 'https://a.edu', '2026-11-29');`;

test("addresses keep what they answered, and none was watched; what was seen goes with its program", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const dump = () => ["Institution", "Program", "Provenance", "PageFinding"].map(rowsOf);
  const [kept, [link]] = [dump(), rowsOf("LinkCheck")];
  expect(apply()).toEqual([mine]);
  expect(dump()).toEqual(kept);
  const unwatched = { watchedAt: null, finalUrl: null, textHash: null, etag: null, lastModified: null };
  expect(rowsOf("LinkCheck")).toEqual([{ ...Object(link), ...unwatched }]);

  const watched = `INSERT INTO "WatchedFigure" (programId, figure, url, words, named) VALUES (1, 'cost', 'https://a.edu/cost', '{}', 1)`;
  database.exec(watched);
  expect(() => database.exec(watched)).toThrow(/UNIQUE/);
  database.exec(`DELETE FROM "Program" WHERE id = 1`);
  expect(rowsOf("WatchedFigure")).toEqual([]);
});
