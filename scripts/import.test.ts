/** Owns the proof that `npm run import` says what it did, or what is wrong and exit status 1. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../lib/sqlite";
import { migrate } from "../prisma/migrate";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-import-"));
  migrate(path.join(folder, "test.db"));
  const database = openSqlite(path.join(folder, "test.db"));
  database.exec(`INSERT INTO "Institution" (slug, name, city, state) VALUES ('mit', 'MIT', 'Cambridge', 'MA')`);
  database.close();
  fs.writeFileSync(path.join(folder, "good.csv"), "slug,institution,program\na,mit,MS in AI\nb,mit,BS in AI\n");
  fs.writeFileSync(path.join(folder, "bad.csv"), "slug,institution,program\nA,mit,MS\nb,nowhere,BS\n");
  fs.writeFileSync(path.join(folder, "bare.csv"), "slug,institution,program\n");
  fs.writeFileSync(path.join(folder, "header.csv"), "slug,price\n");
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], {
    env: { ...process.env, DATABASE_URL: `file:${path.join(folder, "test.db")}`, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test.each([
  [["bad.csv"], /^bad.csv has 2 faults; nothing was imported.\nrow 2, column slug: .*\nrow 3, column institution: No /],
  [["header.csv"], /^header.csv: nothing was imported.\nrow 1, column institution: the column is missing.\n/],
  [["bare.csv"], /^bare.csv has no row below its header.\n$/],
  [["none.csv"], /^none.csv: nothing was imported.\nThe file can’t be read/],
  [["--undo", "no-such"], /^There is no listing of an import no-such.\n$/],
  [[], /^Usage:/],
  [["good.csv", "bad.csv"], /^Usage:/],
  [["good.csv", "--undo", "a"], /^Usage:/],
  [["--sideways"], /^Usage:/],
])("refuses %j in words and with exit status 1", (args, said) => {
  expect(run(...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(said) });
});

test("checks, imports, leaves out what is there, and takes it back", () => {
  expect(run("good.csv", "--check").stdout).toContain("2 programs would be imported. Nothing was written.");
  const { status, stdout } = run("good.csv");
  expect([status, stdout]).toEqual([0, expect.stringContaining("0 are published, 2 are drafts.")]);
  expect(run("good.csv").stdout).toContain(
    "2 rows were imported before and are left out.\nThere is nothing to import.",
  );
  const batch = /--undo (\w+)/.exec(stdout)?.[1] ?? "";
  expect(run("--undo", batch)).toMatchObject({ status: 0, stdout: expect.stringMatching(/2 drafts deleted, 0 /) });
});
