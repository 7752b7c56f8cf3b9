/** Owns the journeys of editors: a listing from its first half to its history. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

// Each of these is a dozen pages, some of them for two people: how long that takes is the machine's affair.
test.describe.configure({ timeout: 120_000 });

const institution = "Worcester Polytechnic Institute";
const source = "https://example.edu/ai";

/** A name that nothing else has, so that tests share a database without meeting. */
const unique = (what: string) => `${what} ${Math.random().toString(36).slice(2, 10)}`;

/** A published program of its own for a test: its id and slug. */
async function published(name: string): Promise<{ id: number; slug: string }> {
  return withDatabase(async (prisma) => {
    const { id: institutionId } = await prisma.institution.findFirstOrThrow({ where: { name: institution } });
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const sourced = ["delivery", "duration", "credits", "cost"].map((figure) => ({
      figure,
      state: "published",
      sourceUrl: source,
      year: "2026",
    }));
    const { id } = await prisma.program.create({
      data: {
        slug,
        name,
        institutionId,
        degree: "masters",
        subject: "robotics",
        city: "Worcester",
        state: "MA",
        onCampus: true,
        durationMonths: 24,
        credits: 30,
        totalCost: 14_000,
        residency: "flat",
        status: "published",
        provenance: { create: sourced },
      },
    });
    return { id, slug };
  });
}

async function fillWhatItIs(page: Page, name: string): Promise<void> {
  await page.getByLabel("Institution", { exact: true }).selectOption({ label: institution });
  await page.getByLabel("Name", { exact: true }).fill(name);
}

async function fillTheRest(page: Page): Promise<void> {
  await page.getByLabel("Degree", { exact: true }).selectOption("masters");
  await page.getByLabel("Subject", { exact: true }).selectOption("robotics");
  await page.getByLabel("City", { exact: true }).fill("Worcester");
  await page.getByLabel("State", { exact: true }).selectOption("MA");
  await page.getByLabel("In total, in $", { exact: true }).fill("$24,000");
  await page.getByLabel("State of the price").selectOption("published");
}

