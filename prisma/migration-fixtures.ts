/** Owns the databases that tests of single migrations work with. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { migrate, migrationNames } from "./migrate";

/**
 * A database with these rows as it was before a migration, and `apply`, which runs that one and
 * answers the names of those that ran. Gone after the test.
 */
export function databaseBefore(migration: string, rows: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-migration-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "test.db");
  const migrations = path.join(folder, "migrations");
  const add = (name: string) =>
    fs.cpSync(path.join("prisma/migrations", name), path.join(migrations, name), { recursive: true });
  for (const name of migrationNames()) if (name < migration) add(name);
  migrate(file, migrations);
  const database = openSqlite(file);
  onTestFinished(() => void database.close());
  database.exec(rows);
  const apply = () => {
    add(migration);
    return migrate(file, migrations);
  };
  return { database, apply, rowsOf: (table: string) => database.prepare(`SELECT * FROM "${table}"`).all() };
}
