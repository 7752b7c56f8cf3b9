import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./fixtures";

// The master's rates at Kennesaw State: $296 a credit for residents of Georgia, flat $3,545 a semester from
// 12 hours, $1,066 a credit for others; $668 of fees a semester. The program has 30 credits in 18 months.
const program = "/programs/kennesaw-state-university-ms-in-artificial-intelligence";

/** Everything that leaves the browser from now on, as one text. */
function sent(page: Page): () => string {
  const requests: string[] = [];
  page.on("request", (request) => {
    requests.push([request.url(), JSON.stringify(request.headers()), request.postData() ?? ""].join(" "));
  });
  return () => decodeURIComponent(requests.join("\n").replace(/%(?![0-9a-f]{2})/gi, "%25"));
}

test("a reader types their situation and sees the sum change; only their state leaves the browser, in the address", async ({
  page,
}) => {
  const out = sent(page);
  await page.goto(program);
  const cost = page.getByRole("region", { name: "What it would cost you" });
  const listed = page.getByRole("region", { name: "What it costs", exact: true });
  // 30 × 1,066 + 3 × 668; the price stands once until the reader says something.
  await expect(listed).toContainText("30 credits × $1,066 + 3 terms × $668 in fees = $33,984");
  await expect(cost).toContainText("Until you say something here, what stands above holds.");
  await page.getByText("Prices for people from another state · change").click();
  await page.getByLabel("You live in").selectOption("Georgia");
  await page.getByRole("button", { name: "Show my price" }).click();
  await expect(page).toHaveURL(`${program}?resident=GA`);
  // 30 × 296 + 3 × 668
  await expect(listed).toContainText("30 credits × $296 + 3 terms × $668 in fees = $10,884");
  await cost.getByLabel("Credits a term").fill("10");
  await expect(cost).toContainText("tuition of $8,880, fees of $2,004");
  await cost.getByLabel("Credits a term").fill("12");
  // 30 at 12 a term are 3 terms: 3 × 3,545
  await expect(cost).toContainText("Tuition: 3 terms × $3,545 = $10,635");
  await cost.getByLabel("Your employer pays").fill("$4,321");
  // 3 terms are a year and a half: 10,635 + 2,004 − 6,482
  await expect(cost).toContainText("1.5 years × $4,321 = −$6,482");
  await expect(cost).toContainText("$6,157");
  await cost.getByLabel("Terms a year").fill("often");
  await expect(cost).toContainText("Enter a number; this is not counted.");
  await cost.getByLabel("Terms a year").fill("");
  await expectAccessible(page);

  // It is still there after a reload and on another program's page.
  await page.reload();
  await expect(cost.getByLabel("Your employer pays")).toHaveValue("$4,321");
  await page.goto("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence");
  await expect(cost).toContainText("from your employer");
  await cost.getByRole("button", { name: "Forget what I typed" }).click();
  await expect(cost.getByLabel("Your employer pays")).toHaveValue("");

  expect(out()).toContain(program);
  expect(out()).not.toMatch(/4,?321|Georgia|state=GA|employer/);
});

test("what must be earned stands first, payback answers below it, and refuses when it must", async ({ page }) => {
  const out = sent(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${program}?resident=GA#you?credits=12&employer=4321`);
  const payback = page.getByRole("region", { name: "When it pays for itself" });
  // The price alone, as soon as it is known: 6,157 ÷ 3 = 2,053, and what is not in it
  await expect(payback).toContainText("for it to pay for itself in 3 years$2,053");
  await expect(payback).toContainText("Not in it yet: what you give up in income. Enter your current income.");
  await payback.getByLabel("Your current income").fill("61234");
  // 6,157 + 61,234 × 1.25 years = 82,700, ÷ 3, 5 and 10
  await expect(payback).toContainText("for it to pay for itself in 3 years$27,567");
  await expect(payback).toContainText("in 5 years$16,540");
  await expect(payback).toContainText("in 10 years$8,270");
  // Developers’ 10th and 25th percentile are 82,460 and 105,210: 82,700 ÷ 43,976 = 1.9, ÷ 21,226 = 3.9
  await expect(payback).toContainText("With $82,460 to $105,210 a year instead of $61,234, if you get such a job");
  await expect(payback).toContainText("It pays for itself 1.9 years after you finish at best, 3.9 years at worst.");
  await expect(payback).not.toContainText("median");
  await expect(payback.getByRole("listitem").first()).toContainText("Income after it");
  await expect(payback.getByRole("img")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await payback.getByLabel("Loan").fill("20000");
  await expect(payback).toContainText("Not in it yet: the loan’s interest. Enter the loan’s interest and years.");
  await payback.getByLabel("Loan").fill("");
  await payback.getByLabel("Income after it").selectOption("Enter my own");
  await payback.getByLabel("Lowest").fill("50000");
  await payback.getByLabel("Highest").fill("61000");
  await expect(payback).toContainText("With that income it never pays for itself");
  // What the link carried became the reader's own with the first change.
  expect(page.url()).not.toContain("#you");
  expect(out()).not.toMatch(/61234|4321|state=GA/);
});

test("a program that is only online gives up no income unless the reader says so", async ({ page }) => {
  await page.goto("/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence");
  const payback = page.getByRole("region", { name: "When it pays for itself" });
  await expect(payback).toContainText("none unless you say so, since it is only online");
  // $10,000 ÷ 3
  await expect(payback).toContainText("for it to pay for itself in 3 years$3,334");
  await expect(payback).not.toContainText("Not in it yet");
  await expect(payback).toContainText("Enter your current income.");
  await payback.getByLabel("Your current income").fill("60000");
  await payback.getByLabel("Income given up").fill("50");
  await expect(payback).toContainText("of income given up");
});

test("what graduates of its field earned stands beside it as what it is, and moves no sum", async ({ page }) => {
  await page.goto("/programs/bowling-green-state-university-bs-in-ai-x");
  const payback = page.getByRole("region", { name: "When it pays for itself" });
  const earned = payback.getByRole("region", { name: "What graduates of its field earned" });
  await expect(earned).toContainText("Bachelor’s in general computer and information sciences at Bowling Green");
  await expect(earned).toContainText("not this program’s graduates, not what you will earn, and not used in the sums");
  await expect(earned).toContainText(/one year after finishing\$53,257 a year.*2018-19 and 2019-20.*2022 dollars/);
  await expect(earned).toContainText(/five years after finishing\$95,512 a year.*2014-15 and 2015-16.*2022 dollars/);
  await expect(earned).toContainText("all 2 campuses");
  const answer = payback.getByText("Enter your current income.").first();
  await expect(answer).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  // No federal figure is known of this one's level.
  await page.goto(program);
  await expect(payback).toBeVisible();
  await expect(earned).toHaveCount(0);
});

test("storage that keeps nothing is said, and loses nothing on the page", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(program);
  const cost = page.getByRole("region", { name: "What it would cost you" });
  await cost.getByLabel("Credits a term").fill("6");
  await expect(cost).toContainText("This browser keeps nothing");
  // 30 at 6 a term are 5 terms
  await expect(cost).toContainText("Fees: 5 terms × $668 = $3,340");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page's own price stands alone", async ({ page }) => {
    await page.goto(`${program}?resident=GA`);
    await expect(page.getByRole("region", { name: "What it costs" })).toContainText(
      "30 credits × $296 + 3 terms × $668 in fees = $10,884",
    );
    await expect(page.getByRole("heading", { name: "What it would cost you" })).toHaveCount(0);
  });
});
