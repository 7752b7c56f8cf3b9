/** Owns the journey of reading a program's page in the listing form: shown, taken, and nothing stored before a person saves. */
import http from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { mannersOf, pageFetcher } from "../lib/fetching/politely";
import { pagesToRead, readPages } from "../lib/work/pages";
import { expectAccessible, expectNoSidewaysScroll, withDatabase } from "./fixtures";
import { signIn, someone } from "./people";

test.describe.configure({ timeout: 120_000 });

const programPage = `<!doctype html><title>MS in Tidal Robotics | Estuary Institute</title>
<h1>Master of Science in Tidal Robotics</h1>
<dl><dt>Credits required</dt><dd>32</dd><dt>Program length</dt><dd>20 months</dd><dt>GRE</dt><dd>Optional</dd>
<dt>Minimum GPA</dt><dd>3.0</dd></dl>
<h2>Tuition 2026-2027</h2><p>Tuition per credit: $1,150</p>
<h2>Deadlines</h2><ul><li>Priority deadline: January 15</li><li>Final deadline: March 1</li></ul>`;

const programsFile = {
  version: 1,
  programs: [
    {
      id: "ms-tidal-robotics",
      name: "Master of Science in Tidal Robotics",
      degree: "masters",
      page: "https://ai.estuary.edu/ms-tidal-robotics",
      year: "2026-2027",
      facts: { credits: 32, cost_per_credit_usd: 1150, gre_required: "optional" },
    },
    { id: "phd", name: "PhD in Tides", degree: "doctorate", page: "https://ai.estuary.edu/phd", facts: {} },
  ],
};

const server = http.createServer((request, response) => {
  if (request.url === "/.well-known/programs.json") {
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify(programsFile));
  }
  const isThere = request.url === "/ms-tidal-robotics";
  response.writeHead(isThere ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
  return response.end(isThere ? programPage : "");
});
/** A name that everybody could ask; the tests' server stands behind each. */
let origin = "";

test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://ai.estuary.edu:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A draft of its own at an institution whose website is the test's server: its id. */
async function draft(credits: number | null): Promise<number> {
  const own = Math.random().toString(36).slice(2, 10);
  return withDatabase(async (prisma) => {
    const { id } = await prisma.program.create({
      data: {
        slug: `tidal-${own}`,
        name: `MS in Tidal Robotics ${own}`,
        degree: "masters",
        subject: "robotics",
        city: "Bay City",
        state: "MI",
        credits,
        status: "draft",
        provenance: {
          create: [
            { figure: "cost", state: "unknown", reason: "not-checked" },
            ...(credits === null
              ? []
              : [{ figure: "credits", state: "published", sourceUrl: "https://example.edu/old" }]),
          ],
        },
        institution: {
          create: {
            slug: `estuary-${own}`,
            name: `Estuary Institute ${own}`,
            city: "Bay City",
            state: "MI",
            website: origin,
          },
        },
      },
    });
    return id;
  });
}

const storedCredits = (id: number) =>
  withDatabase(async (prisma) => (await prisma.program.findUniqueOrThrow({ where: { id } })).credits);

async function readThePage(page: Page): Promise<void> {
  await page.getByLabel("The program’s own page").fill(`${origin}/ms-tidal-robotics`);
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect(page.getByRole("region", { name: "What the page says" })).toContainText("7 values found, 5 certain.");
}

