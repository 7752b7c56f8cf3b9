/**
 * Owns bringing the database that DATABASE_URL names up to date: every migration, and the seed when
 * it is empty (`--seed`: in any case). Says what it did, nothing when there was nothing to do.
 */
import path from "node:path";
import { openSqlite } from "../../lib/database/sqlite";
import { adminOrigin, databaseFile, trustedProxies } from "../../lib/env";
import { authSecret } from "../../lib/people/secret";
import { migrate } from "../../prisma/migrate";
import type { CommandSettings, Output } from "./command";

/** Whether a kind of thing is missing altogether: a new file, or one from before there were guides or outcomes. */
function isEmpty(file: string): boolean {
  const database = openSqlite(file);
  try {
    return ["Institution", "Guide", "AiAwards"].some(
      (table) => database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined,
    );
  } finally {
    database.close();
  }
}

async function fill(file: string): Promise<string> {
  // Loaded only when needed: together they take longer than everything else here.
  const { openPrisma } = await import("../../lib/database/db");
  const { loadSeed } = await import("../../seed/load");
  const prisma = openPrisma(file);
  try {
    const added = await loadSeed(prisma);
    return Object.entries(added)
      .map(([what, count]) => `${count.toLocaleString("en-US")} ${what}`)
      .join(", ");
  } finally {
    await prisma.$disconnect();
  }
}

export async function prepare(args: string[], settings: CommandSettings, output: Output): Promise<void> {
  const report = (start: number, what: string) =>
    output.write(`${((performance.now() - start) / 1000).toFixed(1)} s (${what})\n`);
  const file = databaseFile(settings);
  // A wrong setting is said here rather than by the first page that needs it.
  adminOrigin(settings);
  trustedProxies(settings);
  const name = file.startsWith(process.cwd() + path.sep) ? path.relative(process.cwd(), file) : file;
  const start = performance.now();
  const applied = migrate(file);
  if (applied.length > 0) {
    output.write(`Migrating ${name} … `);
    report(start, applied.join(", "));
  }
  // It stands beside the database, whose folder exists by now.
  authSecret(file, settings);
  if (!args.includes("--seed") && !isEmpty(file)) return;
  const loading = performance.now();
  output.write("Loading the seed … ");
  report(loading, await fill(file));
}
