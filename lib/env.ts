/** Owns the settings that come from the environment: where the database is. */
import path from "node:path";

/**
 * Path of the SQLite file that `DATABASE_URL` names (`file:` URL or plain path, relative to the
 * working directory); `data/matricula.db` without one. Throws an Error that names the variable
 * when it names another kind of database.
 */
export function databaseFile(env: Record<string, string | undefined> = process.env): string {
  const url = env.DATABASE_URL?.trim() || "file:data/matricula.db";
  if (/^[a-z]{2,}:/i.test(url) && !url.startsWith("file:")) {
    throw new Error(
      `DATABASE_URL must name an SQLite file, for example file:data/matricula.db; it is ${url.split(":")[0]}:…`,
    );
  }
  return path.resolve(url.replace(/^file:(\/\/)?/, ""));
}
