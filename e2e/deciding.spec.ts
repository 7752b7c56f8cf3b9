/** Owns the journeys of visitors' reports through the editors' hands. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

const hostile = `<img src=x onerror="document.title='hurt'">`;

/** A published program with a known duration, another one for each `skip`. */
async function someProgram(skip: number): Promise<{ slug: string; name: string; months: number }> {
  return withDatabase(async (prisma) => {
    const where = {
      status: "published",
      durationMonths: { gt: 6 },
      provenance: { some: { figure: "duration", state: "published" } },
    };
    const found = await prisma.program.findFirstOrThrow({ where, orderBy: { id: "asc" }, skip });
    return { slug: found.slug, name: found.name, months: found.durationMonths ?? 0 };
  });
}

/** Reports a duration as anybody can, and answers the address of the report's status. */
async function report(page: Page, program: string, value: string): Promise<string> {
  await page.goto(`/programs/${program}/correction?figure=duration`);
  await page.getByRole("textbox", { name: "What it should be" }).fill(value);
  await page.getByRole("textbox", { name: "The page that says so" }).fill("https://example.edu/duration");
  await page.getByRole("textbox", { name: "Anything else" }).fill(hostile);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/corrections\/[\w-]{22}$/);
  return page.url();
}

test("a report that is right corrects the listing and is accepted with it", async ({ page, browser }) => {
  const program = await someProgram(0);
  const status = await report(page, program.slug, `${program.months + 1} months`);
  const context = await browser.newContext();
  const desk = await context.newPage();
  await signIn(desk, await someone("editor"), "/admin/corrections");
  await desk.getByRole("listitem").filter({ hasText: program.name }).getByRole("link", { name: program.name }).click();
  await expect(desk.getByRole("region", { name: "Reported" })).toContainText(hostile);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Correct the listing" }).click();
  await expect(desk.getByRole("region", { name: "The report that this answers" })).toContainText("months");
  await expect(desk.getByLabel("Months")).toHaveValue(String(program.months + 1));
  await expect(desk.getByLabel("Source of the duration")).toHaveValue("https://example.edu/duration");
  await desk.getByRole("button", { name: "Publish changes" }).click();
  await desk.getByRole("button", { name: "Publish these changes" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Saved; it is public." })).toBeVisible();
  await context.close();

  await page.goto(status);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accepted");
  await page.goto(`/programs/${program.slug}`);
  await expect(page.getByRole("main")).toContainText(`${program.months + 1} months`);
  await expect(page).not.toHaveTitle(/hurt/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a report is declined with a reason that reporter and log see, and opened again", async ({ page }) => {
    const program = await someProgram(1);
    const status = await report(page, program.slug, "3 months");
    await page.goto(`/programs/${program.slug}`);
    const open = page.getByRole("region", { name: "Reported as wrong" });
    await expect(open.getByRole("listitem")).toHaveText([/^Duration, reported on /]);
    await signIn(page, await someone("editor"), "/admin/corrections");
    await page.getByRole("link", { name: program.name }).last().click();
    await page.getByRole("button", { name: "Decide" }).click();
    const faults = page.getByRole("alert");
    await expect(faults.getByRole("link", { name: "Choose what becomes of it." })).toBeVisible();
    await expect(faults.getByRole("link", { name: /^Say why/ })).toBeVisible();
    await page.getByRole("radio", { name: /^Declined/ }).check();
    await page.getByLabel("Reason").fill("Its page says nothing of 3 months.");
    await page.getByRole("button", { name: "Decide" }).click();
    await expect(page.getByRole("heading", { name: /^Declined on/ })).toBeVisible();
    const decided = page.url();
    await page.goto(status);
    await expect(page.getByText("Its page says nothing of 3 months.")).toBeVisible();
    await page.goto("/about/corrections");
    await expect(page.getByRole("table")).toContainText("Its page says nothing of 3 months.");
    await expect(page.getByText(/Half of the decisions took less than a day\./)).toBeVisible();
    await page.goto(`/programs/${program.slug}`);
    await expect(open).toHaveCount(0);
    await expect(page.getByRole("region", { name: "What visitors reported" })).toContainText(
      "Its page says nothing of 3 months.",
    );
    await page.goto(decided);
    await page.getByRole("button", { name: "Open it again" }).click();
    await expect(page.getByRole("button", { name: "Decide" })).toBeVisible();
  });
});

test("a viewer reads reports and can't decide them; phones too", async ({ page }) => {
  const program = await someProgram(2);
  await report(page, program.slug, "4 months");
  await signIn(page, await someone("viewer"), "/admin/corrections");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: program.name }).last().click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Correct the listing" })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
});
