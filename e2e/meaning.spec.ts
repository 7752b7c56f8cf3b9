/** Owns the proof that what a page means survives forced colors, zoom, a small window, translation and the Tab key. */
import { expect, type Page, test } from "@playwright/test";

const compared = async (page: Page) => {
  await page.goto("/programs?degree=masters");
  const hrefs = await page.locator("article h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  return `/compare?${hrefs
    .slice(0, 4)
    .map((href) => `compare=${href?.split("/").at(-1)}`)
    .join("&")}`;
};

test("marks and buttons are drawn by borders, which forced colors and printers keep", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/programs");
  const marks = await page.locator("#results .mark").evaluateAll((all) =>
    all.map((one) => {
      const { borderTopWidth, backgroundColor, backgroundImage } = getComputedStyle(one);
      const isDrawn = Number.parseFloat(borderTopWidth) > 0;
      return isDrawn && backgroundImage === "none" && /rgba\(.*, 0\)|transparent/.test(backgroundColor)
        ? null
        : one.className;
    }),
  );
  expect(marks.length).toBeGreaterThan(20);
  expect(marks.filter((one) => one !== null)).toEqual([]);
  await expect(page.getByRole("button", { name: /^Show \d+ programs/ })).toHaveCSS("border-top-width", "1px");
});

test("nothing that stays in view while a page scrolls is higher than a quarter of the window", async ({ page }) => {
  const comparison = await compared(page);
  for (const [width, height] of [
    [320, 256],
    [390, 844],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of [comparison, `/programs${comparison.slice("/compare".length)}`]) {
      await page.goto(address);
      const high = await page.evaluate(() =>
        [...document.querySelectorAll("main *")]
          .filter((one) => {
            const { position, top, bottom } = getComputedStyle(one);
            const stays = position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
            return stays && one.checkVisibility() && one.getBoundingClientRect().height > innerHeight / 4;
          })
          .map((one) => `${one.tagName} ${one.className}`),
      );
      expect.soft(high, `${address} at ${width} × ${height}`).toEqual([]);
    }
  }
});

test("on a phone the whole note of a figure can be reached", async ({ page }) => {
  for (const height of [844, 400]) {
    await page.setViewportSize({ width: 390, height });
    await page.goto("/programs?degree=masters");
    await page
      .getByRole("button", { name: /^estimate, .*source of price/ })
      .first()
      .click();
    const note = page.locator("[popover]:popover-open");
    const last = note.getByRole("link", { name: "Something wrong?" });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    const box = await note.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  }
});

/** As a browser translates: each text is put into an element of its own. */
const translate = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    for (const one of all) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font");
        font.textContent = text.data;
        text.replaceWith(font);
      }
    }
  });

test("a translated page goes on telling its state", async ({ page }) => {
  await page.goto("/programs");
  const keep = page.getByRole("button", { name: /^Keep / }).first();
  await expect(keep).toBeVisible();
  await translate(page, "main");
  const name = await keep.textContent();
  await keep.click();
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  expect(await keep.textContent()).toBe(name);
  const heading = page.locator("#results h2").first();
  const before = await heading.textContent();
  await page.getByRole("checkbox", { name: /^Doctorate/ }).check();
  await expect(heading).not.toHaveText(before ?? "");
  await expect(heading).toHaveText(/^\d+ programs? fits?$/);
});

test("a list has at most 120 tab stops, its results can be skipped to, and each button names its program", async ({
  page,
}) => {
  await page.goto("/programs");
  await expect(page.getByRole("button", { name: /^Keep / }).first()).toBeVisible();
  const stops = await page
    .locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")
    .evaluateAll((all) =>
      all.filter((one) => one instanceof HTMLElement && one.tabIndex >= 0 && one.checkVisibility()),
    );
  expect(stops.length).toBeLessThanOrEqual(120);

  for (const card of (await page.getByRole("article").all()).slice(0, 5)) {
    const label = (await card.getAttribute("aria-label")) ?? "";
    for (const button of await card.getByRole("button").all()) await expect(button).toContainText(label);
  }

  await page.getByRole("link", { name: "Skip to the results" }).press("Enter");
  await expect(page).toHaveURL(/#results$/);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#results") !== null)).toBe(true);
});

test("a page says where it is and what it shows", async ({ page }) => {
  await page.goto("/guides/generative-ai");
  await expect(page.getByRole("link", { name: "Guides" }).first()).toHaveAttribute("aria-current", "true");
  await page.goto("/programs?degree=masters&delivery=online");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Programs" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ online master’s in AI$/);
  await page.goto("/nope");
  await expect(page).toHaveTitle("Page not found · Matricula");
  await page.goto(await compared(page));
  await expect(page).toHaveTitle(/^Compare .+, .+ · Matricula$/);
});
