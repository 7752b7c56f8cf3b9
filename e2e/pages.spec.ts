import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./fixtures";

const addresses = [
  "/",
  "/programs",
  "/programs?degree=banana&delivery=online&max_cost=1",
  "/programs?degree=masters&near=Austin,%20TX&within=250&resident=TX",
  "/programs?view=table&sort=duration",
  "/programs?view=map",
  "/programs?view=plot",
  "/programs?view=plot&degree=associate",
  "/browse",
  "/browse/texas",
  "/about/how-we-list",
  "/nowhere",
];

for (const address of addresses) {
  for (const width of [1280, 390, 320]) {
    test(`${address} has no accessibility faults and no sideways scroll at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

for (const width of [390, 320]) {
  test(`the filter sheet on a phone of ${width} px has no accessibility faults`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/programs?degree=masters#filters");
    // Its scripts have made it a dialog by then.
    await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
