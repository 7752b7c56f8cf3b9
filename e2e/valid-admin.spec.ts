/** Owns the proof that every page of the admin is valid HTML, with what forms answer without scripts, too. */
import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { createCorrection } from "../lib/programs/corrections/reports";
import { example } from "../lib/programs/listing/example";
import { programColumns, provenanceRows } from "../lib/programs/listing/stored";
import { htmlFaults, withDatabase } from "./fixtures";
import { fillSignIn, signIn, someone, someoneWithPassword } from "./people";

// Every answer of a form is a page of its own.
test.use({ javaScriptEnabled: false });
// Judging a form of a hundred fields takes seconds.
test.describe.configure({ timeout: 240_000 });

/** Every page of the admin that is sent to `page` from now on is judged: what was asked for, and what is wrong. */
async function judging(page: Page): Promise<{ seen: Set<string>; faults: Set<string> }> {
  const [seen, faults] = [new Set<string>(), new Set<string>()];
  await page.route("**/admin/**", async (route) => {
    const request = route.request();
    if (request.resourceType() !== "document") return route.continue();
    // While the last page was judged the server may have closed the connection.
    const response = await route.fetch({ maxRedirects: 0, maxRetries: 3 });
    const { pathname, search } = new URL(request.url());
    if (response.headers()["content-type"]?.startsWith("text/html") && response.status() !== 303) {
      seen.add(pathname);
      const wrong = await htmlFaults(await response.text());
      for (const fault of wrong) faults.add(`${request.method()} ${pathname}${search}: ${fault}`);
    }
    await route.fulfill({ response });
  });
  return { seen, faults };
}

/** A published program of its own, and one that looks like it, by their ids. */
async function twoPrograms(): Promise<[number, number]> {
  return withDatabase(async (prisma) => {
    const { id: institutionId } = await prisma.institution.findFirstOrThrow();
    const make = async (letter: string) => {
      const name = `MS in Valid Robotics ${letter} ${Math.random().toString(36).slice(2, 10)}`;
      const listing = { ...example, name, slug: name.toLowerCase().replaceAll(" ", "-") };
      const data = { ...programColumns(listing), institutionId, provenance: { create: provenanceRows(listing) } };
      return (await prisma.program.create({ data })).id;
    };
    return [await make("a"), await make("b")];
  });
}

/** A short guide of its own, whose form is judged within seconds: its slug. */
async function shortGuide(): Promise<string> {
  // No digits: its name is prose too.
  const slug = `valid-${randomUUID().replace(/[^a-f]/g, "")}`;
  const texts = { name: slug, title: slug, summary: "About robots.", query: "subject=robotics" };
  const section = { slug: "relevance", heading: "Relevance", body: "Robots.", position: 0 };
  const advice = { slug: "advice", heading: "Advice", body: "Wait.", position: 1 };
  const data = { slug, ...texts, reviewedOn: "2026-11-24", status: "published" };
  await withDatabase((prisma) => prisma.guide.create({ data: { ...data, sections: { create: [section, advice] } } }));
  return slug;
}

/** Presses a button and waits for the page that answers: the one before may have a field of the same name. */
async function press(page: Page, name: string): Promise<void> {
  const answer = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: true }).click();
  await answer;
}

test("every page of a listing, from its faults to its undoing, is valid HTML", async ({ page, browser }) => {
  const [one, two] = await twoPrograms();
  const { faults } = await judging(page);
  await signIn(page, await someone("editor"), "/admin/programs/new");
  await press(page, "Publish");
  await expect(page.getByRole("alert")).toBeVisible();
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(other, await someone("editor"), `/admin/programs/${one}`);
  await page.goto(`/admin/programs/${one}`);
  for (const [form, months] of [
    [other, "20"],
    [page, "22"],
  ] as const) {
    await form.getByLabel("Months").fill(months);
    await press(form, "Publish changes");
    if (form === other) await press(form, "Publish these changes");
  }
  await press(page, "Continue with these");
  await page.getByRole("radio", { name: /Yours/ }).check();
  await press(page, "Continue with these");
  await press(page, "Publish these changes");
  await expect(page.getByText("Saved; it is public.")).toBeVisible();
  await press(page, "Preview");
  await page.goto(`/admin/programs/${one}/history`);
  await press(page, "Compare");
  await page.getByRole("link", { name: "Restore version 1 …" }).click();
  await page.goto(`/admin/programs/${one}/history`);
  await page.getByLabel("What to undo").selectOption({ index: 0 });
  await press(page, "Show what undoing takes");
  await expect(page.getByRole("button", { name: /^Undo it in/ })).toBeVisible();
  await page.goto(`/admin/programs/undo?what=origin:form`);
  await page.goto(`/admin/programs/${one}/merge`);
  await page.goto(`/admin/programs/${one}/merge?with=${two}`);
  await page.goto("/admin/programs?q=valid+robotics&missing=subject&stale=400");
  await page.goto("/admin/programs?q=valid+robotics&all=yes");
  await page.getByLabel("Field to change").selectOption({ label: "Credits" });
  await page
    .getByLabel(/^Choose MS in Valid Robotics/)
    .first()
    .check();
  await press(page, "Change the chosen programs");
  await page.getByLabel("Credits").fill("many");
  await press(page, "Preview");
  await page.getByLabel("Credits").fill("36");
  await press(page, "Preview");
  await press(page, "Change 1 program");
  await expect(page.getByText("Changed.", { exact: true })).toBeVisible();
  expect([...faults]).toEqual([]);
});

