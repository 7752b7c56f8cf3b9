/** Owns the journeys of the work lists: from a list to its items and on to the next, and what is done there. */

import { expect, type Page, test } from "@playwright/test";
import { daysBefore, isoDay } from "../lib/text/day";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

// One after the other: they share the lists that they count.
test.describe.configure({ mode: "default" });

const daysAgo = (days: number) => isoDay(daysBefore(new Date(), days));

type Made = { id: number; name: string };

/** Listings of an institution that stands first in every list; each price was checked on the day given (null: never). */
function listings(made: Record<string, { price: string | null; status?: string }>): Promise<Made[]> {
  const unique = Math.random().toString(36).slice(2, 8);
  return withDatabase(async (prisma) => {
    const institution = { slug: `aa-${unique}`, name: `AA Institute ${unique}`, city: "Boston", state: "MA" };
    const { id: institutionId } = await prisma.institution.create({ data: institution });
    const all: Made[] = [];
    for (const [name, { price, status = "published" }] of Object.entries(made)) {
      const provenance = ["delivery", "duration", "credits", "cost"].map((figure) => ({
        figure,
        state: "published",
        sourceUrl: "https://example.edu/ai",
        year: "2026",
        checkedOn: figure === "cost" ? price : daysAgo(1),
      }));
      const { id } = await prisma.program.create({
        data: {
          slug: `${name.toLowerCase().replace(/[^a-z]+/g, "-")}-${unique}`,
          name,
          institutionId,
          degree: "masters",
          subject: "robotics",
          city: "Boston",
          state: "MA",
          onCampus: true,
          durationMonths: 24,
          credits: 30,
          totalCost: 14_000,
          residency: "flat",
          status,
          provenance: { create: provenance },
        },
      });
      all.push({ id, name });
    }
    return all;
  });
}

const items = (page: Page) => page.getByRole("main").locator("ol > li");
const bar = (page: Page) => page.getByRole("region", { name: "From the work list" });

/** The number that a heading begins with. */
async function counted(page: Page, heading: RegExp): Promise<number> {
  return Number.parseInt((await page.getByRole("heading", { name: heading }).textContent()) ?? "", 10);
}

