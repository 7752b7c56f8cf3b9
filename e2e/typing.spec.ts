import { expect, type Page, test } from "@playwright/test";

/** Every field of the form in which something is typed, and what. */
const fields = [
  { name: "q", text: "deep learning ms" },
  { name: "min_cost", text: "1250" },
  { name: "max_cost", text: "26310" },
  { name: "max_months", text: "36" },
  { name: "near", text: "Austin, TX" },
] as const;

const fieldIn = (page: Page, name: string) => page.locator(`#filters [name="${name}"]`);

/** The form's fields with what is in them, as an address says it. */
const typedIn = (page: Page) =>
  page.evaluate(() => {
    const names = ["q", "min_cost", "max_cost", "max_months", "near"];
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""]));
  });

/** The form is followed from now on; every answer to a change of it comes this late. */
async function followed(page: Page, delay: number): Promise<void> {
  await expect(page.getByLabel("Lowest price")).toBeAttached();
  await page.route(/\/programs\?.*_rsc/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
}

for (const { screen, width, height } of [
  { screen: "desk", width: 1280, height: 800 },
  { screen: "phone", width: 390, height: 844 },
]) {
  for (const { rhythm, answer } of [
    { rhythm: 40, answer: 300 },
    { rhythm: 400, answer: 30 },
    { rhythm: 400, answer: 900 },
  ]) {
    test(`no key is lost: ${screen}, a key each ${rhythm} ms, answers ${answer} ms later`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(screen === "phone" ? "/programs#filters" : "/programs");
      await followed(page, answer);
      for (const { name, text } of fields) {
        const field = fieldIn(page, name);
        await field.click();
        await field.pressSequentially(text, { delay: rhythm });
        await expect(field).toBeFocused();
        await expect(field).toHaveValue(text);
      }
      await page.keyboard.press("Enter");
      await expect.poll(() => typedIn(page)).toEqual(Object.fromEntries(fields.map(({ name, text }) => [name, text])));
      for (const { name, text } of fields) await expect(fieldIn(page, name)).toHaveValue(text);
    });
  }
}

for (const { name, before, after, asked } of [
  { name: "q", before: "data ", after: "science", asked: ["data", "data science"] },
  { name: "max_cost", before: "$26,", after: "310.00", asked: ["$26,", "$26,310.00"] },
]) {
  test(`what the answer has in order does not take the place of what is typed: ${name}`, async ({ page }) => {
    await page.goto("/programs");
    await followed(page, 0);
    const field = fieldIn(page, name);
    await field.pressSequentially(before);
    await expect.poll(async () => (await typedIn(page))[name]).toBe(asked[0]);
    await expect(field).toHaveValue(before);
    await field.pressSequentially(after);
    await expect.poll(async () => (await typedIn(page))[name]).toBe(asked[1]);
    await expect(field).toHaveValue(before + after);
  });
}

test("the caret stays where it is when the answer comes", async ({ page }) => {
  await page.goto("/programs");
  await followed(page, 0);
  const field = fieldIn(page, "max_cost");
  await field.pressSequentially("20000");
  await expect(page.getByRole("link", { name: "Remove Up to $20,000" })).toBeVisible();
  for (let steps = 0; steps < 4; steps += 1) await field.press("ArrowLeft");
  await field.pressSequentially("6");
  await expect(page.getByRole("link", { name: "Remove Up to $260,000" })).toBeVisible();
  await field.pressSequentially("1");
  await expect(page.getByRole("link", { name: "Remove Up to $2,610,000" })).toBeVisible();
  await expect(field).toHaveValue("2610000");
});

test("a key pressed between an answer and its effects stays", async ({ page }) => {
  await page.goto("/programs");
  await followed(page, 0);
  const field = fieldIn(page, "max_cost");
  await field.evaluate((input: HTMLInputElement) => {
    const results = document.querySelector("#results h2");
    const answered = new MutationObserver(() => {
      answered.disconnect();
      input.setRangeText("6", 1, 1, "end");
      input.dispatchEvent(new InputEvent("input", { bubbles: true, data: "6", inputType: "insertText" }));
    });
    if (results) answered.observe(results, { subtree: true, childList: true, characterData: true });
  });
  await field.pressSequentially("9");
  await expect(page.getByRole("link", { name: "Remove Up to $96" })).toBeVisible();
  await expect(field).toHaveValue("96");
});

test("a browser that believes to be offline is asked to try all the same", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false }));
  await page.goto("/programs");
  await page.getByRole("checkbox", { name: /^Online/ }).check();
  await expect(page.getByRole("link", { name: "Remove Online" })).toBeVisible();
  await fieldIn(page, "max_cost").fill("20000");
  await page.getByRole("button", { name: /^Show/ }).click();
  await expect(page.getByRole("link", { name: "Remove Up to $20,000" })).toBeVisible();
});

test("what can't be sent stays in the form, which says so, and pressing again sends it", async ({ page, context }) => {
  await page.goto("/programs");
  await followed(page, 0);
  await context.setOffline(true);
  const field = fieldIn(page, "q");
  await field.pressSequentially("security");
  await expect(page.getByText("No connection.")).toBeVisible();
  await field.pressSequentially(" policy");
  await field.press("Enter");
  await expect(field).toHaveValue("security policy");
  await expect(page).toHaveURL("/programs");
  await context.setOffline(false);
  await page.getByRole("button", { name: /^Show/ }).click();
  await expect(page).toHaveURL("/programs?q=security+policy");
  await expect(page.getByText("No connection.")).toHaveCount(0);
});

test("keystrokes of one field are one step for the Back button, however slowly they come", async ({ page }) => {
  await page.goto("/programs");
  await followed(page, 50);
  const field = fieldIn(page, "max_cost");
  for (const [key, shown] of [
    ["9", "$9"],
    ["0", "$90"],
    ["0", "$900"],
  ] as const) {
    await field.pressSequentially(key);
    await expect(page.getByRole("link", { name: `Remove Up to ${shown}`, exact: true })).toBeVisible();
  }
  await page.goBack();
  await expect(page).toHaveURL("/programs");
  await expect(field).toHaveValue("");
});

test("what can't be used stays in its field, and beside it stands why and what to write", async ({ page }) => {
  await page.goto("/programs?max_cost=26.310&max_months=two&near=Cambridge&q=%3F");
  for (const [name, typed, said] of [
    ["max_cost", "26.310", "Not used: it can be read as 26.31 or 26,310: write 26 or 26310."],
    ["max_months", "two", "Not used: it is not a whole number from 1 to 600."],
    ["near", "Cambridge", /^Not used: it does not say in which state: write “Cambridge, MA”, /],
    ["q", "?", "Not used: it has no letters or digits to search for."],
  ] as const) {
    const field = fieldIn(page, name);
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAccessibleDescription(said);
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  const near = fieldIn(page, "near");
  await near.fill("NYC");
  await near.press("Enter");
  await expect(page.getByRole("link", { name: "Remove Near NYC" })).toBeVisible();
  await expect(near).not.toHaveAttribute("aria-invalid");
});
