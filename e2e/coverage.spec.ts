/** Owns the journey of coverage: who is missing, proposing it, and the editors' list in which that lands. */
import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

test("what is missing is proposed from where it stands, and an editor finds and decides it", async ({ page }) => {
  const name = `MS in Artificial Intelligence ${Math.random().toString(36).slice(2, 8)}`;
  await page.goto("/about/coverage");
  await expect(page.getByRole("main")).toContainText("In 2023-24, 86 institutions reported awards");
  const missing = page.getByRole("region", { name: /^Not listed yet/ });
  const gannon = missing.getByRole("listitem").filter({ hasText: "Gannon University" });
  await expect(gannon).toContainText("31 master’s degrees");
  await gannon.getByRole("link", { name: "Add it" }).click();

  await expect(page.getByRole("textbox", { name: "Institution" })).toHaveValue("Gannon University");
  await expect(page.getByRole("combobox", { name: "Degree or certificate" })).toHaveValue("masters");
  await page.getByRole("textbox", { name: "Name of the program" }).fill(name);
  await page.getByRole("textbox", { name: "Address of its page" }).fill("gannon.edu");
  await page.getByRole("button", { name: "Propose it" }).click();
  await expect(page.getByRole("alert", { name: "One thing" })).toContainText(
    "must be an address that starts with https",
  );
  await expect(page.getByRole("textbox", { name: "Name of the program" })).toHaveValue(name);
  await page.getByRole("textbox", { name: "Address of its page" }).fill("https://www.gannon.edu/ai");
  await page.getByRole("button", { name: "Propose it" }).click();
  await expect(page.getByRole("status")).toContainText(`“${name}” is in the editors’ list`);
  await expectAccessible(page);

  await signIn(page, await someone("editor"));
  await page.goto("/admin/work/proposals");
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByRole("radio", { name: /Declined/ }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill("Its page can’t be opened.");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("heading", { name: /^Declined on/ })).toBeVisible();
  await page.goto("/admin/work/proposals");
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await withDatabase((prisma) => prisma.proposal.deleteMany({ where: { name } }));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an institution checks its file: what is read, what is wrong, and what was pasted stays", async ({ page }) => {
      await page.goto("/about/for-institutions");
      const file = page.getByLabel("The file");
      await page.getByRole("button", { name: "Check it" }).click();
      await expect(page.getByRole("link", { name: "Paste the file or the page." })).toBeVisible();
      await file.fill('{"version": 1, "programs": [');
      await page.getByRole("button", { name: "Check it" }).click();
      await expect(page.getByRole("link", { name: /^The file is no JSON: / })).toBeVisible();
      await expect(file).toHaveValue('{"version": 1, "programs": [');
      const example = (await page.locator("pre").textContent()) ?? "";
      await file.fill(example.replace('"credits": 30', '"credits": 30, "min_gpa": 7'));
      await page.getByRole("button", { name: "Check it" }).click();
      await expect(page.getByText("1 program can be read, 1 thing in it can’t be used.")).toBeVisible();
      await expect(page.getByText("programs[0].facts.min_gpa: The lowest GPA must be at most 4.")).toBeVisible();
      await expect(page.getByText("$915.50")).toBeVisible();
      await expect(file).toHaveValue(/"min_gpa": 7/);
      await file.fill('{"@type": "EducationalOccupationalProgram", "name": "MS in AI", "numberOfCredits": 30}');
      await page.getByRole("button", { name: "Check it" }).click();
      await expect(page.getByText("1 program can be read, nothing is wrong.")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

test("how much is known of one fact is said over time, with the address alone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/about/coverage");
  const time = page.getByRole("region", { name: "Over time" });
  await expect(time).toContainText(/The register began on .* with [\d,]+ of [\d,]+ facts known \(\d+%\)/);
  await time.getByRole("combobox", { name: "Fact" }).selectOption("Price");
  await time.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/about/coverage?fact=cost#over-time");
  await expect(time.getByRole("combobox", { name: "Fact" })).toHaveValue("cost");
  await expect(time).toContainText(/with [\d,]+ of [\d,]+ programs that can say it known/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a program shows what became of graduates as a field's figures, an institution what is on file of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/programs/adelphi-university-bs-in-artificial-intelligence");
  const outcomes = page.getByRole("region", { name: "What became of graduates" });
  await expect(outcomes).toContainText("They are not this program’s own");
  await expect(outcomes).toContainText("Graduates of 2018-19 and 2019-20 who borrowed");
  await expect(outcomes).toContainText("25 borrowers stand behind it");
  await expectNoSidewaysScroll(page);
  await page.goto("/institutions/university-of-south-florida");
  const facts = page.getByRole("region", { name: "The institution in figures" });
  await expect(facts).toContainText("first-time full-time undergraduates");
  await expect(facts).toContainText("not whether it is accredited today");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
