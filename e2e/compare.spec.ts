import { expect, type Page, test } from "@playwright/test";
import { listingRows, storedFields } from "../lib/programs/listing/stored";
import { updateProgram } from "../lib/programs/saving/mutations";
import { expectAccessibleAt, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { editorOf, someone } from "./people";

const certificate = "university-of-alabama-at-birmingham-graduate-certificate-in-ethical-dimensions-of-ai";
const austin = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";
const electrical = "carnegie-mellon-university-ms-in-artificial-intelligence-engineering-electrical";
const masters = "drexel-university-master-of-science-in-machine-learning-engineering";
const bachelors = "carnegie-mellon-university-bs-in-artificial-intelligence";
const addressOf = (...slugs: string[]) => `/compare?${new URLSearchParams(slugs.map((slug) => ["compare", slug]))}`;

const headings = (page: Page) => page.getByRole("columnheader").getByRole("link");
const table = (page: Page) => page.getByRole("table");

/** Slugs of published programs, in the order of their ids. */
const someSlugs = (take: number) =>
  withDatabase(async (prisma) => {
    const rows = await prisma.program.findMany({ where: { status: "published" }, take, orderBy: { id: "asc" } });
    return rows.map(({ slug }) => slug);
  });

test("three programs of different kinds, from the list to the warnings, the differences and another order", async ({
  page,
}) => {
  await page.goto(
    "/programs?degree=graduate-certificate&degree=masters&degree=doctorate&institution=university-of-alabama-at-birmingham&institution=drexel-university&institution=carnegie-mellon-university",
  );
  const compare = (name: RegExp) => page.getByRole("article", { name }).getByRole("link", { name: /^Compare/ });
  await compare(/^Graduate Certificate in Ethical Dimensions of AI/).click();
  await compare(/^Master of Science in Machine Learning Engineering, Drexel/).click();
  await compare(/^Ph\.D\. in Machine Learning, Carnegie/).click();
  const bar = page.getByRole("region", { name: "Chosen to compare" });
  await bar.getByRole("link", { name: "Compare 3 programs" }).click();

  await expect(page.getByText(/^3 programs side by side/)).toBeVisible();
  const unlike = page.getByRole("region", { name: "These prices and figures aren’t directly comparable" });
  await expect(unlike).toContainText("A certificate is not a degree");
  await expect(unlike).toContainText(
    /Estimates beside prices that a source states: estimated \(.*Alabama at Birmingham/,
  );
  await expect(page.getByRole("rowheader", { name: /^Total price/ })).toContainText("certificate against degree");
  await expect(table(page)).not.toContainText("lowest");
  // The doctorate's price is unknown, and the cell says why.
  await expect(page.getByRole("row", { name: /^Total price/ })).toContainText("varies");

  await page.getByRole("link", { name: "Only differences" }).click();
  await expect(page).toHaveURL(/only=differences/);

  const before = await headings(page).allInnerTexts();
  const right = page.getByRole("link", { name: `Move ${before[0]}, University of Alabama at Birmingham right` });
  await right.focus();
  await page.keyboard.press("Enter");
  await expect(headings(page)).toHaveText([before[1] ?? "", before[0] ?? "", before[2] ?? ""]);
  // The focus goes with the column, so that the next press moves it on.
  await page.keyboard.press("Enter");
  await expect(headings(page)).toHaveText([before[1] ?? "", before[2] ?? "", before[0] ?? ""]);
  await page.getByRole("link", { name: "Remove Ph.D. in Machine Learning, Carnegie Mellon University" }).focus();
  await page.keyboard.press("Enter");
  await expect(headings(page)).toHaveText([before[1] ?? "", before[0] ?? ""]);
  await expect(page).toHaveURL(new RegExp(`compare=${masters}&compare=${certificate}&only=differences$`));
});

test("graduates measure by measure, what nobody knows in one line, bold only what decides", async ({ page }) => {
  await page.goto(addressOf(austin, electrical));
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(page.getByRole("rowheader", { name: "What became of graduates" })).toBeVisible();
  await expect(row(/^Graduates of/)).toContainText("Master’s in general computer and information sciences");
  const debt = row(/^Median federal loan debt/);
  await expect(debt).toContainText("withheld for privacy");
  await expect(debt).toContainText("$61,305; 78 borrowers stand behind it");
  await debt.getByRole("button", { name: /source of median federal loan debt/ }).click();
  await expect(debt.getByText("Graduates of 2018-19 and 2019-20 who borrowed.")).toBeVisible();
  await expect(debt.getByRole("link", { name: /^College Scorecard/ })).toBeVisible();
  await page.keyboard.press("Escape");
  // No measure of earnings is known of a master's: neither has a row, and the line says why.
  await expect(row(/^Median earnings/)).toHaveCount(0);
  const line = page.getByText(/^Not known of any of these:/);
  await expect(line).toContainText(/Median earnings one year after finishing, .*\(no federal figure for this level\)/);
  await expect(line).toContainText(/Application fee.*\(not looked for yet\)/);
  await expect(page.getByRole("rowheader", { name: /^Total price/ })).toHaveCSS("font-weight", "600");
  // One is known and the other is not: that differs and decides nothing yet.
  await expect(page.getByRole("rowheader", { name: /^Credits/ })).toContainText("differs");
  await expect(page.getByRole("rowheader", { name: /^Credits/ })).toHaveCSS("font-weight", "400");

  await page.getByRole("link", { name: "Only differences" }).click();
  await expect(
    page.getByText(/^Hidden, because they are the same for all: What you get: Degree, Subject;/),
  ).toBeVisible();
  await expect(row(/^Degree/)).toHaveCount(0);

  const file = await (await page.request.get(`/compare/csv?compare=${austin}&compare=${electrical}`)).text();
  expect(file).toMatch(/61305,published/);
  expect(file).toContain("withheld for privacy");
});

// Ten of the seed state courses and backgrounds, which take their room.
test("ten print on four pages with date and link, and scroll in their own frame", async ({ page }) => {
  const slugs = await someSlugs(11);
  await page.goto(addressOf(...slugs));
  await expect(page.getByRole("status").filter({ hasText: "could not be used" })).toContainText(
    "at most 10 are compared",
  );
  await expect(headings(page)).toHaveCount(10);
  const frame = page.getByRole("region", { name: "Programs side by side" });
  await frame.evaluate((element) => {
    element.scrollIntoView();
    element.scrollTo(element.scrollWidth, element.scrollHeight);
  });
  await expect(headings(page).last()).toBeInViewport();
  await expect(page.getByRole("rowheader", { name: /^Last check/ })).toBeInViewport();
  await expectNoSidewaysScroll(page);

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Matricula, .* 20\d\d · http:.*compare=.*&v=\d/)).toBeVisible();
  await expect(headings(page).last()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Remove/ })).toHaveCount(0);
});

