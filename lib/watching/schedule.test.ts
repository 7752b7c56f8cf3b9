/** Owns the proof that the server's own watching begins where the setting says so, asks what is due, and nothing else. */
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { migrate } from "../../prisma/migrate";
import { db } from "../database/db";
import { example } from "../programs/listing/example";
import { programColumns, provenanceRows } from "../programs/listing/stored";
import { isoDay } from "../text/day";
import { startWatching } from "./schedule";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "matricula-schedule-"));
const hour = 3_600_000;
const asked: string[] = [];
let stop = async () => {};
const server = http.createServer((request, response) => {
  asked.push(request.url ?? "");
  response.writeHead(request.url === "/robots.txt" ? 404 : 200, { "content-type": "text/html" });
  response.end("<!doctype html><h1>MS in AI</h1><h2>Tuition 2026-2027</h2><p>Tuition per credit: $1,113</p>");
});

beforeAll(async () => {
  const file = path.join(folder, "schedule.db");
  process.env.DATABASE_URL = `file:${file}`;
  vi.stubEnv("FETCH_TEST_ADDRESS", "127.0.0.1");
  migrate(file);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const website = `http://ai.example.edu:${z.object({ port: z.number() }).parse(server.address()).port}`;
  const institution = { slug: "example", name: "Example University", city: "Boston", state: "MA", website };
  const { id: institutionId } = await db().institution.create({ data: institution });
  for (const slug of ["early", "late"]) {
    const cost = { ...example.provenance.cost, sourceUrl: `${website}/${slug}`, year: "2026-2027" };
    const priced = { totalCost: null, perCreditCents: 111_300, residency: null };
    const listing = { ...example, ...priced, slug, website: null, provenance: { ...example.provenance, cost } };
    const rows = provenanceRows(listing).map((row) => (row.figure === "cost" ? row : { ...row, sourceUrl: null }));
    await db().program.create({ data: { ...programColumns(listing), institutionId, provenance: { create: rows } } });
  }
});
afterAll(async () => {
  await stop();
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
  await db().$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("nothing is asked unless it is set; then each hour what is due, and a source again only after its days", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  startWatching();
  expect(vi.getTimerCount()).toBe(0);

  vi.stubEnv("WATCH_SOURCES", "7");
  stop = startWatching();
  expect(startWatching()).toBe(stop);
  expect(vi.getTimerCount()).toBe(1);
  expect(asked).toEqual([]);

  const times = (path: string) => asked.filter((one) => one === path).length;
  /** Lets an hour go by, and another while the round before is still at work. */
  const until = (isTrue: () => Promise<void> | void) =>
    vi.waitFor(
      async () => {
        vi.advanceTimersByTime(hour);
        await isTrue();
      },
      { timeout: 60_000 },
    );
  const today = isoDay(new Date());
  await until(async () => expect(await db().watchedFigure.count({ where: { seenOn: today } })).toBe(2));
  expect([times("/early"), times("/late")]).toEqual([1, 1]);

  const ago = async (path: string, days: number) =>
    db().linkCheck.updateMany({
      where: { url: { endsWith: path } },
      data: { watchedAt: new Date(Date.now() - days * 24 * hour) },
    });
  await ago("/early", 8);
  await ago("/late", 6);
  await until(() => expect(times("/early")).toBe(2));
  expect(times("/late")).toBe(1);
});
