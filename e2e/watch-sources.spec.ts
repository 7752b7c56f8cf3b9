/** Owns the journey of a price that moved at its source: into the work list, and after one key onto the public page. */
import http from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { mannersOf, pageFetcher } from "../lib/fetching/politely";
import { example } from "../lib/programs/listing/example";
import { programColumns, provenanceRows } from "../lib/programs/listing/stored";
import { sourcesToWatch } from "../lib/watching/sources";
import { watchSources } from "../lib/watching/watch";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

test.describe.configure({ timeout: 120_000 });

/** What each page of the tests' server says that a credit costs, by path. */
const prices = new Map<string, string>();
const server = http.createServer((request, response) => {
  const price = prices.get(request.url ?? "");
  response.writeHead(price === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
  response.end(
    `<!doctype html><h1>Master of Science</h1><h2>Tuition 2026-2027</h2><p>Tuition per credit: ${price}</p>`,
  );
});
/** A name that everybody could ask; the tests' server stands behind each. */
let origin = "";

test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://ai.lagoon.edu:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A published program of its own whose price stands on a page of its own. */
async function published() {
  const own = Math.random().toString(36).slice(2, 10);
  const path = `/${own}`;
  const address = `${origin}${path}`;
  const { id, slug } = await withDatabase(async (prisma) => {
    const institution = { slug: `lagoon-${own}`, name: `Lagoon Institute ${own}`, city: "Bay City", state: "MI" };
    const { id: institutionId } = await prisma.institution.create({ data: { ...institution, website: origin } });
    const provenance = { ...example.provenance, cost: { ...example.provenance.cost, sourceUrl: address } };
    const priced = { totalCost: null, perCreditCents: 111_300, residency: null, provenance };
    const listing = { ...example, ...priced, name: `MS in Lagoon Robotics ${own}`, slug: `ms-lagoon-${own}` };
    const data = { ...programColumns(listing), institutionId, provenance: { create: provenanceRows(listing) } };
    return prisma.program.create({ data });
  });
  /** Has its page say a price, and asks it on a day. */
  const say = async (price: string, day: string) => {
    prices.set(path, price);
    await withDatabase(async (prisma) => {
      const sources = await sourcesToWatch(prisma, new Date(`${day}T12:00:00Z`), Number.POSITIVE_INFINITY);
      const fetcher = pageFetcher(mannersOf({ FETCH_TEST_ADDRESS: "127.0.0.1" }, "source watch", { pause: 1 }));
      const clock = () => new Date(`${day}T12:00:00Z`);
      const only = sources.filter((source) => source.address === address);
      await watchSources(prisma, fetcher, only, () => {}, { clock });
    });
  };
  return { id, slug, say };
}

const changedOf = (page: Page, name: string) => page.getByRole("main").locator("ol > li").filter({ hasText: name });

test("a price that moved waits with both words, and one key brings it to its readers with its history", async ({
  page,
}) => {
  const { slug, say } = await published();
  await say("$1,113", "2026-11-24");
  const cost = page.getByRole("table").getByRole("row", { name: /^Cost|^Price/ });
  await page.goto(`/programs/${slug}`);
  await expect(page.getByText("seen on its source on November 24, 2026")).toBeVisible();
  const answer = await page.request.get(`/api/v1/programs/${slug}`);
  expect(await answer.json()).toMatchObject({ facts: { cost: { provenance: { seenOn: "2026-11-24" } } } });
  expect(await (await page.request.get(`/programs/${slug}.md`)).text()).toContain("seen there 2026-11-24");
  await say("$1,113", "2026-11-25");
  const headers = { "If-None-Match": answer.headers().etag ?? "" };
  const again = await page.request.get(`/api/v1/programs/${slug}`, { headers });
  expect(await again.json()).toMatchObject({ facts: { cost: { provenance: { seenOn: "2026-11-25" } } } });
  await say("$1,150", "2026-11-28");
  await page.goto(`/programs/${slug}`);
  await expect(page.getByRole("main")).toContainText("$1,113");
  await expect(page.getByText("seen on its source on November 25, 2026")).toBeVisible();

  await signIn(page, await someone("editor"), "/admin/work/changed");
  const item = changedOf(page, slug.replace("ms-lagoon-", ""));
  await expect(item).toContainText("Tuition per credit: $1,113");
  await expect(item).toContainText("Tuition per credit: $1,150");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  // The keys wait until the page's scripts have come.
  await expect(page.getByText("takes the first that can be taken")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("taken as its source says.")).toBeVisible();
  await expect(item).toHaveCount(0);

  await page.goto(`/programs/${slug}`);
  await expect(cost).toContainText("Price per credit: $1,113 → , then $1,150 in");
  await expect(page.getByText("seen on its source on November 28, 2026")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto("/about/coverage");
  await expect(page.getByRole("region", { name: "Seen on their sources" })).toContainText(/in the last 365 days: \d/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a price in other words waits too, and a person says that it is still true", async ({ page }) => {
    const { id, slug, say } = await published();
    await say("$1,113", "2026-11-24");
    await say("from $1,113 a credit", "2026-11-28");
    await signIn(page, await someone("editor"), "/admin/work/changed?figure=cost");
    const item = changedOf(page, slug.replace("ms-lagoon-", ""));
    await expect(item).toContainText("from $1,113 a credit");
    await item.getByRole("button", { name: /^Still true/ }).click();
    await expect(page.getByText("checked today, still true.")).toBeVisible();
    await expect(item).toHaveCount(0);
    const revisions = await withDatabase((prisma) => prisma.revision.count({ where: { programId: id } }));
    expect(revisions).toBe(1);
  });
});