async function takesAndSaves(page: Page): Promise<void> {
  const id = await draft(36);
  await signIn(page, await someone("editor"), `/admin/programs/${id}`);
  await readThePage(page);
  const credits = page.getByRole("list", { name: "Found on the page: Credits" });
  await expect(credits).toContainText("differs from what stands here");
  await expect(credits).toContainText("Credits required: 32");
  const deadlines = page.getByRole("list", { name: "Found on the page: Deadline" });
  await expect(deadlines.getByRole("listitem")).toHaveCount(2);
  await expect(deadlines).toContainText("Not certain:");

  await page.getByRole("button", { name: "Take all that are certain (4)" }).click();
  await expect(page.getByLabel("Per credit, in $", { exact: true })).toHaveValue("1150");
  await expect(page.getByLabel("Year of the price", { exact: true })).toHaveValue("2026-2027");
  await expect(page.getByLabel("State of the price")).toHaveValue("published");
  await expect(page.getByLabel("Months", { exact: true })).toHaveValue("20");
  await expect(page.getByLabel("GRE", { exact: true })).toHaveValue("optional");
  // What differs, and what is not certain, is for a person.
  await expect(page.getByLabel("Number of credits")).toHaveValue("36");
  await expect(page.getByLabel("Deadlines, one a line")).toHaveValue("");

  await page.getByRole("button", { name: "Take 32 as credits" }).press("Enter");
  await expect(page.getByLabel("Number of credits")).toHaveValue("32");
  await expect(page.getByLabel("Source of the credits")).toHaveValue(`${origin}/ms-tidal-robotics`);
  expect(await storedCredits(id)).toBe(36);

  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Saved as a draft; it is not public.")).toBeVisible();
  expect(await storedCredits(id)).toBe(32);
}

test("what the page says stands beside each field, is taken by a click or a key, and stored by saving alone", async ({
  page,
}) => {
  await takesAndSaves(page);
});

