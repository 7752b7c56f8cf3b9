import fs from "node:fs";
import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { openPrisma } from "../lib/database/db";
import { databaseFile } from "../lib/env";
import { expectAccessibleAt, listed } from "./fixtures";

const key = "matricula.shortlist";
const austin = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";

/** A device whose browser has stored this text as the list. */
async function deviceWith(context: BrowserContext, stored: unknown): Promise<void> {
  await context.addInitScript(
    ([name, text]) => {
      if (localStorage.getItem(name) === null) localStorage.setItem(name, text);
    },
    [key, JSON.stringify(stored)] as const,
  );
}

/** The slugs of the directory’s first programs on a campus. */
async function someSlugs(count: number): Promise<string[]> {
  const prisma = openPrisma(databaseFile());
  const programs = await prisma.program.findMany({
    where: { status: "published", onCampus: true },
    take: count,
    orderBy: { id: "asc" },
    select: { slug: true },
  });
  await prisma.$disconnect();
  return programs.map(({ slug }) => slug);
}

const entry = (slug: string, note = "") => ({ slug, label: slug, note });
const list = (...programs: ReturnType<typeof entry>[]) => ({ version: 2, programs });

const articles = (page: Page): Locator => page.getByRole("main").getByRole("article");
const names = (page: Page) =>
  articles(page).evaluateAll((all) => all.map((article) => article.getAttribute("aria-label")));

test("programs kept from list and table are read, noted, moved, removed and brought back", async ({ page }) => {
  await page.goto("/programs");
  const [first = "", second = ""] = await listed(page);
  await page.getByRole("button", { name: `Keep ${first}`, exact: true }).click();
  await page.getByRole("button", { name: `Keep ${second}`, exact: true }).click();
  await expect(page.getByRole("button", { name: `Keep ${second}` })).toHaveAttribute("aria-pressed", "true");
  await page.goto("/programs?view=table");
  const third = page.getByRole("button", { name: /^Keep /, pressed: false }).first();
  const name = ((await third.textContent()) ?? "").replace(/^Keep /, "");
  await third.click();
  await page.getByRole("link", { name: "Shortlist 3 kept" }).click();
  await expect.poll(() => names(page)).toEqual([first, second, name]);

  await page.getByRole("textbox", { name: `Note on ${second}` }).fill("near my sister");
  const up = page.getByRole("button", { name: `Up ${second}` });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual([second, first, name]);
  await expect(up).toBeFocused();
  await expect(page.getByText(`${second}: 1 of 3.`)).toBeAttached();

  await page.reload();
  await expect.poll(() => names(page)).toEqual([second, first, name]);
  await page.getByRole("button", { name: `Remove ${second}` }).click();
  await expect.poll(() => names(page)).toEqual([first, name]);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual([second, first, name]);
  await expect(page.getByRole("textbox", { name: `Note on ${second}` })).toHaveValue("near my sister");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("what is taken off elsewhere can be undone there, with its note", async ({ page, context }) => {
  await deviceWith(context, list(entry(austin, "mine")));
  await page.goto("/programs?institution=university-of-texas-at-austin");
  await page.getByRole("button", { name: /^Keep Online MS in Artificial Intelligence/ }).click();
  await expect(page.getByRole("link", { name: "Shortlist", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "Shortlist 1 kept" }).click();
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("mine");
});

test("two tabs add to one list and see each other", async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto("/programs"), other.goto("/programs?sort=-cost")]);
  await page
    .getByRole("button", { name: /^Keep /, pressed: false })
    .first()
    .click();
  await other
    .getByRole("button", { name: /^Keep /, pressed: false })
    .first()
    .click();
  for (const tab of [page, other]) await expect(tab.getByRole("link", { name: "Shortlist 2 kept" })).toBeVisible();
  await page.goto("/shortlist");
  await expect(articles(page)).toHaveCount(2);
  await other
    .getByRole("button", { name: /^Keep /, pressed: false })
    .first()
    .click();
  await expect(articles(page)).toHaveCount(3);
  await expect(articles(page).last()).toContainText(/\$|–/);
});

