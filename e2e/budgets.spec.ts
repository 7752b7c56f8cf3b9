import { expect, test } from "@playwright/test";
import { frameworkScripts, htmlWeight, liveFormWeight, measuredAddresses, weigh } from "../bench/weights";

const kilobytes = 1000;

test("pages bring at most 20 kB of script beyond the framework's, and nothing on them moves", async ({
  page,
  browser,
}) => {
  for (const address of await measuredAddresses(page)) {
    for (const width of [390, 1280]) {
      // A browser that has seen nothing yet: no script, no typeface.
      const fresh = await browser.newPage({ viewport: { width, height: 800 } });
      const { own, framework, shift } = await weigh(fresh, address);
      expect.soft(own, `script of our own on ${address}`).toBeLessThanOrEqual(20 * kilobytes);
      expect.soft(own, `script of our own on ${address}`).toBeGreaterThan(0);
      expect.soft(framework, "the framework's own script").toBeGreaterThan(0);
      expect.soft(shift, `layout shift of ${address} at ${width} pixels`).toBe(0);
      await fresh.close();
    }
  }
});

test("what counts as the framework's script holds nothing of ours", async ({ page }) => {
  const framework = frameworkScripts();
  const scripts: { name: string; text: Promise<string> }[] = [];
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname.split("/").at(-1) ?? "";
    if (framework.has(name)) scripts.push({ name, text: response.text() });
  });
  await page.goto("/programs", { waitUntil: "networkidle" });
  expect(scripts.length).toBeGreaterThanOrEqual(4);
  for (const { name, text } of scripts) expect(await text, name).not.toMatch(/matricula|shortlist|program/i);
});

test("the live form of filters brings at most 10 kB of script beyond what every page has", () => {
  expect(liveFormWeight()).toBeLessThanOrEqual(10 * kilobytes);
  expect(liveFormWeight()).toBeGreaterThan(0);
});

// It was 30 kB before there were filters by eight further facts, and the reader's home, on the page.
test("the list's HTML is at most 32 kB gzipped", async ({ baseURL }) => {
  expect(await htmlWeight(`${baseURL}/programs`)).toBeLessThanOrEqual(32 * kilobytes);
});
