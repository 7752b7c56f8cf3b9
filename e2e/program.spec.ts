import { expect, test } from "@playwright/test";
import { openPrisma } from "../lib/database/db";
import { databaseFile } from "../lib/env";
import { expectAccessible, expectNoSidewaysScroll, listed } from "./fixtures";

test("from a card to the program: every figure with its state and source", async ({ page }) => {
  await page.goto("/programs?delivery=online&degree=masters&max_cost=12000");
  await page.getByRole("link", { name: "Online MS in Artificial Intelligence" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Online MS in Artificial Intelligence");
  await expect(page.getByRole("main")).toContainText("The University of Texas at Austin");
  await expect(page.getByRole("region", { name: "What it costs", exact: true })).toContainText("$10,000");
  const price = page.getByRole("row", { name: /^Price/ });
  await expect(price).toContainText("as above");
  await expect(price).toContainText("unsourced, no page that can be opened says so");
  await expect(price).toContainText("2026");
  await expect(page.getByRole("row", { name: /^Credits/ })).toContainText("not known");
});

test("a page answers in the order in which one asks, sources last, without what is not known", async ({ page }) => {
  await page.goto("/programs/southern-methodist-university-online-master-of-science-in-data-science-machine-learning");
  const headings = page.getByRole("heading", { level: 2 });
  await expect(headings).toHaveText([
    "In short",
    "Pace and format",
    "How to get in",
    "What it costs",
    "What it would cost you",
    "When it pays for itself",
    "What is taught, and what it counts for",
    "Guides it belongs to",
    "What became of graduates",
    "Work it can lead to",
    "Where it is",
    "Programs like it",
    "Every figure and its source",
  ]);
  await expect(page.getByRole("region", { name: "What it costs" })).toContainText("says $37,900, 2026");
  await expect(page.getByRole("region", { name: "Work it can lead to" })).toContainText(
    /For data science \(CIP 30\.7001\): .*not where graduates of this program went.*Data scientists\s*\$120,230 a year \(2025\)/,
  );
  await page.goto("/programs/biola-university-bs-in-robotics");
  await expect(headings.first()).toHaveText("What it costs");
  await expect(headings.last()).toHaveText("Every figure and its source");
  const clinic = "mayo-clinic-college-of-medicine-and-science-artificial-intelligence-in-health-care-aihc";
  await page.goto(`/compare?compare=${clinic}&compare=biola-university-bs-in-robotics`);
  await expect(page.getByRole("columnheader", { name: /Postdoctoral/ })).toContainText(
    "Only for Mayo Clinic employees",
  );
});

const rich = "/programs/drexel-university-master-of-science-in-machine-learning-engineering";
const estimated = "/programs/university-of-south-dakota-ms-in-artificial-intelligence";
const longName = "/programs/duke-university-master-of-engineering-in-electrical-and-computer-engineering-machine";

for (const [path, width] of [
  [rich, 1280],
  [estimated, 390],
  [longName, 320],
] as const) {
  test(`${path} has no accessibility faults and no sideways scroll at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "What it costs" })).toBeVisible();
    await expect(page.getByRole("row", { name: /^Price/ })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test("courses lead to the skills that their names name, on the page and in its document", async ({ page }) => {
  const path = "/programs/carnegie-mellon-university-ms-in-artificial-intelligence-engineering-electrical";
  await page.goto(path);
  const taught = page.getByRole("region", { name: /^What is taught/ });
  await expect(
    taught.getByRole("listitem").filter({ hasText: "Trustworthy and Ethical" }).getByRole("link"),
  ).toHaveCount(0);
  const document = await (await page.request.get(`${path}.md`)).text();
  expect(document).toMatch(/Introduction to \[Deep Learning\]\(http\S+\/guides\/computer-vision#skill-deep-learning\)/);
  await taught.getByRole("link", { name: "Deep Learning" }).click();
  await expect(page).toHaveURL("/guides/computer-vision#skill-deep-learning");
  await expect(page.locator("#skill-deep-learning")).toBeInViewport();
});

test("programs like it: the rule's words, and all of them in the directory", async ({ page }) => {
  await page.goto(longName);
  const cheaper = page.getByRole("region", { name: "Cheaper" });
  await expect(cheaper).toContainText("Even their highest price is below");
  const names = await cheaper.getByRole("listitem").getByRole("link").allTextContents();
  await cheaper.getByRole("link", { name: "More in the directory" }).click();
  await expect(page).toHaveURL(/degree=masters&.*max_cost=\d+/);
  const found = await listed(page);
  for (const name of names) expect(found.some((one) => one.startsWith(name))).toBe(true);
  await page.goBack();
  const first = page.getByRole("region", { name: "Faster" }).getByRole("listitem").first();
  await expect(first).toContainText(/\d+ months \(/);
  const name = (await first.getByRole("link").textContent()) ?? "";
  await first.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("what can be done with a program stands at its top: compare it with its like, keep it, say what is wrong", async ({
  page,
}) => {
  await page.goto(estimated);
  await page.getByRole("button", { name: /^Keep MS in Artificial Intelligence/ }).click();
  await expect(page.getByRole("button", { name: /^Keep MS/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("link", { name: "Something wrong?" }).first()).toHaveAttribute(
    "href",
    `${estimated}/correction`,
  );
  await page.getByRole("link", { name: "Compare with others" }).click();
  await expect(page).toHaveURL(/degree=masters&subject=artificial-intelligence&compare=university-of-south-dakota/);
});

test("a program says where it is: on a map, or that it is online", async ({ page }) => {
  await page.goto(estimated);
  await expect(page.getByRole("img", { name: /a mark at Vermillion, South Dakota/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Official page: catalog.usd.edu" })).toBeVisible();
  await page.getByRole("link", { name: "Programs within 50 miles" }).click();
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("Near Vermillion, SD");
  await page.goto("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence");
  await expect(page.getByText("Online, wherever you are")).toBeVisible();
  await page.goto("/programs/saint-louis-university-ms-in-artificial-intelligence");
  await expect(page.getByText("We don’t have the program’s own page yet.")).toBeVisible();
});

test("machines read the published price, and never a listed or an estimated one", async ({ page }) => {
  const graphOf = async (path: string) => {
    await page.goto(path);
    return (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
  };
  expect(JSON.parse(await graphOf(rich))).toMatchObject({
    "@graph": [{ "@type": "EducationalOccupationalProgram", offers: [{ price: 61790 }] }, {}],
  });
  expect(await graphOf(estimated)).not.toContain("Offer");
  expect(await graphOf("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence")).not.toContain(
    "Offer",
  );
});

test("a withdrawn program keeps its page, says since when, and is nowhere listed", async ({ page }) => {
  const prisma = openPrisma(databaseFile());
  const slug = "a-withdrawn-program";
  try {
    const { institutionId } = await prisma.program.findFirstOrThrow();
    await prisma.program.create({
      data: {
        ...{ slug, institutionId, name: "Withdrawn MS in AI", degree: "masters", status: "withdrawn" },
        ...{ subject: "artificial-intelligence", city: "Akron", state: "OH", updatedAt: new Date("2026-03-01") },
        provenance: {
          create: ["delivery", "duration", "credits", "cost"].map((figure) => {
            return { figure, state: "unknown", reason: "not-published" };
          }),
        },
      },
    });
    const response = await page.goto(`/programs/${slug}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("status").filter({ hasText: "Withdrawn since March 1, 2026" })).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
    await page.goto("/programs?q=withdrawn");
    await expect(page.getByRole("article", { name: /Withdrawn MS/ })).toHaveCount(0);
    expect(await (await page.request.get("/sitemap-programs-1.xml")).text()).not.toContain(slug);
  } finally {
    await prisma.program.deleteMany({ where: { slug } });
    await prisma.$disconnect();
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader's state gives their price, and a state that is none is said", async ({ page }) => {
    await page.goto(estimated);
    const glance = page.getByRole("region", { name: "At a glance" });
    await expect(glance).toContainText("$21,281");
    await page.getByText("Prices for people from another state · change").click();
    await page.getByRole("combobox", { name: "You live in" }).selectOption("South Dakota");
    await page.getByRole("button", { name: "Show my price" }).click();
    await expect(page).toHaveURL(`${estimated}?resident=SD`);
    await expect(page.getByText("Prices for residents of South Dakota · change")).toBeVisible();
    await expect(glance).not.toContainText("$21,281");
    await expect(page.getByRole("main")).toContainText("The price for residents of South Dakota.");
    await page.goto(`${estimated}?resident=ZZ`);
    await expect(page.getByRole("status")).toContainText("resident=ZZ");
    await expect(glance).toContainText("$21,281");
  });
});

test("an address without a program answers 404 and helps", async ({ page }) => {
  const response = await page.goto("/programs/no-such-program");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "All programs" }).click();
  await expect(page).toHaveURL("/programs");
});

test("a draft is not public", async ({ page }) => {
  const response = await page.goto(
    "/programs/georgia-institute-of-technology-online-master-of-science-in-computer-science",
  );
  expect(response?.status()).toBe(404);
});
