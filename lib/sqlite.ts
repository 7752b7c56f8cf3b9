/** Owns what only SQLite understands: opening the file, its pragmas, its change counter. */
import fs from "node:fs";
import path from "node:path";
import Sqlite from "libsql";
import { z } from "zod";

export type SqliteDatabase = Sqlite.Database;

/** Milliseconds a writer waits for another one before it gives up. */
export const busyTimeout = 10_000;

/**
 * Opens (and, unless `readonly`, creates) the database file with foreign keys on and WAL.
 * Throws an Error whose message says which file and what to do when it can't be opened.
 */
export function openSqlite(file: string, { readonly = false } = {}): SqliteDatabase {
  try {
    if (!readonly) fs.mkdirSync(path.dirname(file), { recursive: true });
    const database = new Sqlite(file, { readonly, timeout: busyTimeout });
    database.exec("PRAGMA foreign_keys = ON");
    if (!readonly) database.exec("PRAGMA journal_mode = WAL");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database ${file} can't be opened (${reason}). Check that it is an SQLite file and that you may write to it, or name another with DATABASE_URL.`,
    );
  }
}

const versionRow = z.object({ data_version: z.number() });

/**
 * A function that answers a number which changes whenever any other connection, of this process
 * or another, has committed a change to the file.
 */
export function changeCounter(file: string): () => number {
  const statement = openSqlite(file, { readonly: true }).prepare("PRAGMA data_version");
  return () => versionRow.parse(statement.get()).data_version;
}
