/** Owns the proof that links are asked politely, their answers told apart, and only those in use are reported. */
import http from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { askAll, askLink, type LinkAnswer } from "../fetching/ask";
import { example } from "../programs/listing/example";
import { filled } from "../programs/saving/fixtures";
import { linkReport, linksToAsk, storeAnswer } from "./links";

const manners = { userAgent: "Matricula (link check)", patience: 1000, pause: 20, mayAsk: () => true };
let asked: string[] = [];
let open = 0;
let mostOpen = 0;

const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers["user-agent"]}`);
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  const answer = (status: number, headers: http.OutgoingHttpHeaders = {}) =>
    setTimeout(() => {
      open -= 1;
      response.writeHead(status, headers).end();
    }, 10);
  switch (request.url) {
    case "/gone":
      return answer(404);
    case "/get-only":
      return answer(request.method === "HEAD" ? 405 : 200);
    case "/moved":
      return answer(301, { location: "/here" });
    case "/guarded":
      return answer(403);
    case "/silent":
      open -= 1;
      return undefined;
    default:
      return answer(200);
  }
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mostOpen = 0;
});

test.each<[string, LinkAnswer]>([
  ["/here", { result: "good", answer: "200 OK" }],
  ["/moved", { result: "good", answer: "200 OK" }],
  ["/get-only", { result: "good", answer: "200 OK" }],
  ["/gone", { result: "failed", answer: "404 Not Found" }],
  ["/guarded", { result: "refused", answer: "403 Forbidden" }],
  ["/silent", { result: "failed", answer: "no answer within 1 second" }],
])("%s", async (path, expected) => {
  expect(await askLink(origin + path, manners)).toEqual(expected);
  for (const line of asked) expect(line).toContain("Matricula (link check)");
});

test("what has no server, or is no address of one, has failed", async () => {
  expect(await askLink("http://127.0.0.1:1/", manners)).toMatchObject({ result: "failed" });
  expect(await askLink("http://", manners)).toMatchObject({ result: "failed" });
});

test("a page that answers HEAD is not fetched, one host is asked one at a time", async () => {
  const paths = ["/1", "/2", "/3", "/gone"];
  const heard: string[] = [];
  await askAll(
    paths.map((path) => origin + path),
    manners,
    async (url) => void heard.push(url),
  );
  expect(heard).toEqual(paths.map((path) => origin + path));
  expect(asked.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "HEAD /1",
    "HEAD /2",
    "HEAD /3",
    "HEAD /gone",
    "GET /gone",
  ]);
  expect(mostOpen).toBe(1);
});

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

test("the report has the failed links that published listings use, since when, and what was not asked", async () => {
  const source = (sourceUrl: string) => ({ ...example.provenance.cost, sourceUrl });
  const { prisma, ids } = await filled(
    {
      ...example,
      provenance: { ...example.provenance, cost: source("https://a.example/"), credits: source("https://a.example/") },
    },
    {
      ...example,
      slug: "draft",
      status: "draft",
      provenance: { ...example.provenance, cost: source("https://b.example/") },
    },
  );
  await prisma.institution.updateMany({ data: { website: "https://w.example/" } });
  expect((await linksToAsk(prisma, day(1))).sort()).toEqual([
    "https://a.example/",
    "https://example.edu/ai",
    "https://w.example/",
  ]);
  const failed = { result: "failed", answer: "404 Not Found" } as const;
  await storeAnswer(prisma, "https://a.example/", failed, day(2));
  await storeAnswer(prisma, "https://a.example/", failed, day(9));
  await storeAnswer(prisma, "https://w.example/", { result: "refused", answer: "403 Forbidden" }, day(3));
  await storeAnswer(prisma, "https://b.example/", failed, day(3));
  const { failed: listed, tally } = await linkReport(prisma);
  expect(listed).toMatchObject([
    {
      url: "https://a.example/",
      answer: "404 Not Found",
      checkedAt: day(9),
      failedSince: day(2),
      uses: [{ id: ids[0], as: "source of credits, price" }],
    },
  ]);
  expect(tally).toEqual({ good: 0, failed: 1, refused: 1, unasked: 1, lastAsked: day(9) });
  expect((await linksToAsk(prisma, day(5))).sort()).toEqual(["https://example.edu/ai", "https://w.example/"]);
  await storeAnswer(prisma, "https://a.example/", { result: "good", answer: "200 OK" }, day(10));
  expect((await linkReport(prisma)).failed).toEqual([]);
});
