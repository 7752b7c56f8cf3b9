/** Owns the proof that `npm run admin` prints a link, or one line and exit status 1. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../prisma/migrate";
import { admin } from "./commands/admin";
import { ran, started } from "./commands/fixtures";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-admin-"));
  migrate(path.join(folder, "test.db"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ DATABASE_URL: `file:${path.join(folder, "test.db")}`, SITE_URL: "https://example.org/" });

const link = /^https:\/\/example\.org\/admin\/(set-up|invitation)\/[\w-]{43}$/m;

test("links, while nobody is there", async () => {
  const said = { status: 0, stdout: expect.stringMatching(link), stderr: "" };
  expect(await ran(admin, ["--at-start"], settings())).toEqual(said);
  // As the process that it is: its arguments, its settings, what it prints and its status.
  expect(await started("scripts/admin.ts", ["create", "ada@example.org", "admin"], settings())).toEqual(said);
});

test.each([
  [["create", "ada", "admin"], "This is no e-mail address: “ada”.\n"],
  [["create", "ada@example.org", "boss"], "The role must be one of viewer, editor, admin; it is “boss”.\n"],
  [
    ["reset", "ada@example.org"],
    "Nobody here has the address ada@example.org. To invite: npm run admin -- create ada@example.org editor\n",
  ],
])("%s", async (args, line) => {
  expect(await ran(admin, args, settings())).toEqual({ status: 1, stdout: "", stderr: line });
});

test("anything else gets the usage", async () => {
  expect(await ran(admin, ["delete", "everything"], settings())).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Usage: /),
  });
});

test.each([
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have 32 characters or more.\n"],
  [
    { SITE_URL: "example.org" },
    "SITE_URL must be the site’s address, for example https://example.org; it is “example.org”\n",
  ],
])("the setting %s at the start", async (wrong, line) => {
  expect(await ran(admin, ["--at-start"], { ...settings(), ...wrong })).toEqual({
    status: 1,
    stdout: "",
    stderr: line,
  });
});
