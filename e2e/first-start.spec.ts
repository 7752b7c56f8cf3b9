/** Owns the journey from `npm start` on a new database: the first person, and the second. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/steps/port.mjs";

let server: ChildProcess | undefined;
test.afterEach(async () => {
  if (!server) return;
  const ended = new Promise((resolve) => server?.once("close", resolve));
  server.kill("SIGINT");
  await ended;
});

/** Starts as the README says and answers the link that it prints, once the server answers. */
async function start(folder: string, port: string): Promise<string> {
  const env = { ...process.env, PORT: port, DATABASE_URL: `file:${path.join(folder, "first.db")}` };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env });
  server = child;
  let printed = "";
  return new Promise((resolve, reject) => {
    for (const pipe of [child.stdout, child.stderr]) {
      pipe.on("data", (text) => {
        printed += text;
        const link = printed.match(/http:\S+\/admin\/set-up\/\S+/)?.[0];
        if (link && printed.includes("Ready in")) resolve(link);
      });
    }
    child.once("close", () => reject(new Error(printed)));
  });
}

test("the first person comes in by the printed link, and lets in the second", async ({ page, browser }, info) => {
  test.setTimeout(120_000);
  const origin = `http://localhost:${await freePort()}`;
  const link = await start(info.outputPath(), new URL(origin).port);
  expect(link).toContain(`${origin}/admin/set-up/`);
  await page.goto(link);
  await page.getByLabel("E-mail address").fill("Ada@Example.org");
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("link", { name: /12 characters/ }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveValue("Ada");
  await page.getByLabel("Password").fill("a long enough password");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { name: "113 drafts to review" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^\d+ figures past their shelf life$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "4 pairs that may be one program" })).toBeVisible();

  await page.getByRole("link", { name: "People" }).click();
  await page.locator("#invite").getByLabel("E-mail address").fill("grace@example.org");
  await page.locator("#invite").getByLabel("Role").selectOption("editor");
  await page.getByRole("button", { name: "Make the link" }).click();
  const invitation = await page.getByLabel("To hand over").inputValue();
  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(second.getByRole("heading", { name: "This link opens nothing any more" })).toBeVisible();
  await second.goto(invitation);
  await second.getByLabel("Name").fill("Grace");
  await second.getByLabel("Password").fill("another long password");
  await second.getByRole("button", { name: "Begin" }).click();
  await expect(second.getByRole("heading", { name: "Work" })).toBeVisible();
  expect((await second.goto(`${origin}/admin/people`))?.status()).toBe(403);
  await expect(second.getByRole("heading", { name: "Your role may not see this page" })).toBeVisible();

  const change = async (name: string, work: (row: ReturnType<typeof page.getByRole>) => Promise<void>) => {
    await page.reload();
    const row = page.getByRole("article", { name });
    await row.getByText("Change").first().click();
    await work(row);
  };
  await change("Ada", async (row) => {
    await row.getByLabel("Role").selectOption("viewer");
    await row.getByRole("button", { name: "Change role" }).click();
    await expect(row.getByText("Nobody else is an admin.", { exact: false })).toBeVisible();
  });
  await change("Grace", async (row) => {
    await row.getByLabel("Role").selectOption("admin");
    await row.getByRole("button", { name: "Change role" }).click();
    await expect(row.getByText("The role is now admin.")).toBeVisible();
  });
  expect((await second.reload())?.status()).toBe(200);
  await change("Grace", async (row) => {
    await row.getByRole("button", { name: "Remove" }).click();
    await expect(row.getByRole("link", { name: /Confirm/ })).toBeVisible();
    await row.getByLabel("Yes, remove this person").check();
    await row.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("The person is removed.")).toBeVisible();
  });
  await second.reload();
  await expect(second.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.getByRole("link", { name: "Log" }).click();
  await page.getByLabel("What").selectOption("role-changed");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("region", { name: "Entries" }).getByRole("row")).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const stream = await (await download).createReadStream();
  const csv = Buffer.concat(await stream.toArray()).toString("utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  expect(csv).toContain(
    `Ada,ada@example.org,role-changed,Role changed,grace@example.org,"before: editor, after: admin"`,
  );
});
