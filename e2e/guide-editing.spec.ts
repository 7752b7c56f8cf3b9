/** Owns the journeys of editors of guides: from a typed word to the public page, and back again. */
import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

// Each of these is a dozen pages, some of them for two people: how long that takes is the machine's affair.
test.describe.configure({ timeout: 120_000 });

/** A published guide of its own for a test: the address of its form, and of its page. */
async function published(): Promise<{ form: string; page: string }> {
  // No digits: its name is prose too.
  const slug = `guide-${randomUUID().replace(/[^a-f]/g, "")}`;
  const sections = [
    { slug: "relevance", heading: "Relevance", body: "Robots help." },
    { slug: "advice", heading: "Advice", body: "Pay is {{pay}}." },
  ];
  const skills = [
    { slug: "sensing", name: "Sensing", group: "Basics", text: "Seeing." },
    { slug: "moving", name: "Moving", group: "Basics", text: "Walking." },
  ];
  const figure = { key: "pay", low: 90_000, high: 90_000, unit: "USD/year", year: "2024", kind: "official" };
  await withDatabase(async (prisma) => {
    await prisma.guide.create({
      data: {
        slug,
        name: slug,
        title: slug,
        summary: "A guide of a test.",
        query: "subject=robotics",
        status: "published",
        reviewedOn: "2026-11-24",
        sections: { create: sections.map((section, position) => ({ ...section, position })) },
        skills: { create: skills.map((skill, position) => ({ ...skill, position })) },
        figures: { create: { ...figure, publisher: "BLS", sourceUrl: "https://www.bls.gov/robots" } },
      },
    });
  });
  return { form: `/admin/guides/${slug}`, page: `/guides/${slug}` };
}

const summaryOf = (page: Page, name: string) => page.locator("summary").filter({ hasText: name });

/** Opens an item of a list and answers its fields. */
async function opened(page: Page, name: string) {
  await summaryOf(page, name).click();
  return page.getByRole("group", { name, exact: true });
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
}

test("a section is edited with its preview, refused with a digit that has no source, and public at once", async ({
  page,
}) => {
  const guide = await published();
  await signIn(page, await someone("editor", "Ada Early"), "/admin/guides");
  await page.getByRole("link", { name: guide.form.split("/").at(-1) ?? "", exact: true }).click();
  await expect(page.getByRole("button", { name: "Publish changes" })).toBeVisible();
  await expectAccessible(page);
  const advice = await opened(page, "Section “Advice”");
  await advice.getByLabel("Text", { exact: true }).fill("Wait until 2031. Pay is **{{pay}}**.");
  const preview = advice.getByRole("region", { name: "Preview: Text" });
  await expect(preview.getByText("“2031” is a number without a source.")).toBeVisible();
  await expect(preview.getByRole("strong")).toContainText("$90,000 a year");
  await preview.getByRole("button", { name: /note \d/ }).click();
  await expect(page.locator("[popover]:popover-open")).toContainText("BLS");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish changes" }).click();
  await page.getByRole("link", { name: /^Section “Advice”, text: “2031” is a number without a source/ }).click();
  await expect(advice.getByLabel("Text", { exact: true })).toBeFocused();
  await expect(advice.getByLabel("Text", { exact: true })).toHaveValue("Wait until 2031. Pay is **{{pay}}**.");
  await advice.getByLabel("Text", { exact: true }).fill("Do not wait. Pay is **{{pay}}**.");
  await page.getByLabel("What changed (optional)").fill("The advice is firmer.");
  await page.getByLabel("Why (optional)").fill("It was timid");
  await publish(page);
  await page.getByRole("link", { name: "See its public page" }).click();
  await expect(page.getByText("Do not wait. Pay is $90,000 a year")).toBeVisible();
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("The advice is firmer.");

  await page.goto(guide.form);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("It was timid")).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "Do not wait" }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Restore version 1 …" }).click();
  await expect(page.getByText(/^Readers see it at once at/)).toBeVisible();
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByText("Restored, as a new version.")).toBeVisible();
  await page.getByLabel("From").selectOption("1");
  await page.getByLabel("To").selectOption("2");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("region", { name: "Version 1 and version 2" })).toContainText("Section “Advice”: Text");
  await page.goto(guide.page);
  await expect(page.getByText(/^Pay is \$90,000 a year/)).toBeVisible();
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("The advice is firmer.");
});

