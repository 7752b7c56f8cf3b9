/** Owns the proof that a set-up killed at any moment is completed by the next one: nothing lost, nothing twice. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openSqlite } from "../lib/database/sqlite";
import { migrationNames } from "../prisma/migrate";
import { prepare } from "../scripts/commands/database";
import { ran, started } from "../scripts/commands/fixtures";
import { half, here, type moments } from "./kill-fixtures";

let folder: string;
let undisturbed: Record<string, unknown[]>;

const settings = (file: string) => ({ DATABASE_URL: `file:${file}` });

/** Sets the database up as `npm start` does, in a process that is killed at this moment, or when `isDue` says so. */
async function killedSetUp(moment: keyof typeof moments, file: string, isDue: (printed: string) => boolean) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--import", "./seed/kill-fixtures.ts", "scripts/database.ts"],
    {
      env: { ...process.env, ...settings(file), KILL_AT: moment },
    },
  );
  let printed = "";
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  let ended: { signal: string | null } | undefined;
  child.on("close", (_, signal) => {
    ended = { signal };
  });
  while (!ended) {
    if (isDue(printed)) child.kill("SIGKILL");
    await setTimeout(1);
  }
  expect(ended.signal, printed).toBe("SIGKILL");
}

const tableRow = z.object({ name: z.string() });

/** Every row of every table, without what tells one run from another. */
function contents(file: string): Record<string, unknown[]> {
  const database = openSqlite(file);
  try {
    expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    return Object.fromEntries(
      tables.map((table) => {
        const { name } = tableRow.parse(table);
        const rows = z
          .array(z.record(z.string(), z.unknown()))
          .parse(database.prepare(`SELECT * FROM "${name}"`).all());
        const own = [
          "createdAt",
          "updatedAt",
          ...(name === "NotDuplicate" ? ["at"] : []),
          ...(name === "_prisma_migrations" ? ["id", "finished_at", "started_at"] : []),
        ];
        return [name, rows.map((row) => Object.entries(row).filter(([column]) => !own.includes(column)))];
      }),
    );
  } finally {
    database.close();
  }
}

/** What the next one will find, read from a copy: reading the file itself would already mend it. */
function left(file: string): Record<string, unknown[]> {
  const copy = path.join(fs.mkdtempSync(path.join(folder, "left-")), "copy.db");
  for (const part of ["", "-wal"]) if (fs.existsSync(file + part)) fs.copyFileSync(file + part, copy + part);
  return contents(copy);
}

const never = () => false;

/** Answers what the kill left, and what the set-up after it printed. */
async function killAndRepeat(moment: keyof typeof moments, isDue: (printed: string, file: string) => boolean = never) {
  const file = path.join(folder, `${moment}.db`);
  await killedSetUp(moment, file, (printed) => isDue(printed, file));
  const found = left(file);
  const { status, stdout, stderr } = await ran(prepare, [], settings(file));
  expect(status, stderr).toBe(0);
  expect(contents(file)).toEqual(undisturbed);
  return { found, repair: stdout };
}

const seeded = ["Institution", "Charge", "Program", "Provenance", "Guide"];
const rowsOf = (tables: Record<string, unknown[]>) => seeded.map((table) => tables[table]?.length);
const none = seeded.map(() => 0);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-kill-"));
  const file = path.join(folder, "undisturbed.db");
  const { status, stderr } = await started("scripts/database.ts", [], settings(file));
  expect(status, stderr).toBe(0);
  undisturbed = contents(file);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("the undisturbed run fills the directory", () => {
  for (const rows of rowsOf(undisturbed)) expect(rows).toBeGreaterThan(0);
});

test("killed when the file has just been made", async () => {
  const { found, repair } = await killAndRepeat("created");
  expect(found).toEqual({});
  for (const name of migrationNames()) expect(repair).toContain(name);
  expect(repair).toContain("Loading the seed");
});

test("killed in the middle of a migration", async () => {
  const { found, repair } = await killAndRepeat("migrating");
  expect(found._prisma_migrations).toHaveLength(half);
  expect(migrationNames().filter((name) => repair.includes(name))).toEqual(migrationNames().slice(half));
  expect(repair).toContain("Loading the seed");
});

test("killed between the migrations and the seed", async () => {
  const { found, repair } = await killAndRepeat("migrated");
  expect(found._prisma_migrations).toEqual(undisturbed._prisma_migrations);
  expect(rowsOf(found)).toEqual(none);
  expect(repair).toMatch(/^Loading the seed/);
});

test("killed in the middle of the seed", async () => {
  const { found, repair } = await killAndRepeat("seeding");
  expect(rowsOf(found)).toEqual(none);
  expect(repair).toMatch(/^Loading the seed/);
});

test("killed while the seed's write-ahead log grows", async () => {
  const { found, repair } = await killAndRepeat("committing", (printed, file) => {
    const log = fs.statSync(`${file}-wal`, { throwIfNoEntry: false });
    return printed.includes(here) && (log?.size ?? 0) > 0;
  });
  // Whether the commit was through is the machine's affair; half of it there is not.
  const isThere = repair === "";
  expect(rowsOf(found)).toEqual(isThere ? rowsOf(undisturbed) : none);
  if (!isThere) expect(repair).toMatch(/^Loading the seed/);
});

test("killed when the seed is committed, with all of it in the write-ahead log", async () => {
  const { found, repair } = await killAndRepeat("committed");
  expect(found).toEqual(undisturbed);
  expect(repair).toBe("");
});
