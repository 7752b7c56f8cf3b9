import { expect, test } from "@playwright/test";
import { expectNoSidewaysScroll, listed } from "./fixtures";

test("from the start page to the programs that fit", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("checkbox", { name: "Master’s" }).check();
  await page.getByRole("checkbox", { name: "Online" }).check();
  await page.getByRole("textbox", { name: /price/ }).fill("20,000");
  await page.getByRole("button", { name: "Show programs" }).click();
  await expect(page).toHaveURL(/degree=masters&delivery=online&max_cost=20%2C000/);
  expect(await listed(page)).toContain("Online MS in Artificial Intelligence, The University of Texas at Austin");
  const chips = page.getByRole("list", { name: "Filters in use" });
  await expect(chips.getByRole("listitem")).toHaveText([/Master’s/, /Online/, /Up to \$20,000/, "Clear all"]);
  await chips.getByRole("link", { name: "Remove Online" }).click();
  await expect(page).toHaveURL(/\/programs\?degree=masters&max_cost=20000$/);
  await expect(page.getByRole("checkbox", { name: /^Online/ })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Master’s/ })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /^Online/ })).toBeChecked();
});

test("online master’s degrees with a stated price up to 9,000 dollars", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online&max_cost=9000&cost_basis=published");
  const names = (await listed(page)).join("\n");
  expect(names).toContain("Georgia Institute of Technology");
  expect(names).not.toContain("The University of Texas at Austin");
  expect(names).not.toContain("Western Governors");
});

test("every option leads to as many programs as it says", async ({ page }) => {
  await page.goto("/programs?delivery=online");
  const option = page.getByRole("group", { name: "Delivery" }).locator("label", { hasText: "Hybrid" });
  const promised = Number((await option.innerText()).match(/\d+/)?.[0]);
  await page.getByRole("checkbox", { name: /^Online/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Hybrid/ }).check();
  await expect(page).toHaveURL("/programs?delivery=hybrid");
  await expect(page.getByRole("heading", { name: new RegExp(`^${promised} programs? fit`) })).toBeVisible();
});

test("programs whose price is not known are one link away, and stand in a band at the end", async ({ page }) => {
  await page.goto("/programs?degree=doctorate&max_cost=200000");
  await page.getByRole("link", { name: /might fit: we don’t know their price/ }).click();
  await expect(page.getByRole("heading", { name: /Price not known: \d+ programs/ })).toBeVisible();
  await expect(page).toHaveURL(/unknown=cost/);
});

