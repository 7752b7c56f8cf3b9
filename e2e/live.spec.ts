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
  await expect(heading).toHaveText("137 programs fit");
  const online = page.getByRole("checkbox", { name: /^Online/ });
  await online.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Space");
  await expect(heading).toHaveText("42 programs fit");
  await expect(online).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);

  await page.goBack();
  await expect(heading).toHaveText("137 programs fit");
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

test("what is ticked while an answer arrives stays ticked", async ({ page }) => {
  await page.goto("/programs?delivery=online");
  // It comes with the scripts.
  await expect(page.getByRole("slider", { name: "Lowest price" })).toBeVisible();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/programs\?.*_rsc=/, async (route) => {
    if (!route.request().url().includes("hybrid")) await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/_rsc=/);
  await page.getByRole("checkbox", { name: /^Online/ }).uncheck();
  await asked;
  const hybrid = page.getByRole("checkbox", { name: /^Hybrid/ });
  await hybrid.evaluate((box: HTMLInputElement) => {
    // The tick is followed up right after the answer is shown, before its effects have run.
    let follow = () => {};
    const later = window.setTimeout;
    Object.assign(window, {
      setTimeout: (run: () => void) => {
        follow = run;
        return 1;
      },
    });
    box.click();
    Object.assign(window, { setTimeout: later });
    const results = document.querySelector("#results h2");
    const answered = new MutationObserver(() => {
      answered.disconnect();
      follow();
    });
    if (results) answered.observe(results, { subtree: true, childList: true, characterData: true });
    const watch = () => {
      if (!box.checked) box.dataset.lost = "yes";
      requestAnimationFrame(watch);
    };
    watch();
  });
  answer();
  await expect(page).toHaveURL("/programs?delivery=hybrid");
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("Hybrid");
  expect(await hybrid.getAttribute("data-lost")).toBeNull();
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
  for (const wanted of ["near", "within", "max_months", "Subject", "State", "Institution", "Clear"]) {
    expect(reached).toContain(wanted);
  }
  await page.getByText("Subject", { exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/programs?subject=artificial-intelligence");
});

test("Back empties a field again whose words are no longer in effect", async ({ page }) => {
  await page.goto("/programs");
  const near = page.getByRole("textbox", { name: "ZIP code, or city and state" });
  await near.fill("Cambridge, MA");
  await near.press("Enter");
  await expect(page).toHaveURL("/programs?near=Cambridge%2C+MA");
  await page.goBack();
  await expect(page).toHaveURL("/programs");
  await expect(near).toHaveValue("");
});

test("a distance waits for its place, without complaint", async ({ page }) => {
  await page.goto("/programs?degree=masters");
  const within = page.getByRole("combobox", { name: "Within" });
  await within.selectOption("50");
  await page.getByRole("checkbox", { name: /^Online/ }).check();
  await expect(page.getByRole("link", { name: "Remove Online" })).toBeVisible();
  await expect(within).toHaveValue("50");
  await expect(page.getByText("Part of this page’s address could not be used")).toHaveCount(0);
  await page.getByRole("textbox", { name: "ZIP code, or city and state" }).fill("78701");
  await page.getByRole("button", { name: /^Show/ }).click();
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online&near=78701&within=50");
});

test("a chip dropped while a change is on its way keeps the change, and hands on the focus", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online");
  await slowServer(page, () => 700);
  await page.getByRole("checkbox", { name: /^Doctorate/ }).check();
  await page.getByRole("link", { name: "Remove Online" }).press("Enter");
  await expect(page).toHaveURL("/programs?degree=masters&degree=doctorate");
  await expect(page.getByRole("link", { name: "Remove Online" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /^Doctorate/ })).toBeChecked();
  await expect(page.getByRole("status").getByRole("heading")).toBeFocused();
});

test("without a connection nothing is lost, and it is said", async ({ page, context }) => {
  await page.goto("/programs?degree=masters");
  await context.setOffline(true);
  const online = page.getByRole("checkbox", { name: /^Online/ });
  await online.check();
  await expect(page.getByText("No connection.")).toBeVisible();
  await expect(page).toHaveURL("/programs?degree=masters");
  await expect(online).toBeChecked();
  await context.setOffline(false);
  await page.getByRole("checkbox", { name: /^Hybrid/ }).check();
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online&delivery=hybrid");
});

test("on a phone the keyboard stays in the filter sheet, and Escape closes it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/programs?degree=masters");
  const opener = page.getByRole("link", { name: "Change filters" });
  await opener.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await expect(sheet.getByRole("link", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  expect(
    await sheet.evaluate(
      (element) =>
        !document.activeElement?.closest("main > :not(:has(form))") || element.contains(document.activeElement),
    ),
  ).toBe(true);
  await sheet.getByRole("link", { name: "Close" }).focus();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
});
