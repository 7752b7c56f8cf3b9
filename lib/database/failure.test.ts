/** Owns the proof that real failures of the database are told for what they are. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { migrate } from "../../prisma/migrate";
import { openPrisma, openReader } from "./db";
import { notStored } from "./failure";
import { openSqlite } from "./sqlite";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-failure-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let file: string;
beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(folder, "case-")), "test.db");
  migrate(file);
});

async function failing(prisma: PrismaClient, term: string): Promise<string> {
  const told = await prisma.synonym.create({ data: { term, meaning: "meaning" } }).then(() => "stored", notStored);
  await prisma.$disconnect();
  return told;
}

it("a lock that another writer keeps", async () => {
  const other = openSqlite(file);
  other.exec("BEGIN IMMEDIATE");
  expect(await failing(openPrisma(file, 20), "ml")).toMatch(/^Nothing was stored: something else is writing/);
  other.close();
});

it("a disk without room", async () => {
  const prisma = openPrisma(file);
  // As full as a disk can be made without one: the file may not grow by a page.
  await prisma.$executeRawUnsafe("PRAGMA max_page_count = 1");
  expect(await failing(prisma, "m".repeat(1_000_000))).toMatch(/^Nothing was stored: the server’s disk is full/);
});

it("a database that may not be written", async () => {
  expect(await failing(openReader(file), "ml")).toMatch(/^Nothing was stored: the server may not write/);
});

it("anything else is not said to have stored nothing", () => {
  for (const error of [new Error("fetch failed"), "text", null, { code: "P2002" }]) {
    expect(notStored(error)).toMatch(/^Something failed on the server\. Everything you typed is still here\./);
  }
});
