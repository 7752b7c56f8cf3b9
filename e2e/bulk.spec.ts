/** Owns the journeys through the table of all programs: narrowing, changing one field of many, and the way back. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

test.describe.configure({ timeout: 120_000 });

/** A word that only the programs of one test have in their names. */
const word = () => `q${Math.random().toString(36).slice(2, 10)}`;

/** Programs of their own for a test: two published, and a draft without a subject. */
async function three(own: string): Promise<{ id: number; slug: string; name: string }[]> {
  return withDatabase(async (prisma) => {
    const { id: institutionId } = await prisma.institution.findFirstOrThrow({ orderBy: { id: "asc" } });
    const wanted = [
      { name: `Alpha ${own}`, status: "published", subject: "robotics", durationMonths: 24 },
      { name: `Beta ${own}`, status: "published", subject: "robotics", durationMonths: 12 },
      { name: `Gamma ${own}`, status: "draft", subject: "", durationMonths: 36 },
    ];
    const made: { id: number; slug: string; name: string }[] = [];
    for (const { name, status, subject, durationMonths } of wanted) {
      const slug = name.toLowerCase().replace(" ", "-");
      const provenance = ["delivery", "duration", "credits", "cost"].map((figure) => ({
        figure,
        state: "published",
        sourceUrl: "https://example.edu/ai",
        year: "2026",
      }));
      const { id } = await prisma.program.create({
        data: {
          slug,
          name,
          status,
          subject,
          durationMonths,
          institutionId,
          degree: "masters",
          city: "Boston",
          state: "MA",
          onCampus: true,
          credits: 30,
          totalCost: 20_000,
          residency: "flat",
          provenance: { create: provenance },
        },
      });
      made.push({ id, slug, name });
    }
    return made;
  });
}

/** What another editor stores in between. */
async function elsewhere(id: number, note: string): Promise<void> {
  await withDatabase(async (prisma) => {
    const { version } = await prisma.program.update({
      where: { id },
      data: { note, version: { increment: 1 } },
    });
    const changes = JSON.stringify({ note: { before: null, after: note } });
    await prisma.revision.create({ data: { programId: id, version, origin: "form", changes } });
  });
}

/** The names of the programs in the table, in its order. */
const rows = (page: Page) => page.getByRole("region", { name: "Programs as a table" }).getByRole("rowheader");

