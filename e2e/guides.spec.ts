import { expect, test } from "@playwright/test";
import { expectAccessibleAt } from "./fixtures";

const guide = "/guides/generative-ai";

test("from the comparison to a guide, on to a program that teaches a skill, and back", async ({ page }) => {
  await page.goto("/guides");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Guides" })).toBeVisible();
  const row = page.getByRole("row", { name: /^Generative AI & Large Language Models/ });
  await expect(row).toContainText("Software developers");
  await expect(row).toContainText("$135,980 a year");
  await expect(row).toContainText("15.8%");
  await expect(page.getByRole("columnheader", { name: "Total prices" })).toBeVisible();
  await row.getByRole("link", { name: /^Generative AI/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Generative AI & Large Language Models");
  await expect(page.getByRole("banner").or(page.getByRole("main"))).toContainText(["Guides", "Hot career"]);
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Key skills and prerequisites" }).click();
  await expect(page).toHaveURL(/#skills$/);
  await expect(contents.getByRole("link", { name: "Key skills and prerequisites" })).toHaveAttribute(
    "aria-current",
    "location",
  );
  const technologies = page.getByRole("region", { name: "Technologies that employers name" });
  await expect(technologies.getByRole("term")).toHaveText([/Developers/, /Scientists/, /Scientists/]);
  await expect(technologies).toContainText("nothing of what a program teaches");
  await expect(technologies).toContainText(
    "O*NET 29.2 Database by the US Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. Matricula has modified this information.",
  );
  await page
    .getByRole("region", { name: "Judging results" })
    .getByRole("link", { name: /Ethics of Artificial/ })
    .click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ethics of Artificial Intelligence");
  const guides = page.getByRole("region", { name: "Guides it belongs to" });
  await guides.getByRole("link", { name: "Safety, bias and responsible AI" }).click();
  await expect(page).toHaveURL(`${guide}#skill-responsible-ai`);
});

test("the programs of a guide are the directory, narrowed", async ({ page }) => {
  await page.goto(guide);
  const programs = page.getByRole("region", { name: "Programs", exact: true });
  await expect(programs.getByRole("article")).toHaveCount(10);
  await expect(programs.getByRole("article").first()).toContainText("MS in Generative AI");
  await expect(programs).toContainText("Prices for people from another state");
  const [, total] =
    (await programs.getByRole("link", { name: /^All \d+ programs/ }).textContent())?.match(/(\d+)/) ?? [];
  await programs.getByRole("checkbox", { name: "Master’s" }).check();
  await programs.getByRole("button", { name: "Show programs" }).click();
  await expect(page).toHaveURL(/subject=machine-learning&.*degree=masters|degree=masters.*subject=machine-learning/);
  await page
    .getByRole("link", { name: "Remove Master’s" })
    .or(page.getByRole("link", { name: /Master’s/ }))
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Results" })).toContainText(`${total} programs fit`);
});

test("every figure opens its source, or says that none was found", async ({ page }) => {
  await page.goto(guide);
  await expect(page.getByRole("definition").filter({ hasText: "no source found" })).toHaveCount(0);
  await page
    .getByRole("main")
    .locator("p", { hasText: "$155,000 to $300,000 a year" })
    .first()
    .getByRole("button", { name: /note \d/ })
    .last()
    .click();
  const note = page.locator("[popover]:popover-open");
  await expect(note).toContainText("No official series counts generative AI engineers");
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await page
    .getByRole("main")
    .getByText(/\$2.6 to \$4.4 trillion a year/)
    .first()
    .getByRole("button", { name: /note \d/ })
    .first()
    .click();
  await expect(note.getByRole("link", { name: "mckinsey.com" }).first()).toHaveAttribute(
    "href",
    /^https:\/\/mckinsey\.com\//,
  );
  await expect(page.getByRole("button", { name: /^(in )?[A-Z][a-z]+ \d{4}$|^\d{4}\b/ })).toHaveCount(0);

  const broken = await page.evaluate(() => {
    const openers = [...document.querySelectorAll("main button[popovertarget]")];
    const notes = openers.map((opener) => document.getElementById(opener.getAttribute("popovertarget") ?? ""));
    const unsourced = notes.filter(
      (one) =>
        !one?.querySelector("a[href^=http]") &&
        !/no source found|not known|a page that is gone|no address/.test(one?.textContent ?? ""),
    );
    return {
      openers: openers.length,
      unsourced: unsourced.map((one) => one?.textContent ?? "a note that is not there"),
    };
  });
  expect(broken.openers).toBeGreaterThan(80);
  expect(broken.unsourced).toEqual([]);
});

test("a guide prints on twelve pages at most, and leads to its programs from its top", async ({ page }) => {
  await page.goto(guide);
  const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(12);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("link", { name: /^See the \d+ programs$/ })).toBeVisible();
  const card = page.getByRole("region", { name: "Programs", exact: true }).getByRole("article").first();
  await expect(card.getByRole("link", { name: /^Compare / })).toHaveAttribute("href", /^\/programs\?.*compare=/);
});

test("a section’s link can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(guide);
  await page.getByRole("link", { name: "Link to “Advice”" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/guides\/generative-ai#advice$/);
});

test("predictions show their tally, and what was decided its source", async ({ page }) => {
  await page.goto(guide);
  await expect(page.getByText("8 predictions: 6 open, 1 right, 1 partly right.")).toBeVisible();
  const decided = page.getByRole("row", { name: /^Safety, alignment and regulation/ });
  await expect(decided).toContainText("Partly right.");
  await expect(decided.getByRole("link", { name: "trusq.io" })).toBeVisible();
});

for (const address of ["/guides", "/guides/robotics-autonomous-systems", guide]) {
  test(`${address} has no accessibility faults and no sideways scroll at 1280 and 390`, async ({ page }) => {
    // Of the longest guide axe looks at thousands of words.
    if (address === guide) test.slow();
    await page.goto(address);
    await expectAccessibleAt(page, [1280, 390]);
  });
}

test("a guide tells machines about itself, and has a picture", async ({ page, request }) => {
  await page.goto(guide);
  const data: unknown = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(data).toMatchObject({
    "@graph": [
      { "@type": "Article", headline: "Generative AI & Large Language Models" },
      { "@type": "Occupation" },
      {},
      {},
    ],
  });
  const image = await page.locator("meta[property='og:image']").getAttribute("content");
  const picture = await request.get(new URL(image ?? "").pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(await (await request.get("/sitemap-guides-1.xml")).text()).toContain("/guides/generative-ai</loc>");
  expect((await request.get("/guides/no-such-guide")).status()).toBe(404);
  expect((await request.get("/guides/no-such-guide/preview.png")).status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("contents, sources and the way to the programs work", async ({ page }) => {
    await page.goto("/guides");
    await page.getByRole("link", { name: /^Generative AI/ }).click();
    await page
      .getByRole("navigation", { name: "On this page" })
      .getByRole("link", { name: "Industry predictions" })
      .click();
    await expect(page).toHaveURL(`${guide}#predictions`);
    await page.getByRole("link", { name: "Link to “Career outlook and salaries”" }).click();
    await expect(page).toHaveURL(`${guide}#career`);
    const shown = page.locator("[popover]:popover-open");
    const number = await page.locator(".sources [popover]", { hasText: "dev.lightcast.io" }).first().textContent();
    const [, note] = number?.match(/^(\d+)\. 40,000 people/) ?? [];
    await page
      .getByRole("button", { name: new RegExp(`note (.*, )?${note}\\b`) })
      .first()
      .click();
    await expect(shown.getByRole("link", { name: "dev.lightcast.io" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page
      .getByText(/^\d+ more programs$/)
      .first()
      .click();
    await page.getByRole("link", { name: /^All \d+ programs in the directory/ }).click();
    await expect(page.getByRole("region", { name: "Results" })).toContainText("programs fit");
  });
});
