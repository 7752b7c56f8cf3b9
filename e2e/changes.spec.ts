/** Owns the journey of what has changed since the reader was here. */
import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";

/** Nobody else's journey reads what changed in it. */
const program = "university-of-arkansas-fort-smith-bs-in-computer-science";

test.beforeAll(() =>
  withDatabase(async (prisma) => {
    const { id, version } = await prisma.program.update({
      where: { slug: program },
      data: { version: { increment: 1 } },
    });
    const changes = JSON.stringify({ note: { before: null, after: "Read again" } });
    await prisma.revision.create({ data: { programId: id, version, origin: "form", changes } });
  }),
);

test("the device knows when it was here, and leads to what is new since; the address says only the day", async ({
  page,
}) => {
  await page.goto("/");
  const link = page.getByRole("link", { name: /^What has changed/ });
  await expect(link).toHaveText("What has changed in the last 30 days");
  await page.evaluate(() => localStorage.setItem("matricula.visits", "2026-11-01 2026-11-02"));
  await page.reload();
  await expect(link).toHaveText("What has changed since you were here on November 2, 2026");
  await link.click();
  await expect(page).toHaveURL("/changes?since=2026-11-02");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What has changed since November 2, 2026");
  await expect(page.getByRole("heading", { name: /^Changed \(\d+\)$/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a day is chosen in a form; what is no day says so, and some programs alone can be asked for", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "What has changed in the last 30 days" }).click();
    await expect(page).toHaveURL("/changes");
    await page.getByLabel("Since").fill("2026-11-20");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL("/changes?since=2026-11-20");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What has changed since November 20, 2026");

    await page.goto("/changes?since=2026-02-30");
    await expect(page.getByText(/it is no day up to today/)).toBeVisible();
    await page.goto(`/changes?program=${program}&since=2026-11-20`);
    await expect(page.getByText("Of 1 program.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Changed (1)" })).toBeVisible();
    await page.goto("/changes?program=nobody");
    await expect(page.getByText("Nothing that readers see has changed since then.")).toBeVisible();
  });
});
