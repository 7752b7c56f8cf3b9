/** Owns the proof that a disk which can't be written loses nothing: pages are read, forms come back, saving works again. */
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server";
import { signIn, someone } from "./people";

const slug = "adelphi-university-bs-in-artificial-intelligence";
const words = "The program is taught in Boston, too.";
const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();

/** Whether a program of the system does this here. */
const works = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

async function healthOf({ origin }: OwnServer): Promise<unknown[]> {
  const answer = await fetch(`${origin}/api/healthz`);
  return [answer.status, await answer.json()];
}

/** Pages are read, and of forms each comes back filled in and with what is the matter; the correction is left so. */
async function expectKept(page: Page, own: OwnServer, said: RegExp): Promise<void> {
  for (const address of ["/", `/programs/${slug}`, "/programs", "/guides", "/admin/sign-in"]) {
    expect((await fetch(own.origin + address, { headers: { accept: "text/html" } })).status, address).toBe(200);
  }
  expect(await healthOf(own)).toMatchObject([503, { database: "ok", writing: "failing" }]);
  await page.goto(`${own.origin}/admin/programs/new`);
  await page.getByLabel("Name", { exact: true }).fill("MS in Full Disks");
  await page.getByLabel("Institution", { exact: true }).selectOption("Adelphi University");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert").getByText(said)).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("MS in Full Disks");
  // What a role may not see is refused, also where that can't be noted in the log.
  expect((await page.goto(`${own.origin}/admin/people`))?.status()).toBe(403);
  await page.goto(`${own.origin}/programs/${slug}/correction`);
  await page.getByLabel("Something else").check();
  await page.getByLabel("Anything else we should know").fill(words);
  await send(page);
  await expect(page.getByRole("alert").getByText(said)).toBeVisible();
  await expect(page.getByLabel("Anything else we should know")).toHaveValue(words);
  await expect(page.getByLabel("Something else")).toBeChecked();
}

/** The correction is sent from where it stands, by the same server. */
async function expectWorksAgain(page: Page, own: OwnServer): Promise<void> {
  await send(page);
  await expect(page.getByRole("heading", { name: "Not decided yet" })).toBeVisible();
  expect(await healthOf(own)).toMatchObject([200, { writing: "ok" }]);
  expect(await own.prisma.correction.count({ where: { message: words } })).toBe(1);
}

let own: OwnServer | undefined;
test.beforeEach(async ({ page }) => signIn(page, await someone("editor")));
test.afterEach(async () => {
  await own?.stop();
  own = undefined;
});

test.describe("a disk of its own that is full", () => {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-disk-"));
  let isMounted = false;
  test.afterAll(() => {
    // The connections of the test itself are closed some time after they are given back.
    if (isMounted) execFileSync("umount", ["--lazy", disk]);
    fs.rmSync(disk, { recursive: true, force: true });
  });

  test("nothing is lost on a small disk that is full, and all is well once there is room", async ({ page }) => {
    isMounted = works("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk);
    test.skip(!isMounted, "No disk can be mounted here; the limit on the size of files stands in for one.");
    const folder = path.join(disk, "data");
    fs.mkdirSync(folder);
    own = await startOwnServer({ within: folder });
    const filler = path.join(disk, "filler");
    // It ends when there is no room left.
    works("dd", "if=/dev/zero", `of=${filler}`, "bs=4096");
    await expectKept(page, own, /^Nothing was stored: the server’s disk is full/);
    fs.rmSync(filler);
    await expectWorksAgain(page, own);
  });
});

test("nothing is lost where no file may grow, and all is well once they may", async ({ page }) => {
  test.skip(!works("prlimit", "--version"), "The limit on the size of files is set by util-linux.");
  own = await startOwnServer();
  const limit = (size: string) => execFileSync("prlimit", [`--pid=${own?.process.pid}`, `--fsize=${size}:`]);
  limit("1024");
  await expectKept(page, own, /^The server can’t write to its disk/);
  limit("unlimited");
  await expectWorksAgain(page, own);
});

test("nothing is lost where the database file is read-only, and all is well once it is not", async ({ page }) => {
  // The superuser writes into any file: the server is started without that power.
  const powerless = ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override"];
  const isRoot = process.getuid?.() === 0;
  test.skip(isRoot && !works("setpriv", "--version"), "The superuser may write into every file.");
  own = await startOwnServer({ before: (file) => fs.chmodSync(file, 0o444), by: isRoot ? powerless : [] });
  await expectKept(page, own, /^Nothing was stored: the server may not write to its database/);
  for (const name of fs.readdirSync(path.dirname(own.file))) {
    fs.chmodSync(path.join(path.dirname(own.file), name), 0o644);
  }
  await expectWorksAgain(page, own);
});