async function preview(page: Page, field: string, of: RegExp, fill: (page: Page) => Promise<unknown>): Promise<void> {
  await page.getByLabel("Field to change").selectOption({ label: field });
  await page.getByRole("button", { name: of }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Change: ${field}` })).toBeVisible();
  await fill(page);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText(/^It would change/)).toBeVisible();
}

test("programs are narrowed, ordered, chosen, changed together, seen by the public at once, and put back", async ({
  page,
}) => {
  const own = word();
  const [alpha, beta, gamma] = await three(own);
  await signIn(page, await someone("editor"), "/admin/programs");
  await page.getByLabel("Words").fill(own);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("link", { name: "Months" }).click();
  await expect(rows(page)).toHaveText([`Beta ${own}`, `Alpha ${own}`, `Gamma ${own}`]);
  await page.getByRole("link", { name: "Months" }).click();
  await expect(rows(page)).toHaveText([`Gamma ${own}`, `Alpha ${own}`, `Beta ${own}`]);
  await page.getByText("Missing", { exact: true }).first().click();
  await page.getByLabel("No subject").check();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rows(page)).toHaveText([`Gamma ${own}`]);
  await expect(page).toHaveURL(/sort=-duration.*missing=subject/);
  await page.getByRole("link", { name: "Remove No subject" }).click();
  await expect(rows(page)).toHaveCount(3);
  await expectAccessible(page);

  await page.getByLabel(`Choose Alpha ${own}`).check();
  await page.getByLabel(`Choose Beta ${own}`).check();
  await preview(page, "Delivery", /Change the chosen/, async () => page.getByLabel("Online").check());
  await expect(page.getByText("It would change 2 programs of 2.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`Beta ${own} .*Delivery On campus Online`) })).toBeVisible();
  await page.getByRole("button", { name: "Change 2 programs" }).click();
  await expect(page.getByText("Changed.", { exact: true })).toBeVisible();
  const batch = page.url();
  await page.goto(`/programs?q=${own}&delivery=online`);
  await expect(page.getByRole("article")).toHaveCount(2);

  await page.goto(batch);
  await page.getByRole("button", { name: "Undo it in 2 programs" }).click();
  await expect(page.getByText("Undone, as a new version of each.")).toBeVisible();
  await expect(page.getByText("Nothing of it is left to undo")).toBeVisible();
  await page.goto(`/programs/${beta?.slug}`);
  await expect(page.getByText("On campus").first()).toBeVisible();
  await page.goto(`/admin/programs/${alpha?.id}/history`);
  await expect(page.getByRole("heading", { name: "Version 2: changed together with others" })).toBeVisible();
  await page.goto(`/admin/programs/${gamma?.id}`);
  await expect(page.getByText("version 1")).toBeVisible();
});

test("a plan says what it can't change, overwrites nothing that came in between, and is not undone under others", async ({
  page,
}) => {
  const own = word();
  const [alpha, beta] = await three(own);
  await signIn(page, await someone("editor"), `/admin/programs?q=${own}`);
  await preview(page, "Status", /Change all 3/, async () => page.getByLabel("Status").selectOption("published"));
  await expect(page.getByRole("heading", { name: "1 program would not be right any more" })).toBeVisible();
  await expect(page.getByText("The subject is missing.")).toBeVisible();
  await expect(page.getByText("2 programs have this value already")).toBeVisible();
  await expect(page.getByText("It would change nothing.")).toBeVisible();

  await page.goto(`/admin/programs?q=${own}&status=published&chosen=page`);
  await expect(page.getByLabel(`Choose Beta ${own}`)).toBeChecked();
  await preview(page, "Note", /Change the chosen/, async () =>
    page.getByLabel("Note", { exact: true }).fill("Read again"),
  );
  await expectAccessible(page);
  await elsewhere(beta?.id ?? 0, "Someone else’s");
  await page.getByRole("button", { name: "Change 2 programs" }).click();
  await expect(page.getByText(new RegExp(`Nothing was changed.*Beta ${own} \\(now version 2\\)`))).toBeVisible();
  await page.reload();
  await expect(page.getByText("Someone else’s")).toBeVisible();
  await page.getByRole("button", { name: "Change 2 programs" }).click();
  await expect(page.getByText("Changed.", { exact: true })).toBeVisible();

  await elsewhere(alpha?.id ?? 0, "Newer");
  await page.getByRole("button", { name: "Undo it in 2 programs" }).click();
  const standing = `Alpha ${own}: Note was changed after that by the directory (version 3).`;
  await expect(page.getByRole("alert").getByText(standing)).toBeVisible();
  await page.reload();
  await expect(page.getByText("It can’t be undone in one step")).toBeVisible();
  await expect(page.getByText(standing)).toBeVisible();
});

test("all of a person’s changes are undone in one step, after a look at them", async ({ page }) => {
  const own = word();
  await three(own);
  const name = `Ada ${own}`;
  await signIn(page, await someone("editor", name), `/admin/programs?q=${own}&status=published`);
  await preview(page, "City", /Change all 2/, async () => page.getByLabel("City").fill("Akron"));
  await page.getByRole("button", { name: "Change 2 programs" }).click();
  await expect(page.getByText("Changed.", { exact: true })).toBeVisible();
  await page.goto("/admin/programs/undo");
  await page.getByLabel("What to undo").selectOption({ label: `Everything ${name} changed` });
  await page.getByRole("button", { name: "Show what it takes" }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Alpha ${own} .*City Akron Boston`) })).toBeVisible();
  await page.getByRole("button", { name: "Undo it in 2 programs" }).click();
  await expect(page.getByText("Undone in 2 programs, as a new version of each.")).toBeVisible();
});

test("a viewer sees the table without the means to change; nothing found is said", async ({ page }) => {
  const own = word();
  await three(own);
  await signIn(page, await someone("viewer"), `/admin/programs?q=${own}`);
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole("checkbox", { name: /^Choose/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Of / })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/admin/programs?q=${own}&status=withdrawn`);
  await expect(page.getByText("No program fits all of this.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test.describe("without scripts, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("many are changed and put back; what is wrong with a value is said", async ({ page }) => {
    const own = word();
    const [alpha] = await three(own);
    await signIn(page, await someone("editor"), `/admin/programs?q=${own}&status=published`);
    await page.getByRole("link", { name: "Choose all on this page" }).click();
    await expect(page.getByLabel(`Choose Beta ${own}`)).toBeChecked();
    await expectNoSidewaysScroll(page);
    await page.getByLabel(`Choose Beta ${own}`).uncheck();
    await page.getByLabel("Field to change").selectOption({ label: "Credits" });
    await page.getByRole("button", { name: "Change the chosen programs" }).click();
    await page.getByLabel("Credits").fill("many");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("link", { name: "The credits must be a number." })).toBeVisible();
    await page.getByLabel("Credits").fill("36");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("It would change 1 program of 1.")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Change 1 program" }).click();
    await expect(page.getByText("Changed.", { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Undo it in 1 program" }).click();
    await expect(page.getByText("Undone, as a new version of each.")).toBeVisible();
    await page.goto(`/admin/programs/${alpha?.id}`);
    await expect(page.getByLabel("Number of credits")).toHaveValue("30");
  });
});
