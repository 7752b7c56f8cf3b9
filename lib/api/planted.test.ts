/** Owns the proof that a filter and a fact need only their rows: planted ones are in every form that others read. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrate } from "../../prisma/migrate";
import { db } from "../database/db";
import { example } from "../programs/listing/example";
import { programColumns, provenanceRows } from "../programs/listing/stored";

vi.mock("../programs/filters/filter-table", async (original) => {
  const module = await original<typeof import("../programs/filters/filter-table")>();
  const { amount } = await import("../programs/filters/param-kinds");
  const parking_lots = { ...amount("Parking lots", 1, 9, String), role: "reader", form: null, table: null };
  return { ...module, filterTable: { ...module.filterTable, parking_lots } };
});

vi.mock("../programs/model/facts", async (original) => {
  const module = await original<typeof import("../programs/model/facts")>();
  Object.assign(module.facts, { parking: "Parking" });
  return module;
});

vi.mock("../programs/model/fact-table", async (original) => {
  const module = await original<typeof import("../programs/model/fact-table")>();
  const { words } = await import("../programs/model/fact-kinds");
  const { usual } = await import("../programs/model/fact-row");
  const parking = words({ label: "Parking", subject: "Parking", column: "parking", reads: null }, 100);
  const row = { ...usual, subject: "Parking", group: "format", fields: { parking }, values: ["parking"] };
  Object.assign(module.factTable, { parking: row });
  Object.assign(module.factFields, { parking });
  Object.assign(module.factSchemas, { parking: parking.schema });
  return module;
});

const { answerApi } = await import("./answer");
const { openApiDocument } = await import("./openapi");
const { answerDocument } = await import("../documents/documents");
const { answerMcp } = await import("../mcp/answer");

const origin = "https://directory.example";
const { slug } = example;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-planted-"));
  const file = path.join(folder, "test.db");
  process.env.DATABASE_URL = `file:${file}`;
  migrate(file);
  const { id: institutionId } = await db().institution.create({
    data: { slug: "example-university", name: "Example University", city: "Boston", state: "MA" },
  });
  const parking = { figure: "parking", state: "published", sourceUrl: "https://example.edu/parking", year: "2026" };
  const provenance = [...provenanceRows(example), { ...parking, values: '{"parking":"Two lots"}' }];
  await db().program.create({
    data: { ...programColumns(example), institutionId, provenance: { create: provenance } },
  });
});

afterAll(async () => {
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function ask(address: string) {
  const url = new URL(address, `${origin}/api/v1/`);
  const parts = url.pathname.split("/").filter(Boolean).slice(2);
  const answer = await answerApi(new Request(url), { origin, path: parts, query: url.searchParams });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

it("a planted fact is in the answer with its source, can be chosen, and is described", async () => {
  const { body } = await ask(`programs/${slug}?fields=facts.parking`);
  expect(body).toEqual({
    facts: {
      parking: {
        label: "Parking",
        text: "Two lots",
        values: { parking: "Two lots" },
        provenance: expect.objectContaining({
          state: "published",
          source: "https://example.edu/parking",
          year: "2026",
        }),
      },
    },
  });
  expect(openApiDocument(origin).components?.schemas?.Facts).toMatchObject({
    properties: { parking: { properties: { label: { const: "Parking" } } } },
  });
});

it("a planted filter is taken, refused by name, and described with its bounds", async () => {
  expect((await ask("programs?parking_lots=3&limit=1")).status).toBe(200);
  expect((await ask("programs?parking_lots=10&limit=1")).body.errors).toEqual([
    { parameter: "parking_lots", value: "10", reason: "it is not a whole number from 1 to 9" },
  ]);
  expect(openApiDocument(origin).paths?.["/programs"]?.get?.parameters).toContainEqual(
    expect.objectContaining({ name: "parking_lots", schema: expect.objectContaining({ minimum: 1, maximum: 9 }) }),
  );
});

/** The page of the program, or of the list, in another form. */
async function document(form: string, parts: string[], query = ""): Promise<string> {
  const given = { origin, form, path: ["programs", ...parts], query: new URLSearchParams(query) };
  const answer = await answerDocument(new Request(`${origin}/`), given);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return text;
}

it("both are in Markdown, in the spreadsheet and in the feed", async () => {
  const markdown = await document("md", [slug]);
  expect(markdown).toContain("| Parking | Two lots | published by the institution | [example.edu]");
  expect(markdown).toContain("$20,000 published by the institution");
  const [head = "", row = ""] = (await document("csv", [], "parking_lots=3")).replace(/^\uFEFF/, "").split("\r\n");
  const at = head.split(",").indexOf("Parking");
  expect(at).toBeGreaterThan(0);
  expect(row).toContain("Two lots,published by the institution,https://example.edu/parking,2026");
  const feed = parseAtomFeed(await document("atom", [], "parking_lots=3"));
  expect(feed.links?.find(({ rel }) => rel === "self")?.href).toBe(`${origin}/programs.atom?parking_lots=3`);
  expect(feed.entries).toMatchObject([
    { id: `${origin}/programs/${slug}`, title: { value: "MS in AI, Example University" } },
  ]);
  const own = parseAtomFeed(await document("atom", [slug]));
  expect(own).toMatchObject({ id: `${origin}/programs/${slug}` });
});

/** What the tools answer to one message. */
async function call(method: string, params: object) {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const answer = await answerMcp(new Request(`${origin}/api/mcp`, { method: "POST", headers, body }), origin);
  return JSON.parse(await answer.text()).result;
}

it("both are in the tools for language models, and what can't be used is said", async () => {
  const { tools } = await call("tools/list", {});
  const search = tools.find(({ name }: { name: string }) => name === "search_programs");
  expect(search.inputSchema.properties.parking_lots).toMatchObject({ minimum: 1, maximum: 9 });
  const found = await call("tools/call", {
    name: "search_programs",
    arguments: { parking_lots: 3, degree: ["masters"] },
  });
  expect(found.content[0].text).toContain(`[MS in AI, Example University](${origin}/programs/${slug})`);
  const one = await call("tools/call", { name: "program", arguments: { slug } });
  expect(one.content[0].text).toContain("Two lots");
  const none = await call("tools/call", { name: "program", arguments: { slug: "none" } });
  expect(none).toMatchObject({ isError: true });
  expect(none.content[0].text).toContain("none");
  const unfit = await call("tools/call", { name: "search_programs", arguments: { near: "Atlantis" } });
  expect(unfit).toMatchObject({ isError: true });
  expect(unfit.content[0].text).toContain("near=Atlantis");
});
