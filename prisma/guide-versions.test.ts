/** Owns the proof that a filled database gets what versions of guides need without losing a row. */
import { expect, test } from "vitest";
import { databaseBefore } from "./migration-fixtures";

const mine = "20261124172000_guide_versions";

const rows = `
  INSERT INTO "Guide" (id, slug, name, title, summary, status, version, updatedAt)
    VALUES (1, 'a', 'A', 'A', 'A.', 'published', 1, 0);
  INSERT INTO "GuideSkill" (guideId, position, slug, name, "group", text) VALUES (1, 0, 's', 'S', 'G', 'T');
  INSERT INTO "Attempt" (id, personId, version, fields) VALUES ('x', 'ada', 0, '{}');`;

test("guides and attempts stay; attempts are of no guide, and a guide's versions go with it", () => {
  const { database, apply, rowsOf } = databaseBefore(mine, rows);
  const kept = ["Guide", "GuideSkill"].map(rowsOf);
  const [attempt] = rowsOf("Attempt");
  expect(apply()).toEqual([mine]);
  expect(["Guide", "GuideSkill"].map(rowsOf)).toEqual(kept);
  expect(rowsOf("Attempt")).toEqual([{ ...Object(attempt), guideId: null }]);
  const revision = `INSERT INTO "GuideRevision" (guideId, version, origin, content) VALUES (1, 2, 'form', '{}')`;
  database.exec(revision);
  expect(() => database.exec(revision)).toThrow(/UNIQUE/);
  database.exec(`PRAGMA foreign_keys = ON; DELETE FROM "Guide"`);
  expect(rowsOf("GuideRevision")).toEqual([]);
});
