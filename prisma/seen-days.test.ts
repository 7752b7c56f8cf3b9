/** Owns the proof that a filled database keeps what was seen, and says from then on whose day of sight moved. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261130140000_seen_days";

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, updatedAt)
    VALUES (7, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 0);
  INSERT INTO "WatchedFigure" (programId, figure, url, words, named, seenOn)
    VALUES (7, 'cost', 'https://x.edu', '{}', 1, '2026-11-24'), (7, 'credits', 'https://x.edu', '{}', 1, NULL);`;

test("a program changed once the day moves on which a figure was seen, and not by what only editors see", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const kept = rowsOf("WatchedFigure");
  expect(apply()).toEqual([mine]);
  expect(rowsOf("WatchedFigure")).toEqual(kept);
  const last = () => rowsOf("CatalogChange").at(-1);
  database.exec(`INSERT INTO "CatalogChange" ("programId") VALUES (0)`);
  for (const sql of [
    `UPDATE "WatchedFigure" SET "change" = 'gone', "instead" = '{}'`,
    `UPDATE "WatchedFigure" SET "seenOn" = '2026-11-24' WHERE "figure" = 'cost'`,
    `DELETE FROM "WatchedFigure" WHERE "figure" = 'credits'`,
  ]) {
    database.exec(sql);
    expect(last(), sql).toMatchObject({ programId: 0 });
  }
  for (const sql of [
    `UPDATE "WatchedFigure" SET "seenOn" = '2026-11-30'`,
    `DELETE FROM "WatchedFigure"`,
    `INSERT INTO "WatchedFigure" (programId, figure, url, words, named, seenOn) VALUES (7, 'cost', 'https://x.edu', '{}', 1, '2026-11-30')`,
  ]) {
    database.exec(`INSERT INTO "CatalogChange" ("programId") VALUES (0)`);
    database.exec(sql);
    expect(last(), sql).toMatchObject({ programId: 7 });
  }
});
