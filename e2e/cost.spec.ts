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

test("a reader types their situation and sees the sum change; nothing of it leaves the browser", async ({ page }) => {
  const out = sent(page);
  await page.goto(program);
  const cost = page.getByRole("region", { name: "What it would cost you" });
  // 30 × 1,066 + 3 × 668
  await expect(cost).toContainText("$33,984");
  await cost.getByLabel("You live in").selectOption("Georgia");
  // 30 × 296 + 3 × 668
  await expect(cost).toContainText("tuition of $8,880, fees of $2,004");
  await cost.getByLabel("Credits a term").fill("12");
  // 30 at 12 a term are 3 terms: 3 × 3,545
  await expect(cost).toContainText("Tuition: 3 terms × $3,545 = $10,635");
  await cost.getByLabel("Your employer pays").fill("$4,321");
  // 3 terms are a year and a half: 10,635 + 2,004 − 6,482
  await expect(cost).toContainText("1.5 years × $4,321 = −$6,482");
  await expect(cost).toContainText("$6,157");
  await cost.getByLabel("Terms a year").fill("often");
  await expect(cost).toContainText("Not a number, so it is not counted.");
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

test("payback answers, says what moves it, and refuses when it must", async ({ page }) => {
  const out = sent(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${program}#you?state=GA&credits=12&employer=4321`);
  const payback = page.getByRole("region", { name: "When it pays for itself" });
  await expect(payback).toContainText("Cannot be computed because your income now is not typed.");
  await payback.getByLabel("Your income now").fill("61234");
  // The guide’s medians are 108,020, 132,270 and 145,080. 6,157 + 61,234 × 1.25 years = 82,700;
  // ÷ 71,036 more a year = 1.2; at best ÷ 83,846, at worst ÷ 46,786
  await expect(payback).toContainText(
    "It has paid for itself 1.2 years after you finish: 1 year at best, 1.8 years at worst.",
  );
  await expect(payback.getByRole("listitem").first()).toContainText("Income after it");
  await expect(payback.getByRole("img")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await payback.getByLabel("Loan").fill("20000");
  await expect(payback).toContainText("because the loan’s interest or the years it is paid back in are not typed");
  await payback.getByLabel("Loan").fill("");
  await payback.getByLabel("Income after it").selectOption("What I type");
  await payback.getByLabel("Lowest").fill("50000");
  await payback.getByLabel("Highest").fill("61000");
  await expect(payback).toContainText("Cannot be computed because the income after it is no higher than yours now.");
  // What the link carried became the reader's own with the first change.
  expect(page.url()).not.toContain("#you");
  expect(out()).not.toMatch(/61234|4321|state=GA/);
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
