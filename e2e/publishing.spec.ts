/** Owns the journeys in which an editor is asked before readers see or lose something; none of them needs scripts. */
import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { example } from "../lib/programs/listing/example";
import { programColumns, provenanceRows } from "../lib/programs/listing/stored";
import { withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

test.use({ javaScriptEnabled: false });

const unique = (what: string) => `${what} ${Math.random().toString(36).slice(2, 10)}`;

/** A program of its own for a test, of the institution at this place: its id. */
async function program(name: string, place = 0, change: Partial<typeof example> = {}): Promise<number> {
  return withDatabase(async (prisma) => {
    const { id: institutionId } = await prisma.institution.findFirstOrThrow({ orderBy: { id: "asc" }, skip: place });
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const listing = { ...example, totalCost: 18_000, ...change, name, slug };
    const data = { ...programColumns(listing), institutionId, provenance: { create: provenanceRows(listing) } };
    return (await prisma.program.create({ data })).id;
  });
}

const sure = (page: Page) => page.getByRole("checkbox", { name: /Yes, it is right/ });

test("a rate that is not the total’s is asked about, and the number that fits can be taken", async ({ page }) => {
  const id = await program(unique("MS in Even Robotics"));
  await signIn(page, await someone("editor"), `/admin/programs/${id}`);
  await page.getByLabel("Per credit, in $", { exact: true }).fill("30");
  await page.getByLabel("Note for readers", { exact: true }).fill("Confirm on the site");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByRole("link", { name: "Say yes, or go back and change it." }).first()).toBeVisible();
  await page.getByRole("radio", { name: /Take \$600 as the price per credit/ }).check();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByRole("row", { name: /Price per credit none \$600/ })).toBeVisible();
  await expect(page.getByText(/Note says “confirm”/)).toBeVisible();
  for (const box of await sure(page).all()) await box.check();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
});

test("a typed value gets its state by its address, shown before it is public", async ({ page }) => {
  const unknown = { ...example.provenance.duration, state: "unknown", reason: "not-checked" } as const;
  const provenance = { ...example.provenance, duration: { ...unknown, sourceUrl: null } };
  const id = await program(unique("MS in Stated Robotics"), 0, { durationMonths: null, provenance });
  await signIn(page, await someone("editor"), `/admin/programs/${id}`);
  await page.getByLabel("Months").fill("24");
  await page.getByLabel("Source of the duration").fill("https://news.example.org/robots");
  await page.getByRole("button", { name: "Publish changes" }).click();
  const filled = page.getByRole("region", { name: "Filled in for you" });
  await expect(filled.getByText("Duration: how sure: stated by a third party")).toBeVisible();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await expect(page.getByLabel("State of the duration")).toHaveValue("third-party");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
});

test("a merge across institutions is asked about, and undone it brings both back", async ({ page }) => {
  const [one, two] = [await program(unique("MS in Kept Robotics")), await program(unique("MS in Gone Robotics"), 1)];
  await signIn(page, await someone("editor"), `/admin/programs/${one}/merge?with=${two}`);
  await page.getByRole("button", { name: "Merge the other into this one" }).click();
  await expect(page.getByRole("link", { name: "Say yes, or go back and change it." })).toBeVisible();
  await sure(page).check();
  await page.getByRole("button", { name: "Merge the other into this one" }).click();
  await expect(page.getByText("Merged. The other’s address leads here now.")).toBeVisible();
  await page.getByLabel("What to undo").selectOption("origin:merge");
  await page.getByRole("button", { name: "Show what undoing takes" }).click();
  await expect(page.getByText("Readers see it at once.", { exact: true })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "It enters the directory." })).toContainText("MS in Gone");
  await page.goto(`/admin/programs/${two}`);
  await expect(page.getByRole("heading", { level: 1, name: /MS in Kept Robotics/ })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Undo it in 1 program" }).click();
  await expect(page.getByText("Undone, as new versions.")).toBeVisible();
  await page.goto(`/admin/programs/${two}`);
  await expect(page.getByRole("heading", { level: 1, name: /MS in Gone Robotics/ })).toBeVisible();
});

test("undoing everywhere first shows in which programs", async ({ page }) => {
  const [one, two] = [await program(unique("MS in First Robotics")), await program(unique("MS in Other Robotics"))];
  const ed = await someone("editor", unique("Ed Eager"));
  await signIn(page, ed, `/admin/programs/${one}`);
  for (const id of [one, two]) {
    await page.goto(`/admin/programs/${id}`);
    await page.getByLabel("City", { exact: true }).fill("Salem");
    await page.getByRole("button", { name: "Publish changes" }).click();
    await page.getByRole("button", { name: "Publish these changes" }).click();
    await expect(page.getByText("Saved; it is public.")).toBeVisible();
  }
  await page.goto(`/admin/programs/${one}/history`);
  await page.getByLabel("What to undo").selectOption(`by:${ed.id}`);
  await page.getByLabel("Where").selectOption("everywhere");
  await page.getByRole("button", { name: "Show what undoing takes" }).click();
  await expect(page.getByText("Readers see it at once, in 2 of 2 listings.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo it in 2 programs" })).toBeVisible();
  await page.goto(`/admin/programs/${two}`);
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("Salem");
});

test("a guide is taken back and published again only after a page that says what readers get", async ({ page }) => {
  // No digits: its name is prose too.
  const slug = `quiet-${randomUUID().replace(/[^a-f]/g, "")}`;
  await withDatabase(async (prisma) => {
    const texts = {
      name: slug,
      title: slug,
      summary: "About robots.",
      query: "subject=robotics",
      reviewedOn: "2026-11-24",
    };
    const sections = [
      { slug: "relevance", heading: "Relevance", body: "Robots." },
      { slug: "advice", heading: "Advice", body: "Wait." },
    ].map((section, position) => ({ ...section, position }));
    await prisma.guide.create({
      data: { slug, ...texts, status: "published", sections: { create: sections } },
    });
  });
  await signIn(page, await someone("editor"), `/admin/guides/${slug}`);
  await page.getByRole("button", { name: "Take back to draft" }).click();
  await expect(page.getByText(/^Readers lose it at once/)).toBeVisible();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await page.goto(`/admin/guides/${slug}`);
  await expect(page.getByText(/^Published ·/)).toBeVisible();
  await page.getByRole("button", { name: "Take back to draft" }).click();
  await page.getByRole("button", { name: "Take it back to draft" }).click();
  await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/^Readers see it at once at/)).toBeVisible();
  await page.getByRole("button", { name: "Publish this guide" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
});
