/**
 * Owns bringing the database that DATABASE_URL names up to date: every migration, and the seed when
 * it is empty (`--seed`: in any case). Says what it did, nothing when there was nothing to do.
 */
import path from "node:path";
import { adminOrigin, databaseFile } from "../lib/env";
import { authSecret } from "../lib/people/secret";
import { openSqlite } from "../lib/sqlite";
import { migrate } from "../prisma/migrate";

/** Whether a kind of thing is missing altogether: a new file, or one from before there were guides. */
function isEmpty(file: string): boolean {
  const database = openSqlite(file);
  try {
    return ["Institution", "Guide"].some(
      (table) => database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined,
    );
  } finally {
    database.close();
  }
}

async function fill(file: string): Promise<string> {
  // Loaded only when needed: together they take longer than everything else here.
  const { openPrisma } = await import("../lib/db");
  const { loadSeed } = await import("../seed/load");
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

function report(start: number, what: string) {
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s (${what})\n`);
}

async function prepare() {
  const file = databaseFile();
  // A wrong setting is said here rather than by the first page that needs it.
  adminOrigin();
  const name = file.startsWith(process.cwd() + path.sep) ? path.relative(process.cwd(), file) : file;
  const start = performance.now();
  const applied = migrate(file);
  if (applied.length > 0) {
    process.stdout.write(`Migrating ${name} … `);
    report(start, applied.join(", "));
  }
  // It stands beside the database, whose folder exists by now.
  authSecret(file);
  if (!process.argv.includes("--seed") && !isEmpty(file)) return;
  const loading = performance.now();
  process.stdout.write("Loading the seed … ");
  report(loading, await fill(file));
}

prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
