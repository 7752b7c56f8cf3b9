/**
 * Owns `npm run admin`: prints a one-time link that lets somebody in, for whoever has the shell of
 * the machine with the database. `--at-start` is for `npm start`: says something only while nobody is there.
 */

import { openSqlite } from "../../lib/database/sqlite";
import { adminOrigin, databaseFile } from "../../lib/env";
import { authSecret } from "../../lib/people/secret";
import { type CommandSettings, type Output, say } from "./command";

const usage = `Usage: npm run admin -- create <e-mail address> <viewer|editor|admin>
       npm run admin -- reset <e-mail address>
       npm run admin -- set-up`;

/** Prints the link; throws an Error in one line, or the usage, when the arguments can't be followed. */
export async function admin(args: string[], settings: CommandSettings, output: Output): Promise<void> {
  const text = await answer(args, settings);
  if (text) say(output, text);
}

async function answer([command, email, role, ...more]: string[], settings: CommandSettings): Promise<string> {
  const file = databaseFile(settings);
  // A wrong setting is said here rather than by the first page that needs it.
  const here = adminOrigin(settings);
  authSecret(file, settings);
  if (command === "--at-start" && somebodyIsThere(file)) return "";
  // Loaded only when needed: together they take longer than everything else here.
  const { openPrisma } = await import("../../lib/database/db");
  const { linkDays } = await import("../../lib/people/forms");
  const { inviteFromShell, offerSetUp, resetFromShell } = await import("../../lib/people/shell");
  const once = `Works once, within ${linkDays} days:\n`;
  const prisma = openPrisma(file);
  try {
    if (command === "create" && more.length === 0) return once + here + (await inviteFromShell(prisma, email, role));
    if (command === "reset" && role === undefined) return once + here + (await resetFromShell(prisma, email));
    if ((command === "set-up" || command === "--at-start") && email === undefined) {
      const path = await offerSetUp(prisma);
      if (path) return `Nobody can sign in yet. Set up the first admin here (works once):\n${here}${path}`;
      throw new Error("Somebody is there already. To invite: npm run admin -- create <e-mail address> <role>");
    }
    throw new Error(usage);
  } finally {
    await prisma.$disconnect();
  }
}

function somebodyIsThere(file: string): boolean {
  const database = openSqlite(file, { readonly: true });
  try {
    return database.prepare(`SELECT 1 FROM "User" WHERE "removedAt" IS NULL LIMIT 1`).get() !== undefined;
  } finally {
    database.close();
  }
}
