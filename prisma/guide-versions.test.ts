/** Owns the proof that a filled database gets what versions of guides need without losing a row. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/sqlite";
import { migrate, migrationNames } from "./migrate";

const mine = "20261124172000_guide_versions";
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-guide-versions-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const rows = `
  INSERT INTO "Guide" (id, slug, name, title, summary, status, version, updatedAt)
    VALUES (1, 'a', 'A', 'A', 'A.', 'published', 1, 0);
  INSERT INTO "GuideSkill" (guideId, position, slug, name, "group", text) VALUES (1, 0, 's', 'S', 'G', 'T');
  INSERT INTO "Attempt" (id, personId, version, fields) VALUES ('x', 'ada', 0, '{}');`;

test("guides and attempts stay; attempts are of no guide, and a guide's versions go with it", () => {
  const file = path.join(folder, "test.db");
  const before = path.join(folder, "migrations");
  for (const name of migrationNames().filter((name) => name < mine)) {
    fs.cpSync(path.join("prisma/migrations", name), path.join(before, name), { recursive: true });
  }
  migrate(file, before);
  const database = openSqlite(file);
  const rowsOf = (table: string) => database.prepare(`SELECT * FROM "${table}"`).all();
  try {
    database.exec(rows);
    const kept = ["Guide", "GuideSkill"].map(rowsOf);
    const [attempt] = rowsOf("Attempt");
    fs.cpSync(path.join("prisma/migrations", mine), path.join(before, mine), { recursive: true });
    expect(migrate(file, before)).toEqual([mine]);
    expect(["Guide", "GuideSkill"].map(rowsOf)).toEqual(kept);
    expect(rowsOf("Attempt")).toEqual([{ ...Object(attempt), guideId: null }]);
    const revision = `INSERT INTO "GuideRevision" (guideId, version, origin, content) VALUES (1, 2, 'form', '{}')`;
    database.exec(revision);
    expect(() => database.exec(revision)).toThrow(/UNIQUE/);
    database.exec(`PRAGMA foreign_keys = ON; DELETE FROM "Guide"`);
    expect(rowsOf("GuideRevision")).toEqual([]);
  } finally {
    database.close();
  }
});
