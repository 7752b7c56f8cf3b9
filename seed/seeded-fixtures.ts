/** Owns a database of the seed for a file of tests: made before them, taken away after. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { db } from "../lib/database/db";
import { migrate } from "../prisma/migrate";
import { loadSeed } from "./load";

/** Has the tests of a file find the seed in `db()`; `prepare` comes after it and before them. */
export function withSeed(prepare: () => Promise<void> = async () => {}): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-seeded-"));
  beforeAll(async () => {
    const file = path.join(folder, "seed.db");
    process.env.DATABASE_URL = `file:${file}`;
    migrate(file);
    await loadSeed(db());
    await prepare();
  }, 120_000);
  afterAll(async () => {
    await db().$disconnect();
    fs.rmSync(folder, { recursive: true, force: true });
  });
}
