import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { withSeed } from "../../seed/seeded-fixtures";
import { requestsAMinute } from "../answers/limit";
import { problemSchema } from "../answers/problem";
import { db } from "../database/db";
import type { Spec } from "../programs/filters/param-kinds";
import { answerApi } from "./answer";
import { endpoints } from "./endpoints";
import { openApiDocument } from "./openapi";

const origin = "https://directory.example";

withSeed();

let asked = 0;

/** Each request comes from an address of its own, unless it is given one. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  asked += 1;
  const url = new URL(address, `${origin}/api/v1/`);
  const request = new Request(url, { headers: { "x-forwarded-for": `10.0.${asked >> 8}.${asked & 255}`, ...headers } });
  const parts = url.pathname.split("/").filter(Boolean).slice(2);
  return answerApi(request, { origin, path: parts, query: url.searchParams });
}

/** The JSON of an answer that is none but this status. */
async function json(address: string, status = 200) {
  const answer = await ask(nameOf(address));
  const text = await answer.text();
  expect(answer.status, `${address}: ${text.slice(0, 500)}`).toBe(status);
  return JSON.parse(text);
}

const nameOf = (address: string) => address.replace(/^\//, "");

describe("every example of every endpoint", () => {
  const document = openApiDocument(origin);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: "openapi" });

  it.each(Object.entries(endpoints).flatMap(([name, { examples }]) => examples.map((example) => [name, example])))(
    "%s answers %s as its schema says",
    async (name, example) => {
      const answer = await json(example);
      const pointer = name.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
      const where = `openapi#/paths/${pointer}/get/responses/200/content/application~1json/schema`;
      const validate = ajv.getSchema(where);
      expect(validate, where).toBeDefined();
      if (/[?&]fields=/.test(example)) return;
      expect(validate?.(answer), JSON.stringify(validate?.errors?.slice(0, 5), null, 1)).toBe(true);
      // What it says is there could be missed: a figure without its provenance is no answer.
      expect(validate?.({ ...answer, [Object.keys(answer)[0] ?? ""]: undefined })).toBe(false);
    },
  );
});

