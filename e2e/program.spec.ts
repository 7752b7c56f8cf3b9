import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./fixtures";

test("from a card to the program: every figure with its state and source", async ({ page }) => {
  await page.goto("/programs?delivery=online&degree=masters&max_cost=12000");
  await page.getByRole("link", { name: "Online MS in Artificial Intelligence" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Online MS in Artificial Intelligence");
  await expect(page.getByRole("main")).toContainText("The University of Texas at Austin");
  const price = page.getByRole("row", { name: /^Price/ });
  await expect(price).toContainText("$10,000 in total");
  await expect(price).toContainText("listed on the guide page");
  await expect(price).toContainText("2026");
  await expect(page.getByRole("row", { name: /^Credits/ })).toContainText("not known");
});

test("a program of which little is known, at every width", async ({ page }) => {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/programs?degree=masters&sort=-cost");
    await page.locator("article h3 a").first().click();
    await expect(page.getByRole("heading", { name: "What it costs" })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

test("an address without a program answers 404 and helps", async ({ page }) => {
  const response = await page.goto("/programs/no-such-program");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "All programs" }).click();
  await expect(page).toHaveURL("/programs");
});

test("a draft is not public", async ({ page }) => {
  const response = await page.goto(
    "/programs/georgia-institute-of-technology-online-master-of-science-in-computer-science",
  );
  expect(response?.status()).toBe(404);
});
