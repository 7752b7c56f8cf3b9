import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails on any accessibility fault that axe finds on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes.map((n) => n.target).join(", ")}`)).toEqual(
      [],
    );
  }
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
