/** Owns the proof that the migration of the guides keeps what a filled database holds. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { migrate, migrationNames } from "./migrate";

const migration = "20261124110000_guides";
const source = "prisma/migrations";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-guides-"));
  file = path.join(folder, "test.db");
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function query(sql: string): unknown[] {
  const database = openSqlite(file, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const tables = ["Guide", "GuideSection", "GuideTile", "GuideFigure", "GuideProgram"];
const filling = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'u', 'U', 'Boston', 'MA');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, updatedAt)
    VALUES (1, 'p', 1, 'P', 'masters', 'robotics', 'Boston', 'MA', 'published', 0);
  INSERT INTO "Guide" (id, slug, name, title, kicker, hot, summary, query, status, reviewedOn, version, updatedAt)
    VALUES (7, 'g', 'G', 'Guide', 'K', 1, 'S', 'subject=robotics', 'published', '2026-01-01', 3, 0);
  INSERT INTO "GuideFigure" (id, guideId, key, low, high, unit, kind, note) VALUES (9, 7, 'pay', 1.5, 2, 'USD', 'press', 'n');
  INSERT INTO "GuideSection" (id, guideId, position, slug, heading, body) VALUES (1, 7, 0, 'advice', 'A', 'B');
  INSERT INTO "GuideTile" (id, guideId, position, label, figureId) VALUES (1, 7, 0, 'L', 9);
  INSERT INTO "GuideProgram" (guideId, programId, position) VALUES (7, 1, 0);`;

test("guides, their figures, sections, tiles and programs are what they were", () => {
  const before = path.join(folder, "migrations");
  for (const name of migrationNames().filter((one) => one < migration)) {
    fs.cpSync(path.join(source, name), path.join(before, name), { recursive: true });
  }
  migrate(file, before);
  const database = openSqlite(file);
  database.exec(filling);
  database.close();
  const held = tables.map((table) => query(`SELECT * FROM "${table}"`));

  expect(migrate(file)).toContain(migration);
  const now = tables.map((table) => query(`SELECT * FROM "${table}"`));
  expect(now).toMatchObject(held);
  expect(query(`SELECT bands, names, growth, category FROM "Guide"`)).toEqual([
    { bands: "[]", names: "[]", growth: null, category: null },
  ]);
});

test("a figure may now belong to all guides, and a guide still takes its own figures with it", () => {
  migrate(file);
  const database = openSqlite(file);
  database.exec(filling);
  database.exec(`INSERT INTO "GuideFigure" (guideId, key, low, high, kind) VALUES (NULL, 'pay', 1, 1, 'official')`);
  database.exec(`DELETE FROM "Guide" WHERE id = 7`);
  expect(database.prepare(`SELECT guideId, key FROM "GuideFigure"`).all()).toEqual([{ guideId: null, key: "pay" }]);
  expect(database.prepare(`SELECT * FROM "GuideTile"`).all()).toEqual([]);
  database.close();
});
