/** Owns the proof that a filled database gets batches without losing a line of history. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/sqlite";
import { migrate, migrationNames } from "./migrate";

const mine = "20261124171000_batches";
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-batches-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const rows = `
  INSERT INTO "Institution" (id, slug, name, city, state) VALUES (1, 'a', 'A', 'Akron', 'OH');
  INSERT INTO "Program" (id, slug, institutionId, name, degree, subject, city, state, status, version, updatedAt)
    VALUES (1, 'a-ms', 1, 'MS in AI', 'masters', 'artificial-intelligence', 'Akron', 'OH', 'published', 3, 0);
  INSERT INTO "Revision" (programId, version, "by", why, origin, changes)
    VALUES (1, 2, 'ada', 'Read it', 'form', '{"credits":{"before":null,"after":30}}'), (1, 3, NULL, NULL, 'seed', '{}');`;

test("the history stays, each line of it made by itself", () => {
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
    const kept = ["Institution", "Program"].map(rowsOf);
    const history = rowsOf("Revision");
    fs.cpSync(path.join("prisma/migrations", mine), path.join(before, mine), { recursive: true });
    expect(migrate(file, before)).toEqual([mine]);
    expect(["Institution", "Program"].map(rowsOf)).toEqual(kept);
    expect(history).toHaveLength(2);
    expect(rowsOf("Revision")).toEqual(history.map((row) => ({ ...Object(row), batch: null })));
    expect(rowsOf("Batch")).toEqual([]);
  } finally {
    database.close();
  }
});