test("a slug that is gone is named, an old one leads to its program, the same twice is one", async ({ page }) => {
  await withDatabase(async (prisma) => {
    const row = await prisma.program.findUniqueOrThrow({ where: { slug: austin } });
    const { id: _, updatedAt: __, createdAt: ___, ...copy } = row;
    const withdrawn = { ...copy, slug: "a-withdrawn-program", name: "MS in Gone Things", status: "withdrawn" };
    const { id } = await prisma.program.create({ data: withdrawn });
    await prisma.programSlug.create({ data: { slug: "compared-by-an-old-name", programId: row.id } });
    try {
      await page.goto(addressOf("nobody-knows-this", "compared-by-an-old-name", "a-withdrawn-program", certificate));
      const gone = page.getByRole("region", { name: "Not compared" });
      await expect(gone).toContainText("nobody-knows-this: no program here has, or had, this short name");
      await expect(gone).toContainText(
        "a-withdrawn-program: “MS in Gone Things, The University of Texas at Austin” was",
      );
      await expect(headings(page)).toHaveCount(2);
      await expect(headings(page).first()).toHaveText("Online MS in Artificial Intelligence");
      await gone.getByRole("link", { name: "Continue without" }).click();
      await expect(page).toHaveURL(addressOf(austin, certificate));
      await page.goto(addressOf(austin, austin));
      await expect(page.getByText("One program: choose another")).toBeVisible();
      await page.goto("/programs?compare=nobody-knows-this");
      await expect(page.getByRole("status").filter({ hasText: "could not be used" })).toContainText(
        "nobody-knows-this",
      );
    } finally {
      await prisma.program.delete({ where: { id } });
      await prisma.programSlug.delete({ where: { slug: "compared-by-an-old-name" } });
    }
  });
});