test("items are moved, added and taken out by keyboard and pointer, on a phone too", async ({ page }) => {
  const guide = await published();
  await signIn(page, await someone("editor"), guide.form);
  const up = page.getByRole("button", { name: "Move up: Skill “Moving”" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Skill “Moving” is now 1 of 2.")).toBeVisible();
  await expect(up).toBeFocused();

  const handle = page.locator("[data-item=relevance] [title='Drag to move']");
  const [from, to] = [await handle.boundingBox(), await summaryOf(page, "Section “Advice”").boundingBox()];
  if (!from || !to) throw new Error("The sections are to be seen.");
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, to.y + to.height, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByText("Section “Relevance” is now 2 of 2.")).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Add a tile" }).press("Enter");
  await expect(page.getByRole("group", { name: "Tile 1" }).getByLabel("Label")).toBeFocused();
  await page.keyboard.type("Median pay");
  await page.keyboard.press("Tab");
  await page.keyboard.type("pay");
  await page.getByRole("button", { name: "Remove: Skill “Sensing”" }).press("Enter");
  await expect(page.getByText("Skill “Sensing” removed")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await publish(page);
  await page.goto(guide.page);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    /Advice/,
    /Relevance/,
    /skills/,
    /Programs/,
    /What/,
  ]);
  await expect(page.getByRole("term").filter({ hasText: "Median pay" })).toBeVisible();
  await expect(page.getByText("Sensing")).toHaveCount(0);
});

test("two editors of one guide lose nothing: different sections meet, the same one is chosen", async ({
  page,
  browser,
}) => {
  const guide = await published();
  const other = await browser.newPage();
  await signIn(page, await someone("editor", "Ada Early"), guide.form);
  await signIn(other, await someone("editor", "Ben Later"), guide.form);
  await (await opened(page, "Section “Advice”")).getByLabel("Text", { exact: true }).fill("Ada’s advice.");
  await publish(page);

  await (await opened(other, "Section “Relevance”")).getByLabel("Text", { exact: true }).fill("Ben’s relevance.");
  await (await opened(other, "Section “Advice”")).getByLabel("Text", { exact: true }).fill("Ben’s advice.");
  await other.getByRole("button", { name: "Publish changes" }).click();
  await expect(other.getByRole("heading", { name: "You both changed this" })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Save with these" }).click();
  await expect(other.getByRole("link", { name: "Choose one." })).toBeVisible();
  const choice = other.getByRole("group", { name: "Section “Advice”" });
  await expect(choice.getByRole("radio")).toHaveCount(3);
  await choice.getByRole("radio", { name: /Theirs/ }).check();
  await other.getByRole("button", { name: "Save with these" }).click();
  await expect(other.getByText("Saved; it is public.")).toBeVisible();
  await other.goto(guide.page);
  await expect(other.getByText("Ada’s advice.")).toBeVisible();
  await expect(other.getByText("Ben’s relevance.")).toBeVisible();

  // Ada’s form is still of the version before Ben’s: what he made of other parts stays.
  await page.getByLabel("Kicker").fill("Third");
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("What someone else changed meanwhile is in it too.")).toBeVisible();
  await page.goto(guide.page);
  await expect(page.getByText("Ben’s relevance.")).toBeVisible();
  await expect(page.getByText("Third").first()).toBeVisible();
});

