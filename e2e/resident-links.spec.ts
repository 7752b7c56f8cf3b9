/** Owns the proof that no link and no form forgets where the reader lives, with the address alone to keep it. */
import { expect, type Page, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

/** Pages with prices, and those on the way to them. */
const carries =
  /^\/($|(programs|compare|verdicts|plan|shortlist|browse|guides)$|(programs|institutions|guides)\/[^/.]+$|browse\/[^.]+$)/;

/** One page of each kind is enough: "/guides/…" for any guide. */
const kindOf = (path: string) =>
  path.replace(/^\/(programs|institutions|guides|corrections)\/[^/]+/, "/$1/…").replace(/^\/browse\/.+/, "/browse/…");

/** Where the links and the forms of a page lead that ask by address, as they stand in it. */
function waysFrom(page: Page): Promise<{ links: string[]; forms: { action: string; resident: string | null }[] }> {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll("a[href^='/']")].map((link) => link.getAttribute("href") ?? ""),
    forms: [...document.forms]
      .filter(({ method }) => method === "get")
      .map((form) => ({
        action: new URL(form.action).pathname,
        resident: new FormData(form).get("resident")?.toString() ?? null,
      })),
  }));
}

test("from a list on, every way to a page with prices says where the reader lives", async ({ page }) => {
  test.setTimeout(180_000);
  const start = ["view=list", "view=table", "view=map", "view=plot", "q=generative+ai", "max_cost=1"];
  const waiting = start.map((query) => `/programs?resident=TX&${query}`);
  const seen = new Set(["/programs"]);
  const forgotten: string[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    const { links, forms } = await waysFrom(page);
    for (const link of links) {
      const { pathname, searchParams } = new URL(link, "https://example.org");
      if (!carries.test(pathname) && !pathname.startsWith("/about")) continue;
      const says = searchParams.get("resident") === "TX";
      if (carries.test(pathname) && !says) forgotten.push(`${address}: ${link}`);
      if (!says || seen.has(kindOf(pathname))) continue;
      seen.add(kindOf(pathname));
      waiting.push(link);
    }
    for (const { action, resident } of forms)
      if (carries.test(action) && resident !== "TX") forgotten.push(`${address}: the form for ${action}`);
  }
  expect(forgotten).toEqual([]);
  const kinds = ["/", "/browse", "/browse/…", "/guides", "/guides/…", "/institutions/…", "/programs/…", "/compare"];
  expect([...seen]).toEqual(expect.arrayContaining([...kinds, "/verdicts", "/plan", "/shortlist", "/about"]));
});
