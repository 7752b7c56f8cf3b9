/** Owns the proof that `npm run admin` prints a link, or one line and exit status 1. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../prisma/migrate";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-admin-"));
  migrate(path.join(folder, "test.db"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function admin(...args: string[]) {
  return adminWith({}, ...args);
}

function adminWith(settings: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/admin.ts", ...args], {
    env: {
      ...process.env,
      DATABASE_URL: `file:${path.join(folder, "test.db")}`,
      SITE_URL: "https://example.org/",
      ...settings,
    },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const link = /^https:\/\/example\.org\/admin\/(set-up|invitation)\/[\w-]{43}$/m;

test("links, while nobody is there", () => {
  expect(admin("--at-start")).toEqual({ status: 0, stdout: expect.stringMatching(link), stderr: "" });
  expect(admin("create", "ada@example.org", "admin")).toEqual({
    status: 0,
    stdout: expect.stringMatching(link),
    stderr: "",
  });
});

test.each([
  [["create", "ada", "admin"], "This is no e-mail address: “ada”.\n"],
  [["create", "ada@example.org", "boss"], "The role must be one of viewer, editor, admin; it is “boss”.\n"],
  [
    ["reset", "ada@example.org"],
    "Nobody here has the address ada@example.org. To invite: npm run admin -- create ada@example.org editor\n",
  ],
])("%s", (args, line) => {
  expect(admin(...args)).toEqual({ status: 1, stdout: "", stderr: line });
});

test("anything else gets the usage", () => {
  expect(admin("delete", "everything")).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(/^Usage: /) });
});

test.each([
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have 32 characters or more.\n"],
  [
    { SITE_URL: "example.org" },
    "SITE_URL must be the site’s address, for example https://example.org; it is “example.org”\n",
  ],
])("the setting %s at the start", (settings, line) => {
  expect(adminWith(settings, "--at-start")).toEqual({ status: 1, stdout: "", stderr: line });
});
