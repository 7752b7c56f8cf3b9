import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { migrate } from "../prisma/migrate";
import { openPrisma } from "./db";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-db-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Another process that says so once it writes to the file, and goes on writing for half a second. */
const writer = `
  import Sqlite from "libsql";
  const database = new Sqlite(process.argv[1]);
  database.exec("BEGIN IMMEDIATE");
  console.log("writing");
  setTimeout(() => database.exec("COMMIT"), 500);
`;

it("a transaction waits for another process's write, whatever it begins with", { timeout: 60_000 }, async () => {
  const file = path.join(folder, "test.db");
  migrate(file);
  const prisma = openPrisma(file);
  try {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", writer, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await prisma.$transaction(async (tx) => {
      await tx.synonym.count();
      await tx.synonym.createMany({ data: [{ term: "ml", meaning: "machine learning" }] });
    });
    expect(await ended).toBe(0);
    expect(await prisma.synonym.count()).toBe(1);
  } finally {
    await prisma.$disconnect();
  }
});
