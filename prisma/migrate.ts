/** Owns bringing a database file to the code's schema, each migration whole or not at all. */
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { openSqlite, type SqliteDatabase } from "../lib/database/sqlite";

const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

// Prisma's own bookkeeping table, so that its command line stays usable on the same file.
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Names of the migrations in a folder, oldest first. */
export function migrationNames(folder = migrationsFolder): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const nameRow = z.object({ migration_name: z.string() });

function appliedNames(database: SqliteDatabase): string[] {
  return database
    .prepare(`SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
    .all()
    .map((row) => nameRow.parse(row).migration_name);
}

/**
 * Applies every migration of `folder` that the file has not seen, each in one transaction with its
 * line in the bookkeeping, and returns their names. Throws an Error in one line when the file is
 * newer than the code or a migration breaks a foreign key; the file is then as it was before it.
 */
export function migrate(file: string, folder = migrationsFolder): string[] {
  const database = openSqlite(file);
  try {
    // Rebuilding a table, SQLite's only way to change a column, must not cascade into its children.
    database.exec("PRAGMA foreign_keys = OFF");
    database.exec(bookkeeping);
    const known = migrationNames(folder);
    const newer = appliedNames(database).filter((name) => !known.includes(name));
    if (newer.length > 0) {
      throw new Error(
        `The database ${file} is newer than this code (it has ${newer[newer.length - 1]}). Update the code, or name another database with DATABASE_URL.`,
      );
    }
    return known.filter((name) => apply(database, folder, name));
  } finally {
    database.close();
  }
}

function apply(database: SqliteDatabase, folder: string, name: string): boolean {
  const script = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
  database.exec("BEGIN IMMEDIATE");
  try {
    // Asked again under the lock: another process may have applied it meanwhile.
    if (appliedNames(database).includes(name)) {
      database.exec("ROLLBACK");
      return false;
    }
    database.exec(script);
    const orphans = database.prepare("PRAGMA foreign_key_check").all();
    if (orphans.length > 0) throw new Error(`it would leave ${orphans.length} rows that point nowhere`);
    database
      .prepare(
        `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (?, ?, current_timestamp, ?, 1)`,
      )
      .run(randomUUID(), createHash("sha256").update(script).digest("hex"), name);
    database.exec("COMMIT");
    return true;
  } catch (error) {
    database.exec("ROLLBACK");
    throw new Error(
      `Migration ${name} failed, the database is unchanged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
