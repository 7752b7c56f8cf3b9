import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { openPrisma } from "../lib/db";
import { databaseFile } from "../lib/env";
import type { PrismaClient } from "../prisma/client/client";

/**
 * Fails on any accessibility fault that axe finds on the page as it stands, in light and in dark.
 * The two schemes differ in nothing but colors, so only these are looked at twice.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations("light", axe(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations("dark", axe(page).withRules("color-contrast"));
}

function axe(page: Page): AxeBuilder {
  // The pages have no frames; the legacy mode spares a second page for each run.
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
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

/** The names of the listed programs with their institutions, in order: "MS in AI, Example University". */
export async function listed(page: Page): Promise<string[]> {
  const cards = page.getByRole("region", { name: "Results" }).getByRole("article");
  return Promise.all(
    (await cards.all()).map(async (card) => card.getAttribute("aria-label").then((label) => label ?? "")),
  );
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
