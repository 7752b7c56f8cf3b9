import { expect, test } from "@playwright/test";

test("browsing goes from a topic to a narrower one and into the directory", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Browse by topic" }).click();
  await page.getByRole("region", { name: "By degree" }).getByRole("link", { name: "Master’s" }).click();
  await expect(page).toHaveURL("/browse/masters");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Master’s degrees in AI and related fields");
  await expect(page.getByRole("main")).toContainText(/^.*137 programs at \d+ institutions\. \d+ have a price/);
  await page
    .getByRole("region", { name: "Narrow it down" })
    .getByRole("link", { name: "Online master’s degrees", exact: true })
    .click();
  await expect(page).toHaveTitle(/^Online master’s degrees in AI and related fields/);
  await page.getByRole("link", { name: "Filter and sort these" }).click();
  await expect(page).toHaveURL("/programs?degree=masters&delivery=online");
});

test("every topic's number is the number of its programs", async ({ page }) => {
  await page.goto("/browse");
  const item = page.getByRole("region", { name: "By subject" }).getByRole("listitem").filter({ hasText: "Robotics" });
  const promised = (await item.innerText()).match(/\d+/)?.[0];
  await item.getByRole("link").click();
  await expect(page.getByRole("main")).toContainText(`${promised} programs at`);
});

test("a topic has one address: others lead to it, small ones to the directory, meaningless ones nowhere", async ({
  page,
}) => {
  await page.goto("/browse/online/masters");
  await expect(page).toHaveURL("/browse/masters/online");
  await page.goto("/browse/computer-vision/doctorate");
  await expect(page).toHaveURL("/programs?degree=doctorate&subject=computer-vision");
  expect((await page.goto("/browse/banana"))?.status()).toBe(404);
  expect((await page.goto("/browse/masters/doctorate"))?.status()).toBe(404);
});
