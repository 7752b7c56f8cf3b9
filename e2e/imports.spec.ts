/** Owns the journeys of spreadsheets: sent, matched, shown row by row, applied, undone. */
import { expect, type Page, test } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { expectAccessibleAt, expectNoSidewaysScroll, htmlFaults, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

// Without scripts: every step is a page of its own, and so works with them, too.
test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 120_000 });

/** A word that only the programs of one test have in their names. */
const word = () => `q${Math.random().toString(36).slice(2, 10).replace(/\d/g, "x")}`;

const anInstitution = () => withDatabase((prisma) => prisma.institution.findFirstOrThrow({ orderBy: { id: "asc" } }));
const named = (own: string) =>
  withDatabase((prisma) =>
    prisma.program.findMany({
      where: { name: { contains: own } },
      select: { name: true, status: true, durationMonths: true, credits: true, totalCost: true, note: true },
      orderBy: { name: "asc" },
    }),
  );

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/admin/imports");
  await page.getByLabel("File").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await press(page, "Send the file");
}

const row = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: String(number), exact: true }) });

test("a university's workbook is matched, shown, applied, found unchanged, and undone", async ({ page }) => {
  const own = word();
  const { name: university } = await anInstitution();
  const workbook = await writeWorkbook([
    [{ value: `Programs of ${university}` }],
    [],
    ["University", "Program Title", "Degree Level", "Field", "Length", "Credit Hours", "Tuition", "Format", "Dean"].map(
      (value) => ({ value }),
    ),
    [university, `Alpha ${own}`, "M.S.", "Robotics", "20 months", 36, "$26,310", "On-Campus, Online", "Ada"].map(
      (value) => ({ value }),
    ),
    [university, `Beta ${own}`, "Bachelor’s", "Other", "4 years", 120, "n/a", "Online", "Ada"].map((value) => ({
      value,
    })),
  ]).toBuffer();
  await signIn(page, await someone("editor"), "/admin/imports");
  await send(page, "offerings.xlsx", workbook);
  await expect(page.getByText("An Excel workbook.")).toBeVisible();
  await expect(page.getByLabel("Program Title")).toHaveValue("program");
  await expect(page.getByLabel("Dean")).toHaveValue("");
  expect(await htmlFaults(await page.content())).toEqual([]);
  await press(page, "Show what it would do");
  await expect(page.getByRole("status")).toHaveText("Dry run: nothing is changed yet.");
  await expect(page.getByRole("link", { name: "Create (2)" })).toBeVisible();
  expect(await named(own)).toEqual([]);
  expect(await htmlFaults(await page.content())).toEqual([]);
  await expectNoSidewaysScroll(page);
  await press(page, "Apply what is chosen");
  await expect(page.getByRole("status")).toContainText("2 rows");
  const made = await named(own);
  expect(made).toMatchObject([
    { name: `Alpha ${own}`, status: "draft", durationMonths: 20, credits: 36, totalCost: 26_310 },
    { name: `Beta ${own}`, status: "draft", durationMonths: 48, credits: 120, totalCost: null },
  ]);
  const applied = page.url();
  await send(page, "offerings.xlsx", workbook);
  await press(page, "Show what it would do");
  await expect(page.getByRole("link", { name: "Unchanged (2)" })).toBeVisible();
  await expect(page.getByText("No row changes anything.")).toBeVisible();
  await page.goto(applied);
  await press(page, "Undo the whole import");
  await expect(page.getByRole("status")).toContainText("Undone");
  expect(await named(own)).toEqual([]);
  expect(await htmlFaults(await page.content())).toEqual([]);
});

test("every fault that was planted in a file of Windows is named in its row", async ({ page }) => {
  const own = word();
  const { slug } = await anInstitution();
  const faulty: [cells: string, fault: RegExp][] = [
    [`nowhere-college;A ${own};30;2026-01-31`, /institution: No institution here is called “nowhere-college”/],
    [`${slug};B ${own};many;2026-01-31`, /credits: /],
    [`${slug};;30;2026-01-31`, /program: Nothing stands there/],
    [`${slug};C ${own};30;31/31/2026`, /cost_checked_on: /],
    [`${slug};D ${own};30;2026-01-31;more`, /The row has 5 cells, the header has 4/],
    [`${slug};E ${own};-3;2026-01-31`, /credits: /],
    [`${slug};MontrÃ©al ${own};30;2026-01-31`, /program: This was encoded twice/],
  ];
  const lines = ["sep=;", "institution;program;credits;cost_checked_on", ...faulty.map(([cells]) => cells)];
  await signIn(page, await someone("editor"), "/admin/imports");
  const good = `${slug};Génie ${own};30;2026-01-31`;
  await send(page, "programs.csv", Buffer.from([...lines, good].join("\r\n"), "latin1"));
  await expect(page.getByText("Text, read as Windows-1252.")).toBeVisible();
  await page.getByLabel(/^Mend 1 cell encoded twice/).uncheck();
  await press(page, "Show what it would do");
  for (const [index, [, fault]] of faulty.entries()) {
    await expect(row(page, index + 3)).toContainText("Rejected");
    await expect(row(page, index + 3)).toContainText(fault);
  }
  await expect(row(page, 10)).toContainText(`Génie ${own}`);
  await expect(page.getByRole("link", { name: "Rejected (7)" })).toBeVisible();
  expect(await named(own)).toEqual([]);
});

test("a file that can't be read says why, and days of two orders are asked about once", async ({ page }) => {
  await signIn(page, await someone("editor"), "/admin/imports");
  await press(page, "Send the file");
  await expect(page.getByText("Choose a file.").first()).toBeVisible();
  expect(await htmlFaults(await page.content())).toEqual([]);
  await send(page, "broken.csv", Buffer.from('slug,program\na,"b\n'));
  await expect(page.getByText("row 2: a quote is opened and never closed")).toBeVisible();
  const { slug } = await anInstitution();
  const text = `institution,program,price checked\n${slug},MS ${word()},03/04/2026\n`;
  await send(page, "days.csv", Buffer.from(text));
  await page.getByLabel("price checked", { exact: true }).selectOption("cost_checked_on");
  await press(page, "Show what it would do");
  await expect(page.getByText("Say which order its days have.").first()).toBeVisible();
  await page.getByLabel("Days in “price checked”").selectOption("dmy");
  await press(page, "Show what it would do");
  await expect(page.getByRole("status")).toHaveText("Dry run: nothing is changed yet.");
});

test.describe("with scripts, which the check of accessibility is", () => {
  test.use({ javaScriptEnabled: true });

  test("a viewer sees imports, may send none, and pages are accessible", async ({ page }) => {
    await signIn(page, await someone("viewer"), "/admin/imports");
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Send the file" })).toHaveCount(0);
    await expectAccessibleAt(page, [390, 1280]);
  });
});
