/** Owns the proof that a set-up killed at any moment is completed by the next one: nothing lost, nothing twice. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openSqlite } from "../lib/sqlite";

const kills = 8;

let folder: string;
let undisturbed: Record<string, unknown[]>;
/** Milliseconds from the moment the file exists to the end of a run that nobody kills. */
let duration: number;
/** What the run after each kill still had to do. */
const repairs: string[] = [];

/** Sets the database up as `npm start` does; `isDue` is asked all the time and says when to kill it. */
async function setUpDatabase(file: string, isDue: (sinceFile: number) => boolean = () => false) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/database.ts"], {
    env: { ...process.env, DATABASE_URL: `file:${file}` },
  });
  let printed = "";
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  }
  let status: number | null | undefined;
  child.on("close", (code) => {
    status = code;
  });
  let created = Number.NaN;
  while (status === undefined) {
    if (Number.isNaN(created) && fs.existsSync(file)) created = performance.now();
    if (isDue(performance.now() - created)) child.kill("SIGKILL");
    await setTimeout(1);
  }
  return { status, printed, sinceFile: performance.now() - created };
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
          ...(name === "_prisma_migrations" ? ["id", "finished_at", "started_at"] : []),
        ];
        return [name, rows.map((row) => Object.entries(row).filter(([column]) => !own.includes(column)))];
      }),
    );
  } finally {
    database.close();
  }
}

async function killAndRepeat(name: string, isDue: (sinceFile: number, file: string) => boolean) {
  const file = path.join(folder, `${name}.db`);
  const killed = await setUpDatabase(file, (sinceFile) => isDue(sinceFile, file));
  const again = await setUpDatabase(file);
  expect(again.status, again.printed).toBe(0);
  if (killed.status === null) repairs.push(again.printed);
  expect(contents(file)).toEqual(undisturbed);
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-kill-"));
  const file = path.join(folder, "undisturbed.db");
  const { status, printed, sinceFile } = await setUpDatabase(file);
  expect(status, printed).toBe(0);
  undisturbed = contents(file);
  duration = sinceFile;
}, 30_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("the undisturbed run fills the directory", () => {
  for (const table of ["Institution", "Charge", "Program", "Provenance"]) {
    expect(undisturbed[table]?.length, table).toBeGreaterThan(0);
  }
});

test.each(Array.from({ length: kills }, (_, index) => index))(
  `killed after %i of ${kills} parts of its time`,
  async (part) => {
    await killAndRepeat(`part-${part}`, (sinceFile) => sinceFile >= (duration * part) / kills);
  },
  30_000,
);

test.each([1, 100_000, 400_000])(
  "killed when the write-ahead log has %i bytes",
  async (bytes) => {
    await killAndRepeat(`log-${bytes}`, (_, file) => {
      return (fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) >= bytes;
    });
  },
  30_000,
);

test("some of the kills left work to do", () => {
  expect(repairs.some((printed) => printed.includes("Loading the seed"))).toBe(true);
});
