import { expect, test } from "@playwright/test";
import { expectAccessible, listed } from "./fixtures";

test("words find programs by synonym, best match first, and an error in typing is forgiven and said", async ({
  page,
}) => {
  await page.goto("/programs?q=CMU+robotics");
  const names = await listed(page);
  expect(names.length).toBeGreaterThan(1);
  expect(names.every((name) => name.includes("Carnegie Mellon"))).toBe(true);
  await expect(page.getByText("Best match first").first()).toBeVisible();
  await page.goto("/programs?q=carnegei");
  await expect(page.getByText("Nothing found for “carnegei”; showing results for “carnegie”.")).toBeVisible();
  expect((await listed(page)).length).toBeGreaterThan(1);
});

for (const q of ['"', "NEAR(a b)", "* OR *", "name:x", "🔥", "'; DROP TABLE", "x".repeat(300)]) {
  test(`no words can break it: ${q.slice(0, 20)}`, async ({ page }) => {
    const response = await page.goto(`/programs?q=${encodeURIComponent(q)}`);
    expect(response?.status()).toBe(200);
    expect((await page.request.get(`/api/suggest?q=${encodeURIComponent(q)}`)).status()).toBe(200);
  });
}

test("suggestions work by keyboard and say how many they are", async ({ page }) => {
  await page.goto("/programs");
  const field = page.getByRole("combobox", { name: /Search programs/ });
  await field.pressSequentially("carneg");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list.getByRole("option").first()).toContainText("Carnegie Mellon University");
  await expect(page.getByText(/^\d+ suggestions$/)).toBeAttached();
  await expect(page).toHaveTitle(/carneg/);
  await expect(page.locator("html[data-pending]")).toHaveCount(0);
  await expectAccessible(page);
  await field.press("ArrowDown");
  await expect(list.getByRole("option", { selected: true })).toContainText("institution");
  await field.press("Escape");
  await expect(list).toBeHidden();
  await field.pressSequentially("i");
  await expect(list).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL("/programs?institution=carnegie-mellon-university");
  await expect(page.getByRole("link", { name: "Remove Carnegie Mellon University" })).toBeVisible();
});

test("suggestions work by touch, and Enter alone searches for the words", async ({ page }) => {
  await page.goto("/programs");
  const field = page.getByRole("combobox", { name: /Search programs/ });
  await field.pressSequentially("pittsb");
  await page.getByRole("option", { name: /Pittsburgh, PA/ }).click();
  await expect(page).toHaveURL("/programs?near=Pittsburgh%2C+PA");
  await expect(field).toHaveValue("");
  await page.goto("/programs");
  await field.fill("cybersecurity");
  await field.press("Enter");
  await expect(page).toHaveURL("/programs?q=cybersecurity");
  await expect(field).toHaveValue("cybersecurity");
});

test("a suggestion keeps the other filters, and outruns the search for what was typed", async ({ page }) => {
  // The clock stands still, so the search waits for the end of typing until it is let go.
  await page.clock.install();
  await page.goto("/programs?degree=masters");
  await page.clock.pauseAt(Date.now() + 60_000);
  const field = page.getByRole("combobox", { name: /Search programs/ });
  await field.pressSequentially("pittsb");
  await page.getByRole("option", { name: /Pittsburgh, PA/ }).click();
  await page.clock.resume();
  await expect(page).toHaveURL("/programs?degree=masters&near=Pittsburgh%2C+PA");
  await page.clock.runFor(2_000);
  await expect(page.getByRole("link", { name: "Remove Near Pittsburgh, PA" })).toBeVisible();
  await expect(page).toHaveURL("/programs?degree=masters&near=Pittsburgh%2C+PA");
});

test("the last searches stay on this device, can be gone back to, and forgotten", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/programs?degree=masters");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await page.goto("/programs?delivery=online&max_cost=20000");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/programs\?delivery=online&max_cost=20000$/,
  );
  const last = page.getByRole("navigation", { name: "Last searches on this device" });
  await expect(last.getByRole("link")).toHaveText(["Master’s"]);
  await last.getByRole("link").click();
  await expect(page).toHaveURL("/programs?degree=masters");
  await page.getByRole("button", { name: "Forget" }).click();
  await page.reload();
  await expect(last).toHaveCount(0);
});

test("storage that is forbidden or holds rubbish does no harm", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new Error("forbidden");
      },
    });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/programs?degree=masters");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  expect(errors).toEqual([]);
});
