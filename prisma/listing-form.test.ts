/** Owns the proof that a filled database gets what the listing form needs without losing a row. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/sqlite";
import { migrate, migrationNames } from "./migrate";

const mine = "20261124160000_listing_form";
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-listing-form-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published');
  INSERT INTO "Revision" (programId, version, "by", origin, changes) VALUES (1, 2, 'ada', 'form', '{}');`;

test("programs and their history stay; none is merged or has a time; words are still found", () => {
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
    const kept = ["Institution", "Provenance", "Revision"].map(rowsOf);
    const [program] = rowsOf("Program");
    fs.cpSync(path.join("prisma/migrations", mine), path.join(before, mine), { recursive: true });
    expect(migrate(file, before)).toEqual([mine]);
    expect(["Institution", "Provenance", "Revision"].map(rowsOf)).toEqual(kept);
    expect(rowsOf("Program")).toEqual([{ ...Object(program), publishAt: null, mergedInto: null, website: null }]);
    database.exec(`UPDATE "Program" SET name = 'MS in Robotics' WHERE id = 1`);
    expect(database.prepare(`SELECT rowid FROM "ProgramText" WHERE "ProgramText" MATCH 'robotics'`).all()).toEqual([
      { rowid: 1 },
    ]);
  } finally {
    database.close();
  }
});
