/** Owns the secret that signs cookies and encrypts two-factor keys. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";

/**
 * `AUTH_SECRET` (32 characters or more), else the one kept beside the database file in
 * `<file>-secret`, which is made once and readable by its owner alone. Throws an Error in one line
 * when the variable is too short.
 */
export function authSecret(databaseFile: string, env: Record<string, string | undefined> = process.env): string {
  const given = env.AUTH_SECRET?.trim();
  if (given) {
    if (given.length < 32) throw new Error("AUTH_SECRET must have 32 characters or more.");
    return given;
  }
  const file = `${databaseFile}-secret`;
  if (!fs.existsSync(file)) writeOnce(file, randomBytes(32).toString("base64url"));
  return fs.readFileSync(file, "utf8").trim();
}

/** Whole or not at all, and never over one that another process has just made. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: "wx" });
  try {
    fs.linkSync(draft, file);
  } catch {
    // Another process was first; or the file system knows no links, and then this is as good.
    if (!fs.existsSync(file)) fs.copyFileSync(draft, file);
  } finally {
    fs.rmSync(draft);
  }
}
