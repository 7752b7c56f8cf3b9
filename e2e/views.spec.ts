import { expect, type Page, test } from "@playwright/test";
import { listed } from "./fixtures";

test("each view has its address, keeps the filters, and Back returns to the one before", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online");
  const views = page.getByRole("navigation", { name: "View" });
  await views.getByRole("link", { name: "Table" }).click();
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online&view=table");
  await expect(page.getByRole("table")).toBeVisible();
  await views.getByRole("link", { name: "Map" }).click();
  await expect(page.getByRole("group", { name: /^Map of the United States/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("table")).toBeVisible();
});

/** What stands in the column under this heading, from the top. */
async function columnOf(page: Page, label: string): Promise<string[]> {
  const table = page.getByRole("table").first();
  const labels = await table.getByRole("columnheader").allInnerTexts();
  const place = labels.findIndex((text) => text.startsWith(label));
  expect(place).toBeGreaterThanOrEqual(0);
  return table.locator(`tbody tr > :nth-child(${place + 1})`).allInnerTexts();
}

test("the table's headings order it by their own column, and price turns round", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online&view=table&cost_basis=published");
  const numbers = async (label: string) =>
    (await columnOf(page, label)).map((text) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", "")));
  const up = await numbers("Total price");
  expect(up.length).toBeGreaterThan(3);
  expect(Math.min(...up)).toBeGreaterThan(1000);
  expect(new Set(up).size).toBeGreaterThan(3);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  const heading = page.getByRole("columnheader", { name: /Total price/ });
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await numbers("Total price")).toEqual([...up].reverse());

  const monthsHeading = page.getByRole("columnheader", { name: "Months" }).first();
  await monthsHeading.getByRole("link").click();
  await expect(monthsHeading).toHaveAttribute("aria-sort", "ascending");
  const months = await numbers("Months");
  expect(new Set(months).size).toBeGreaterThan(1);
  expect(months).toEqual([...months].sort((a, b) => a - b));

  const institutions = page.getByRole("columnheader", { name: "Institution" }).first();
  await institutions.getByRole("link").click();
  await expect(institutions).toHaveAttribute("aria-sort", "ascending");
  const names = await columnOf(page, "Institution");
  expect(new Set(names).size).toBeGreaterThan(3);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test("a city on the map lists exactly its programs", async ({ page }) => {
  await page.goto("/programs?degree=masters&view=map");
  const city = page.getByRole("link", { name: /^Pittsburgh, PA: \d+ programs/ }).first();
  const promised = (await city.textContent())?.match(/(\d+) programs/)?.[1];
  await city.click();
  await expect(page.getByRole("heading", { name: `${promised} programs fit` })).toBeVisible();
});

test("map and plot show the results of the list, also as tables", async ({ page }) => {
  await page.goto("/programs?delivery=hybrid&view=map");
  const total = Number((await page.getByRole("status").getByRole("heading").innerText()).match(/\d+/)?.[0]);
  await page.getByText(/^The same \d+ places as a table/).click();
  const rows = page.getByRole("table").locator("tbody tr");
  const counts = await rows.evaluateAll((all) => all.map((row) => Number(row.lastElementChild?.textContent)));
  expect(counts.reduce((sum, programs) => sum + programs, 0)).toBe(total);

  await page.goto("/programs?delivery=hybrid&view=plot");
  await page.getByText(/^The same \d+ programs as a table/).click();
  const placed = await page.getByRole("table").locator("tbody tr").count();
  await expect(page.getByText(`${total - placed} programs are not shown`)).toBeVisible();
});

test("near a place: distances, nearest first, online programs in their own band, and wider circles", async ({
  page,
}) => {
  await page.goto("/programs?near=78701&within=100&degree=masters");
  const near = await page.locator("ul:has(> li > article)").first().locator("article").allInnerTexts();
  const miles = near.map((text) => Number(text.match(/(\d+) miles? away/)?.[1]));
  expect(miles.length).toBeGreaterThan(1);
  expect(miles).toEqual([...miles].sort((a, b) => a - b));
  expect(miles.at(-1)).toBeLessThanOrEqual(100);
  await expect(page.getByRole("heading", { name: /^Online, anywhere: \d+ programs$/ })).toBeVisible();

  await page.goto("/programs?near=Anchorage,%20AK&within=50&delivery=on-campus&degree=doctorate");
  await expect(page.getByText("No program matches all of these.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Wider circles" })).toContainText("within 50 miles of Anchorage, AK");
});

test("an empty circle says so beside the online programs, and leads to wider ones with their numbers", async ({
  page,
}) => {
  await page.goto("/programs?near=Akron,%20OH&within=10");
  const circles = page.getByRole("region", { name: "Wider circles" });
  await expect(circles).toContainText("No program within 10 miles of Akron, OH matches your filters.");
  const promised = await circles.getByRole("listitem").filter({ hasText: "100 miles" }).innerText();
  const taught = Number(promised.match(/: (\d+)$/)?.[1]);
  expect(taught).toBeGreaterThan(0);
  await circles.getByRole("link", { name: "100 miles" }).click();
  await expect(page).toHaveURL(/within=100/);
  await expect(circles).toBeHidden();
  await expect(page.getByText(/^\d+ miles? away$|· \d+ miles? away/)).toHaveCount(taught);
});

test("a place that no map knows is named", async ({ page }) => {
  await page.goto("/programs?near=Atlantis");
  await expect(page.getByRole("status").filter({ hasText: "could not be used" })).toContainText("near=Atlantis");
});

test("on a phone the table has the institution under the program’s name, and Keep is on the line of Compare", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/programs?degree=masters");
  const [first = ""] = await listed(page);
  const card = page.getByRole("article").first();
  await expect(card.getByRole("button", { name: /^Keep / })).toBeVisible();
  const feet = await card.evaluate((one) =>
    ["Compare", "Keep"].map((word) => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (walker.currentNode.textContent !== word) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        return Math.round(range.getBoundingClientRect().bottom * 10) / 10;
      }
      return null;
    }),
  );
  expect(feet[0]).not.toBeNull();
  expect(feet[0]).toBe(feet[1]);

  await page.goto("/programs?degree=masters&view=table");
  const name = page.getByRole("table").getByRole("rowheader").first();
  await expect(name).toContainText(first.split(", ").at(-1) ?? "");
  const box = await name.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});
