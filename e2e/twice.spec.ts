/** Owns the proof that what is sent twice is stored once, and that what is far too long comes back whole and is told so. */
import { expect, type Page, test } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server";
import { signIn, someone } from "./people";

/** A program that the journeys' database has. */
const slug = "adelphi-university-bs-in-artificial-intelligence";

/** Ten thousand of what a browser counts as two characters each. */
const emoji = "🎓".repeat(10_000);

/** Puts a text into a field as pasting does. */
async function paste(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.insertText(text);
}

test.describe("of visitors", () => {
  // Reports of one network are limited: those of other journeys are not to count here.
  let own: OwnServer;
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    own = await startOwnServer();
  });
  test.afterAll(() => own.stop());

  async function fillCorrection(page: Page): Promise<void> {
    await page.goto(`${own.origin}/programs/${slug}/correction?figure=cost`);
    await page.getByLabel("What it should be").fill("$12,400 in total");
    await page.getByLabel("The page that says so").fill("https://example.edu/tuition");
  }

  test("a report with far too many words comes back with all of them, and says so", async ({ page }) => {
    await fillCorrection(page);
    await paste(page, "Anything else we should know", emoji);
    await page.getByLabel("What it should be").fill("");
    await paste(page, "What it should be", emoji);
    await page.getByRole("button", { name: "Send" }).click();
    const summary = page.getByRole("alert", { name: "Nothing was sent yet" });
    for (const said of [
      "What we should know may have at most 2,000 characters; this has 20,000.",
      "What it should be may have at most 200 characters; this has 20,000.",
    ]) {
      await expect(summary.getByText(said)).toBeVisible();
    }
    await expect(page.getByLabel("Anything else we should know")).toHaveValue(emoji);
    await expect(page.getByLabel("What it should be")).toHaveValue(emoji);
    expect(await own.prisma.correction.count({ where: { sourceUrl: "https://example.edu/tuition" } })).toBe(0);
  });

  test("a proposal with far too many words comes back with all of them, and says so", async ({ page }) => {
    await page.goto(`${own.origin}/about/coverage/propose`);
    await paste(page, "Institution", emoji);
    await page.getByLabel("Name of the program").fill("MS in Everything");
    await page.getByLabel("Address of its page").fill("https://example.edu/everything");
    await paste(page, "Anything else we should know", emoji);
    await page.getByRole("button", { name: "Propose it" }).click();
    for (const said of [
      "The institution may have at most 200 characters; this has 20,000.",
      "What we should know may have at most 1,000 characters; this has 20,000.",
    ]) {
      await expect(page.getByRole("alert").getByText(said)).toBeVisible();
    }
    await expect(page.getByLabel("Institution")).toHaveValue(emoji);
    await expect(page.getByLabel("Anything else we should know")).toHaveValue(emoji);
    expect(await own.prisma.proposal.count({ where: { name: "MS in Everything" } })).toBe(0);
  });

  test("a note that would be far too long stays as it was, and says so", async ({ page }) => {
    const stored = { version: 2, programs: [{ slug, label: "A program", note: "near my sister" }] };
    await page.addInitScript((text) => localStorage.setItem("matricula.shortlist", text), JSON.stringify(stored));
    await page.goto(`${own.origin}/shortlist`);
    await paste(page, /^Note on/, emoji);
    const said = page.getByText(/^That would be 20,014 characters, and a note holds 500\. The note stays as it was\.$/);
    await expect(said.last()).toBeVisible();
    await expect(page.getByLabel(/^Note on/)).toHaveValue("near my sister");
    await page.getByLabel(/^Note on/).fill("🎓".repeat(250));
    await expect(page.getByLabel(/^Note on/)).toHaveValue("🎓".repeat(250));
    // What was said to screen readers is not taken back.
    await expect(page.locator("p[aria-hidden]").filter({ hasText: "stays as it was" })).toHaveCount(0);
  });

  test("a report that is sent twice, by a double click and from two tabs, is one", async ({ page, context }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) await fillCorrection(tab);
    await page.getByRole("button", { name: "Send" }).dblclick();
    await expect(page.getByRole("heading", { name: "Not decided yet" })).toBeVisible();
    await other.getByRole("button", { name: "Send" }).click();
    await expect(other.getByRole("heading", { name: "Not decided yet" })).toBeVisible();
    expect(other.url()).toBe(page.url());
    expect(await own.prisma.correction.count({ where: { sourceUrl: "https://example.edu/tuition" } })).toBe(1);
  });

  test("a proposal that is sent twice, by a double click and from two tabs, is one, and the second hears it", async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${own.origin}/about/coverage/propose`);
      await tab.getByLabel("Institution").fill("Twice University");
      await tab.getByLabel("Name of the program").fill("MS in Twins");
      await tab.getByLabel("Address of its page").fill("https://example.edu/twins");
    }
    await page.getByRole("button", { name: "Propose it" }).dblclick();
    await expect(page.getByRole("status").getByText(/is in the editors’ list\./)).toBeVisible();
    await other.getByRole("button", { name: "Propose it" }).click();
    await expect(
      other.getByRole("status").getByText(/in the editors’ list already; it was not added again/),
    ).toBeVisible();
    expect(await own.prisma.proposal.count({ where: { name: "MS in Twins" } })).toBe(1);
  });
});

test("a new draft and a change that are sent twice, by a double click and from two tabs, are made once", async ({
  page,
  context,
}) => {
  await signIn(page, await someone("editor"));
  // It has whoever is signed in by now.
  const own = await startOwnServer();
  try {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${own.origin}/admin/programs/new`);
      await tab.getByLabel("Institution", { exact: true }).selectOption({ index: 1 });
      await tab.getByLabel("Name", { exact: true }).fill("MS in Twin Drafts");
    }
    await page.getByRole("button", { name: "Save draft" }).dblclick();
    await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
    await other.getByRole("button", { name: "Save draft" }).click();
    await expect(other.getByText("Saved as a draft; it is not public.")).toBeVisible();
    const made = await own.prisma.program.findMany({ where: { name: "MS in Twin Drafts" }, select: { id: true } });
    expect(made).toHaveLength(1);

    for (const tab of [page, other]) {
      await tab.goto(`${own.origin}/admin/programs/${made[0]?.id}`);
      await tab.getByLabel("Note for readers", { exact: true }).fill("Written twice");
    }
    await page.getByRole("button", { name: "Save draft" }).dblclick();
    await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
    await other.getByRole("button", { name: "Save draft" }).click();
    await expect(other.getByText("Saved as a draft; it is not public.")).toBeVisible();
    expect(await own.prisma.revision.count({ where: { programId: made[0]?.id ?? 0 } })).toBe(2);
  } finally {
    await own.stop();
  }
});