it("is described without a fault that a linter finds", async () => {
  const config = await createConfig({
    extends: ["recommended"],
    // The site has no address of its own until SITE_URL gives it one.
    rules: { "no-server-example.com": "off" },
  });
  const problems = await lintFromString({ source: JSON.stringify(openApiDocument(origin)), config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
  const broken = { ...openApiDocument(origin), info: {} };
  expect((await lintFromString({ source: JSON.stringify(broken), config })).length).toBeGreaterThan(0);
});

/** A value that no row of its kind can read. */
function unusableFor({ takes }: Spec<unknown>): string {
  if (takes.as === "option") return "no-such-option";
  if (takes.as === "slug") return "No short name";
  return takes.as === "whole" ? String(takes.to + 1) : "x".repeat(takes.longest + 1);
}

describe("the strict mood", () => {
  const parameters = Object.entries(endpoints).flatMap(([path, { parameters: own }]) =>
    Object.entries(own).map(([name, spec]) => ({ path, name, spec })),
  );

  it.each(parameters)(
    "$path refuses a $name that can't be used, and an empty one, by name",
    async ({ path, name, spec }) => {
      for (const value of [unusableFor(spec), ""]) {
        const problem = await json(`${path.replace("{slug}", "any")}?${new URLSearchParams([[name, value]])}`, 400);
        const { errors } = problemSchema.parse(problem);
        expect(errors?.map(({ parameter }) => parameter)).toContain(name);
      }
    },
  );

  it("refuses what only a search can find out: places, institutions, words, cursors, fields, programs", async () => {
    const slug = "university-of-texas-at-austin-online-ms-in-artificial-intelligence";
    for (const [address, parameter] of [
      ["/programs?near=Atlantis", "near"],
      ["/programs?institution=no-such-place", "institution"],
      ["/programs?q=%21%21", "q"],
      ["/programs?within=50", "within"],
      ["/programs?sort=distance", "sort"],
      ["/programs?cursor=bm9uc2Vuc2U", "cursor"],
      ["/programs?fields=slug,nonsense", "fields"],
      ["/programs?page=2", "page"],
      ["/programs?degree=masters&degree=nonsense", "degree"],
      [`/programs/${slug}?degree=masters`, "degree"],
      ["/compare?compare=no-such-program", "compare"],
      ["/compare", "compare"],
      ["/changes", "since"],
      ["/changes?since=2026-02-30", "since"],
      ["/changes?since=2026-01-01&cursor=x", "cursor"],
    ]) {
      const { errors } = problemSchema.parse(await json(address ?? "", 400));
      expect(
        errors?.map((one) => one.parameter),
        address,
      ).toEqual([parameter]);
    }
  });

  it("answers what is not there with a problem, and names the slug of a renamed program", async () => {
    for (const address of [
      "/programs/none",
      "/institutions/none",
      "/guides/none",
      "/nothing",
      "/programs/a/b",
      "/constructor",
    ]) {
      const answer = await ask(nameOf(address));
      expect([address, answer.status, answer.headers.get("content-type")]).toEqual([
        address,
        404,
        "application/problem+json",
      ]);
    }
    const former = await db().programSlug.findFirstOrThrow({ include: { program: true } });
    const { detail } = problemSchema.parse(await json(`/programs/${former.slug}`, 404));
    expect(detail).toContain(former.program.slug);
  });
});

it("reads a whole list page by page, each program once and in the order of the page", async () => {
  const whole: string[] = [];
  let next: string | null = "/programs?degree=masters&sort=name&limit=40&fields=slug";
  let total = 0;
  while (next !== null) {
    const page: { total: number; items: { slug: string }[]; next: string | null } = await json(next);
    total = page.total;
    whole.push(...page.items.map(({ slug }) => slug));
    next = page.next?.replace(`${origin}/api/v1`, "") ?? null;
  }
  expect(total).toBeGreaterThan(80);
  expect(whole).toHaveLength(total);
  expect(new Set(whole).size).toBe(total);
});

it("goes on behind the program given last, though another has come before it", async () => {
  const address = "/programs?degree=doctorate&sort=name&limit=3&fields=slug";
  const first = await json(address);
  const [before] = first.items;
  const { id } = await db().program.findUniqueOrThrow({ where: { slug: before.slug } });
  const after = await json(first.next.replace(`${origin}/api/v1`, ""));
  await db().program.update({ where: { id }, data: { status: "withdrawn" } });
  try {
    expect((await json(first.next.replace(`${origin}/api/v1`, ""))).items).toEqual(after.items);
  } finally {
    await db().program.update({ where: { id }, data: { status: "published" } });
  }
});

it("says nothing anew to whoever has the answer, until the data changes", async () => {
  for (const address of ["programs?limit=1", "guides/generative-ai"]) {
    const answer = await ask(address);
    const tag = answer.headers.get("etag") ?? "";
    const again = await ask(address, { "if-none-match": tag });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    // Not even with that tag is anything else taken for the same.
    expect(
      (await ask(`${address}${address.includes("?") ? "&" : "?"}nonsense=1`, { "if-none-match": tag })).status,
    ).toBe(400);
  }
  const tag = (await ask("programs?limit=1")).headers.get("etag") ?? "";
  const { id, note } = await db().program.findFirstOrThrow();
  await db().program.update({ where: { id }, data: { note } });
  expect((await ask("programs?limit=1", { "if-none-match": tag })).status).toBe(200);
});

it("tells what changed since a moment, but not what only editors see, page by page", async () => {
  const { id, slug } = await db().program.findFirstOrThrow({ where: { status: "published" } });
  const change = (field: string, before: unknown, after: unknown) => JSON.stringify({ [field]: { before, after } });
  const data = { programId: id, origin: "form", at: new Date("2026-12-24T12:00:00Z") };
  await db().revision.createMany({
    data: [
      { ...data, version: 101, why: "A newer page", changes: change("totalCost", 1, 2) },
      { ...data, version: 102, changes: change("editorsNote", null, "Doubtful") },
      { ...data, version: 103, changes: change("credits", 30, 36) },
    ],
  });
  const whole = await json("/changes?since=2026-12-24T11:59Z");
  expect(whole.next).toBeNull();
  expect(whole.items).toMatchObject([
    { program: { slug }, version: 101, why: "A newer page", changes: { totalCost: { before: 1, after: 2 } } },
    { version: 103, changes: { credits: { before: 30, after: 36 } } },
  ]);
  const first = await json("/changes?since=2026-12-24&limit=2");
  expect(first.items).toHaveLength(1);
  expect((await json(first.next.replace(`${origin}/api/v1`, ""))).items).toMatchObject([{ version: 103 }]);
  expect((await json("/changes?since=2026-12-25")).items).toEqual([]);
});

it("lets one address ask so often a minute and no more, and says so with every answer", async () => {
  const from = { "x-forwarded-for": "192.0.2.7" };
  const answers = await Promise.all(Array.from({ length: requestsAMinute + 5 }, () => ask("nothing", from)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect(refused[0]?.headers.get("ratelimit-remaining")).toBe("0");
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ status: 429 });
  const left = answers.map(({ headers }) => Number(headers.get("ratelimit-remaining"))).toSorted((a, b) => b - a);
  expect(left[0]).toBe(requestsAMinute - 1);
  expect((await ask("nothing", { "x-forwarded-for": "192.0.2.8" })).status).toBe(404);
  // What is kept of an address is not the address.
  const rows = await db().rateLimit.findMany();
  expect(JSON.stringify(rows)).not.toContain("192.0.2.7");
});
