/** Owns the process's own view of what changed in the database. */
import { databaseFile } from "../env";
import { type ChangeLog, changeLog, openSqlite } from "../sqlite";

let log: ChangeLog | undefined;

/** The log of changes of the database that `DATABASE_URL` names. */
export function changes(): ChangeLog {
  log ??= changeLog(openSqlite(databaseFile(), { readonly: true }));
  return log;
}
