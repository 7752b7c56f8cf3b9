/** Owns the tests of importing a file: all of it or nothing, gone on with where it stopped. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../closed-list";
import { example } from "../programs/listing/example";
import { changesBetween, fieldsOf } from "../programs/listing/fields";
import type { Draft } from "../programs/listing/shape";
import { terms } from "../programs/model/fact-kinds";
import { factPaths, unsaid } from "../programs/model/fact-table";
import { facts, isCore, mapFacts } from "../programs/model/facts";
import { isUntouched, untouched } from "../programs/model/program";
import { degrees, deliveryModes, states, subjects, unknownReasons } from "../programs/model/vocabulary";
import { revisionsOf } from "../programs/records/history";
import { stored } from "../programs/saving/fixtures";
import { csvOf, importing, plainHeader, plainRow } from "./fixtures";
import { checkImport, importFile } from "./import";

const from = { batch: "b1", name: "programs.csv" };
const manyPlain = (n: number) => [plainHeader, ...Array.from({ length: n }, (_, i) => plainRow(i))].join("\n");

describe("checkImport", () => {
  it.each([
    [`${plainHeader}\nMS in AI,example-university,MS`, 2, "slug", /lower-case letters/],
    [`${plainHeader}\n,example-university,MS`, 2, "slug", /slug is missing/],
    [`${plainHeader}\n\n${plainRow(1)}\nms,nowhere,MS`, 4, "institution", /No institution has this slug/],
    [`${plainHeader}\nMS in AI,nowhere,MS`, 2, "institution", /No institution has this slug/],
    [`${plainHeader}\n${plainRow(1)}\n${plainRow(2)}\n${plainRow(1)}`, 4, "slug", /The same stands in row 2/],
    [`${plainHeader},total_cost_usd\n${plainRow(1)},about 20000`, 2, "total_cost_usd", /whole number of dollars/],
    [`${plainHeader},cost_per_credit_usd\n${plainRow(1)},12.345`, 2, "cost_per_credit_usd", /to the cent/],
    [`${plainHeader},cost_per_credit_usd\n${plainRow(1)},1.250`, 2, "cost_per_credit_usd", /\$1\.25 or \$1,250: write/],
    [`${plainHeader},duration_months\n${plainRow(1)},0`, 2, "duration_months", /months/],
    [`${plainHeader},delivery\n${plainRow(1)},online;by-post`, 2, "delivery", /one of/],
    [`${plainHeader},cost_checked_on\n${plainRow(1)},24/11/2026`, 2, "cost_checked_on", /real day/],
    [`${plainHeader},cost_source_url\n${plainRow(1)},example.edu`, 2, "cost_source_url", /address/],
    [`${plainHeader},status\n${plainRow(1)},withdrawn`, 2, "status", /one of: draft, published/],
    [`${plainHeader},status\n${plainRow(1)},published`, 2, "degree", /degree is missing/],
    [`${plainHeader}\n${plainRow(1)},more`, 2, undefined, /has 4 cells, the header has 3/],
    [`${plainHeader},notes\n${plainRow(1)},"two\nlines"\nMS,example-university,MS,`, 3, "slug", /lower-case/],
  ])("names row and column: %j", async (content, row, column, message) => {
    const { database, prisma, file } = await importing();
    const { faults } = await checkImport(database, file(content));
    expect(faults).toContainEqual({
      row,
      ...(column !== undefined && { column }),
      message: expect.stringMatching(message),
    });
    expect(await prisma.program.count()).toBe(0);
  });

  it.each([
    ["cost_checked_on", "3/14/2026", /must be a real day, written YYYY-MM-DD/],
    ["cost_checked_on", "2999-01-01", /must not be in the future/],
    ["cost_as_of", "2025-2025x", /must be written 2026 or 2025-2026/],
    ["cost_source_url", "https://user:secret@example.edu/", /must not have a user name or password/],
    ["city", "IngÃ©nierie", /was saved in the wrong encoding/],
    ["notes", "a masterâ€™s degree", /was saved in the wrong encoding/],
    ["notes", `a${String.fromCodePoint(0x200b)}b`, /can’t be seen \(U\+200B\)/],
  ])("says of %s %j one thing", async (column, cell, message) => {
    const { database, file } = await importing();
    const { faults } = await checkImport(database, file(`${plainHeader},${column}\n${plainRow(1)},${cell}`));
    expect(faults).toEqual([{ row: 2, column, message: expect.stringMatching(message) }]);
  });

  it("takes words that every object answers to", async () => {
    const { database, file } = await importing();
    const rows = ["constructor", "valueof"].map((word) => `${word},example-university,${word},__proto__`);
    const csv = file([`${plainHeader},city`, ...rows].join("\n"));
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 2, faulty: 0 });
    expect(await importFile(database, csv, from)).toMatchObject({ added: 2 });
    const unknown = file(`${plainHeader},constructor\n${plainRow(1)},x`);
    await expect(checkImport(database, unknown)).rejects.toThrow(/column constructor: the column is unknown/);
    const nowhere = file(`${plainHeader}\na,constructor,MS\nb,__proto__,MS`);
    expect((await checkImport(database, nowhere)).faults.map(({ column }) => column)).toEqual([
      "institution",
      "institution",
    ]);
  });

  it("names a published row's missing source", async () => {
    const { database, file } = await importing();
    const unsourced = { ...example.provenance.cost, sourceUrl: null };
    const listing = { ...example, provenance: { ...example.provenance, cost: unsourced } };
    const { faults, faulty } = await checkImport(database, file(csvOf([example, { ...listing, slug: "other" }])));
    expect(faults).toEqual([{ row: 3, column: "cost_source_url", message: expect.stringMatching(/name the page/) }]);
    expect(faulty).toBe(1);
  });

  it("names slugs that other programs have or had", async () => {
    const { database, prisma, file } = await importing();
    const { id } = await prisma.program.create({
      data: {
        ...{ slug: "program-1", institutionId: 1, name: "Another", degree: "", subject: "", city: "", state: "" },
        status: "draft",
        oldSlugs: { create: { slug: "program-2" } },
      },
    });
    const { faults } = await checkImport(database, file(manyPlain(4)));
    expect(id).toBe(1);
    expect(faults).toEqual(
      [3, 4].map((row) => ({ row, column: "slug", message: "Another program has or had this slug." })),
    );
  });

  it("names the first of many faults and counts them all", async () => {
    const { database, file } = await importing();
    const rows = Array.from({ length: 700 }, (_, i) => `Wrong ${i},example-university,MS`);
    const { faults, faulty, rows: read } = await checkImport(database, file([plainHeader, ...rows].join("\n")));
    expect([faults.length, faulty, read]).toEqual([50, 700, 700]);
    expect(faults.map(({ row }) => row)).toEqual(faults.map((_, index) => index + 2));
  });
});

describe("importFile", () => {
  it("adds drafts and published listings, each with its first revision, and one line in the log", async () => {
    const { database, prisma, file } = await importing();
    const csv = file(csvOf([example, { ...example, slug: "draft", status: "draft", degree: null, note: "A\nB" }]));
    expect(await checkImport(database, csv)).toMatchObject({ rows: 2, fresh: 2, before: 0, faulty: 0 });
    expect(await importFile(database, csv, from)).toEqual({ added: 2, published: 1, before: 0, fault: null });
    expect((await stored(prisma, 1)).listing).toMatchObject({ slug: "ms-in-ai", status: "published" });
    expect((await stored(prisma, 2)).listing).toMatchObject({ slug: "draft", status: "draft", note: "A\nB" });
    const { version, origin, changes, at } = (await revisionsOf(2, prisma))[0] ?? {};
    expect([version, origin, changes?.note]).toEqual([1, "import", { before: null, after: "A\nB" }]);
    expect(Date.now() - Number(at)).toBeLessThan(600_000);
    expect(await prisma.revision.findMany({ select: { batch: true, by: true } })).toEqual([
      { batch: "b1", by: null },
      { batch: "b1", by: null },
    ]);
    expect(await prisma.auditEntry.findMany()).toMatchObject([
      { kind: "programs-imported", subject: "b1", details: '{"file":"programs.csv"}', personId: null },
    ]);
  });

  it("goes on where it was stopped, in the same batch", async () => {
    const { database, prisma, file } = await importing();
    const csv = file(manyPlain(450));
    const stop = () => {
      throw new Error("Stopped");
    };
    await expect(importFile(database, csv, from, stop)).rejects.toThrow("Stopped");
    expect(await prisma.program.count()).toBe(100);
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 350, before: 100, faulty: 0 });
    expect(await importFile(database, csv, from)).toEqual({ added: 350, published: 0, before: 100, fault: null });
    expect(await prisma.revision.count({ where: { batch: "b1" } })).toBe(450);
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 0, before: 450, faulty: 0 });
  });

  it("knows a row it imported also after somebody changed and renamed the program", async () => {
    const { database, prisma, file } = await importing();
    const csv = file(manyPlain(1));
    await importFile(database, csv, from);
    await prisma.program.update({ where: { id: 1 }, data: { slug: "renamed", name: "Better", version: 2 } });
    await prisma.programSlug.create({ data: { slug: "program-0", programId: 1 } });
    expect(await checkImport(database, csv)).toMatchObject({ fresh: 0, before: 1, faulty: 0 });
    const other = file(`${plainHeader}\nprogram-0,example-university,Something else`);
    expect((await checkImport(database, other)).faults).toMatchObject([{ row: 2, column: "slug" }]);
  });

  it("stops at a slug that somebody took after the check, and keeps what it had added", async () => {
    const { database, prisma, file } = await importing();
    const csv = file(manyPlain(450));
    await importFile(database, file(`${plainHeader}\nprogram-300,example-university,Mine`), { ...from, batch: "b0" });
    const done = await importFile(database, csv, from);
    expect(done).toMatchObject({ added: 300, fault: { row: 302, column: "slug" } });
    expect(await prisma.program.count()).toBe(301);
  });

  it("stores every draft as it was written", async () => {
    const { database, prisma, file } = await importing();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(drafts, { selector: ({ slug }) => slug, minLength: 1, maxLength: 5 }),
        async (listings) => {
          await prisma.program.deleteMany();
          const csv = file(csvOf(listings));
          expect(await importFile(database, csv, from)).toMatchObject({ added: listings.length, fault: null });
          for (const { id, slug } of await prisma.program.findMany()) {
            const wanted = listings.find((one) => one.slug === slug);
            expect(
              changesBetween(wanted ? fieldsOf(wanted) : {}, fieldsOf((await stored(prisma, id)).listing)),
            ).toEqual({});
          }
          expect(await checkImport(database, csv)).toMatchObject({ fresh: 0, before: listings.length });
        },
      ),
      { numRuns: 30 },
    );
  });
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const words = fc
  .array(fc.constantFrom("AI", '"quoted"', "a, b", "=1+1", "Ångström", "x;y", "'s", "日本"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(" "));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
// Not fc.webUrl(), whose random hosts now and then end in .lan, which is refused as a private network's.
const addresses = fc
  .tuple(fc.constantFrom("https://example.edu", "http://www.example.org:8080"), fc.webPath())
  .map((parts) => parts.join(""));
const provenance = fc.record({
  state: fc.constantFrom("published" as const, "third-party" as const, "inferred" as const, "unknown" as const),
  reason: optional(fc.constantFrom(...keysOf(unknownReasons))),
  sourceUrl: optional(addresses),
  year: optional(fc.constantFrom("2025", "2025-2026")),
  checkedOn: optional(fc.constantFrom("2026-01-31", "2024-02-29")),
  note: optional(lines),
  otherValue: optional(fc.constantFrom("18", "no number", "a; b")),
  otherSourceUrl: optional(addresses),
  otherYear: optional(fc.constantFrom("2026", "2024-2025")),
  otherCheckedOn: optional(fc.constant("2026-11-28")),
});
const demands = optional(fc.constantFrom("required" as const, "optional" as const, "none" as const));
const yesOrNo = optional(fc.constantFrom("yes" as const, "no" as const));
const someLines = fc.uniqueArray(fc.constantFrom("AI", "Ångström", "=1+1", "日本"), { maxLength: 3 });
/** Values of facts of every kind. */
const furtherValues = {
  creditUnit: optional(fc.constantFrom("semester" as const, "quarter" as const, "own" as const)),
  deadlines: fc.uniqueArray(fc.constantFrom("2027-01-15", "--02-29", "fall --07-15", "rolling", "spring 2026-12-01"), {
    maxLength: 3,
  }),
  startTerms: fc.subarray(keysOf(terms)),
  gre: demands,
  minGpa: optional(fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100)),
  background: optional(words),
  applicationFee: optional(fc.integer({ min: 0, max: 1000 })),
  partTime: yesOrNo,
  longestMonths: optional(fc.integer({ min: 1, max: 240 })),
  courses: someLines,
  accreditation: someLines,
  firstTerm: optional(fc.constantFrom("fall 2026", "winter 1999")),
};
const drafts: fc.Arbitrary<Draft> = fc
  .record({
    institution: fc.constant("example-university"),
    slug: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/),
    name: words,
    degree: optional(fc.constantFrom(...keysOf(degrees))),
    subject: optional(fc.constantFrom(...keysOf(subjects))),
    alsoSubjects: fc.subarray(keysOf(subjects)),
    city: optional(words),
    state: optional(fc.constantFrom(...keysOf(states))),
    delivery: fc.subarray(keysOf(deliveryModes)),
    durationMonths: optional(fc.integer({ min: 1, max: 180 })),
    credits: optional(fc.integer({ min: 1, max: 800 }).map((halves) => halves / 2)),
    perCreditCents: optional(fc.integer({ min: 0, max: 1_000_000 })),
    totalCost: optional(fc.integer({ min: 0, max: 1_000_000 })),
    totalCostOutOfState: optional(fc.integer({ min: 0, max: 1_000_000 })),
    residency: optional(fc.constantFrom("flat" as const, "in-state" as const)),
    website: optional(addresses),
    note: optional(lines),
    editorsNote: optional(lines),
    guides: fc.constant({}),
    skills: fc.constant({}),
    status: fc.constant("draft" as const),
    provenance: fc.record(
      mapFacts((fact) => (isCore(fact) ? provenance : fc.oneof(fc.constant(untouched), provenance))),
    ),
    further: fc.record(furtherValues),
  })
  .map(({ further, ...said }) => {
    // Of what nobody has looked at nothing is said.
    const silent = keysOf(facts).filter((fact) => !isCore(fact) && isUntouched(said.provenance[fact]));
    const nothing = Object.fromEntries(silent.flatMap(factPaths).map((path) => [path, unsaid[path]]));
    return { ...unsaid, ...further, ...nothing, ...said };
  });