test("a list of the first version goes on; a renamed program is followed, one that is gone keeps its note", async ({
  page,
  context,
}) => {
  const prisma = openPrisma(databaseFile());
  try {
    const { id } = await prisma.program.findUniqueOrThrow({ where: { slug: austin } });
    await prisma.programSlug.create({ data: { slug: "once-in-austin", programId: id } });
    await deviceWith(context, ["once-in-austin", "never-was"]);
    await page.goto("/shortlist");
    await expect
      .poll(() => names(page))
      .toEqual(["Online MS in Artificial Intelligence, The University of Texas at Austin", "never-was"]);
    await page.getByRole("textbox", { name: "Note on never-was" }).fill("ask them");
    await expect(articles(page).last()).toContainText("no longer lists this program. Your note stays");
    const stored = await page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? ""), key);
    expect(stored).toMatchObject({ version: 2, programs: [{ slug: austin }, { slug: "never-was", note: "ask them" }] });
  } finally {
    await prisma.programSlug.deleteMany({ where: { slug: "once-in-austin" } });
    await prisma.$disconnect();
  }
});

for (const fault of ["full", "forbidden"] as const) {
  test(`a storage that is ${fault} is said, and loses nothing on the page`, async ({ page }) => {
    await page.addInitScript((how) => {
      if (how === "forbidden") {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      } else {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }
    }, fault);
    await page.goto("/programs");
    await page
      .getByRole("button", { name: /^Keep /, pressed: false })
      .first()
      .click();
    await expect(page.getByText(/^This browser can’t save the list/)).toBeVisible();
    await page.getByRole("button", { name: "Close" }).click();
    await page
      .getByRole("button", { name: /^Keep /, pressed: false })
      .first()
      .click();
    await page.getByRole("link", { name: "Shortlist 2 kept" }).click();
    await expect(articles(page)).toHaveCount(2);
    await page.getByRole("textbox", { name: /^Note/ }).last().fill("still here");
    await expect(page.getByText(/is lost when you close or reload this page/).first()).toBeVisible();
    await page.getByRole("button", { name: /^Down/ }).first().click();
    await expect(page.getByRole("textbox", { name: /^Note/ }).first()).toHaveValue("still here");
  });
}

