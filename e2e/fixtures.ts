/** Owns what all journeys look at in the same way: faults of a page, what it lists, the database below it. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { openPrisma } from "../lib/database/db";
import { databaseFile } from "../lib/env";
import type { PrismaClient } from "../prisma/client/client";

/**
 * Fails on any accessibility fault that axe finds on the page as it stands: by every rule in light, by that of
 * colors alone in dark. The two schemes differ in nothing but colors, so only these are looked at twice.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAccessibleInLight(page);
  await expectColorsInDark(page);
}

/**
 * Fails on any accessibility fault, and when the page is wider than its window, at each of these widths. Every
 * rule is looked at at every width in light; in dark each element once, at the first width that shows it,
 * since widths differ in what is where and colors don't. The page stands still and its window changes:
 * the server knows no widths, and a script that follows them follows the window.
 */
export async function expectAccessibleAt(page: Page, widths: readonly number[], height = 900): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    await expectAccessibleInLight(page);
    if (await markFirstShown(page, width)) await expectColorsInDark(page, `[data-first-shown="${width}"]`);
  }
}

/** Gives what is shown now and was at no earlier width a `data-first-shown`; answers whether there is any. */
async function markFirstShown(page: Page, width: number): Promise<boolean> {
  return page.evaluate((at) => {
    const fresh = [...document.querySelectorAll("body *:not([data-first-shown])")].filter((one) => {
      // What only a screen reader gets has one pixel.
      const { width: wide, height: high } = one.getBoundingClientRect();
      return one.checkVisibility({ visibilityProperty: true }) && wide > 1 && high > 1;
    });
    for (const one of fresh) one.setAttribute("data-first-shown", String(at));
    return fresh.length > 0;
  }, width);
}

async function expectAccessibleInLight(page: Page): Promise<void> {
  // After a link the title may come a moment later than what it leads to.
  await expect(page).toHaveTitle(/./);
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations("light", await axe(page));
}

async function expectColorsInDark(page: Page, selector = "html"): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations("dark", (await axe(page)).withRules("color-contrast").include(selector));
}

async function axe(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => "axe" in window);
  // The pages have no frames; the legacy mode spares a second page for each run.
  return new AxeBuilder({ page, ...(isThere && { axeSource: ";" }) })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
}

async function expectNoViolations(scheme: string, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${scheme}: ${id} ${nodes.map((n) => n.target).join(", ")}`)).toEqual([]);
}

/** Fails when the page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

/** What the standard's rules find wrong with a page's HTML as it was sent. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await new HtmlValidate({ root: true, extends: ["html-validate:standard"] }).validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** The names of the listed programs with their institutions, in order: "MS in AI, Example University". */
export async function listed(page: Page): Promise<string[]> {
  const cards = page.getByRole("region", { name: "Results" }).getByRole("article");
  // A document that is still being read has none of its cards yet, and that is no empty list.
  await page.waitForLoadState("domcontentloaded");
  return cards.evaluateAll((all) => all.map((card) => card.getAttribute("aria-label") ?? ""));
}

/** Does `work` with the journeys' own database, for what a test prepares or looks up without the pages. */
export async function withDatabase<T>(work: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  // Playwright's own run sets it; without it this would reach somebody's database.
  if (!process.env.E2E_PORT) throw new Error("Journeys need their own database: npm run e2e");
  const prisma = openPrisma(databaseFile());
  try {
    return await work(prisma);
  } finally {
    await prisma.$disconnect();
  }
}
