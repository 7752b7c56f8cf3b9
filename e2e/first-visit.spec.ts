/** Owns the proof that a first visit over a slow line has the site's own heading letters from its first paint. */
import { type CDPSession, expect, type Page, test } from "@playwright/test";

declare global {
  interface Window {
    shifted?: number;
  }
}

/** A weak telephone's line: 400 kbit/s, 400 ms to an answer. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The names of the typefaces in which the texts of an element are drawn, and whether they came with the page. */
async function facesOf(session: CDPSession, selector: string) {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => ({ familyName, isCustomFont }));
}

const firstPaint = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0, null, {
    polling: 20,
  });

const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number") window.shifted = (window.shifted ?? 0) + entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const shiftOf = (page: Page) => page.evaluate(() => window.shifted);

test("headings have their letters from the first paint, and nothing moves when others come", async ({ browser }) => {
  for (const address of ["/", "/programs", "/guides/generative-ai", "/about/how-we-list"]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await watchShifts(page);
    // Whatever is a file of letters comes only when the test lets it.
    let letFontsCome = () => {};
    const looked = new Promise<void>((resolve) => {
      letFontsCome = resolve;
    });
    await page.route(/\.woff2/, async (route) => {
      await looked;
      await route.continue();
    });
    const session = await context.newCDPSession(page);
    for (const domain of ["DOM.enable", "CSS.enable", "Network.enable"] as const) await session.send(domain);
    await session.send("Network.emulateNetworkConditions", slowLine);

    await page.goto(address, { waitUntil: "commit" });
    await firstPaint(page);
    const heading = [{ familyName: expect.stringContaining("Source Serif"), isCustomFont: true }];
    expect(await page.evaluate(() => document.fonts.check("600 27px Heading"))).toBe(true);
    expect(await facesOf(session, "h1"), `letters of the heading of ${address}`).toEqual(heading);

    await session.send("Network.emulateNetworkConditions", { ...slowLine, latency: 0, downloadThroughput: -1 });
    letFontsCome();
    await page.waitForLoadState("networkidle");
    expect(await facesOf(session, "h1")).toEqual(heading);
    expect(await shiftOf(page), `layout shift of ${address}`).toBe(0);
    await context.close();
  }
});

test("on a slow computer, too, nothing moves when letters come", async ({ browser }) => {
  for (const width of [1280, 1280, 1280, 390, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await watchShifts(page);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.goto("/programs", { waitUntil: "networkidle" });
    expect(await shiftOf(page), `layout shift at ${width} pixels`).toBe(0);
    await context.close();
  }
});

test("the places stand where they stand, however many of them have come", async ({ page }) => {
  for (const width of [320, 390, 600, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/programs");
    const nav = page.getByRole("navigation", { name: "Main" });
    await expect(nav).toBeVisible();
    const corner = () =>
      nav.evaluate((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [x, y];
      });
    const whole = await corner();
    // As while the page is still being read.
    await nav.evaluate((element) => element.replaceChildren(...[...element.children].slice(0, 1)));
    expect(await corner(), `at ${width} pixels`).toEqual(whole);
  }
});
