/** Owns the proof that a filled database gets the table of revisions without losing a row. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/sqlite";
import { migrate, migrationNames } from "./migrate";

const mine = "20261124130000_revisions";
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-revisions-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, totalCost, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 9000, 0);
  INSERT INTO "Provenance" (programId, figure, state) VALUES (1, 'cost', 'published');
  INSERT INTO "ProgramSlug" (slug, programId) VALUES ('a-msc', 1);`;

test("a filled database keeps its programs, and a program takes its revisions with it", () => {
  const file = path.join(folder, "test.db");
  const before = path.join(folder, "migrations");
  for (const name of migrationNames().filter((name) => name < mine)) {
    fs.cpSync(path.join("prisma/migrations", name), path.join(before, name), { recursive: true });
  }
  migrate(file, before);
  const database = openSqlite(file);
  try {
    database.exec(rows);
    const dump = () =>
      ["Institution", "Program", "Provenance", "ProgramSlug"].map((table) =>
        database.prepare(`SELECT * FROM "${table}"`).all(),
      );
    const filled = dump();
    fs.cpSync(path.join("prisma/migrations", mine), path.join(before, mine), { recursive: true });
    expect(migrate(file, before)).toEqual([mine]);
    expect(dump()).toEqual(filled);

    const revision = `INSERT INTO "Revision" (programId, version, origin, changes) VALUES (1, 2, 'form', '{}')`;
    database.exec(revision);
    expect(() => database.exec(revision)).toThrow(/UNIQUE/);
    database.exec(`DELETE FROM "Program" WHERE id = 1`);
    expect(database.prepare(`SELECT * FROM "Revision"`).all()).toEqual([]);
  } finally {
    database.close();
  }
});
