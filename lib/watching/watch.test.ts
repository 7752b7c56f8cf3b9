/** Owns the proof that sources are asked only for what is new, that what they still say is seen, and that nothing else changes by itself. */
import http from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { mannersOf, pageFetcher } from "../fetching/politely";
import { seenLately } from "../programs/coverage/seen";
import { example } from "../programs/listing/example";
import type { Listing } from "../programs/listing/shape";
import { untouched } from "../programs/model/program";
import { everything, programOf } from "../programs/records/rows";
import { ada, editOf, filled, stored } from "../programs/saving/fixtures";
import { updateProgram } from "../programs/saving/mutations";
import { changedFigures, stillTrueAtSource, takeFromSource } from "../work/changed";
import { linkReport } from "../work/links";
import { sourcesToWatch } from "./sources";
import { watchSources } from "./watch";

type Reply = { status?: number; headers?: http.OutgoingHttpHeaders; body?: string };
let replies: Record<string, Reply> = {};
let asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];

const server = http.createServer((request, response) => {
  const path = request.url ?? "";
  asked.push({ path, headers: request.headers });
  const { status = 200, headers = {}, body = "" } = replies[path] ?? { status: 404 };
  const etag = headers.etag;
  if (etag !== undefined && request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  return response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://ai.example.edu:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  replies = {};
  asked = [];
});

const pageWith = (price: string, more = "") =>
  `<!doctype html><title>MS in AI</title><h1>MS in AI</h1>
  <h2>Tuition 2026-2027</h2><p>Tuition per credit: ${price}</p>${more}`;

/** One published program whose price per credit stands on the tests' server. */
async function watched() {
  const source = {
    ...untouched,
    state: "published",
    reason: null,
    sourceUrl: `${origin}/ms`,
    year: "2026-2027",
  } as const;
  const listing: Listing = {
    ...example,
    totalCost: null,
    perCreditCents: 111_300,
    residency: null,
    provenance: {
      ...example.provenance,
      cost: source,
      ...{ delivery: inferred, duration: inferred, credits: inferred },
    },
  };
  const { prisma, ids } = await filled(listing);
  const [id = 0] = ids;
  await prisma.institution.updateMany({ data: { website: origin } });
  const fetcher = pageFetcher(mannersOf({ FETCH_TEST_ADDRESS: "127.0.0.1" }, "source watch", { pause: 1 }));
  /** Watches all sources on a day, and answers what became of each. */
  const watch = async (day: string) => {
    const now = new Date(`${day}T12:00:00Z`);
    const heard: unknown[] = [];
    const sources = await sourcesToWatch(prisma, now, 10);
    await watchSources(prisma, fetcher, sources, (_, became) => heard.push(became), { clock: () => now });
    return heard;
  };
  const seen = async () => {
    const row = await prisma.program.findUniqueOrThrow({ where: { id }, include: everything });
    return programOf(row).provenance.cost.seenOn ?? null;
  };
  const only = async () => {
    const changed = await changedFigures(prisma);
    const [first] = changed;
    if (!first || changed.length > 1) throw new Error(`${changed.length} figures changed`);
    return first;
  };
  return { prisma, id, listing, watch, seen, only };
}

const inferred = { ...example.provenance.credits, state: "inferred", note: "By its plan of study" } as const;

describe("a page that still says it", () => {
  test("is asked for what is new alone; the figure is seen again, and no listing changes", async () => {
    const { prisma, id, watch, seen } = await watched();
    const before = await stored(prisma, id);
    replies = {
      "/ms": { body: pageWith("$1,113"), headers: { etag: '"1"', "last-modified": "Tue, 24 Nov 2026 10:00:00 GMT" } },
    };
    expect(await watch("2026-11-24")).toEqual([{ seen: 1, asked: 0 }]);
    expect(await watch("2026-11-28")).toEqual([{ seen: 1, asked: 0 }]);
    const pages = asked.filter(({ path }) => path === "/ms").map(({ headers }) => headers);
    expect(pages.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"']);
    expect(pages[1]?.["if-modified-since"]).toBe("Tue, 24 Nov 2026 10:00:00 GMT");
    expect(await seen()).toBe("2026-11-28");
    expect(await stored(prisma, id)).toEqual(before);
    expect(await prisma.revision.count()).toBe(0);
    // Asked again only when its time has come.
    expect(await sourcesToWatch(prisma, new Date("2026-11-28T11:00:00Z"), 10)).toEqual([]);
    expect((await linkReport(prisma)).tally).toMatchObject({ good: 1, failed: 0 });
    expect(await seenLately(prisma, new Date("2026-12-30T00:00:00Z"))).toEqual({
      within: [
        { days: 30, figures: 0 },
        { days: 90, figures: 1 },
        { days: 365, figures: 1 },
      ],
      of: 1,
    });
  });

  test("may change around it, in its markup and in its other words", async () => {
    const { watch, seen, prisma } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-11-24");
    replies = { "/ms": { body: pageWith("$1,113", "<script>1</script>") } };
    expect(await watch("2026-11-25")).toEqual([{ seen: 1, asked: 0 }]);
    replies = { "/ms": { body: pageWith("$1,113", "<p>We have moved to a new hall.</p>") } };
    expect(await watch("2026-11-26")).toEqual([{ seen: 1, asked: 0 }]);
    expect(await seen()).toBe("2026-11-26");
    expect(await changedFigures(prisma)).toEqual([]);
  });

  test("loses what was seen when a person stores another value", async () => {
    const { watch, seen, prisma, id, listing } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-11-24");
    await updateProgram(prisma, ada, editOf(id, { ...listing, note: "New" }, 1), { why: null, origin: "form" });
    expect(await seen()).toBe("2026-11-24");
    await updateProgram(prisma, ada, editOf(id, { ...listing, note: "New", perCreditCents: 112_000 }, 2), {
      why: null,
      origin: "form",
    });
    expect(await seen()).toBeNull();
    // The page that is as it was does not say the new one.
    expect(await watch("2026-11-25")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await seen()).toBeNull();
  });
});

describe("a page that is read for the first time", () => {
  test("and says something else, or nothing, is asked about once", async () => {
    const { watch, seen, only, prisma, id } = await watched();
    replies = { "/ms": { body: pageWith("$1,150") } };
    expect(await watch("2026-11-24")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await only()).toMatchObject({ change: "notFound", proposal: [{ text: "$1,150" }] });
    replies = { "/ms": { body: "<h1>MS in AI</h1><p>Ask us what it costs.</p>" } };
    expect(await watch("2026-11-25")).toEqual([{ seen: 0, asked: 1 }]);
    const item = await only();
    expect(item).toMatchObject({ change: "notFound", proposal: null });
    const shown = { id, figure: item.figure, versionSeen: 1, mark: item.mark };
    expect(await stillTrueAtSource(prisma, ada, shown, new Date("2026-11-25"))).toMatchObject({ outcome: "saved" });
    replies = { "/ms": { body: "<h1>MS in AI</h1><p>Ask us what it costs, please.</p>" } };
    expect(await watch("2026-11-26")).toEqual([{ seen: 0, asked: 0 }]);
    replies = { "/ms": { status: 404 } };
    expect(await watch("2026-11-27")).toMatchObject([{ asked: 0 }]);
    replies = { "/ms": { body: pageWith("$1,113") } };
    expect(await watch("2026-11-28")).toEqual([{ seen: 1, asked: 0 }]);
    expect(await seen()).toBe("2026-11-28");
  });

  test.each([
    [
      "of another row of its table",
      `<h1>Graduate tuition 2026-2027</h1><table><tr><th>Program</th><th>Tuition per credit</th></tr>
       <tr><td>MS in AI</td><td>$1,250</td></tr><tr><td>MS in Accounting</td><td>$1,113</td></tr></table>`,
    ],
    ["of another program in its text", "<h1>MS in AI</h1><p>Our MBA costs $1,113 per credit.</p>"],
    ["of a page about another program", "<h1>Master of Public Health</h1><p>Tuition per credit: $1,113</p>"],
    ["at the page’s edge", "<h1>MS in AI</h1><aside><h3>News</h3><p>Tuition is $1,113 per credit.</p></aside>"],
    ["of another year", "<h1>MS in AI</h1><h2>Tuition 2023-2024</h2><p>Tuition per credit: $1,113</p>"],
  ])("is no proof by a figure %s", async (_, body) => {
    const { watch, seen } = await watched();
    replies = { "/ms": { body } };
    expect(await watch("2026-11-24")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await seen()).toBeNull();
  });

  test("knows its program in a table of many", async () => {
    const { watch } = await watched();
    replies = {
      "/ms": {
        body: `<h1>Graduate tuition 2026-2027</h1><table><tr><th>Program</th><th>Tuition per credit</th></tr>
          <tr><td>MS in AI</td><td>$1,113</td></tr><tr><td>MS in Accounting</td><td>$990</td></tr></table>`,
      },
    };
    expect(await watch("2026-11-24")).toEqual([{ seen: 1, asked: 0 }]);
  });
});

describe("a page that says it no more", () => {
  test("asks an editor with both words, and what it says is taken as one revision", async () => {
    const { prisma, id, watch, seen, only } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-11-24");
    replies = { "/ms": { body: pageWith("$1,150") } };
    expect(await watch("2026-11-28")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await watch("2026-11-29")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await prisma.revision.count()).toBe(0);
    expect(await seen()).toBe("2026-11-24");
    const item = await only();
    expect(item).toMatchObject({
      id,
      figure: "cost",
      change: "changed",
      said: [{ path: "perCreditCents", before: "Tuition per credit: $1,113", now: null }],
      proposal: [{ text: "$1,150", certain: true, snippet: "Tuition per credit: $1,150" }],
    });
    const shown = { id, figure: item.figure, versionSeen: 1, mark: item.mark };
    expect(await takeFromSource(prisma, ada, { ...shown, mark: "another" })).toEqual({ outcome: "gone" });
    expect(await takeFromSource(prisma, ada, { ...shown, versionSeen: 9 })).toEqual({ outcome: "stale" });
    expect(await takeFromSource(prisma, ada, shown)).toMatchObject({ outcome: "saved" });
    const { listing, version } = await stored(prisma, id);
    expect([version, listing.perCreditCents, listing.provenance.cost.sourceUrl]).toEqual([2, 115_000, `${origin}/ms`]);
    expect(await prisma.revision.count()).toBe(1);
    expect(await changedFigures(prisma)).toEqual([]);
    expect(await seen()).toBe("2026-11-28");
    expect(await watch("2026-11-30")).toEqual([{ seen: 1, asked: 0 }]);
    expect(await takeFromSource(prisma, ada, shown)).toEqual({ outcome: "gone" });
  });

  test("in other words asks too, and “still true” is a person's check, one revision", async () => {
    const { prisma, id, watch, seen, only } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-11-24");
    replies = { "/ms": { body: pageWith("$1,113 for everybody") } };
    await watch("2026-11-28");
    const item = await only();
    expect(item.said).toMatchObject([{ now: "Tuition per credit: $1,113 for everybody" }]);
    expect(item.proposal).toBeNull();
    const shown = { id, figure: item.figure, versionSeen: 1, mark: item.mark };
    expect(await takeFromSource(prisma, ada, shown)).toEqual({ outcome: "gone" });
    const now = new Date("2026-11-29T12:00:00Z");
    expect(await stillTrueAtSource(prisma, ada, shown, now)).toEqual({ outcome: "saved", version: 2 });
    expect((await stored(prisma, id)).listing.provenance.cost.checkedOn).toBe("2026-11-29");
    expect(await seen()).toBe("2026-11-28");
    expect(await watch("2026-11-30")).toEqual([{ seen: 1, asked: 0 }]);
    expect(await stillTrueAtSource(prisma, ada, shown, now)).toEqual({ outcome: "gone" });
  });

  test.each([
    ["gone", { "/ms": { status: 404 } }],
    ["moved", { "/ms": { status: 301, headers: { location: "/" } }, "/": { body: "<h1>Our university</h1>" } }],
    ["unnamed", { "/ms": { body: "<title>MS in Data</title><h1>MS in Data</h1><p>Tuition per credit: $900</p>" } }],
  ] as const)("has its reason: %s", async (reason, after) => {
    const { watch, only, prisma, id, seen } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-11-24");
    replies = { ...after };
    await watch("2026-11-28");
    const item = await only();
    expect(item.change).toBe(reason);
    // Left as it is, it does not come back; when the page says it again, it is seen again.
    const shown = { id, figure: item.figure, versionSeen: 1, mark: item.mark };
    expect(await stillTrueAtSource(prisma, ada, shown, new Date("2026-11-29"))).toMatchObject({ outcome: "saved" });
    await watch("2026-11-30");
    expect(await changedFigures(prisma)).toEqual([]);
    expect(await seen()).toBe("2026-11-24");
    replies = { "/ms": { body: pageWith("$1,113") } };
    await watch("2026-12-01");
    expect(await seen()).toBe("2026-12-01");
  });
});

test("a server that refuses, fails or sends no page says nothing of a figure", async () => {
  const { watch, seen, prisma } = await watched();
  replies = { "/ms": { body: pageWith("$1,113") } };
  await watch("2026-11-24");
  const bad: Reply[] = [
    { status: 403 },
    { status: 503 },
    { headers: { "content-type": "image/png" }, body: "png" },
    { status: 302, headers: { location: "/ms" } },
    { status: 302, headers: { location: "http://10.0.0.1/" } },
    { body: "x", headers: { "content-encoding": "gzip" } },
  ];
  for (const [index, reply] of bad.entries()) {
    replies = { "/ms": reply };
    expect(await watch(`2026-11-${25 + index}`)).toEqual([{ seen: 0, asked: 0, fault: expect.any(String) }]);
  }
  expect(await changedFigures(prisma)).toEqual([]);
  expect(await seen()).toBe("2026-11-24");
});

test("what robots.txt keeps programs from is refused, not failed", async () => {
  const { watch, prisma } = await watched();
  replies = { "/robots.txt": { body: "User-agent: *\nDisallow: /ms" }, "/ms": { body: pageWith("$1,113") } };
  expect(await watch("2026-11-24")).toMatchObject([{ seen: 0, fault: expect.stringContaining("robots.txt") }]);
  expect(asked.map(({ path }) => path)).toEqual(["/robots.txt"]);
  expect((await linkReport(prisma)).tally).toMatchObject({ refused: 1, failed: 0 });
});

describe("a page that speaks of a newer academic year", () => {
  test("is asked about once for each year, and still true or taken it is quiet until the next", async () => {
    const { prisma, watch, seen, only } = await watched();
    replies = { "/ms": { body: pageWith("$1,113") } };
    expect(await watch("2026-11-24")).toEqual([{ seen: 1, asked: 0 }]);
    const next = '<p><a href="/next">Tuition 2027–28</a></p>';
    replies = { "/ms": { body: pageWith("$1,113", next) } };
    expect(await watch("2026-11-25")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await seen()).toBe("2026-11-25");
    const item = await only();
    expect(item).toMatchObject({ change: "newYear", proposal: null, found: { year: "2027-2028" } });
    // The page is as it was, and says the price still, whether somebody has answered or not.
    expect(await watch("2026-11-26")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await seen()).toBe("2026-11-26");

    const decided = { id: item.id, figure: item.figure, versionSeen: item.version, mark: item.mark };
    expect(await stillTrueAtSource(prisma, ada, decided, new Date("2026-11-26"))).toMatchObject({ outcome: "saved" });
    // Other words on the page have it read anew; the year was answered.
    replies = { "/ms": { body: pageWith("$1,113", `${next}<p>Welcome</p>`) } };
    expect(await watch("2026-11-27")).toEqual([{ seen: 1, asked: 0 }]);
    replies = { "/ms": { body: pageWith("$1,113", `${next}<p>Tuition 2028-2029 is not set yet.</p>`) } };
    expect(await watch("2026-11-28")).toEqual([{ seen: 0, asked: 1 }]);
    expect(await only()).toMatchObject({ change: "newYear", found: { year: "2028-2029" } });
  });

  test("an older year, a year of something that is no academic one, and the same year ask nobody", async () => {
    const { watch } = await watched();
    replies = { "/ms": { body: pageWith("$1,113", "<p>Since 2019-2020. Plan 2026-2030. Call 2030-31-1234.</p>") } };
    expect(await watch("2026-11-24")).toEqual([{ seen: 1, asked: 0 }]);
  });
});
