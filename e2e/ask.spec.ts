/** Owns the proof that a sentence in plain words leads to the address that holds what it asks for, with and without scripts. */
import { expect, type Page, test } from "@playwright/test";

/** The box of words in the list's filters: with scripts it offers suggestions. */
const box = (page: Page) => page.getByLabel(/^Search programs/);

test("a sentence is answered with the address of its filters, and is itself in none", async ({ request }) => {
  const to = async (query: string) => {
    const response = await request.get(`/programs?${query}`, { maxRedirects: 0 });
    expect(response.status(), query).toBe(303);
    expect(response.headers()["cache-control"]).toBe("no-store");
    const { pathname, search } = new URL(response.headers().location ?? "", response.url());
    return pathname + search;
  };
  expect(await to("ask=part+time+masters+under+20k+online")).toBe(
    "/programs?degree=masters&delivery=online&max_cost=20000&part_time=yes",
  );
  expect(await to("ask=carnegie+mellon")).toBe("/programs?institution=carnegie-mellon-university");
  expect(await to("ask=deep+learning+hybrid")).toBe("/programs?q=deep+learning&delivery=hybrid");
  // Filters in use stay, but for those that the sentence names; the page starts over.
  expect(await to("degree=masters&max_cost=9000&resident=TX&page=3&ask=under+20k")).toBe(
    "/programs?degree=masters&max_cost=20000&resident=TX",
  );
  // What can't be used waits where it was, to be corrected.
  expect(await to("near=Bostn&ask=online")).toBe("/programs?delivery=online&near=Bostn");
  expect(await to("ask=&q=")).toBe("/programs");
  expect(await to(`ask=${"online%20".repeat(500)}`)).toBe("/programs?delivery=online");
  expect(await to("ask=%00%FF%27%3Cscript%3E&degree=nonsense")).toMatch(/^\/programs/);
  expect((await request.get("/browse?ask=online", { maxRedirects: 0 })).status()).toBe(200);
});

test("what was read as another word is said, and can be searched for as it is", async ({ page }) => {
  await page.goto("/programs?ask=mastres+online");
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online&slip=mastres");
  const notice = page.getByRole("status").filter({ hasText: "“mastres” was read as “masters”." });
  await notice.getByRole("link", { name: "Search for “mastres” as it is" }).click();
  await expect(page).toHaveURL("/programs?q=mastres&delivery=online");
  await expect(notice).toHaveCount(0);
  // Whatever else stands there is not repeated.
  await page.goto("/programs?slip=online&slip=%3Cb%3E&slip=");
  await expect(page.getByText("was read as")).toHaveCount(0);
});

test("a filter is taken back as a word", async ({ page }) => {
  await page.goto("/programs?ask=online+texas");
  await page.getByText("Search for a filter as a word").click();
  await page.getByRole("link", { name: "“Texas”" }).click();
  await expect(page).toHaveURL("/programs?q=Texas&delivery=online");
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("Texas");
});

test("in the list's own box a sentence is words while it is typed, and filters once it is sent", async ({ page }) => {
  await page.goto("/programs?resident=TX");
  const field = box(page);
  await field.fill("part time masters online");
  const meant = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first();
  await expect(meant).toHaveText("Master’s · Online · Possible part time filters");
  await field.press("Enter");
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online&part_time=yes&resident=TX");
  await expect(field).toHaveValue("");
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("Possible part time");
  await page.goBack();
  await expect(page).not.toHaveURL(/part_time/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the start page's box and the list's lead to the same", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: "What are you looking for?" }).fill("evening, no GRE");
    await page.getByRole("button", { name: "Find programs" }).click();
    await expect(page).toHaveURL("/programs?evening=yes&gre=none");
    await box(page).fill("certificate in robotics");
    await page.getByRole("button", { name: "Show results" }).click();
    await expect(page).toHaveURL(/degree=undergraduate-certificate.*subject=robotics/);
    await expect(page).toHaveURL(/evening=yes&gre=none/);
  });
});

test("every example of the start page answers what it promises", async ({ page }) => {
  await page.goto("/");
  const examples = page.getByText("For example:").getByRole("link");
  const several = await examples.evaluateAll((links) =>
    links.map((link) => [link.getAttribute("href"), link.nextSibling?.textContent, link.parentElement?.textContent]),
  );
  expect(several.length).toBeGreaterThan(1);
  for (const [href, , text] of several) {
    const [, promised] = /\((\d+)\)$/.exec(text ?? "") ?? [];
    await page.goto(href ?? "");
    await expect(page.getByRole("region", { name: "Results" }).getByRole("heading", { level: 2 }).first()).toHaveText(
      new RegExp(`^${promised} programs? fits?$`),
    );
  }
});

test("an institution that is not listed is known, with a way to propose a program", async ({ page }) => {
  for (const asked of ["caltech", "California Institute of Technology"]) {
    await page.goto(`/programs?ask=${encodeURIComponent(asked)}`);
    const known = page.getByRole("complementary", { name: "California Institute of Technology" });
    await expect(known).toContainText("in Pasadena, CA is not listed yet");
    await expect(known.getByRole("link", { name: "Propose a program" })).toHaveAttribute(
      "href",
      /institution=California/,
    );
  }
});

test("careers and skills are answered by the guides, before the programs", async ({ page }) => {
  await page.goto("/programs?q=data+scientist");
  const said = page.getByRole("complementary", { name: "From the guides" });
  await expect(said).toContainText(
    /^Data scientists: \$[\d,]+ a year at the median in 2025, by the US Bureau of Labor Statistics/,
  );
  await page.goto("/programs?q=prompt+engineering");
  await expect(said).toContainText(/Prompting is a skill there/);
  await said
    .getByRole("link", { name: /^Guide: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/guides\//);
  await page.goto("/programs?q=xyzzy");
  await expect(said).toHaveCount(0);
});
