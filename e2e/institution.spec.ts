import { expect, test } from "@playwright/test";
import { openPrisma } from "../lib/database/db";
import { databaseFile } from "../lib/env";
import { expectAccessible, expectAccessibleAt, expectNoSidewaysScroll, listed } from "./fixtures";

test("from a card to its program, to the institution, to its programs", async ({ page }) => {
  await page.goto("/programs?state=SD&resident=SD");
  const card = page.getByRole("article", { name: "MS in Artificial Intelligence, University of South Dakota" });
  await card.getByRole("link", { name: "MS in Artificial Intelligence", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("MS in Artificial Intelligence");
  await page.getByRole("main").getByRole("link", { name: "University of South Dakota", exact: true }).first().click();
  await expect(page).toHaveURL("/institutions/university-of-south-dakota?resident=SD");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("University of South Dakota");
  await expect(page).toHaveTitle("University of South Dakota · Matricula");
  await expect(page.getByRole("link", { name: /^219471/ })).toHaveAttribute(
    "href",
    "https://nces.ed.gov/collegenavigator/?id=219471",
  );
  const graduate = page.getByRole("table", { name: "Graduate", exact: true });
  await expect(graduate.getByRole("row", { name: "Out-of-state $654.05 not known not known" })).toBeVisible();
  await expect(graduate.getByRole("row", { name: "In-state $340 $6,123 $995" })).toBeVisible();
  await expect(graduate.getByRole("row", { name: /as reported to IPEDS 2022-2023, nces.ed.gov/ })).toBeVisible();

  const names = await page.getByRole("article").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  await expect(page.getByRole("heading", { name: `${names.length} programs` })).toBeVisible();
  await page.getByRole("link", { name: "Filter and sort them in the directory" }).click();
  await expect(page).toHaveURL("/programs?institution=university-of-south-dakota&resident=SD");
  expect((await listed(page)).sort()).toEqual(names.sort());
});

test("an institution with many programs has no accessibility faults at 1280 and 390 px", async ({ page }) => {
  await page.goto("/institutions/carnegie-mellon-university");
  await expect(page.getByRole("heading", { name: "What it charges" })).toBeVisible();
  await expectAccessibleAt(page, [1280, 390]);
});

test("an institution without charges, programs or a place on any map says so", async ({ page }) => {
  const prisma = openPrisma(databaseFile());
  const slug = "an-institution-of-little";
  try {
    await prisma.institution.create({
      data: { slug, name: "Institution of Little", city: "Nowhere at All", state: "GU" },
    });
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`/institutions/${slug}`);
    const main = page.getByRole("main");
    await expect(main).toContainText("We don’t have this institution’s rates yet");
    await expect(main).toContainText("None of its programs is listed now.");
    await expect(main).toContainText("We can’t show this place on a map.");
    await expect(main).toContainText("none of its own");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  } finally {
    await prisma.institution.deleteMany({ where: { slug } });
    await prisma.$disconnect();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an address without an institution answers 404 and finds by name; prices follow the reader's state", async ({
    page,
  }) => {
    const response = await page.goto("/institutions/south-dakota-university");
    expect(response?.status()).toBe(404);
    await page.getByRole("searchbox", { name: "Program or institution" }).fill("South Dakota");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "MS in Artificial Intelligence", exact: true }).first().click();
    await page.getByRole("main").getByRole("link", { name: "University of South Dakota", exact: true }).first().click();
    const card = page.getByRole("article", { name: /^MS in Artificial Intelligence/ });
    await expect(card).toContainText("$21,281");
    await page.getByText("Prices for people from another state · change").click();
    await page.getByRole("combobox", { name: "You live in" }).selectOption("South Dakota");
    await page.getByRole("button", { name: "Show my price" }).click();
    await expect(card).not.toContainText("$21,281");
  });
});

test("crawlers find the pages that stand for themselves", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const index = await (await request.get("/sitemap.xml")).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, file = ""]) => file);
  expect(files).toHaveLength(5);
  const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const sitemap = texts.join("");
  for (const path of ["/browse/masters", "/guides/machine-learning", "/institutions/university-of-south-dakota"]) {
    expect(sitemap).toContain(`<loc>${baseURL}${path}</loc>`);
  }
  expect(sitemap).toContain("/programs/university-of-south-dakota-ms-in-artificial-intelligence</loc>");
  expect(sitemap).not.toContain("georgia-institute-of-technology-online-master-of-science-in-computer-science<");
  expect((await request.get("/sitemap-nothing-1.xml")).status()).toBe(404);
});