test("from the list of stale prices to an item, by a key to the next and back; still true", async ({ page }) => {
  const [first, second] = await listings({ "A Robotics MS": { price: null }, "B Robotics MS": { price: null } });
  await signIn(page, await someone("editor"));
  const stale = /figures past their shelf life/;
  const onFirstPage = await counted(page, stale);
  await page.getByRole("heading", { name: stale }).getByRole("link").click();
  await page.getByRole("navigation", { name: "Figure" }).getByRole("link", { name: "Price" }).click();
  await expect(page).toHaveURL(/figure=cost/);
  const before = await counted(page, stale);
  expect(before).toBeLessThan(onFirstPage);
  await expect(items(page).first()).toContainText("Never checked: no day is recorded");

  await items(page).first().getByRole("link", { name: "A Robotics MS" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A Robotics MS");
  await expect(bar(page)).toContainText("listing 1 of");
  await expect(bar(page).getByText("n", { exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("B Robotics MS");
  expect(page.url()).toContain(`/admin/programs/${second?.id}?list=stale%3Ffigure%3Dcost`);
  // Where letters are typed the key is a letter.
  await page.getByLabel("Name", { exact: true }).fill("");
  await page.keyboard.press("n");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("n");
  await bar(page).getByRole("button", { name: "Turn the keys off" }).click();
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("B Robotics MS");
  await bar(page).getByRole("button", { name: "Turn the keys n and p on" }).click();
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A Robotics MS");

  await bar(page).getByRole("button", { name: "Still true (price of A Robotics MS)" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Price of A Robotics MS: checked today, still true." }),
  ).toBeVisible();
  await expect(page).toHaveURL(/figure=cost/);
  expect(await counted(page, stale)).toBe(before - 1);
  await expect(items(page).first().getByRole("link", { name: "B Robotics MS" })).toBeVisible();
  await page.goto(`/admin/programs/${first?.id}/history`);
  await expect(page.getByText("Price checked: still true")).toBeVisible();
});

test("who has taken an item, and what a viewer sees", async ({ page, browser, baseURL }) => {
  const [draft] = await listings({ "C Robotics MS": { price: null, status: "draft" } });
  const item = (of: Page) => items(of).filter({ hasText: "C Robotics MS" });
  await signIn(page, await someone("editor", "Ada Lovelace"), "/admin/work/drafts");
  await item(page).getByRole("button", { name: "Take (C Robotics MS)" }).click();
  await expect(item(page)).toContainText("Taken by you");
  await page.getByRole("navigation", { name: "Taken by" }).getByRole("link", { name: "Me" }).click();
  await expect(page.getByRole("heading", { name: "1 draft to review" })).toBeVisible();
  await page.getByRole("navigation", { name: "Taken by" }).getByRole("link", { name: "Nobody" }).click();
  await expect(page).toHaveURL(/owner=nobody/);
  await expect(item(page)).toHaveCount(0);

  const viewer = await browser.newPage({ ...(baseURL && { baseURL }) });
  await signIn(viewer, await someone("viewer"), "/admin/work/drafts?owner=ada");
  await expect(viewer.getByText("can’t be narrowed to owner: ada; that was ignored")).toBeVisible();
  await expect(item(viewer)).toContainText("Taken by Ada Lovelace");
  await viewer.goto("/admin/work/stale");
  await expect(items(viewer).first()).toBeVisible();
  await expect(viewer.getByRole("main").getByRole("button")).toHaveCount(0);
  await viewer.close();

  // A saved draft keeps its list; a published one has left it.
  await page.goto(`/admin/programs/${draft?.id}?list=${encodeURIComponent(`drafts?item=${draft?.id}&place=1`)}`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
  await expect(bar(page)).toContainText("draft 1 of");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).or(page.getByText("Saved; it is public.")).waitFor();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await expect(bar(page)).toContainText("this one is not in it");
  await bar(page).getByRole("link", { name: "Next" }).click();
  await expect(bar(page)).toContainText("draft 1 of");
});

test("a shelf life that an admin changes moves the count", async ({ page }) => {
  await listings({ "D Robotics MS": { price: daysAgo(200) } });
  const stale = /figures past their shelf life/;
  await signIn(page, await someone("admin"), "/admin/work/stale?figure=cost");
  const before = await counted(page, stale);
  await page.getByRole("link", { name: "Settings" }).click();
  const days = page.getByLabel("A price, in days");
  await expect(days).toHaveValue("180");
  await days.fill("soon");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByRole("link", { name: "The days of a price must be a whole number from 1 to 3,650." }),
  ).toBeVisible();
  await expect(days).toHaveValue("soon");
  await days.fill("365");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. The work lists follow at once.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/admin/work/stale?figure=cost");
  await expect(page.getByText("A price keeps 365 days")).toBeVisible();
  expect(await counted(page, stale)).toBe(before - 1);
  await page.goto("/admin/log?kind=settings-changed");
  await expect(page.getByRole("cell", { name: "costDays: 180 → 365" })).toBeVisible();
  await withDatabase((prisma) => prisma.setting.deleteMany());
});

test("failed links with what was answered and who uses them", async ({ page }) => {
  const [used] = await listings({ "E Robotics MS": { price: daysAgo(1) } });
  const url = `https://example.edu/${used?.id}`;
  await withDatabase(async (prisma) => {
    await prisma.provenance.updateMany({
      where: { programId: used?.id ?? 0, figure: "cost" },
      data: { sourceUrl: url },
    });
    const failedSince = new Date("2026-11-02");
    const answer = { result: "failed", answer: "404 Not Found", checkedAt: new Date("2026-11-09"), failedSince };
    await prisma.linkCheck.create({ data: { url, ...answer } });
  });
  await signIn(page, await someone("editor"), "/admin/work/links");
  const item = items(page).filter({ hasText: url });
  await expect(item).toContainText("404 Not Found. It has failed since November 2, 2026.");
  await expect(page.getByText(/\d+ addresses not asked so far/)).toBeVisible();
  await item.getByRole("link", { name: "E Robotics MS" }).click();
  await expect(bar(page)).toContainText("source of price");
});

for (const width of [1280, 390]) {
  test(`the lists at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, await someone("editor"), width === 390 ? "/admin/work/stale" : "/admin");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    if (width === 390) await items(page).first().getByRole("link").first().click();
    else await page.getByRole("link", { name: /^All \d+ pairs/ }).click();
    await expect(page.getByRole("button", { name: /^Take/ }).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("still true, kept apart, taken, and on to the next", async ({ page }) => {
    await listings({
      "F Robotics MS": { price: null },
      "F Robotics Master of Science": { price: null },
    });
    const main = page.getByRole("main");
    await signIn(page, await someone("editor"), "/admin/work/stale?figure=cost");
    await items(page).filter({ hasText: "F Robotics MS" }).getByRole("link", { name: "F Robotics MS" }).click();
    await expect(bar(page).getByText("n", { exact: true })).toHaveCount(0);
    await bar(page)
      .getByRole("link", { name: "Previous" })
      .or(bar(page).getByRole("link", { name: "Next" }))
      .first()
      .click();
    await expect(bar(page)).toContainText(/listing \d+ of/);
    await page.goto("/admin/work/stale?figure=cost");
    await main.getByRole("button", { name: "Still true (price of F Robotics MS)" }).click();
    await expect(
      page.getByRole("status").filter({ hasText: "Price of F Robotics MS: checked today, still true." }),
    ).toBeVisible();
    await main.getByRole("button", { name: "Take (F Robotics Master of Science)" }).click();
    await expect(items(page).filter({ hasText: "F Robotics Master of Science" })).toContainText("Taken by you");

    await page.goto("/admin/work/duplicates");
    const pair = items(page).filter({ hasText: "F Robotics MS" });
    await pair.getByRole("link", { name: /^F Robotics/ }).click();
    await expect(page.getByRole("button", { name: "Merge the other into this one" })).toBeVisible();
    await bar(page)
      .getByRole("button", { name: /^These are two programs/ })
      .click();
    await expect(
      page.getByRole("status").filter({ hasText: "Kept apart: this pair does not come back." }),
    ).toBeVisible();
    await expect(pair).toHaveCount(0);
  });
});
