/** Owns the process's own connection for reading what it keeps in memory, and what changed there. */
import { databaseFile } from "../env";
import { processWide } from "../process-wide";
import { type ChangeLog, changeLog, openSqlite, type SqliteDatabase } from "./sqlite";

/** A connection that only reads, on the file that `DATABASE_URL` names. */
export function reading(): SqliteDatabase {
  return processWide("reading connection", () => openSqlite(databaseFile(), { readonly: true }));
}

/** The log of changes of that database. */
export function changes(): ChangeLog {
  return processWide("change log", () => changeLog(reading()));
}