test("a new program begins with its page; a page that is not there says so, and what was typed stays", async ({
  page,
}) => {
  await signIn(page, await someone("editor"), "/admin/programs/new");
  await page.getByLabel("City", { exact: true }).fill("Bay City");
  await page.getByLabel("The program’s own page").fill(`${origin}/nothing`);
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect(page.getByText("The page was not read: it answered 404.").first()).toBeVisible();
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("Bay City");
  await readThePage(page);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Master of Science in Tidal Robotics");
  await expect(page.getByLabel("Degree", { exact: true })).toHaveValue("masters");
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("Bay City");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

test("an institution's own file is read as its page is: one program of it by its id, everything certain", async ({
  page,
}) => {
  await signIn(page, await someone("editor"), "/admin/programs/new");
  const address = page.getByLabel("The program’s own page");
  await address.fill(`${origin}/.well-known/programs.json`);
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect(
    page.getByText(/it holds several programs: put one behind its address, #ms-tidal-robotics, #phd/).first(),
  ).toBeVisible();
  await address.fill(`${origin}/.well-known/programs.json#ms-tidal-robotics`);
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect(page.getByRole("region", { name: "What the page says" })).toContainText("3 values found, 3 certain.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Master of Science in Tidal Robotics");
});

test("what many pages say is decided with one key each; nothing changes before", async ({ page }) => {
  const ids = [await draft(null), await draft(36)];
  await withDatabase(async (prisma) => {
    const website = `${origin}/ms-tidal-robotics`;
    await prisma.program.updateMany({ where: { id: { in: ids } }, data: { website } });
    const slugs = (await prisma.program.findMany({ where: { id: { in: ids } } })).map(({ slug }) => slug);
    const fetcher = pageFetcher(mannersOf({ FETCH_TEST_ADDRESS: "127.0.0.1" }, "page reader", { pause: 1 }));
    await readPages(prisma, fetcher, await pagesToRead(prisma, { slugs }, 2), () => {});
    expect(await prisma.revision.count({ where: { programId: { in: ids } } })).toBe(0);
    // They were read some days ago.
    await prisma.pageFinding.updateMany({ where: { programId: { in: ids } }, data: { readOn: "2026-11-20" } });
  });
  await signIn(page, await someone("editor"), "/admin/work/found");
  const heading = (left: number) =>
    page.getByRole("heading", { name: new RegExp(`^${left} facts? found on the programs’ own pages$`) });
  const first = page.getByRole("main").locator("ol > li").first();
  await expect(heading(12)).toBeVisible();
  await expect(first).toContainText("Program length: 20 months");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  // The keys wait until the page's scripts have come.
  await expect(page.getByText("accepts the first")).toBeVisible();
  for (let left = 12; left > 0; left--) {
    await expect(heading(left)).toBeVisible();
    const isDeadline = (await first.textContent())?.includes("Priority deadline") ?? false;
    await page.keyboard.press(isDeadline ? "l" : "a");
    await expect(
      page.getByText(isDeadline ? "Left as it is: it does not come back." : "accepted as its page says."),
    ).toBeVisible();
  }
  await expect(page.getByText("No page that was read says anything that waits for a decision.")).toBeVisible();
  expect([await storedCredits(ids[0] ?? 0), await storedCredits(ids[1] ?? 0)]).toEqual([32, 32]);
});

test("pages of programs chosen in their table are read by the server; one that is not there says so", async ({
  page,
}) => {
  const ids = [await draft(null), await draft(36), await draft(30)];
  const marker = `Tidepool ${Math.random().toString(36).slice(2, 10)}`;
  await withDatabase(async (prisma) => {
    for (const [at, website] of [`${origin}/ms-tidal-robotics`, `${origin}/nothing`, null].entries()) {
      await prisma.program.update({ where: { id: ids[at] ?? 0 }, data: { website, name: `${marker} ${at}` } });
    }
  });
  await signIn(page, await someone("editor"), `/admin/programs?q=${encodeURIComponent(marker)}`);
  await page.getByRole("link", { name: "Choose all on this page" }).click();
  await expect(page.getByLabel(`Choose ${marker} 0`)).toBeChecked();
  await page.getByRole("button", { name: "Read the pages of the chosen programs" }).click();
  await expect(
    page.getByText("Of 2 programs. 1 program without a page of its own, or gone, can’t be read."),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Read 2 pages" }).click();
  await expect(page.getByRole("heading", { name: /found on the programs’ own pages$/ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/Last: 2 of 2 pages read, \d+ values to decide/)).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.getByText(`Not read: 1 page, first ${marker} 1`)).toBeVisible();
  await expect(page.getByRole("link", { name: `${marker} 0` }).first()).toBeVisible();
  expect(await storedCredits(ids[0] ?? 0)).toBeNull();
  // Other journeys count what waits.
  await withDatabase((prisma) => prisma.pageFinding.deleteMany({ where: { programId: { in: ids } } }));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a proposed program's page becomes a filled draft, a reported page a difference; nothing is stored", async ({
    page,
  }) => {
    const id = await draft(36);
    const own = Math.random().toString(36).slice(2, 10);
    const url = `${origin}/ms-tidal-robotics`;
    const [proposal, gone, report] = await withDatabase((prisma) =>
      Promise.all([
        prisma.proposal.create({ data: { institution: `Estuary ${own}`, name: `Tidal ${own}`, url } }),
        prisma.proposal.create({ data: { institution: `Estuary ${own}`, name: `Gone ${own}`, url: `${origin}/gone` } }),
        prisma.correction.create({
          data: { token: own, programId: id, figure: "credits", value: "32 credits", sourceUrl: url },
        }),
      ]),
    );
    await signIn(page, await someone("editor"), `/admin/proposals/${gone.id}`);
    await page.getByRole("button", { name: "Read its page into a new draft" }).click();
    await expect(page.getByText("The page was not read: it answered 404.").first()).toBeVisible();

    await page.goto(`/admin/proposals/${proposal.id}`);
    await page.getByRole("button", { name: "Read its page into a new draft" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Master of Science in Tidal Robotics");
    await expect(page.getByLabel("Number of credits")).toHaveValue("32");
    await expect(page.getByLabel("Source of the credits")).toHaveValue(url);
    await expect(page.getByLabel("Deadlines, one a line")).toHaveValue("");

    await page.goto(`/admin/corrections/${report.id}`);
    await page.getByRole("button", { name: "Read the page into the form" }).click();
    await expect(page.getByRole("region", { name: "The report that this answers" })).toContainText("32 credits");
    await expect(page.getByRole("list", { name: "Found on the page: Credits" })).toContainText("Credits required: 32");
    await expect(page.getByRole("button", { name: "Take 20 months as duration" })).toBeVisible();
    expect(await storedCredits(id)).toBe(36);
    // Later journeys count what is open, and ask for the first report by its number: they stay, decided.
    await withDatabase(async (prisma) => {
      const decided = { status: "declined", reason: "Made for a journey.", decidedAt: new Date() };
      await prisma.proposal.updateMany({ where: { id: { in: [proposal.id, gone.id] } }, data: decided });
      await prisma.correction.update({ where: { id: report.id }, data: decided });
    });
  });

  test("a page is read and taken all the same", async ({ page }) => {
    await takesAndSaves(page);
  });
});
