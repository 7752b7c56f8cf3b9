/** Owns the proof that `npm start` refuses in one line what it can't do, before it builds anything. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../lib/database/sqlite";
import { migrate } from "../prisma/migrate";
import { prepare } from "./commands/database";
import { ran } from "./commands/fixtures";
import { freePort, wantedPort } from "./steps/port.mjs";
import { packagesAreCurrent } from "./steps/setup.mjs";

let folder: string;

beforeAll(() => {
  // Otherwise the start under test would install them, beneath the running tests.
  if (!packagesAreCurrent()) throw new Error("The packages are not those of package-lock.json: run npm run check.");
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-start-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the start with this environment, which must end it, and answers its exit status and lines. */
function start(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 20_000,
  });
  return { status, lines: (stdout + stderr).trimEnd().split("\n") };
}

/** What the start's step for the database says of these settings. */
async function prepared(settings: Record<string, string>) {
  const { status, stdout, stderr } = await ran(prepare, [], settings);
  return { status, lines: (stdout + stderr).trimEnd().split("\n") };
}

test("a taken port", async () => {
  const server = net.createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => resolve((server.address() as net.AddressInfo).port));
  });
  try {
    expect(start({ PORT: String(port) })).toEqual({
      status: 1,
      lines: [`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`],
    });
  } finally {
    server.close();
  }
});

test.each(["three thousand", "0", "65536", "-1", "3000.5"])("PORT=%s", async (port) => {
  await expect(wantedPort("start", { PORT: port })).rejects.toThrow(
    new Error(`PORT must be a number from 1 to 65535; it is "${port}".`),
  );
});

test("a database path that is a folder", async () => {
  expect(await prepared({ DATABASE_URL: `file:${folder}` })).toEqual({
    status: 1,
    lines: [expect.stringMatching(`^The database ${folder} can't be opened .*DATABASE_URL\\.$`)],
  });
});

test("a database path that is a text file, which stays as it is", async () => {
  const file = path.join(folder, "notes.txt");
  const text = "These are notes, not a database. ".repeat(200);
  fs.writeFileSync(file, text);
  expect(await prepared({ DATABASE_URL: file })).toEqual({
    status: 1,
    lines: [expect.stringMatching(`^The database ${file} can't be opened .*DATABASE_URL\\.$`)],
  });
  expect(fs.readFileSync(file, "utf8")).toBe(text);
});

test("a folder that can't be made", async () => {
  const file = path.join(folder, "plain-file");
  fs.writeFileSync(file, "");
  expect(await prepared({ DATABASE_URL: path.join(file, "matricula.db") })).toEqual({
    status: 1,
    lines: [expect.stringMatching(/^The database .* can't be opened .*DATABASE_URL\.$/)],
  });
});

test("a database of another kind", async () => {
  expect(await prepared({ DATABASE_URL: "postgres://user:secret@localhost/matricula" })).toEqual({
    status: 1,
    lines: [expect.stringMatching(/^DATABASE_URL must name an SQLite file, .* it is postgres:…$/)],
  });
});

test("a database that is newer than the code", async () => {
  const file = path.join(folder, "newer.db");
  migrate(file);
  const database = openSqlite(file);
  database.exec(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name) VALUES ('x', '', 1, '29990101000000_later')`,
  );
  database.close();
  expect(await prepared({ DATABASE_URL: file })).toEqual({
    status: 1,
    lines: [
      expect.stringMatching(`^The database ${file} is newer than this code \\(it has 29990101000000_later\\)\\.`),
    ],
  });
});

const wrong: [Record<string, string>, string][] = [
  [
    { SITE_URL: "example.org" },
    "SITE_URL must be the site’s address, for example https://example.org; it is “example.org”",
  ],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have 32 characters or more."],
];

test.each(wrong)("a setting that can't be: %o", async (settings, line) => {
  const database = { DATABASE_URL: `file:${path.join(folder, "settings.db")}` };
  const { status, lines } = await prepared({ ...database, ...settings });
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe(line);
  expect(lines.join()).not.toMatch(/Building|Loading/);
});

test("the start itself ends there, before it builds", async () => {
  const database = { DATABASE_URL: `file:${path.join(folder, "start.db")}` };
  const { status, lines } = start({ PORT: String(await freePort()), ...database, AUTH_SECRET: "short" });
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe("AUTH_SECRET must have 32 characters or more.");
  expect(lines.join()).not.toMatch(/Building|Loading/);
});
