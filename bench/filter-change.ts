/** Owns timing a change of filters as a reader sees it: from the click to the changed results on the screen. */
import type { Browser, Page } from "@playwright/test";

/** Milliseconds, one of each for every click. */
export type FilterTimes = { clicks: number[]; loads: number[] };

/** Filters of the open groups; each is chosen and taken back. */
const options = [
  "degree=associate",
  "degree=bachelors",
  "degree=masters",
  "degree=doctorate",
  "degree=undergraduate-certificate",
  "degree=graduate-certificate",
  "delivery=online",
  "delivery=on-campus",
  "delivery=hybrid",
  "unknown=delivery",
];
const rounds = 3;

/** Clicks filters on /programs, and after each click loads the address it led to in another page. */
export async function timeFilters(browser: Browser, base: string): Promise<FilterTimes> {
  const [clicking, loading] = [await browser.newPage({ baseURL: base }), await browser.newPage({ baseURL: base })];
  await clicking.goto("/programs", { waitUntil: "networkidle" });
  const times: FilterTimes = { clicks: [], loads: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const option of options) {
      for (const _ of ["chosen", "taken back"]) {
        times.clicks.push(await timeClick(clicking, option));
        times.loads.push(await timeLoad(loading, clicking.url()));
      }
    }
  }
  await clicking.close();
  await loading.close();
  return times;
}

/**
 * From the click's own time stamp to the first task after the frame that shows other results. What is
 * pale while it waits is not yet the answer: only a change of the results' own elements ends it.
 */
async function timeClick(page: Page, option: string): Promise<number> {
  const [name, value] = option.split("=");
  const box = page.locator(`input[name="${name}"][value="${value}"]`);
  await box.scrollIntoViewIfNeeded();
  const time = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const results = document.querySelector("#results");
        if (!results) return reject(new Error("The page has no results."));
        let clicked = Number.NaN;
        document.addEventListener("click", (event) => (clicked = event.timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (Number.isNaN(clicked)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - clicked);
            port2.postMessage(null);
          });
        });
        observer.observe(results, { childList: true, subtree: true, characterData: true });
      }),
  );
  await box.click();
  return await time;
}

/** From the start of the navigation to the first paint with content. */
async function timeLoad(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName("first-contentful-paint");
          if (paint) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}
