/** Owns the proof that a lock of another process makes writers wait and nobody else, and that a failure leaves nothing broken. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { migrate } from "../../prisma/migrate";
import { openPrisma, openReader } from "./db";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-db-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let file: string;
beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(folder, "case-")), "test.db");
  migrate(file);
});

/** Another process that writes to the file, says so, and goes on until its input ends or as long as it is told. */
const writer = `
  import Sqlite from "libsql";
  const database = new Sqlite(process.argv[1], { timeout: 5000 });
  database.exec("BEGIN IMMEDIATE");
  console.log("writing");
  const end = () => { database.exec("COMMIT"); process.exit(0); };
  process.stdin.on("end", end).resume();
  if (process.argv[2]) setTimeout(end, Number(process.argv[2]));
`;

async function otherWriter(milliseconds?: number): Promise<ChildProcess> {
  const more = milliseconds === undefined ? [] : [String(milliseconds)];
  const child = spawn(process.execPath, ["--input-type=module", "--eval", writer, file, ...more], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.stdin?.end();
  expect(await exit).toEqual([0, null]);
}

it("a transaction waits for another process's write, whatever it begins with", async () => {
  const prisma = openPrisma(file);
  try {
    const child = await otherWriter(500);
    const exit = once(child, "exit");
    await prisma.$transaction(async (tx) => {
      await tx.synonym.count();
      await tx.synonym.createMany({ data: [{ term: "ml", meaning: "machine learning" }] });
    });
    expect(await exit).toEqual([0, null]);
    expect(await prisma.synonym.count()).toBe(1);
  } finally {
    await prisma.$disconnect();
  }
});

it("who waits for a lock does not stop the process", async () => {
  const prisma = openPrisma(file, 400);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  try {
    const child = await otherWriter();
    await expect(prisma.synonym.create({ data: { term: "ml", meaning: "machine learning" } })).rejects.toThrow();
    // Of some eighty turns; a process that stands still has one.
    expect(turns).toBeGreaterThan(10);
    await ended(child);
  } finally {
    clearInterval(turning);
    await prisma.$disconnect();
  }
});

it("reading waits for no writer, with relations too", async () => {
  const prisma = openPrisma(file);
  await prisma.institution.create({ data: { slug: "mit", name: "MIT", city: "Cambridge", state: "MA" } });
  const reader = openReader(file);
  try {
    const child = await otherWriter();
    const found = await reader.institution.findMany({ include: { programs: true, charges: true } });
    expect(found).toMatchObject([{ slug: "mit", programs: [], charges: [] }]);
    expect(child.exitCode).toBeNull();
    await ended(child);
  } finally {
    await Promise.all([prisma.$disconnect(), reader.$disconnect()]);
  }
});

it("what only reads can't write", async () => {
  const reader = openReader(file);
  try {
    await expect(reader.synonym.create({ data: { term: "ml", meaning: "machine learning" } })).rejects.toThrow();
    expect(await reader.synonym.count()).toBe(0);
  } finally {
    await reader.$disconnect();
  }
});

it.each(["a statement", "a transaction", "a write with relations"])(
  "%s that a lock has outlasted breaks nothing that comes after it",
  async (what) => {
    const prisma = openPrisma(file, 50);
    const term = { term: "ml", meaning: "machine learning" };
    const skill = { slug: "ml", name: "Machine learning", group: "Methods", text: "Learning from data.", position: 0 };
    const guide = { slug: "ai", name: "AI", title: "AI", summary: "About AI.", status: "draft" };
    try {
      const child = await otherWriter();
      const tried =
        what === "a statement"
          ? prisma.synonym.create({ data: term })
          : what === "a transaction"
            ? prisma.$transaction(async (tx) => tx.synonym.createMany({ data: [term] }))
            : prisma.guide.create({ data: { ...guide, skills: { create: [{ ...skill }] } } });
      await expect(tried).rejects.toThrow();
      await ended(child);
      await prisma.$transaction(async (tx) => {
        expect(await tx.institution.findMany({ include: { programs: true } })).toEqual([]);
        await tx.synonym.create({ data: term });
      });
      expect(await prisma.synonym.count()).toBe(1);
      const other = openPrisma(file, 1);
      // Nobody holds the lock any more.
      await other.synonym.deleteMany();
      await other.$disconnect();
    } finally {
      await prisma.$disconnect();
    }
  },
);

it("a transaction that its own work breaks off leaves nothing behind and the next one works", async () => {
  const prisma = openPrisma(file);
  const row = { slug: "mit", name: "MIT", city: "Cambridge", state: "MA" };
  try {
    const failing = prisma.$transaction(async (tx) => {
      await tx.institution.create({ data: row });
      await tx.institution.create({ data: row });
    });
    await expect(failing).rejects.toThrow("Unique constraint");
    expect(await prisma.institution.count()).toBe(0);
    await prisma.$transaction(async (tx) => tx.institution.create({ data: row }));
    expect(await prisma.institution.count()).toBe(1);
  } finally {
    await prisma.$disconnect();
  }
});