test("every page of guides and reports is valid HTML", async ({ page }) => {
  const report = await withDatabase(async (prisma) => {
    await createCorrection(prisma, 1, { figure: "other", message: "Ended.", value: null, sourceUrl: null });
    return prisma.correction.findFirstOrThrow({ orderBy: { id: "desc" } });
  });
  const guide = `/admin/guides/${await shortGuide()}`;
  const { faults } = await judging(page);
  await signIn(page, await someone("editor"), "/admin/guides");
  await page.goto(guide);
  await press(page, "Add a tile");
  await press(page, "Publish changes");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.goto(guide);
  await press(page, "Preview");
  await page.goto(guide);
  await press(page, "Take back to draft");
  await expect(page.getByText(/^Readers lose it at once/)).toBeVisible();
  await page.goto(`${guide}/history`);
  await page.goto("/admin/corrections");
  await page.goto(`/admin/corrections/${report.id}`);
  await press(page, "Decide");
  await page.getByRole("radio", { name: /^Declined/ }).check();
  await page.getByLabel("Reason").fill("Its page says that it goes on.");
  await press(page, "Decide");
  await expect(page.getByRole("heading", { name: /^Declined on/ })).toBeVisible();
  await page.goto(`/admin/programs/1?report=${report.id}`);
  expect([...faults]).toEqual([]);
});

test("every page of work, people and one’s account is valid HTML", async ({ page, browser }) => {
  const admin = await someoneWithPassword("admin");
  const guide = `/admin/guides/${await shortGuide()}`;
  const { faults, seen } = await judging(page);
  await page.goto("/admin/sign-in");
  await fillSignIn(page, admin.email, "wrong");
  await page.goto("/admin/sign-in/two-factor");
  await signIn(page, admin, "/admin");
  const lists = page.getByRole("main").locator("a[href^='/admin/work/']");
  const addresses = await lists.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  for (const address of new Set(addresses)) await page.goto(address);
  expect([...seen].filter((path) => path.startsWith("/admin/work/")).length).toBeGreaterThan(3);
  for (const address of ["/admin/log", "/admin/settings", "/admin/account", "/admin/programs", "/admin/none"]) {
    await page.goto(address);
  }
  await page.goto("/admin/account");
  await page.locator("#two-factor-begin").getByLabel("Your password").fill(admin.password);
  await press(page, "Show the key");
  await page.goto("/admin/people");
  await page.locator("#invite").getByLabel("E-mail address").fill("nobody");
  await press(page, "Make the link");
  await page.locator("#invite").getByLabel("E-mail address").fill(`${Math.random()}@example.org`);
  await press(page, "Make the link");
  await page.goto(new URL(await page.getByLabel("To hand over").inputValue()).pathname);
  await press(page, "Begin");
  await page.goto("/admin/invitation/none");
  const viewer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const seenByViewer = await judging(viewer);
  await signIn(viewer, await someone("viewer"), "/admin/programs/1");
  for (const address of ["/admin/programs/1/history", guide]) await viewer.goto(address);
  for (const [address, status, heading] of [
    ["/admin/people", 403, "Your role may not see this page"],
    ["/admin/programs/new", 403, "Your role may not see this page"],
    ["/admin/programs/999999", 404, "There is nothing at this address"],
  ] as const) {
    expect((await viewer.goto(address))?.status()).toBe(status);
    await expect(viewer.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
  }
  expect([...faults, ...seenByViewer.faults]).toEqual([]);
});
