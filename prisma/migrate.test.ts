/** Owns the proof that a migration happens whole or not at all, once, and costs no row. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { migrate, migrationNames } from "./migrate";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-migrate-"));
  file = path.join(folder, "test.db");
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A migrations folder of its own with these scripts, named 1, 2, 3 … */
function migrations(...scripts: string[]): string {
  const place = path.join(folder, "migrations");
  scripts.forEach((script, index) => {
    fs.mkdirSync(path.join(place, String(index + 1)), { recursive: true });
    fs.writeFileSync(path.join(place, String(index + 1), "migration.sql"), script);
  });
  return place;
}

function query(sql: string): unknown[] {
  const database = openSqlite(file, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function change(sql: string) {
  const database = openSqlite(file);
  database.exec(sql);
  database.close();
}

const parentAndChild = `
  CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE child (id INTEGER PRIMARY KEY, parentId INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);`;
const rows = "INSERT INTO parent VALUES (1, 'a'), (2, 'b'); INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)";
// How Prisma changes a column in SQLite.
const rebuildParent = `
  CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
  INSERT INTO new_parent SELECT id, name FROM parent;
  DROP TABLE parent;
  ALTER TABLE new_parent RENAME TO parent;`;

test("a new file gets every migration, and a second run has nothing to do", () => {
  expect(migrationNames().length).toBeGreaterThan(0);
  expect(migrate(file)).toEqual(migrationNames());
  expect(migrate(file)).toEqual([]);
  expect(query(`SELECT migration_name FROM "_prisma_migrations"`)).toHaveLength(migrationNames().length);
});

test("a file from newer code is refused in one line and left as it was", () => {
  const place = migrations(parentAndChild, "CREATE TABLE later (id)");
  migrate(file, place);
  fs.rmSync(path.join(place, "2"), { recursive: true });
  fs.mkdirSync(path.join(place, "1b"));
  fs.writeFileSync(path.join(place, "1b", "migration.sql"), "CREATE TABLE never (id)");
  const before = [query("SELECT * FROM sqlite_schema"), query(`SELECT * FROM "_prisma_migrations"`)];
  expect(() => migrate(file, place)).toThrow(/^The database .+ is newer than this code \(it has 2\)\. .+$/);
  expect([query("SELECT * FROM sqlite_schema"), query(`SELECT * FROM "_prisma_migrations"`)]).toEqual(before);
});

test("a migration that fails half way leaves nothing behind, and the ones before it stand", () => {
  const place = migrations(parentAndChild, "CREATE TABLE half (id); INSERT INTO nowhere VALUES (1)");
  expect(() => migrate(file, place)).toThrow(/^Migration 2 failed, the database is unchanged: .*nowhere.*$/);
  expect(query("SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
  expect(query(`SELECT migration_name FROM "_prisma_migrations"`)).toEqual([{ migration_name: "1" }]);
  migrations(parentAndChild, "CREATE TABLE half (id)");
  expect(migrate(file, place)).toEqual(["2"]);
});

test("rebuilding a parent table keeps its children", () => {
  const place = migrations(parentAndChild);
  migrate(file, place);
  change(rows);
  migrations(parentAndChild, rebuildParent);
  expect(migrate(file, place)).toEqual(["2"]);
  expect(query("SELECT * FROM parent")).toHaveLength(2);
  expect(query("SELECT * FROM child")).toHaveLength(3);
  expect(() => change("INSERT INTO child VALUES (4, 99)")).toThrow(/FOREIGN KEY/);
});

test("a migration that would leave children without their parent is refused", () => {
  const place = migrations(parentAndChild);
  migrate(file, place);
  change(rows);
  migrations(parentAndChild, "DELETE FROM parent WHERE id = 1");
  expect(() => migrate(file, place)).toThrow(/point nowhere/);
  expect(query("SELECT * FROM parent")).toHaveLength(2);
});

test("processes that migrate the same new file at once leave one set", async () => {
  const script = `import { migrate } from "./prisma/migrate"; console.log(JSON.stringify(migrate(process.argv[1])));`;
  const results = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<{ status: number | null; printed: string }>((resolve) => {
          const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file]);
          let printed = "";
          for (const pipe of [child.stdout, child.stderr]) {
            pipe.on("data", (text) => {
              printed += text;
            });
          }
          child.on("close", (status) => resolve({ status, printed }));
        }),
    ),
  );
  expect(results.filter(({ status }) => status !== 0)).toEqual([]);
  expect(results.flatMap(({ printed }) => JSON.parse(printed)).sort()).toEqual(migrationNames());
  expect(migrate(file)).toEqual([]);
});
