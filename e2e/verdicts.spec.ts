import fs from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectAccessibleAt, htmlFaults } from "./fixtures";

const austin = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";

test("a filtered list leads to its verdicts, which print their rules and go by the reader's pace", async ({ page }) => {
  await page.goto("/programs?degree=masters&delivery=online");
  await page.getByRole("link", { name: "Which is cheapest, quickest, best documented?" }).click();
  await expect(page).toHaveURL("/verdicts?degree=masters&delivery=online");
  const cheapest = page.getByRole("region", { name: "Cheapest you can finish while working" });
  await expect(cheapest.getByRole("link").first()).toBeVisible();
  await cheapest.getByText(/^The rule, and what is not known/).click();
  await expect(cheapest).toContainText(
    "A price without its fees, from credits that are only assumed, of more than three years ago, or that no page",
  );
  await expect(cheapest).toContainText("Could not be judged");

  await page.getByRole("textbox", { name: "Credits a term" }).fill("6");
  await page.getByRole("button", { name: "Judge at my pace" }).click();
  await expect(page).toHaveURL(/\/verdicts\?degree=masters&delivery=online&credits=6/);
  await expect(page.getByRole("textbox", { name: "Credits a term" })).toHaveValue("6");
  // A filter is taken back here, not on the list.
  await page.getByRole("link", { name: "Remove Online" }).click();
  await expect(page).toHaveURL(/^[^?]*\/verdicts\?degree=masters/);
});

test("a comparison has verdicts, and leads to those at the reader's pace and to the plan", async ({ page }) => {
  await page.goto(`/compare?compare=${austin}&compare=carnegie-mellon-university-bs-in-artificial-intelligence`);
  await expect(page.getByText("It is the only one of this degree here")).toHaveCount(2);
  await page.getByRole("link", { name: "judge at my pace" }).click();
  await expect(page.getByRole("heading", { name: "Verdicts by a printed rule" })).toBeVisible();
  await page.getByRole("link", { name: "this comparison" }).click();
  await page.getByRole("link", { name: "Plan term by term" }).click();
  await expect(page.getByRole("heading", { name: "Your plan" })).toBeVisible();
});

test("a plan says term by term who pays, keeps what is typed on the device, and is a calendar file", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto(`/plan?compare=${austin}`);
  const type = (name: string, value: string) => page.getByRole("textbox", { name }).fill(value);
  await type("Credits a term", "9");
  await type("Your savings for it, $", "4321");
  await type("Loan, $", "2789");
  await type("Its interest, % a year", "6");
  await type("Paid back in, years", "10");
  await page.getByRole("textbox", { name: "Paid back in, years" }).press("Enter");
  const terms = page.getByRole("region", { name: /^Term by term/ });
  await expect(terms.getByRole("row")).toHaveCount(5);
  await expect(terms.getByRole("columnheader", { name: "Savings" })).toBeVisible();
  await expect(page.getByText(/You then owe \$[\d,]+, paid back with \$\d+ a month\./)).toBeVisible();
  await expect(page.getByText("for it to pay for itself in 5 years")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Your savings for it, $" })).toHaveValue("4321");
  await expectAccessibleAt(page, [1280, 390, 320]);

  await page.getByLabel("First day of study").fill("2027-08-23");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Calendar file" }).click();
  const file = await (await coming).path();
  const text = await fs.readFile(file, "utf8");
  expect(text).toContain("DTSTART;VALUE=DATE:20270823");
  expect(text).toContain("Term 1 of 4 begins");
  expect(sent.filter((one) => one.includes("4321") || one.includes("2789"))).toEqual([]);
});

test("a calendar without a first day or a program is refused with the reason", async ({ request }) => {
  const noDay = await request.get(`/plan/calendar?compare=${austin}&start=soon`);
  expect([noDay.status(), await noDay.text()]).toEqual([400, expect.stringContaining("(start)")]);
  const nobody = await request.get("/plan/calendar?compare=no-such-program&start=2027-08-23");
  expect([nobody.status(), await nobody.text()]).toEqual([400, expect.stringContaining("(compare)")]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is made from what the form sends, and what was typed stands in it", async ({ page }) => {
    await page.goto(`/plan?compare=${austin}`);
    await page.getByRole("textbox", { name: "Credits a term" }).fill("6");
    await page.getByRole("textbox", { name: "Your employer pays, $ a year" }).fill("1000");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await expect(page.getByRole("textbox", { name: "Credits a term" })).toHaveValue("6");
    // The 36 credits that are assumed of it at most, and the row of headings.
    await expect(page.getByRole("region", { name: /^Term by term/ }).getByRole("row")).toHaveCount(7);
    await expect(page.getByText(/The credits are assumed by degree\./)).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Employer" })).toBeVisible();
    expect(page.url()).not.toContain("1000");
    expect(await htmlFaults(await page.content())).toEqual([]);
  });

  test("verdicts stand on the page with their rules", async ({ page }) => {
    await page.goto(`/verdicts?degree=masters&delivery=online`);
    await page
      .getByText(/^The rule, and what is not known/)
      .first()
      .click();
    await expect(page.getByText("The lowest total price for you wins", { exact: false }).first()).toBeVisible();
  });
});
