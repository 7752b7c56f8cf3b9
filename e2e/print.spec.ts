/** Owns the proof of what is printed: that who was not at the screen can read a shortlist, and how long a guide is. */
import { expect, test } from "@playwright/test";

test("a printed list names its figures, says for whom its prices are and where its programs are", async ({ page }) => {
  await page.goto("/programs?degree=masters");
  const hrefs = await page.locator("article h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const keep = hrefs.slice(0, 3).map((href) => `keep=${href?.split("/").at(-1)}`);
  await page.goto(`/shortlist?${keep.join("&")}&resident=TX`);
  await expect(page).toHaveTitle("A list of 3 programs · Matricula");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Prices for residents of Texas.")).toBeVisible();
  await expect(page.getByText(/The page of each program is at http/)).toBeVisible();
  const before = (selector: string, pseudo: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, which) => getComputedStyle(one, which).content, pseudo);
  expect(await before("li [data-name=Price]", "::before")).toContain("Price");
  expect(await before("li [data-name=Duration]", "::before")).toContain("Duration");
  expect(await before("li article h3 a", "::after")).toContain("/programs/");
});

test("a printed program and a printed comparison say whose prices they show, and where they are from", async ({
  page,
  baseURL,
}) => {
  await page.goto("/programs?degree=masters");
  const hrefs = await page.locator("article h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const [first = "", second = ""] = hrefs.map((href) => href?.split("/").at(-1) ?? "");
  for (const [address, printed] of [
    [`/programs/${first}`, new RegExp(`${baseURL}/programs/${first}`)],
    // Whoever types it from paper is glad of numbers.
    [`/compare?compare=${first}&compare=${second}`, new RegExp(`${baseURL}/compare\\?compare=\\d+&compare=\\d+&v=`)],
  ] as const) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${address}${address.includes("?") ? "&" : "?"}resident=TX`);
    await expect(page.getByText("Prices for residents of Texas.")).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Prices for residents of Texas.")).toBeVisible();
    await expect(page.getByText(printed)).toBeVisible();
    await page.goto(address);
    await expect(page.getByText("Prices for people from another state.")).toBeVisible();
  }
});

test("on paper a source's name stands on one line, and no card is torn in two", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.goto("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence");
  const lines = await page
    .getByRole("table")
    .getByRole("cell")
    .getByRole("link")
    .evaluateAll((all) => all.map((one) => one.getClientRects().length));
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines)).toEqual(new Set([1]));
  await page.goto("/guides/generative-ai");
  const cards = page.locator("#programs > ul > li");
  expect(await cards.count()).toBeGreaterThan(3);
  for (const card of await cards.all()) await expect(card).toHaveCSS("break-inside", "avoid");
});

test("each guide prints on fewer than 12 sheets", async ({ page }) => {
  await page.goto("/guides");
  const links = page.locator("main th a[href^='/guides/']");
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(addresses).toContain("/guides/generative-ai");
  for (const address of addresses) {
    await page.goto(address);
    for (const format of ["Letter", "A4"]) {
      const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
      const sheets = (await page.pdf({ format, margin })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect.soft(sheets, `${address} on ${format}`).toBeGreaterThan(0);
      expect.soft(sheets, `${address} on ${format}`).toBeLessThan(12);
    }
  }
});
