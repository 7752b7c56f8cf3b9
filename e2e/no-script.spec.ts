import { expect, test } from "@playwright/test";
import { listed } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("finding, ordering and reading work without scripts", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("checkbox", { name: /^Graduate certificate/ }).check();
  await page.getByRole("button", { name: "Show programs" }).click();
  // The form of the home page has a box of that name, too.
  await expect(page).toHaveURL(/\/programs\?/);
  await page.getByRole("checkbox", { name: /^Online/ }).check();
  await page.getByRole("textbox", { name: "To $" }).fill("20000");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL(/degree=graduate-certificate&delivery=online&.*max_cost=20000/);
  await expect(page.getByRole("textbox", { name: "To $" })).toHaveValue("20000");
  const cheapest = await listed(page);
  expect(cheapest.length).toBeGreaterThan(1);

  await page.getByRole("button", { name: /^Lowest price first/ }).click();
  await page.getByRole("link", { name: "Highest price first" }).click();
  await expect(page.getByRole("button", { name: /^Highest price first/ })).toBeVisible();
  expect((await listed(page)).sort()).toEqual([...cheapest].sort());

  await page
    .getByRole("button", { name: /source of price/ })
    .first()
    .click();
  await expect(page.locator("[popover]:popover-open")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.locator("article h3 a").first().click();
  await expect(page.getByRole("heading", { name: "Every figure and its source" })).toBeVisible();
});

test("words, pages and clearing work without scripts", async ({ page }) => {
  await page.goto("/programs");
  await page.getByRole("searchbox", { name: /Search programs/ }).fill("enginering");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page.getByText(/showing results for “engineering”/)).toBeVisible();
  const first = await listed(page);
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/q=enginering&page=2$/);
  await expect(page.getByRole("link", { name: "Previous" })).toBeVisible();
  const second = await listed(page);
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await page.getByRole("link", { name: "Map" }).click();
  await expect(page.getByRole("group", { name: /^Map of the United States/ })).toBeVisible();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/programs?view=map");
});

test("on a phone the filter sheet opens and closes by its address", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/programs");
  const filters = page.getByRole("form", { name: "Filters" });
  await expect(filters).toBeHidden();
  await page.getByRole("link", { name: "Change filters" }).click();
  await expect(filters).toBeVisible();
  await filters.getByRole("link", { name: "Close" }).click();
  await expect(filters).toBeHidden();
});

test("what could not be used is given back to be corrected, and empty fields leave the address", async ({ page }) => {
  await page.goto("/programs");
  await page.getByRole("textbox", { name: "ZIP code, or city and state" }).fill("Bostn, MA");
  await page.getByRole("combobox", { name: "Within" }).selectOption("50");
  await page.getByRole("textbox", { name: "From $" }).fill("eight");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL("/programs?min_cost=eight&near=Bostn%2C+MA&within=50");
  await expect(page.getByRole("textbox", { name: "ZIP code, or city and state" })).toHaveValue("Bostn, MA");
  await expect(page.getByRole("combobox", { name: "Within" })).toHaveValue("50");
  const least = page.getByRole("textbox", { name: "From $" });
  await expect(least).toHaveValue("eight");
  await expect(least).toHaveAccessibleDescription(/whole number/);
});
