/** Owns the proof that a form whose sending or storing fails keeps what was typed and says what is the matter. */
import { expect, type Page, test } from "@playwright/test";
import { openSqlite } from "../lib/database/sqlite";
import { type OwnServer, startOwnServer } from "./own-server";
import { signIn, someone } from "./people";

const words = "The program is taught in Boston, too.";

/** A program that the journeys' database has. */
const slug = "adelphi-university-bs-in-artificial-intelligence";

async function fillCorrection(page: Page, origin = ""): Promise<void> {
  await page.goto(`${origin}/programs/${slug}/correction`);
  await page.getByLabel("Something else").check();
  await page.getByLabel("Anything else we should know").fill(words);
}

async function expectKept(page: Page, said: RegExp): Promise<void> {
  await expect(page.getByRole("alert").getByText(said)).toBeVisible();
  await expect(page.getByLabel("Anything else we should know")).toHaveValue(words);
  await expect(page.getByLabel("Something else")).toBeChecked();
}

test("a correction that does not arrive stays in its form, and is sent when the line is back", async ({ page }) => {
  await fillCorrection(page);
  await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Send" }).click();
  await expectKept(page, /^This was not answered: the connection is down/);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Not decided yet" })).toBeVisible();
});

test("a correction that the renewed site does not know stays in its form and says so", async ({ page }) => {
  await fillCorrection(page);
  await page.route("**/*", (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    return route.continue({ headers: { ...request.headers(), "next-action": "0".repeat(42) } });
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expectKept(page, /^This was not sent: the site has been renewed/);
});

test("an editor's listing that does not arrive stays in its form", async ({ page }) => {
  await signIn(page, await someone("editor"), "/admin/programs/new");
  await page.getByLabel("Name", { exact: true }).fill("MS in Lost Sends");
  await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert").getByText(/^This was not answered/)).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("MS in Lost Sends");
});

test.describe("while the database is somebody else’s, too", () => {
  let own: OwnServer;
  test.beforeAll(async () => {
    own = await startOwnServer();
  });
  test.afterAll(() => own.stop());

  test("a correction of a program that is gone meanwhile stays in its form and says so", async ({ page }) => {
    await fillCorrection(page, own.origin);
    await own.prisma.program.update({ where: { slug }, data: { status: "draft" } });
    await page.getByRole("button", { name: "Send" }).click();
    await expectKept(page, /^This program is no longer in the directory/);
    await own.prisma.program.update({ where: { slug }, data: { status: "published" } });
  });

  test("pages are read, health says it, a form comes back filled in, and all is well afterwards", async ({ page }) => {
    const addresses = [`/programs/${slug}`, "/programs", "/guides", `/programs/${slug}/correction`];
    // What a first answer takes of a server that has just begun is no waiting for a lock.
    for (const address of addresses) await (await fetch(own.origin + address)).text();
    const other = openSqlite(own.file);
    other.exec("BEGIN IMMEDIATE");
    for (const address of addresses) {
      const begun = performance.now();
      expect((await fetch(own.origin + address, { headers: { accept: "text/html" } })).status, address).toBe(200);
      // Far less than anybody waits for a lock.
      expect(performance.now() - begun, address).toBeLessThan(4000);
    }
    const health = await fetch(`${own.origin}/api/healthz`);
    expect([health.status, await health.json()]).toMatchObject([503, { database: "ok", writing: "failing" }]);
    await fillCorrection(page, own.origin);
    await page.getByRole("button", { name: "Send" }).click();
    await expectKept(page, /^Nothing was stored: something else is writing/);
    other.exec("ROLLBACK");
    other.close();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { name: "Not decided yet" })).toBeVisible();
    expect((await fetch(`${own.origin}/api/healthz`)).status).toBe(200);
  });
});
