import { expect, type Page, test } from "@playwright/test";

/** Every server answer to a change of filters waits as long as `delay` says for its address. */
async function slowServer(page: Page, delay: (address: string) => number): Promise<void> {
  await page.route(/\/programs\?.*_rsc/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay(route.request().url())));
    await route.continue();
  });
}

test("results follow each change without a jump, focus stays, and Back undoes one step at a time", async ({ page }) => {
  await page.goto("/programs");
  const heading = page.getByRole("status").getByRole("heading");
  await page.getByRole("checkbox", { name: /^Master’s/ }).check();
  await expect(heading).toHaveText("94 programs fit");
  const online = page.getByRole("checkbox", { name: /^Online/ });
  await online.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Space");
  await expect(heading).toHaveText("21 programs fit");
  await expect(online).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);

  await page.goBack();
  await expect(heading).toHaveText("94 programs fit");
  await expect(online).not.toBeChecked();
  await page.goBack();
  await expect(heading).toHaveText(/^\d+ programs$/);
  await expect(page.getByRole("checkbox", { name: /^Master’s/ })).not.toBeChecked();
});

test("numbers follow while they are typed, and typing goes on undisturbed", async ({ page }) => {
  await page.goto("/programs?degree=masters");
  const most = page.getByRole("textbox", { name: "To $" });
  await most.pressSequentially("20000", { delay: 30 });
  await expect(page).toHaveURL(/max_cost=20000/);
  await expect(page.getByRole("link", { name: "Remove Up to $20,000" })).toBeVisible();
  await expect(most).toBeFocused();
  await expect(most).toHaveValue("20000");
});

test("overlapping changes end in the last one's results, however late the first answer comes", async ({ page }) => {
  await page.goto("/programs");
  await slowServer(page, (address) => (address.includes("hybrid") ? 50 : 1500));
  const [online, hybrid] = [
    page.getByRole("checkbox", { name: /^Online/ }),
    page.getByRole("checkbox", { name: /^Hybrid/ }),
  ];
  const asked = page.waitForRequest((request) => /delivery=online&_rsc/.test(request.url()));
  const slowAnswer = page.waitForResponse((response) => /delivery=online&_rsc/.test(response.url()));
  await online.check();
  await asked;
  await hybrid.check();
  await expect(page).toHaveURL("/programs?delivery=online&delivery=hybrid");
  await slowAnswer.catch(() => null);
  await expect(page.getByRole("link", { name: "Remove Hybrid" })).toBeVisible();
  await expect(online).toBeChecked();
  await expect(hybrid).toBeChecked();
});

test("the price slider moves by keyboard and follows the fields", async ({ page }) => {
  await page.goto("/programs");
  const highest = page.getByRole("slider", { name: "Highest price" });
  await highest.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  const field = page.getByRole("textbox", { name: "To $" });
  await expect(field).not.toHaveValue("");
  const limit = await field.inputValue();
  await expect(page).toHaveURL(new RegExp(`max_cost=${limit}`));
  await expect(highest).toBeFocused();
  await page.keyboard.press("End");
  await expect(field).toHaveValue("");
  await expect(page).toHaveURL("/programs");
});

test("the whole filter panel works by keyboard alone", async ({ page }) => {
  await page.goto("/programs");
  await page
    .getByRole("searchbox")
    .or(page.getByRole("combobox", { name: /search/i }))
    .first()
    .focus();
  const reached: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const here = document.activeElement;
      if (!(here instanceof HTMLElement) || !here.closest("#filters")) return null;
      return here.getAttribute("name") ?? here.getAttribute("aria-label") ?? here.textContent;
    });
    if (name === null) break;
    reached.push(name.trim());
  }
  for (const wanted of [
    "degree",
    "delivery",
    "Lowest price",
    "Highest price",
    "min_cost",
    "max_cost",
    "cost_basis",
    "unknown",
  ]) {
    expect(reached).toContain(wanted);
  }
  for (const wanted of ["resident", "near", "within", "max_months", "Subject", "State", "Institution", "Clear"]) {
    expect(reached).toContain(wanted);
  }
  await page.getByText("Subject", { exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/programs?subject=artificial-intelligence");
});
