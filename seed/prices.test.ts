import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../lib/db";
import { catalogOf, overview } from "../lib/programs/catalog";
import { catalogRows } from "../lib/programs/queries";
import { migrate } from "../prisma/migrate";
import { loadSeed } from "./load";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-prices-"));

beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, "seed.db")}`;
  migrate(path.join(folder, "seed.db"));
  await loadSeed(db());
});

afterAll(async () => {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("four in five published programs have a price whose sum a reader can check", async () => {
  const { programs, stated, estimated, unknown } = overview(catalogOf(await catalogRows()));
  expect(stated + estimated + unknown).toBe(programs);
  expect((stated + estimated) / programs).toBeGreaterThanOrEqual(0.8);
});
