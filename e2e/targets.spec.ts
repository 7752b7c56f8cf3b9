/** Owns the proof that what is pressed is large enough for a finger (WCAG 2.5.8): 24 by 24 CSS pixels. */
import { expect, type Page, test } from "@playwright/test";
import { measuredAddresses } from "../bench/weights";

/**
 * What can be pressed and is smaller, as "h2 a “Guides” 41 × 18". Left out: what stands in a line of text, whose
 * height the text gives; marks on a map or a plot, which stand where they must and again in a table; what only
 * appears with the focus. A box in a label is as large as its label.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const words = (one: Element) => (one.textContent ?? "").replace(/[\s·,|]+/g, " ").trim();
    const blockOf = (one: Element): Element => {
      const { parentElement: around } = one;
      if (around === null) return one;
      return getComputedStyle(around).display === "inline" ? blockOf(around) : around;
    };
    const standsInText = (one: Element) => {
      if (!/^inline/.test(getComputedStyle(one).display)) return false;
      const others = [...blockOf(one).querySelectorAll("a[href], button")];
      const text = words(blockOf(one));
      return others.reduce((left, other) => left.replace(words(other), ""), text).trim() !== "";
    };
    const sizeOf = (one: Element) => {
      const label = one.matches("input") ? one.closest("label") : null;
      const { width, height } = (label ?? one).getBoundingClientRect();
      return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
    };
    const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    return [...document.querySelectorAll(pressed)].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("svg, [aria-hidden=true]")) return [];
      const { width, height } = sizeOf(one);
      const onlyWithFocus = width <= 2 && height <= 2;
      if (onlyWithFocus || (width >= least && height >= least) || standsInText(one)) return [];
      return [
        `${one.parentElement?.tagName.toLowerCase()} > ${one.tagName.toLowerCase()} “${words(one).slice(0, 50)}” ${width} × ${height}`,
      ];
    });
  });

test("on a phone everything that is pressed is 24 pixels wide and high", async ({ page }) => {
  const measured = await measuredAddresses(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const [, program = ""] = measured;
  const addresses = [
    "/",
    ...measured,
    "/programs?degree=masters&near=Austin%2C+TX&within=50",
    "/programs?view=table",
    "/programs?view=map",
    "/programs?view=plot",
    "/programs?q=zzzzzz",
    "/programs#filters",
    `${program}/correction`,
    "/browse",
    "/browse/subject/machine-learning",
    "/compare",
    "/verdicts?degree=masters&delivery=online",
    `/plan?compare=${program.split("/").at(-1)}`,
    "/institutions/carnegie-mellon-university",
    "/guides",
    "/shortlist",
    `/shortlist?keep=${program.split("/").at(-1)}`,
    "/about/how-we-list",
    "/about/corrections",
    "/nope",
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator("main")).toBeVisible();
    // Lists that fold something away show it, too.
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) one.setAttribute("open", "");
    });
    expect.soft(await smallTargets(page), address).toEqual([]);
  }
});