test("without an answer from the server the list and its notes are there, and asking again helps", async ({
  page,
  context,
}) => {
  await deviceWith(context, list({ slug: austin, label: "MS in Austin", note: "mine" }));
  await page.route("/shortlist", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.goto("/shortlist");
  await expect(page.getByText("We couldn’t load the programs’ figures.")).toBeVisible();
  await expect(articles(page)).toContainText("MS in Austin");
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("mine");
  await page.unroute("/shortlist");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(articles(page)).toContainText("$10,000");
});

test("a link takes the list to another device; notes only if asked, and never to the server", async ({
  page,
  context,
  browser,
}) => {
  const [slug = ""] = await someSlugs(1);
  await deviceWith(context, list(entry(austin, "near my sister & cheap?"), entry(slug)));
  await page.goto("/shortlist");
  await page.locator("summary", { hasText: "Link for another device" }).click();
  const field = page.getByRole("textbox", { name: "Link to this list" });
  await expect(field).toHaveValue(/\/shortlist\?keep=\d+&keep=\d+$/);
  await page.getByRole("checkbox", { name: /Put my notes in/ }).check();
  const link = await field.inputValue();

  const elsewhere = await browser.newContext();
  await deviceWith(elsewhere, list(entry(slug, "a note of my own")));
  const other = await elsewhere.newPage();
  const sent: string[] = [];
  other.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("A list of 2 programs");
  await expect(other.getByText("Note: near my sister & cheap?")).toBeVisible();
  await expect(other.getByText("1 more is on it already.")).toBeVisible();
  await other.getByRole("button", { name: "Add this program to this device’s list" }).click();
  await expect(other).toHaveURL("/shortlist");
  await expect(articles(other)).toHaveCount(2);
  await expect(other.getByRole("textbox", { name: /^Note/ }).first()).toHaveValue("a note of my own");
  await expect(other.getByRole("textbox", { name: /^Note/ }).last()).toHaveValue("near my sister & cheap?");
  expect(sent.some((request) => request.includes("shortlist"))).toBe(true);
  expect(sent.filter((request) => /sister/.test(request))).toEqual([]);
  await elsewhere.close();
});

test("the list is sorted, compared and exported with sources, years and notes", async ({ page, context }) => {
  const slugs = await someSlugs(12);
  await deviceWith(context, list(...slugs.map((slug, index) => entry(slug, index === 0 ? '=1+1, "so"\nwell' : ""))));
  await page.goto("/shortlist?near=02139&resident=MA");
  await page.getByRole("button", { name: "Sort by distance" }).click();
  const miles = async () =>
    (await articles(page).allTextContents()).flatMap((text) => {
      const found = /([\d,]+) miles? away/.exec(text);
      return found?.[1] && !/Online ·/.test(text) ? [Number(found[1].replace(",", ""))] : [];
    });
  await expect.poll(async () => (await miles()).length).toBeGreaterThan(3);
  expect(await miles()).toEqual([...(await miles())].sort((a, b) => a - b));
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Sort by price" }).click();

  const compare = page.getByRole("link", { name: "Compare the first 10" });
  const query = new URL((await compare.getAttribute("href")) ?? "", "http://localhost").searchParams;
  const order: string[] = await page.evaluate(
    (name) => JSON.parse(localStorage.getItem(name) ?? "").programs.map(({ slug }: { slug: string }) => slug),
    key,
  );
  expect(query.getAll("compare")).toEqual(order.slice(0, 10));
  expect(query.get("resident")).toBe("MA");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const text = fs.readFileSync(await (await download).path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(rows).toHaveLength(12);
  const prices = rows.flatMap((row) => (row["Price to, USD"] ? [Number(row["Price to, USD"])] : []));
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
  // What would be a formula is text.
  expect(rows.map((row) => row["Your note"]).filter(Boolean)).toEqual(['\'=1+1, "so"\nwell']);
  expect(rows.every((row) => row["Price: state"] && "Price: source" in row && "Price: year" in row)).toBe(true);
});

test("the list has no accessibility faults at 1280 and 320 px", async ({ page, context }) => {
  const slugs = await someSlugs(3);
  await deviceWith(context, list(...slugs.map((slug) => entry(slug, "a note")), entry("gone-for-good")));
  await page.goto("/shortlist");
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await page.locator("summary", { hasText: "Link for another device" }).click();
  await expectAccessibleAt(page, [1280, 320]);
});

test("a link’s list has no accessibility faults at 1280 and 320 px", async ({ page }) => {
  const slugs = await someSlugs(2);
  await page.goto(`/shortlist?keep=${slugs.join("&keep=")}&keep=gone-for-good&near=nowhere`);
  await expectAccessibleAt(page, [1280, 320]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a link shows its list, and no control is dead", async ({ page }) => {
    const [slug = ""] = await someSlugs(1);
    await page.goto(`/shortlist?keep=${austin}&keep=gone-for-good&keep=${slug}&keep=%3Cb%3E`);
    await expect(articles(page)).toHaveCount(2);
    await expect(page.getByRole("region", { name: "Not in the directory" })).toContainText("gone-for-good");
    await expect(page.getByText("it is not the short name of a program")).toBeVisible();
    await expect(page.getByRole("link", { name: "Compare all 2" })).toHaveAttribute("href", /compare=.*&compare=/);
    await page.getByRole("textbox", { name: /^Distance from/ }).fill("78701");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(articles(page).last()).toContainText("miles away");
    await expect(page.getByRole("button", { name: /Keep|Add/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Shortlist" }).click();
    await expect(page.getByText("Keeping a list needs JavaScript")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  });
});
