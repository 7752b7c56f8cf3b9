/** Owns the settings that come from the environment: where the database is, and the site’s own address. */
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

/**
 * The origin that `SITE_URL` names ("https://example.org"), without a slash at its end; null when it
 * is not set. Throws an Error that names the variable when it is no http(s) address.
 */
export function siteUrl(env: Record<string, string | undefined> = process.env): string | null {
  const text = env.SITE_URL?.trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new Error(`SITE_URL must be the site’s address, for example https://example.org; it is “${text}”`);
  }
  return url.origin;
}

/** Where people reach the admin: `SITE_URL`, else this machine at `PORT`. */
export function adminOrigin(env: Record<string, string | undefined> = process.env): string {
  return siteUrl(env) ?? `http://localhost:${env.PORT?.trim() || "3000"}`;
}
