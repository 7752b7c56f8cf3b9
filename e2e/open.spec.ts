/** Owns the journeys of whoever reads by program: the examples of the reference, methods, other forms, feeds, frames, tools. */
import http from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "@playwright/test";
import { parseAtomFeed } from "feedsmith";
import { expectAccessible, expectAccessibleAt, htmlFaults } from "./fixtures";

const slug = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";
const program = `/programs/${slug}`;

const kinds: readonly [path: RegExp, kind: string][] = [
  [/^\/api\/v1\//, "application/json"],
  [/\.csv(\?|$)/, "text/csv; charset=utf-8"],
  [/\.md(\?|$)/, "text/markdown; charset=utf-8"],
  [/\.atom(\?|$)/, "application/atom+xml; charset=utf-8"],
  [/\.html$/, "text/plain; charset=utf-8"],
  [/^\/embed\//, "text/html; charset=utf-8"],
  [/^\/llms\.txt$/, "text/markdown; charset=utf-8"],
];

test("every example of the reference answers what it says", async ({ page, request }) => {
  await page.goto("/about/api");
  const hrefs = await page
    .locator("a[data-example]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const [, curl = ""] = /curl 'https?:\/\/[^/]+([^']+)'/.exec(await page.locator("pre").first().innerText()) ?? [];
  const [, frame = ""] =
    /src="https?:\/\/[^/]+([^"]+)"/.exec(await page.locator("pre", { hasText: "<iframe" }).innerText()) ?? [];
  expect(hrefs.length).toBeGreaterThan(20);
  for (const href of [...hrefs, curl, frame, "/api/v1/openapi.json"]) {
    const answer = await request.get(href);
    const text = await answer.text();
    expect([href, answer.status()], text.slice(0, 300)).toEqual([href, 200]);
    const kind = kinds.find(([path]) => path.test(href))?.[1];
    expect([href, answer.headers()["content-type"]]).toEqual([href, kind]);
    expect(text.length, href).toBeGreaterThan(20);
    if (kind?.includes("atom")) expect(parseAtomFeed(text).title, href).toBeDefined();
  }
  expect(await htmlFaults(await (await request.get("/about/api")).text())).toEqual([]);
  await expectAccessibleAt(page, [1280, 390]);
});

test("the API may be read from anywhere, by reading alone, and says so", async ({ request }) => {
  const list = "/api/v1/programs?limit=1";
  const answer = await request.get(list, { headers: { origin: "https://elsewhere.example" } });
  const headers = answer.headers();
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["ratelimit-limit"]).toBe("600");
  expect(headers["set-cookie"]).toBeUndefined();
  const again = await request.get(list, { headers: { "if-none-match": headers.etag ?? "" } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  const head = await request.head(list);
  expect([head.status(), await head.text(), head.headers().etag]).toEqual([200, "", headers.etag]);
  const asked = await request.fetch(list, {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-headers": "if-none-match" },
  });
  expect(asked.status()).toBe(204);
  expect(asked.headers()).toMatchObject({
    allow: "GET, HEAD, OPTIONS",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "if-none-match",
  });
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
    const refused = await request.fetch(list, { method });
    expect([method, refused.status()]).toEqual([method, 405]);
    expect(refused.headers()).toMatchObject({
      allow: "GET, HEAD, OPTIONS",
      "content-type": "application/problem+json",
    });
  }
  for (const path of ["/api/v1", "/api/v1/nothing", "/api/v1/programs/none", "/programs/none.md"]) {
    const none = await request.get(path);
    expect([path, none.status(), none.headers()["content-type"]]).toEqual([path, 404, "application/problem+json"]);
  }
  expect(await (await request.get("/api/v1/programs?degree=phd")).json()).toMatchObject({
    status: 400,
    errors: [{ parameter: "degree", value: "phd" }],
  });
});

test("a page answers in the form that is asked for, and names its other forms", async ({ page, request }) => {
  const asked = async (path: string, accept: string) => {
    const answer = await request.get(path, { headers: { accept } });
    expect(answer.headers().vary?.toLowerCase(), path).toContain("accept");
    return [answer.status(), answer.headers()["content-type"]?.split(";")[0]];
  };
  expect(await asked(program, "text/markdown")).toEqual([200, "text/markdown"]);
  expect(await asked(program, "application/json")).toEqual([200, "application/json"]);
  expect(await asked("/programs?degree=masters&view=table&page=2", "text/csv")).toEqual([200, "text/csv"]);
  expect(await asked("/guides/generative-ai", "application/atom+xml")).toEqual([200, "application/atom+xml"]);
  expect(await asked(program, "text/html,application/json;q=0.9")).toEqual([200, "text/html"]);
  expect(await asked("/programs", "*/*")).toEqual([200, "text/html"]);
  for (const path of [
    "/programs?degree=masters",
    program,
    "/guides/generative-ai",
    "/institutions/university-of-south-dakota",
  ]) {
    await page.goto(path);
    const links = page.locator('link[rel="alternate"]');
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(hrefs.length, path).toBeGreaterThan(1);
    for (const href of hrefs) expect([href, (await request.get(href)).status()]).toEqual([href, 200]);
  }
  const csv = await (await request.get("/programs.csv?degree=doctorate")).text();
  const list = await (await request.get("/api/v1/programs?degree=doctorate&limit=1")).json();
  // A line for each and the headings; notes may hold no line breaks of their own.
  expect(csv.trimEnd().split("\r\n")).toHaveLength(list.total + 1);
  expect((await request.get("/.well-known/security.txt")).status()).toBe(404);
  expect(await (await request.get("/opensearch.xml")).text()).toContain("/programs?q={searchTerms}");
});

test("a program's Markdown has the price in words and every fact with its source", async ({ request }) => {
  const markdown = await (await request.get(`${program}.md?resident=TX`)).text();
  expect(markdown).toMatch(/^# \[Online MS in Artificial Intelligence\]/);
  expect(markdown).toContain("$10,000");
  expect(markdown).toContain("| Fact | Value | How sure | Source |");
  expect(markdown).toContain("CC BY 4.0");
  expect(markdown.length).toBeLessThan(8000);
  const guide = await (await request.get("/guides/generative-ai.md")).text();
  expect(guide).not.toContain("{{");
  expect(guide).toContain("## Every figure and its source");
});

test("another site shows a list and a program in frames, and no other page", async ({ page, baseURL }) => {
  const frames = ["/embed/programs?degree=masters&limit=3", `/embed${program}`, "/about"];
  const html = `<!doctype html><title>Elsewhere</title>${frames.map((path, at) => `<iframe name="f${at}" src="${baseURL}${path}" width="600" height="400"></iframe>`).join("")}`;
  const elsewhere = http.createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = elsewhere.address() as import("node:net").AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await expect(
      page.frameLocator('[name="f0"]').getByRole("columnheader", { name: "Source of the price" }),
    ).toBeVisible();
    await expect(
      page.frameLocator('[name="f1"]').getByRole("heading", { name: "Online MS in Artificial Intelligence" }),
    ).toBeVisible();
    expect(page.frame("f2")?.url()).toContain("chrome-error");
  } finally {
    elsewhere.close();
  }
  for (const path of frames.slice(0, 2)) {
    await page.goto(path);
    await expect(page.locator("script")).toHaveCount(0);
    await expectAccessible(page);
  }
});

test("a language model's client finds the tools, and every answer names sources", async ({ baseURL, request }) => {
  const client = new Client({ name: "journey", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${baseURL}/api/mcp`)));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["search_programs", "program", "compare", "guide", "coverage"]);
  const calls: [string, Record<string, unknown>][] = [
    ["search_programs", { degree: ["masters"], delivery: ["online"], max_cost: 15000, limit: 5 }],
    ["program", { slug, resident: "TX" }],
    ["compare", { compare: [slug, "carnegie-mellon-university-bs-in-artificial-intelligence"] }],
    ["guide", { slug: "generative-ai" }],
    ["coverage", {}],
  ];
  for (const [name, args] of calls) {
    const answer = await client.callTool({ name, arguments: args });
    expect(answer.isError, name).toBeUndefined();
    expect(JSON.stringify(answer.content), name).toMatch(/\]\(https?:\/\/(?!localhost)/);
  }
  await client.close();
  const read = await request.get("/api/mcp");
  expect([read.status(), read.headers().allow]).toEqual([405, "POST, OPTIONS"]);
  expect((await request.post("/api/mcp", { data: "x".repeat(200_000) })).status()).toBe(413);
});

test("no public page sets a cookie or asks anybody else", async ({ page, context, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  for (const path of [
    "/",
    "/programs",
    "/programs?view=map",
    "/programs?view=plot",
    program,
    `${program}/correction`,
    "/institutions/university-of-south-dakota",
    "/browse",
    "/browse/masters",
    `/compare?compare=${slug}`,
    "/shortlist",
    "/guides",
    "/guides/generative-ai",
    "/about",
    "/about/api",
    "/about/how-we-list",
    "/about/for-institutions",
    "/changes",
    "/about/coverage",
    "/about/coverage/propose",
    "/about/corrections",
    "/nowhere",
    `/embed${program}`,
  ]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect([path, await context.cookies()]).toEqual([path, []]);
  }
  expect(elsewhere).toEqual([]);
});
