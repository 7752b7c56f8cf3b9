/** Owns the process's own connection for reading what it keeps in memory, and what changed there. */
import { databaseFile } from "../env";
import { type ChangeLog, changeLog, openSqlite, type SqliteDatabase } from "../sqlite";

let connection: SqliteDatabase | undefined;
let log: ChangeLog | undefined;

/** A connection that only reads, on the file that `DATABASE_URL` names. */
export function reading(): SqliteDatabase {
  connection ??= openSqlite(databaseFile(), { readonly: true });
  return connection;
}

/** The log of changes of that database. */
export function changes(): ChangeLog {
  log ??= changeLog(reading());
  return log;
}