test("a program is created, half saved, published with errors, put right, and public at once", async ({ page }) => {
  await signIn(page, await someone("editor"), "/admin/programs/new");
  const name = unique("MS in Marine Robotics");
  await fillWhatItIs(page, name);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Please correct 4 things" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "The degree is missing." }).click();
  await expect(page.getByLabel("Degree", { exact: true })).toBeFocused();

  await fillTheRest(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("link", { name: "The price is published: name the page it was read on." })).toBeVisible();
  await expect(page.getByLabel("In total, in $", { exact: true })).toHaveValue("$24,000");
  await expect(page.getByLabel("Degree", { exact: true })).toHaveValue("masters");
  await expect(page.getByRole("link", { name: /^The price needs the year it is for/ })).toBeVisible();
  await page.getByLabel("Source of the price").fill(source);
  await page.getByLabel("Year of the price").fill("2026-2027");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await expect(page.getByLabel("Last check of the price")).toHaveValue(new Date().toISOString().slice(0, 10));
  await page.getByRole("link", { name: "See its public page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("$24,000").first()).toBeVisible();
  await page.goto(`/programs?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("article", { name: new RegExp(name) })).toBeVisible();
});

test("changes of a published listing are shown before they go live, odd values are asked about", async ({ page }) => {
  const name = unique("MS in Field Robotics");
  const { id, slug } = await published(name);
  await signIn(page, await someone("editor"), `/admin/programs/${id}`);
  await page.getByLabel("In total, in $", { exact: true }).fill("16000");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("$16,000").first()).toBeVisible();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await expect(page.getByLabel("In total, in $", { exact: true })).toHaveValue("16000");
  await page.getByLabel("Number of credits").fill("400");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByRole("row", { name: /Total price \$14,000 \$16,000/ })).toBeVisible();
  await expect(page.getByText("It leaves “Up to $15,000”.")).toBeVisible();
  await expect(page.getByText(/^Price: the value changes; its source and year stay/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByRole("link", { name: /Say yes, or go back/ }).first()).toBeVisible();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await page.getByRole("textbox", { name: "Number of credits" }).fill("30");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await page.goto(`/programs/${slug}`);
  await expect(page.getByText("$16,000").first()).toBeVisible();
  // Beside the figure, and in the history of the listing.
  await expect(page.getByText(/Total price: \$14,000.*, then \$16,000/)).toBeVisible();
  await expect(page.getByText(/Total price: \$14,000.*, now \$16,000/)).toBeVisible();
});

test("two editors of one listing lose no field", async ({ page, browser }) => {
  const { id } = await published(unique("MS in Swarm Robotics"));
  const other = await browser.newPage();
  await signIn(page, await someone("editor", "Ada Early"), `/admin/programs/${id}`);
  await signIn(other, await someone("editor", "Ben Later"), `/admin/programs/${id}`);
  await expect(other.getByText("Ada Early has this form open too.")).toBeVisible();

  const publish = async (one: Page) => {
    await one.getByRole("button", { name: "Publish changes" }).click();
    await one.getByRole("button", { name: "Publish these changes" }).click();
    await expect(one.getByText("Saved; it is public.")).toBeVisible();
  };
  await page.getByLabel("Months").fill("18");
  await page.getByLabel("In total, in $", { exact: true }).fill("15500");
  await publish(page);

  await other.getByLabel("In total, in $", { exact: true }).fill("15900");
  await other.getByLabel("City", { exact: true }).fill("Boston");
  await other.getByRole("button", { name: "Publish changes" }).click();
  await expect(other.getByRole("heading", { name: "You both changed this" })).toBeVisible();
  await expectAccessible(other);
  const choice = other.getByRole("group", { name: "Price" });
  for (const value of ["$15,900", "$15,500", "$14,000"]) await expect(choice.getByText(value)).toBeVisible();
  await other.getByRole("button", { name: "Continue with these" }).click();
  await expect(other.getByRole("link", { name: "Choose one." })).toBeVisible();
  await choice.getByRole("radio", { name: /Theirs/ }).check();
  await other.getByRole("button", { name: "Continue with these" }).click();
  await other.getByRole("button", { name: "Publish these changes" }).click();
  await expect(other.getByText("Saved; it is public.")).toBeVisible();
  await expect(other.getByLabel("Months")).toHaveValue("18");
  await expect(other.getByLabel("In total, in $", { exact: true })).toHaveValue("15500");
  await expect(other.getByLabel("City", { exact: true })).toHaveValue("Boston");

  await other.getByRole("link", { name: "History" }).click();
  await expect(other.getByRole("row", { name: /City Worcester Boston/ })).toBeVisible();
  await other.getByLabel("What to undo").selectOption({ label: "Everything Ben Later changed" });
  await other.getByRole("button", { name: "Show what undoing takes" }).click();
  await expect(other.getByText(/^Readers see it at once\./)).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Undo it in 1 program" }).click();
  await expect(other.getByText("Undone, as new versions.")).toBeVisible();
  await other.getByRole("link", { name: "Restore version 2 …" }).click();
  await expect(other.getByText(/^Readers see it at once\./)).toBeVisible();
  await other.getByRole("button", { name: "Restore version 2" }).click();
  await expect(other.getByText("Restored, as a new version.")).toBeVisible();
  await expectAccessible(other);
});

test("unsaved work is offered back after the tab was closed", async ({ page }) => {
  await signIn(page, await someone("editor"), "/admin/programs/new");
  const name = unique("MS in Space Robotics");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.goto("/admin/programs");
  await page.goto("/admin/programs/new");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
});

test("the form is filled and published by keyboard alone, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, await someone("editor"), "/admin/programs/new");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const name = unique("MS in Medical Robotics");
  const type = async (label: string, text: string) => {
    const field = page.getByLabel(label, { exact: true });
    // Never more than a few steps from one field to the next, and from the top of the page to the first.
    for (let steps = 0; steps < 15; steps += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await expect(field).toBeFocused();
    await page.keyboard.type(text);
  };
  await type("Institution", "Worcester Poly");
  await type("Name", name);
  await type("Degree", "Master");
  await type("Subject", "Robotics");
  await type("City", "Worcester");
  await type("State", "Massa");
  await page.getByRole("button", { name: "Publish", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("markup in every text is text on the form, the preview, the public page and in the history", async ({ page }) => {
  const attack = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  const { id, slug } = await published(unique("MS in Safe Robotics"));
  await signIn(page, await someone("editor"), `/admin/programs/${id}`);
  const texts = ["Name", "City", "Note for readers", "Why (optional)"];
  for (const label of texts) await page.getByLabel(label, { exact: true }).fill(attack);
  for (const figure of ["delivery", "duration", "credits", "price"]) {
    await page.getByLabel(`Note of the ${figure}`).fill(attack);
    await page.getByLabel(`Source of the ${figure}`).fill(`https://example.edu/${attack}`);
  }
  await page.getByLabel("The program’s own page").fill(`https://example.edu/own/${attack}`);
  await page.locator("summary", { hasText: "Robotics & Autonomous Systems" }).click();
  const tag = page.locator("details", { hasText: "Robotics & Autonomous Systems" }).getByRole("textbox");
  for (const field of await tag.all()) await field.fill(attack);
  const harmless = async () => {
    await expect(page.getByText(attack).first()).toBeVisible();
    expect(await page.title()).not.toBe("run");
    expect(await page.locator("img[src=x]").count()).toBe(0);
  };
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("nothing is saved")).toBeVisible();
  await harmless();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await page.getByRole("button", { name: "Publish changes" }).click();
  await harmless();
  await page.getByRole("button", { name: "Publish these changes" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await harmless();
  await page.getByRole("link", { name: "History" }).click();
  await harmless();
  await page.goto(`/programs/${slug}`);
  await harmless();
  await page.goto("/guides/robotics-autonomous-systems");
  expect(await page.locator("img[src=x]").count()).toBe(0);
  await page.goto(`/admin/programs?q=${slug.split("-").at(-1)}`);
  expect(await page.title()).not.toBe("run");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("errors keep what was typed and the version it began with, a conflict is chosen, and it is published", async ({
    page,
    browser,
  }) => {
    const { id } = await published(unique("MS in Quiet Robotics"));
    await signIn(page, await someone("editor"), `/admin/programs/${id}`);
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(other, await someone("editor"), `/admin/programs/${id}`);
    await other.getByLabel("Months").fill("20");
    await other.getByRole("button", { name: "Publish changes" }).click();
    await other.getByRole("button", { name: "Publish these changes" }).click();
    await expect(other.getByText("Saved; it is public.")).toBeVisible();

    // Sent from the version before: what is wrong is put right on that one, and then they meet.
    await page.getByLabel("Source of the price").fill("");
    await page.getByLabel("Months").fill("many");
    await page.getByLabel("Degree", { exact: true }).selectOption("doctorate");
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(page.getByRole("link", { name: /The duration must be a whole number/ })).toBeVisible();
    await expect(page.getByRole("link", { name: /The price is published: name the page/ })).toBeVisible();
    await expect(page.getByLabel("Months")).toHaveValue("many");
    await expect(page.getByLabel("Degree", { exact: true })).toHaveValue("doctorate");
    await page.getByLabel("Source of the price").fill(source);
    await page.getByLabel("Degree", { exact: true }).selectOption("masters");

    await page.getByLabel("Months").fill("22");
    await page.getByRole("button", { name: "Publish changes" }).click();
    await page.getByRole("group", { name: "Duration" }).getByRole("radio", { name: /Yours/ }).check();
    await page.getByRole("button", { name: "Continue with these" }).click();
    await expect(page.getByRole("row", { name: /Duration 20 months 22 months/ })).toBeVisible();
    await page.getByRole("button", { name: "Publish these changes" }).click();
    await expect(page.getByText("Saved; it is public.")).toBeVisible();
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByRole("button", { name: "Withdraw it" }).click();
    await expect(page.getByText("Saved; its page stays and says that it is withdrawn.")).toBeVisible();
  });
});
