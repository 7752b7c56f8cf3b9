/** Owns the proof that `npm run import` says what it did, or what is wrong and exit status 1. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { csvOf } from "../lib/import/fixtures";
import { example } from "../lib/programs/listing/example";
import { migrate } from "../prisma/migrate";
import { ran, started } from "./commands/fixtures";
import { importListings } from "./commands/import";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-import-"));
  migrate(path.join(folder, "test.db"));
  const database = openSqlite(path.join(folder, "test.db"));
  database.exec(`INSERT INTO "Institution" (slug, name, city, state) VALUES ('mit', 'MIT', 'Cambridge', 'MA')`);
  database.close();
  fs.writeFileSync(path.join(folder, "good.csv"), "slug,institution,program\na,mit,MS in AI\nb,mit,BS in AI\n");
  fs.writeFileSync(path.join(folder, "public.csv"), csvOf([{ ...example, institution: "mit" }]));
  fs.writeFileSync(path.join(folder, "bad.csv"), "slug,institution,program\nA,mit,MS\nb,nowhere,BS\n");
  fs.writeFileSync(path.join(folder, "bare.csv"), "slug,institution,program\n");
  fs.writeFileSync(path.join(folder, "header.csv"), "slug,price\n");
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ DATABASE_URL: `file:${path.join(folder, "test.db")}`, INIT_CWD: folder });
const run = (...args: string[]) => ran(importListings, args, settings());

test.each([
  [["bad.csv"], /^bad.csv has 2 faults; nothing was imported.\nrow 2, column slug: .*\nrow 3, column institution: No /],
  [["header.csv"], /^header.csv: nothing was imported.\nrow 1, column institution: the column is missing.\n/],
  [["bare.csv"], /^bare.csv has no row below its header.\n$/],
  [["none.csv"], /^none.csv: nothing was imported.\nThe file can’t be read/],
  [
    ["--undo", "no-such"],
    /^There is no listing of an import no-such\. One that was made in the admin is taken back there\.\n$/,
  ],
  [[], /^Usage:/],
  [["good.csv", "bad.csv"], /^Usage:/],
  [["good.csv", "--undo", "a"], /^Usage:/],
  [["--sideways"], /^Usage:/],
])("refuses %j in words and with exit status 1", async (args, said) => {
  expect(await run(...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(said) });
});

test("refuses as the process that it is", async () => {
  expect(await started("scripts/import.ts", ["bad.csv", "--check"], settings())).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^Checking bad\.csv … 2 rows, [\d.]+ s\n$/),
    stderr: expect.stringMatching(/^bad.csv has 2 faults; nothing was imported.\nrow 2, column slug: .*\nrow 3, /),
  });
});

test("checks, imports, leaves out what is there, and takes it back", async () => {
  expect((await run("good.csv", "--check")).stdout).toContain("2 programs would be imported. Nothing was written.");
  const { status, stdout } = await run("good.csv");
  expect([status, stdout]).toEqual([0, expect.stringContaining("0 are published, 2 are drafts.")]);
  expect((await run("good.csv")).stdout).toContain(
    "2 rows were imported before and are left out.\nThere is nothing to import.",
  );
  const batch = /--undo (\w+)/.exec(stdout)?.[1] ?? "";
  expect(await run("--undo", batch)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/2 drafts deleted, 0 /),
  });
});

test("asks about odd values of listings and drafts, and imports them once somebody has looked at this very file", async () => {
  const odd = { ...example, institution: "mit", slug: "odd", credits: 60, perCreditCents: 169, totalCost: 101_400 };
  const draft = { ...odd, slug: "odd-draft", status: "draft" as const, note: "Confirm on the site", credits: 30 };
  const write = (...listings: (typeof odd | typeof draft)[]) =>
    fs.writeFileSync(path.join(folder, "odd.csv"), csvOf(listings));
  write(odd, { ...draft, perCreditCents: 50_000, totalCost: 15_000 });
  const { status, stderr } = await run("odd.csv");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^odd\.csv has 2 values that may be wrong; nothing was imported\.\nrow 2: /);
  expect(stderr).toContain("60 credits at $1.69 make $101, but the total price says $101,400.");
  // What editors tell each other is no question while only they see it.
  expect(stderr).not.toMatch(/row 3/);
  write(odd, draft);
  const second = (await run("odd.csv")).stderr;
  expect(second).toContain("row 3: 30 credits at $1.69 make $51, but the total price says $101,400.");
  const [seenFirst, seen] = [stderr, second].map((said) => / --looked-at (\w+)$/m.exec(said)?.[1] ?? "");
  expect((await run("odd.csv", "--looked-at", seenFirst ?? "")).status).toBe(1);
  expect((await run("odd.csv", "--looked-at", seen ?? "", "--check")).stdout).toContain(
    "2 programs would be imported.",
  );
  expect((await run("odd.csv", "--looked-at", seen ?? "")).stdout).toContain("1 is published, 1 is a draft.");
  // What is there is not asked about again.
  expect((await run("odd.csv")).stdout).toContain("There is nothing to import.");
});

test("takes back and imports again what was published, and says what it did", async () => {
  const first = (await run("public.csv")).stdout;
  expect(first).toContain("1 is published, 0 are drafts.");
  expect((await run("public.csv")).stdout).toContain("1 row was imported before and is left out.");
  const batch = /--undo (\w+)/.exec(first)?.[1] ?? "";
  expect((await run("--undo", batch)).stdout).toContain("0 drafts deleted, 1 published listing withdrawn");
  const told = "1 row was imported before and taken back: importing publishes it again.";
  expect((await run("public.csv", "--check")).stdout).toContain(`${told}\n1 program would be imported.`);
  const again = (await run("public.csv")).stdout;
  expect(again).toContain(told);
  expect(again).toContain("1 is published, 0 are drafts.");
  expect((await run("--undo", batch)).stdout).toContain("1 published listing withdrawn");
});
