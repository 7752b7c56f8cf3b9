/** Owns what only SQLite understands: opening the file, its pragmas, its change counter, full text. */
import fs from "node:fs";
import path from "node:path";
import Sqlite from "libsql";
import { z } from "zod";
import type { PrismaClient } from "../prisma/client/client";

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
const countRow = z.object({ n: z.number() });

/**
 * A function that answers a number which changes whenever another connection, of this process or
 * another, has committed a change to what the catalog is made of (see the table CatalogVersion).
 */
export function changeCounter(file: string): () => number {
  const database = openSqlite(file, { readonly: true });
  const [version, count] = [
    database.prepare("PRAGMA data_version"),
    database.prepare('SELECT n FROM "CatalogVersion"'),
  ];
  let seen = { version: -1, n: -1 };
  return () => {
    const now = versionRow.parse(version.get()).data_version;
    if (now !== seen.version) seen = { version: now, n: countRow.parse(count.get()).n };
    return seen.n;
  };
}

/** How much a match counts by where it is: program, institution, city, subject, degree. */
const weights = "10.0, 5.0, 2.0, 3.0, 2.0";

/**
 * Ids of the programs, drafts too, that match a full-text expression, with their relevance: higher
 * is better. The expression must be well formed.
 */
export async function textMatches(prisma: PrismaClient, expression: string): Promise<Map<number, number>> {
  const rows = await prisma.$queryRawUnsafe<{ id: number | bigint; rank: number }[]>(
    `SELECT rowid AS id, bm25("ProgramText", ${weights}) AS rank FROM "ProgramText" WHERE "ProgramText" MATCH ?`,
    expression,
  );
  return new Map(rows.map(({ id, rank }) => [Number(id), -rank]));
}

/** Every word of the full-text table, sorted. */
export async function textWords(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRawUnsafe<{ term: string }[]>(`SELECT term FROM "ProgramWord"`);
  return rows.map(({ term }) => term).sort();
}
