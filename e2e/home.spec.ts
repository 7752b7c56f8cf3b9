import { expect, type Page, test } from "@playwright/test";
import config from "../playwright.config";
import { expectAccessible, expectAccessibleAt } from "./fixtures";

const { launchOptions } = config.use ?? {};

const list = "/programs?degree=masters&state=TX&sort=name";
const texan = "Prices for residents of Texas";
const stranger = "Prices for people from another state";

/** Says on the page as it stands where the reader lives. */
async function live(page: Page, state: string): Promise<void> {
  await page.locator("#prices-for summary").click();
  await page.getByRole("combobox", { name: "You live in" }).selectOption(state);
  await page.getByRole("button", { name: "Show my price" }).click();
}

test("where the reader lives goes along from the list to a program, a comparison, the shortlist and the header's places", async ({
  page,
}) => {
  await page.goto(list);
  await live(page, "Texas");
  await expect(page).toHaveURL(`${list}&resident=TX`);
  const card = page.getByRole("article").first();
  await card.getByRole("button", { name: /Keep/ }).click();
  await card.getByRole("heading", { level: 3 }).getByRole("link").click();
  await expect(page).toHaveURL(/^[^?]*\/programs\/[a-z0-9-]+\?resident=TX$/);
  await expect(page.locator("#prices-for")).toContainText(texan);
  await expect(page.getByRole("region", { name: "What it would cost you" })).toContainText(`${texan}: change`);

  await page.getByRole("link", { name: "Compare with others" }).click();
  await expect(page.locator("#prices-for")).toContainText(texan);
  await page.getByRole("link", { name: /^Compare \d program/ }).click();
  await expect(page).toHaveURL(/\/compare\?.*resident=TX/);
  await expect(page.locator("#prices-for")).toContainText(texan);

  const main = page.getByRole("navigation", { name: "Main" });
  for (const [place, path] of [
    ["Shortlist", "/shortlist"],
    ["Programs", "/programs"],
    ["Browse", "/browse"],
  ] as const) {
    await main.getByRole("link", { name: new RegExp(`^${place}`) }).click();
    await expect(page).toHaveURL(`${path}?resident=TX`);
    if (place !== "Browse")
      await expect(page.getByRole("main").getByText(texan).filter({ visible: true }).first()).toBeVisible();
  }
  await page.getByRole("link", { name: "Texas", exact: true }).click();
  await expect(page).toHaveURL("/browse/texas?resident=TX");
  await expect(page.locator("#prices-for")).toContainText(texan);
  // Clearing the filters is no move.
  await page.getByRole("link", { name: "Filter and sort these" }).click();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/programs?resident=TX");
});

// The site's own letters may come late on a slow machine, and move what is below a heading: that is another test's.
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), "--disable-remote-fonts"] } });

test("a fresh tab has the prices of the reader's state at once, and no price moves", async ({ page, context }) => {
  await page.goto(list);
  await live(page, "Texas");
  await expect(page).toHaveURL(/resident=TX$/);

  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const found = { moved: 0 };
    Object.assign(window, { found });
    // Of what depends on where the reader lives.
    const isPrice = (node: unknown) => node instanceof Node && node.parentElement?.closest("#prices-for, article");
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        if (!("sources" in entry) || !Array.isArray(entry.sources)) continue;
        found.moved += entry.sources.filter(({ node }) => isPrice(node)).length;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of [
    "/programs",
    "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence",
    "/browse/texas",
  ]) {
    await tab.goto(path);
    await expect(tab).toHaveURL(`${path}?resident=TX`);
    await expect(tab.locator("#prices-for")).toContainText(texan);
    expect(await tab.evaluate(() => "found" in window && window.found)).toEqual({ moved: 0 });
  }
  // From a page without prices, too; and an address that says it goes before what the device keeps.
  await tab.goto("/");
  await tab.getByRole("link", { name: "All programs" }).click();
  await expect(tab).toHaveURL("/programs?resident=TX");
  await tab.goto("/programs?resident=OH");
  await expect(tab.locator("#prices-for")).toContainText("Prices for residents of Ohio");
  await tab.goto("/programs");
  await expect(tab.locator("#prices-for")).toContainText(texan);

  // Who says that they live elsewhere is forgotten.
  await live(tab, "Another state, or not said");
  await expect(tab.locator("#prices-for")).toContainText(stranger);
  await tab.goto("/shortlist");
  await expect(tab).toHaveURL("/shortlist");
});

for (const path of [list, "/institutions/university-of-south-dakota"]) {
  test(`on a phone and by keyboard alone a reader says where they live: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const summary = page.locator("#prices-for summary");
    await expect(summary).toBeVisible();
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox", { name: "You live in" })).toBeFocused();
    await page.keyboard.type("South D");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/resident=SD$/);
    await expect(summary).toContainText("Prices for residents of South Dakota");
    await summary.click();
    await expectAccessibleAt(page, [390]);
  });
}

test("the prices' years are said beside their order, and prices of long ago are marked", async ({ page }) => {
  await page.goto("/programs?degree=masters&sort=cost");
  const results = page.getByRole("region", { name: "Results" });
  await expect(results).toContainText(/The prices on this page are of 20\d\d to 20\d\d.*none is raised to today’s/);
  await page.goto("/programs?sort=name");
  await expect(results).not.toContainText("The prices on this page");
  await expect(page.getByRole("group", { name: "Total price" })).toContainText("none is raised to today’s");
  await page.goto("/about/how-we-list#order");
  await expect(page.getByRole("region", { name: "What decides the order" })).toContainText(
    "we don’t raise any of them to today’s",
  );
  await expectAccessible(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the address alone carries it, through the header, too", async ({ page }) => {
    await page.goto(list);
    await live(page, "Texas");
    await expect(page).toHaveURL(`${list}&resident=TX`);
    const main = page.getByRole("navigation", { name: "Main" });
    await main.getByRole("link", { name: "Browse" }).click();
    await page.getByRole("link", { name: "Texas", exact: true }).click();
    await expect(page).toHaveURL("/browse/texas?resident=TX");
    await page.locator("article h3 a").first().click();
    await expect(page.locator("#prices-for")).toContainText(texan);
    await page.goto("/programs");
    await expect(page.locator("#prices-for")).toContainText(stranger);
  });
});
