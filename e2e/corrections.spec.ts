import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./fixtures";

const program = "/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence";
const hostile = `<img src=x onerror="document.title='hurt'"> "><script>document.title='hurt'</script> {{7*7}}`;

async function fill(page: Page, value: string, source: string, message = "") {
  await page.getByRole("textbox", { name: "What it should be" }).fill(value);
  await page.getByRole("textbox", { name: "The page that says so" }).fill(source);
  await page.getByRole("textbox", { name: "Anything else" }).fill(message);
}

const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();

test("a figure is reported from where it stands, and its status can be seen; the log keeps the words to itself", async ({
  page,
}) => {
  await page.goto("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence");
  await page
    .getByRole("button", { name: /source of price/ })
    .first()
    .click();
  await page.locator("[popover]:popover-open").getByRole("link", { name: "Something wrong?" }).click();
  await expect(page).toHaveURL(/\/programs\/[\w-]+\/correction\?figure=cost$/);
  await expect(page.getByRole("radio", { name: "Price" })).toBeChecked();
  await expect(page.getByRole("region", { name: "Listed now" })).toContainText("$10,000 in total");

  await fill(page, hostile, "https://example.edu/?q=<script>", `${hostile}\nsecond line`);
  await send(page);
  await expect(page).toHaveURL(/\/corrections\/[\w-]{22}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not decided yet");
  await expect(page.getByRole("definition").filter({ hasText: hostile }).first()).toHaveText(hostile);
  await expect(page.getByRole("link", { name: "example.edu" })).toHaveAttribute("href", /^https:\/\/example\.edu\//);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page).not.toHaveTitle(/hurt/);

  await page.getByRole("main").getByRole("link", { name: "log of corrections" }).click();
  await expect(page.getByRole("table")).toContainText("Online MS in Artificial Intelligence");
  await expect(page.getByText(/None has been decided yet/)).toBeVisible();
  // This device knows the way back.
  await page
    .getByRole("region", { name: "Your reports on this device" })
    .getByRole("link", { name: /^Price of Online MS in Artificial Intelligence/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not decided yet");
  await page.goBack();
  await expect(page.getByText(/onerror/)).toHaveCount(0);
  await expect(page).not.toHaveTitle(/hurt/);

  await page.goto(program);
  await expect(page.getByRole("region", { name: "Reported as wrong" })).toContainText(
    /Price, reported on \w+ \d+, 20\d\d/,
  );
  await expect(page.getByText(/onerror/)).toHaveCount(0);
  await expectAccessible(page);
});

test("mistakes come back in one summary, with what was typed, and the summary leads to the fields", async ({
  page,
}) => {
  await page.goto(`${program}/correction`);
  await fill(page, "", "example.edu", "The page has changed.");
  await page.getByRole("radio", { name: "Duration" }).check();
  await send(page);
  const summary = page.getByRole("alert", { name: "Nothing was sent yet" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(page.getByRole("radio", { name: "Duration" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Anything else" })).toHaveValue("The page has changed.");
  const source = page.getByRole("textbox", { name: "The page that says so" });
  await expect(source).toHaveValue("example.edu");
  await expect(source).toHaveAccessibleDescription(/must be an address that starts with https/);
  await summary.getByRole("link", { name: /must be an address/ }).click();
  await expect(source).toBeFocused();
  await expectAccessible(page);

  await fill(page, "24 months", "https://example.edu/ai");
  await send(page);
  await expect(page).toHaveURL(/\/corrections\//);
});

test("a form that fills itself in stores nothing, and says why", async ({ page }) => {
  await page.goto(`${program}/correction?figure=banana`);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("radio", { name: "Price" }).check();
  await fill(page, "$1", "https://example.edu/");
  await page.locator("#leave").fill("https://spam.example");
  await send(page);
  await expect(page.getByRole("alert", { name: "Nothing was sent yet" })).toContainText("people don’t see");
});

test("addresses that lead nowhere say so", async ({ page }) => {
  for (const path of ["/corrections/aaaaaaaaaaaaaaaaaaaaaa", "/corrections/%00", "/programs/never-was/correction"])
    expect((await page.goto(path))?.status()).toBe(404);
});

test("form and log have no accessibility faults and no sideways scroll on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${program}/correction?figure=cost`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto("/about/corrections");
  await expectNoSidewaysScroll(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form keeps what was typed, says what is missing, and sends", async ({ page }) => {
    await page.goto(`${program}/correction?figure=credits`);
    await fill(page, "30 credits", "", "Two lines\nof it");
    await send(page);
    const summary = page.getByRole("alert", { name: "Nothing was sent yet" });
    await expect(summary.getByRole("link")).toHaveText(/Give the page that says so/);
    await expect(page.getByRole("textbox", { name: "What it should be" })).toHaveValue("30 credits");
    await expect(page.getByRole("textbox", { name: "Anything else" })).toHaveValue("Two lines\nof it");
    await expect(page.getByRole("radio", { name: "Credits" })).toBeChecked();
    await page.getByRole("textbox", { name: "The page that says so" }).fill("https://example.edu/ai");
    await send(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not decided yet");
    await expect(page.getByRole("definition").filter({ hasText: "30 credits" })).toBeVisible();
  });
});