test("unsaved work is offered back after the tab was closed, items that were added and moved too", async ({ page }) => {
  const guide = await published();
  await signIn(page, await someone("editor"), guide.form);
  await page.getByRole("button", { name: "Move up: Skill “Moving”" }).click();
  await page.getByRole("button", { name: "Add a tile" }).click();
  await page.getByRole("group", { name: "Tile 1" }).getByLabel("Label").fill("Median pay");
  await page.goto("/admin/guides");
  await page.goto(guide.form);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.locator("[name='order.skills']").first()).toHaveValue("moving");
  await expect(page.locator("[name='order.skills']").last()).toHaveValue("sensing");
  await summaryOf(page, "Tile 1").click();
  await expect(page.getByRole("group", { name: "Tile 1" }).getByLabel("Label")).toHaveValue("Median pay");
});

test("markup in every text is text in the form, the previews, the page and the history", async ({ page }) => {
  const attack = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  const guide = await published();
  await signIn(page, await someone("editor"), guide.form);
  const harmless = async () => {
    expect(await page.title()).not.toBe("run");
    expect(await page.locator("img[src=x]").count()).toBe(0);
  };
  for (const label of ["Name", "Title", "Kicker", "Category line", "Why (optional)"]) {
    await page.getByLabel(label, { exact: true }).first().fill(attack);
  }
  await page.getByLabel("What changed (optional)").fill(attack);
  await page.getByLabel("Summary", { exact: true }).fill(`${attack} [x](javascript:alert(1)) kept`);
  await expect(page.getByRole("region", { name: "Preview: Summary" })).toContainText("kept");
  await harmless();
  const advice = await opened(page, "Section “Advice”");
  for (const label of ["Heading", "Text"])
    await advice.getByLabel(label, { exact: true }).fill(`${attack} {{pay|${attack}}}`);
  const pay = await opened(page, "Figure “pay”");
  for (const label of ["Publisher", "Area", "Note"]) await pay.getByLabel(label, { exact: true }).fill(attack);
  const skill = await opened(page, "Skill “Sensing”");
  for (const label of ["Name", "Group", "Text"]) await skill.getByLabel(label, { exact: true }).fill(attack);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("nothing is saved")).toBeVisible();
  await harmless();
  await page.getByRole("link", { name: "Back to the form" }).click();
  await expect(page.getByLabel("Kicker", { exact: true })).toHaveValue(attack);
  await publish(page);
  await harmless();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText(attack).first()).toBeVisible();
  await harmless();
  for (const address of [guide.page, "/admin/guides", "/guides"]) {
    await page.goto(address);
    await expect(page.getByText(attack).first()).toBeVisible();
    await harmless();
  }
  expect(await page.locator("a[href^=javascript]").count()).toBe(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("items are moved and added with what was typed kept, faults are linked, and it is published", async ({
    page,
  }) => {
    const guide = await published();
    await signIn(page, await someone("editor"), guide.form);
    await page.getByLabel("Kicker").fill("Quiet");
    await page.getByRole("button", { name: "Move up: Skill “Moving”" }).click();
    await expect(page.getByText("Skill “Moving” is now 1 of 2.")).toBeVisible();
    await expect(page.getByLabel("Kicker")).toHaveValue("Quiet");
    await page.getByRole("button", { name: "Add a tile" }).click();
    const tile = page.getByRole("group", { name: "Tile 1" });
    await tile.getByLabel("Label").fill("Median pay");
    await page.getByRole("button", { name: "Publish changes" }).click();
    await expect(
      page.getByRole("link", { name: /^Tile “Median pay”, figure: The figure’s key is missing/ }),
    ).toBeVisible();
    await page.getByRole("group", { name: "Tile “Median pay”" }).getByLabel("Figure").fill("pay");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("term").filter({ hasText: "Median pay" })).toBeVisible();
    await page.getByRole("link", { name: "Back to the form" }).click();
    await expect(page.getByLabel("Kicker")).toHaveValue("Quiet");
    await publish(page);
    await page.goto(guide.page);
    await expect(page.getByText("Quiet").first()).toBeVisible();
    await expect(page.getByRole("term").filter({ hasText: /Moving|Sensing/ })).toHaveText(["Moving", "Sensing"]);
  });
});
