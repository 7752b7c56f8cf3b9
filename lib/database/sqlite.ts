/** Owns what only SQLite understands: opening the file, its pragmas, what changed in it. */
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
const numberRow = z.object({ n: z.number() });
const programRows = z.array(z.object({ programId: z.number() }));

/** How many changes the table CatalogChange keeps; its trigger has the same number. */
const changesKept = 1_000_000;

/** What changed of what the catalog is made of (see the table CatalogChange). */
export type ChangeLog = {
  /** A number that grows whenever another connection, of this process or another, has committed a change. */
  latest: () => number;
  /** Ids of the programs that changed after a number, some maybe deleted; null: more changed than is kept. */
  since: (n: number) => number[] | null;
};

/** The log of the database's changes, read over a connection of its own. */
export function changeLog(database: SqliteDatabase): ChangeLog {
  const version = database.prepare("PRAGMA data_version");
  const last = database.prepare('SELECT max("n") AS n FROM "CatalogChange"');
  const changed = database.prepare(
    'SELECT DISTINCT "programId" FROM "CatalogChange" WHERE "n" > ? AND "programId" <> 0',
  );
  let seen = { version: -1, n: -1 };
  const latest = () => {
    const now = versionRow.parse(version.get()).data_version;
    if (now !== seen.version) seen = { version: now, n: numberRow.parse(last.get()).n };
    return seen.n;
  };
  return {
    latest,
    since: (n) =>
      n > latest() || n < latest() - changesKept
        ? null
        : programRows.parse(changed.all(n)).map(({ programId }) => programId),
  };
}
