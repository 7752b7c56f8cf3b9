/** Owns the settings that come from the environment: where the database is, the site’s own address, what stands before it, whom to write to, whether sources are watched. */

import path from "node:path";
import { urlIn } from "./parse";

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
 * is not set. Throws an Error that names the variable when it is no http(s) address, or more than an origin.
 */
export function siteUrl(env: Record<string, string | undefined> = process.env): string | null {
  const text = env.SITE_URL?.trim();
  if (!text) return null;
  const url = urlIn(text);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new Error(`SITE_URL must be the site’s address, for example https://example.org; it is “${text}”`);
  }
  const more = `${url.pathname}${url.search}${url.hash}`.replace(/^\/$/, "");
  if (more !== "" || url.username !== "" || url.password !== "") {
    throw new Error(
      `SITE_URL must be the site’s address alone, here ${url.origin}; it is “${text}”, and the site can’t stand below a path`,
    );
  }
  return url.origin;
}

/**
 * How many proxies stand before the site, by `TRUSTED_PROXIES`: so many of the last addresses in
 * `X-Forwarded-For` were written by them. Throws an Error that names the variable when it is no small number.
 */
export function trustedProxies(env: Record<string, string | undefined> = process.env): number {
  const text = env.TRUSTED_PROXIES?.trim() || "1";
  if (/^\d$/.test(text)) return Number(text);
  throw new Error(`TRUSTED_PROXIES must be how many proxies stand before the site, 0 to 9; it is “${text}”`);
}

/**
 * Where to write to whoever runs the site, by `CONTACT`: "mailto:…" or a web address; null when it is not set. Throws an
 * Error that names the variable when it is neither.
 */
export function contact(env: Record<string, string | undefined> = process.env): string | null {
  const text = env.CONTACT?.trim();
  if (!text) return null;
  const url = urlIn(text);
  const isMail = url?.protocol === "mailto:" && /^[^@\s]+@[^@\s]+$/.test(url.pathname);
  if (isMail || url?.protocol === "https:") return text;
  throw new Error(`CONTACT must be mailto:… or an https address; it is “${text}”`);
}

/**
 * How many days the server itself waits between two questions to a source of figures, by `WATCH_SOURCES`; null where it
 * asks none, which is so unless it is set. Throws an Error that names the variable when it is no number of days.
 */
export function watchDays(env: Record<string, string | undefined> = process.env): number | null {
  const text = env.WATCH_SOURCES?.trim();
  if (!text) return null;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new Error(`WATCH_SOURCES must be a number of days, 1 to 999; it is “${text}”`);
}

/** The origin that a request's Host names; null where it can't be one, as with a port that there is not. */
export function originNamed(host: string | null, scheme: "http" | "https"): string | null {
  const text = `${scheme}://${host ?? ""}`;
  const url = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host ?? "") ? urlIn(text) : null;
  return url?.origin ?? null;
}

/** Where people reach the admin: `SITE_URL`, else this machine at `PORT`. */
export function adminOrigin(env: Record<string, string | undefined> = process.env): string {
  return siteUrl(env) ?? `http://localhost:${env.PORT?.trim() || "3000"}`;
}