test("a shared link, opened after an edit, says what changed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const slug = "auburn-university-ms-in-artificial-intelligence-engineering";
  await withDatabase(async (prisma) => {
    const row = await prisma.program.findUniqueOrThrow({ where: { slug }, include: listingRows });
    const fields = storedFields(row);
    const reason = { why: "The page says so", origin: "correction" as const };
    const editor = editorOf(await someone("editor"));
    await page.goto(addressOf(slug, austin));
    await page.getByRole("link", { name: "Copy link" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/compare\?compare=\d+&compare=\d+&v=\d+&v=\d+$/);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Nothing has changed since this link was made" })).toBeVisible();

    const { id, version } = row;
    const yours = { ...fields, note: "A note that came later" };
    expect(await updateProgram(prisma, editor, { id, yours, versionSeen: version }, reason)).toMatchObject({
      changed: ["note"],
    });
    try {
      await page.goto(link);
      const changed = page.getByRole("region", { name: "Changed since this link was made" });
      await expect(changed).toContainText(
        /Auburn University.*Note: .* → , now A note that came later, \w+ \d+, 20\d\d/,
      );
      await page.getByText(/Auburn University: 1 change$/).click();
      await expect(page.getByText(/corrected after a report: The page says so$/)).toBeVisible();
    } finally {
      await updateProgram(prisma, editor, { id, yours: fields, versionSeen: version + 1 }, reason);
    }
  });
});

test("the table goes into a spreadsheet: copied, and as a file", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${addressOf(certificate, austin)}&resident=TX`);
  await page.getByRole("button", { name: "Copy as a table" }).click();
  await expect(page.getByText("Table copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")[0]?.split("\t")).toHaveLength(3);
  expect(copied).toMatch(/unlike: certificate against degree[^\t]*\t[^\t]*\$/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^matricula-compare-\d{4}-\d\d-\d\d\.csv$/);
  const answer = await page.request.get(`/compare/csv?compare=${certificate}&compare=${austin}`);
  const file = await answer.body();
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.toString("utf8").trim().split("\r\n")).toHaveLength(3);
});

test("has no accessibility faults at 1280 and 390 pixels", async ({ page }) => {
  await page.goto(`${addressOf("nobody-knows-this", certificate, austin, bachelors)}&v=0&v=1&v=1&v=1`);
  await expectAccessibleAt(page, [1280, 390]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("choosing, comparing, moving and narrowing work", async ({ page }) => {
    await page.goto("/programs?institution=carnegie-mellon-university&degree=bachelors");
    await page.getByRole("link", { name: /^Compare BS in Artificial Intelligence/ }).click();
    await expect(page).toHaveURL(
      `/programs?degree=bachelors&institution=carnegie-mellon-university&compare=${bachelors}`,
    );
    // The filters keep what was chosen.
    await page.getByRole("checkbox", { name: /^Master’s/ }).check();
    await page.getByRole("button", { name: "Show results" }).click();
    await expect(page.getByRole("link", { name: "Compare 1 program", exact: true })).toBeVisible();

    await page.goto(addressOf(bachelors, austin, certificate));
    await page.getByRole("link", { name: /^Move BS in Artificial Intelligence, .* to the end$/ }).click();
    await expect(headings(page).last()).toHaveText("BS in Artificial Intelligence");
    await page.getByText("Prices for people from another state · change").click();
    await page.getByRole("combobox", { name: "You live in" }).selectOption("Pennsylvania");
    await page.getByRole("button", { name: "Show my price" }).click();
    await expect(page).toHaveURL(/resident=PA/);
    await page.getByRole("link", { name: "Only differences" }).click();
    await expect(page).toHaveURL(/resident=PA&only=differences/);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(headings(page)).toHaveCount(2);
    await page
      .getByRole("combobox", { name: "Left" })
      .selectOption({ label: "BS in Artificial Intelligence, Carnegie Mellon University" });
    await page.getByRole("button", { name: "Show these two" }).click();
    await expect(headings(page).filter({ hasText: "BS in Artificial Intelligence" })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