test("programs of several degrees stand degree by degree, over pages, until another order is asked for", async ({
  page,
}) => {
  await page.goto("/programs?degree=bachelors&degree=masters");
  const results = page.getByRole("region", { name: "Results" });
  const heading = results.getByRole("heading", { name: /^Bachelor’s degrees · \d+/ });
  const total = Number((await heading.innerText()).match(/\d+/)?.[0]);
  // A page has sixteen programs, and more bachelor’s degrees than that are listed.
  expect(total).toBeGreaterThan(16);
  await expect(heading).not.toContainText("continued");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(results.getByRole("heading", { name: `Bachelor’s degrees · ${total}, continued` })).toBeVisible();
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(results.getByRole("heading", { name: `Bachelor’s degrees · ${total}` })).toBeVisible();
  await page.getByRole("button", { name: /^By degree, lowest price first/ }).click();
  await page.getByRole("link", { name: "Lowest price first", exact: true }).click();
  await expect(page).toHaveURL(/sort=cost/);
  await expect(results.getByRole("heading", { name: /^Bachelor’s degrees/ })).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=cost/);
  await results
    .getByRole("heading", { name: /^Bachelor’s degrees/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL("/programs?degree=bachelors&view=table");
  await expect(page.getByRole("heading", { name: `${total} programs fit` })).toBeVisible();
});

test("a price opens to its sum, its source and what it leaves out", async ({ page }) => {
  await page.goto("/programs?degree=masters&sort=cost");
  const note = page.getByRole("button", { name: /estimate, [^:]+: .* credits × .*source of price/ }).first();
  await note.click();
  const open = page.locator("[popover]:popover-open");
  await expect(open).toContainText(/credits × \$[\d,.]+ = \$/);
  await expect(open).toContainText("Books and living costs are not included.");
  await expect(open.getByRole("link", { name: /\.edu$|\.gov$|\.org$|\.com$/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
});

test("no price stands without its year: on cards, in the table, the plot, a frame and Markdown", async ({
  page,
  request,
}) => {
  const query = "sort=cost&degree=masters&degree=graduate-certificate&resident=TX";
  const dated = /\b20\d\d|year not shown/;
  const expectDated = (texts: readonly string[], where: string) => {
    const prices = texts.filter((text) => text.includes("$"));
    expect(prices.length, where).toBeGreaterThan(5);
    for (const price of prices) expect.soft(price, where).toMatch(dated);
  };
  await page.goto(`/programs?${query}`);
  expectDated(await page.locator("[data-name=Price]").allInnerTexts(), "cards");
  await page.goto(`/programs?${query}&view=table`);
  expectDated(await page.locator("tbody td:nth-child(2)").allInnerTexts(), "table");
  await page.goto(`/programs?${query}&view=plot`);
  expectDated(await page.locator("tbody td:nth-child(4)").allTextContents(), "plot");
  await page.goto(`/embed/programs?${query}`);
  expectDated(await page.locator("tbody td:nth-child(5)").allInnerTexts(), "frame");
  const lines = (await (await request.get(`/programs.md?${query}`)).text()).split("\n");
  expectDated(
    lines.map((line) => line.split("|")[5] ?? ""),
    "Markdown",
  );
});

test("prices follow the reader's state", async ({ page }) => {
  await page.goto("/programs?degree=masters&state=TX&sort=name");
  const first = page.getByRole("region", { name: "Results" }).getByRole("article").first();
  const before = await first.innerText();
  await page.getByText("Prices for people from another state · change").click();
  await page.getByRole("combobox", { name: "You live in" }).selectOption("Texas");
  await page.getByRole("button", { name: "Show my price" }).click();
  await expect(page).toHaveURL("/programs?degree=masters&state=TX&sort=name&resident=TX");
  await expect(page.getByText("Prices for residents of Texas · change")).toBeVisible();
  await expect(first).not.toHaveText(before);
});

for (const [query, said] of [
  ["degree=banana", "degree=banana"],
  ["max_cost=-1", "max_cost=-1"],
  ["page=99999", "page=99999"],
  ["sort=%27%3B%20drop", "sort='; drop"],
  [`degree=${"x".repeat(10_000)}`, `degree=${"x".repeat(40)}…`],
] as const) {
  test(`an unusable value is named: ${query.slice(0, 40)}`, async ({ page }) => {
    const response = await page.goto(`/programs?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("status").filter({ hasText: "could not be used" })).toContainText(said);
    expect((await listed(page)).length).toBeGreaterThan(0);
  });
}

test("a distance that is no number is no option of the form, and one that waits for its place is", async ({ page }) => {
  const within = page.getByRole("combobox", { name: "Within" });
  await page.goto("/programs?near=Boston%2C+MA&within=near");
  await expect(within).toHaveValue("");
  await expect(within.getByRole("option", { name: "NaN" })).toHaveCount(0);
  await page.goto("/programs?within=75");
  await expect(within).toHaveValue("75");
});

test("nothing fits: the page says so and what to drop", async ({ page }) => {
  await page.goto("/programs?degree=associate&delivery=hybrid&subject=computer-vision");
  await expect(page.getByText("No program matches all of these.")).toBeVisible();
  await page.getByRole("link", { name: "Without “Hybrid”" }).click();
  await expect(page).toHaveURL("/programs?degree=associate&subject=computer-vision");
});

test("every program is on exactly one page", async ({ page }) => {
  await page.goto("/programs?sort=name");
  const total = Number((await page.getByRole("heading", { name: /^\d+ programs?$/ }).innerText()).split(" ")[0]);
  const seen = [
    ...(await page.locator("article h3 a").evaluateAll((links) => links.map((a) => a.getAttribute("href")))),
  ];
  for (let next = 2; await page.getByRole("link", { name: "Next" }).isVisible(); next += 1) {
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByRole("link", { name: `Page ${next}` })).toHaveAttribute("aria-current", "page");
    seen.push(...(await page.locator("article h3 a").evaluateAll((links) => links.map((a) => a.getAttribute("href")))));
  }
  expect(seen.length).toBe(total);
  expect(new Set(seen).size).toBe(total);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("filters in use are in sight, and open, change and apply by hand", async ({ page }) => {
    await page.goto("/programs?degree=masters");
    await expect(page.getByRole("link", { name: "Remove Master’s" })).toBeInViewport();
    await page.getByRole("link", { name: "Change filters" }).click();
    await page.getByRole("checkbox", { name: /^Online/ }).check();
    const show = page.getByRole("button", { name: /^Show \d+ programs$/ });
    await expect(show).toHaveAccessibleName("Show 42 programs");
    await show.click();
    await expect(page).toHaveURL("/programs?degree=masters&delivery=online#results");
    await expect(page.getByRole("form", { name: "Filters" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "42 programs fit" })).toBeInViewport();
    await expectNoSidewaysScroll(page);
  });
});
