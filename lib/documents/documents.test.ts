/** Owns the proof that browse pages and statements have a Markdown form that is whole, on the seed itself. */
import { expect, it } from "vitest";
import { withSeed } from "../../seed/seeded-fixtures";
import { endpoints } from "../api/endpoints";
import { currentCatalog } from "../programs/catalog/current";
import { facts } from "../programs/model/facts";
import { browsePages } from "../programs/public-pages/browse";
import { documentPath } from "../serving/for-programs";
import { aboutSections } from "../statements/about";
import { institutionSections } from "../statements/for-institutions";
import { listingSections } from "../statements/how-we-list";
import { answerDocument } from "./documents";

const origin = "https://directory.example";

withSeed();

let asked = 0;

/** What is answered at an address that ends in .md, by the way that the proxy sends it; each from an address of its own. */
async function ask(address: string): Promise<{ status: number; text: string }> {
  asked += 1;
  const url = new URL(address, origin);
  const [, , , form = "", ...parts] = documentPath(url.pathname, null)?.split("/") ?? [];
  const request = new Request(url, { headers: { "x-forwarded-for": `10.0.${asked >> 8}.${asked & 255}` } });
  const answer = await answerDocument(request, { origin, form, path: parts, query: url.searchParams });
  return { status: answer.status, text: await answer.text() };
}

/** The text of an answer that is whole: it begins with its title and ends with where it is from, without a `node` left over. */
async function whole(address: string): Promise<string> {
  const { status, text } = await ask(address);
  expect([address, status], text.slice(0, 300)).toEqual([address, 200]);
  expect(text).toMatch(/^# \S/);
  expect(text).toMatch(/as of \d{4}-\d\d-\d\d\. .*CC BY 4\.0\]\(\S+\)\.\n$/);
  expect(text).not.toMatch(/undefined|\[object|\]\(\//);
  return text;
}

it("every browse page has one, with as many programs as it promises", async () => {
  const pages = [...browsePages(await currentCatalog()).values()];
  expect(pages.length).toBeGreaterThan(50);
  // The first, the last and some between: single topics and combinations.
  for (const { path: page, title, programs } of pages.filter((_, at) => at % 8 === 0 || at === pages.length - 1)) {
    const text = await whole(`${page}.md`);
    expect(text).toContain(`# ${title}\n`);
    const rows = text.split("\n").filter((line) => line.startsWith(`| [`));
    expect([page, rows.length]).toEqual([page, Math.min(programs, 25)]);
    expect([page, text.includes("The next ones")]).toEqual([page, programs > 25]);
  }
});

it("the next ones of a topic are at the address that is named", async () => {
  const [, next = ""] = /\[The next ones\]\(([^)]+)\)/.exec(await whole("/browse/masters.md?resident=TX")) ?? [];
  expect(next).toContain("/programs.md?degree=masters&resident=TX&cursor=");
  expect(await whole(next)).toContain("| [");
});

it("the index of topics names every one that its page names", async () => {
  const text = await whole("/browse.md");
  const pages = [...browsePages(await currentCatalog()).values()];
  for (const { path: page, topic } of pages) {
    expect([page, text.includes(`(${origin}${page})`)]).toEqual([page, Object.keys(topic).length <= 2]);
  }
});

it("a topic that is written otherwise, too small or none says where to go", async () => {
  expect(await ask("/browse/online/masters.md")).toMatchObject({
    status: 404,
    text: expect.stringContaining("/browse/masters/online.md"),
  });
  expect(await ask("/browse/computer-vision/doctorate.md")).toMatchObject({
    status: 404,
    text: expect.stringContaining("/programs.md?degree=doctorate&subject=computer-vision"),
  });
  expect((await ask("/browse/banana.md")).status).toBe(404);
  expect((await ask("/browse/masters.md?degree=masters")).status).toBe(400);
});

it("statements have every section, with links that lead from anywhere", async () => {
  for (const [page, sections] of [
    ["/about.md", aboutSections()],
    ["/about/how-we-list.md", listingSections()],
    ["/about/for-institutions.md", institutionSections()],
  ] as const) {
    const text = await whole(page);
    for (const { title } of sections) expect(text).toContain(`\n## ${title}\n`);
    expect(text).toContain(`](${origin}/about/coverage`);
  }
  expect(await whole("/about.md")).toContain("O\\*NET®");
  expect(await whole("/about/how-we-list.md")).toContain("- published by the institution\n");
});

it("the reference has every path, coverage every fact, corrections what was reported", async () => {
  const reference = await whole("/about/api.md");
  for (const name of Object.keys(endpoints)) expect(reference).toContain(`### ${name}\n`);
  const coverage = await whole("/about/coverage.md");
  for (const label of Object.values(facts)) expect(coverage).toContain(`| ${label} |`);
  expect(await whole("/about/corrections.md")).toContain("Nothing has been reported yet.");
  for (const page of ["/about", "/about/for-institutions", "/about/how-we-list", "/about/corrections", "/about/api"]) {
    expect([page, (await whole(`${page}.md`)).length < 16_000]).toEqual([page, true]);
  }
});
