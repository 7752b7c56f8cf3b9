/** Owns the folders and databases that the seed's tests work in. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import { openPrisma } from "../lib/database/db";
import { openSqlite } from "../lib/database/sqlite";
import type { PrismaClient } from "../prisma/client/client";
import { migrate } from "../prisma/migrate";

const seedFolder = path.dirname(fileURLToPath(import.meta.url));
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-seed-"));
  cleanups.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let migrated: Buffer | undefined;

/** What a migrated database without rows is as a file: the migrations are run once for all tests of a process. */
function migratedFile(): Buffer {
  if (migrated) return migrated;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-migrated-"));
  try {
    const file = path.join(folder, "test.db");
    migrate(file);
    const database = openSqlite(file);
    // Until then the tables are in the write-ahead log beside it.
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
    database.close();
    migrated = fs.readFileSync(file);
    return migrated;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A migrated database without rows, gone after the test. */
export function emptyDatabase(file = path.join(emptyFolder(), "test.db")): PrismaClient {
  fs.writeFileSync(file, migratedFile(), { flag: "wx" });
  const prisma = openPrisma(file);
  cleanups.push(() => prisma.$disconnect());
  return prisma;
}

/** A copy of the seed files in which `edit` may change any of them. */
export function seedWith(edit: (file: string, text: string) => string): string {
  const folder = emptyFolder();
  const guides = fs.readdirSync(path.join(seedFolder, "guides")).map((file) => `guides/${file}`);
  fs.mkdirSync(path.join(folder, "guides"));
  const tables = fs.readdirSync(seedFolder).filter((file) => file.endsWith(".csv"));
  for (const file of [...tables, ...guides]) {
    fs.writeFileSync(path.join(folder, file), edit(file, fs.readFileSync(path.join(seedFolder, file), "utf8")));
  }
  return folder;
}

/** Everything that the seed fills. */
export async function dump(prisma: PrismaClient) {
  return {
    institutions: await prisma.institution.findMany({ orderBy: { id: "asc" } }),
    charges: await prisma.charge.findMany({ orderBy: { id: "asc" } }),
    synonyms: await prisma.synonym.findMany({ orderBy: [{ term: "asc" }, { meaning: "asc" }] }),
    programs: await prisma.program.findMany({ orderBy: { id: "asc" } }),
    guides: await prisma.guide.findMany({
      orderBy: { slug: "asc" },
      include: {
        sections: { orderBy: { position: "asc" } },
        tiles: { orderBy: { position: "asc" } },
        skills: { orderBy: { position: "asc" }, include: { programs: { orderBy: { programId: "asc" } } } },
        predictions: { orderBy: { position: "asc" } },
        programs: { orderBy: { position: "asc" } },
      },
    }),
    guideFigures: await prisma.guideFigure.findMany({ orderBy: { id: "asc" } }),
    facts: await prisma.institutionFact.findMany({
      orderBy: [{ institutionId: "asc" }, { fact: "asc" }, { year: "asc" }],
    }),
    outcomes: await prisma.fieldOutcome.findMany({
      orderBy: [{ institutionId: "asc" }, { field: "asc" }, { degree: "asc" }],
    }),
    awards: await prisma.aiAwards.findMany({ orderBy: [{ unitid: "asc" }, { degree: "asc" }, { year: "asc" }] }),
    provenance: await prisma.provenance.findMany({ orderBy: [{ programId: "asc" }, { figure: "asc" }] }),
  };
}
