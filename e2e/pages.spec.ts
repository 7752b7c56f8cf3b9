/** Owns the proof that public pages have no accessibility faults, are valid HTML and never wider than their window. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessibleAt, expectNoSidewaysScroll, htmlFaults } from "./fixtures";

const addresses = [
  "/",
  "/programs",
  "/programs?degree=banana&delivery=online&max_cost=1",
  "/programs?degree=masters&near=Austin,%20TX&within=250&resident=TX",
  "/programs?view=table&sort=duration",
  "/programs?view=map",
  "/programs?view=plot",
  "/programs?view=plot&degree=associate",
  "/verdicts?degree=masters&delivery=online&credits=6",
  "/verdicts?degree=graduate-certificate&credits=nine",
  "/plan",
  "/plan?compare=university-of-texas-at-austin-online-ms-in-artificial-intelligence",
  "/browse",
  "/browse/texas",
  "/about",
  "/about/how-we-list",
  "/about/for-institutions",
  "/changes",
  "/changes?since=yesterday&program=nobody",
  "/about/coverage",
  "/about/coverage/propose?institution=Gannon%20University&degree=masters",
  "/nowhere",
];

const widths = [1280, 390, 320];

for (const address of addresses) {
  test(`${address} has no accessibility faults and no sideways scroll at ${widths.join(", ")} px`, async ({ page }) => {
    await page.goto(address);
    await expectAccessibleAt(page, widths);
  });
}

test("the filter sheet on phones of 390 and 320 px has no accessibility faults", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/programs?degree=masters#filters");
  // Its scripts have made it a dialog by then.
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  await expectAccessibleAt(page, [390, 320], 844);
});

const program = "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence";
const others = ["carnegie-mellon-university", "university-of-south-dakota"].map((slug) => `/institutions/${slug}`);

test("every kind of public page is valid HTML", async ({ page, request }) => {
  await page.goto("/programs?degree=masters");
  const hrefs = await page.locator("article h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const slugs = hrefs.slice(0, 3).map((href) => href?.split("/").at(-1));
  for (const address of [
    ...addresses,
    ...hrefs.slice(0, 3).map(String),
    ...others,
    program,
    `${hrefs[0]}/correction?figure=cost`,
    `/compare?${slugs.map((slug) => `compare=${slug}`).join("&")}`,
    "/compare",
    `/shortlist?${slugs.map((slug) => `keep=${slug}`).join("&")}`,
    "/shortlist",
    "/programs?q=zzzz&degree=masters",
    "/guides",
    "/guides/generative-ai",
    "/about/corrections",
  ]) {
    expect.soft(await htmlFaults(await (await request.get(address)).text()), address).toEqual([]);
  }
});

/** Words of headings, answers about a source and amounts that stand on two lines, of those that a line has room for. */
const brokenWords = (page: Page) =>
  page.locator("main :is(h1, h2, h3, .note-facts dd, .figure b)").evaluateAll((all) =>
    all.flatMap((one) => {
      const broken: string[] = [];
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        for (const { 0: word, index } of (text.textContent ?? "").matchAll(/(?<![^\s-])[^\s-]{2,9}(?=[\s-]|$)/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );

test("at 320 px with letters of twice the size no page scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const address of [
    "/",
    "/programs?degree=masters",
    "/programs?view=table",
    program,
    "/guides/generative-ai",
    "/compare",
  ]) {
    await page.goto(address);
    const before = await page.locator("h1").evaluate((one) => getComputedStyle(one).fontSize);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const after = await page.locator("h1").evaluate((one) => getComputedStyle(one).fontSize);
    expect.soft(Number.parseFloat(after), address).toBe(2 * Number.parseFloat(before));
    await expectNoSidewaysScroll(page);
    expect.soft(await brokenWords(page), address).toEqual([]);
  }
});
