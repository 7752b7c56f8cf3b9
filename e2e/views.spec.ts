import { expect, test } from "@playwright/test";

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

test("the table's headings order it, and price turns round", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online&view=table&cost_basis=published");
  const prices = async () => {
    const cells = await page.getByRole("table").first().locator("tbody tr td:last-child").allInnerTexts();
    return cells.map((text) => Number(text.replace(/[^\d]/g, "")));
  };
  const up = await prices();
  expect(up.length).toBeGreaterThan(3);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  const heading = page.getByRole("columnheader", { name: /Total price/ });
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await prices()).toEqual([...up].reverse());
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
  await expect(page.getByText(`${total - placed} programs can’t be placed`)).toBeVisible();
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
  await expect(page.getByText("No program is known to fit all of this.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Wider circles" })).toContainText("within 50 miles of Anchorage, AK");
});

test("an empty circle says so beside the online programs, and leads to wider ones with their numbers", async ({
  page,
}) => {
  await page.goto("/programs?near=Akron,%20OH&within=10");
  const circles = page.getByRole("region", { name: "Wider circles" });
  await expect(circles).toContainText("No fitting program is taught within 10 miles of Akron, OH.");
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
  await expect(page.getByRole("status").filter({ hasText: "not used" })).toContainText("near=Atlantis");
});
