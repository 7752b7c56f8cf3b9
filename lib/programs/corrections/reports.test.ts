/** Owns the tests of reports: what one must have, that its words come back unchanged, and what the log tells. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDatabase } from "../../../seed/fixtures";
import { keysOf } from "../../closed-list";
import { correctables } from "../model/facts";
import { correctionByToken, correctionLog, correctionSchema, createCorrection } from "./reports";

const blank = { figure: "", value: "", sourceUrl: "", message: "" };
const price = { ...blank, figure: "cost", value: "$12,400", sourceUrl: "https://example.edu/tuition" };

/** The fields that a report is refused for. */
const faults = (report: unknown) => correctionSchema.safeParse(report).error?.issues.map(({ path }) => path[0]) ?? [];

async function withProgram() {
  const prisma = emptyDatabase();
  const institution = await prisma.institution.create({
    data: { slug: "example-university", name: "Example University", city: "Boston", state: "MA" },
  });
  const { id } = await prisma.program.create({
    data: {
      institutionId: institution.id,
      slug: "ms-in-ai",
      name: "MS in AI",
      degree: "masters",
      subject: "artificial-intelligence",
      city: "Boston",
      state: "MA",
      status: "published",
    },
  });
  return { prisma, id };
}

describe("a report", () => {
  it("on a figure needs its value and a page, on anything else words", () => {
    expect(faults(price)).toEqual([]);
    expect(faults({ ...price, value: " ", sourceUrl: "" })).toEqual(["value", "sourceUrl"]);
    expect(faults({ ...blank, figure: "other", message: "The program has ended." })).toEqual([]);
    expect(faults({ ...price, figure: "other" })).toEqual(["message"]);
    expect(faults(blank)).toEqual(["figure"]);
    expect(faults({ ...price, figure: "name" })).toEqual(["figure"]);
  });

  it("names a web page, and nothing that a browser would run", () => {
    for (const sourceUrl of ["example.edu", "javascript:alert(1)", "data:text/html,x", "ftp://example.edu", "https://"])
      expect(faults({ ...price, sourceUrl })).toEqual(["sourceUrl"]);
  });

  it("has limits", () => {
    expect(faults({ ...price, value: "x".repeat(201) })).toEqual(["value"]);
    expect(faults({ ...price, message: "x".repeat(2001) })).toEqual(["message"]);
    const emoji = correctionSchema.safeParse({ ...price, message: "🎓".repeat(10_000) }).error?.issues[0]?.message;
    expect(emoji).toBe("What we should know may have at most 2,000 characters; this has 20,000.");
    expect(faults({})).toContain("figure");
    expect(faults(null)).not.toEqual([]);
  });

  it("is refused or taken, and never throws, whatever is sent", () => {
    const anything = fc.record({
      figure: fc.oneof(fc.constantFrom(...keysOf(correctables)), fc.anything()),
      value: fc.anything(),
      sourceUrl: fc.anything(),
      message: fc.anything(),
    });
    fc.assert(fc.property(fc.oneof(anything, fc.anything()), (sent) => void correctionSchema.safeParse(sent)));
  });

  it("is found by its token alone, word for word", async () => {
    const { prisma, id } = await withProgram();
    const message = `<script>alert("1")</script> '; DROP TABLE "Program"; -- “‘é\nsecond line`;
    const report = correctionSchema.parse({ ...price, message });
    const other = { ...report, value: "$12,500" };
    const tokens = [await createCorrection(prisma, id, report), await createCorrection(prisma, id, other)];
    expect(new Set(tokens).size).toBe(2);
    expect(tokens[0]).toMatch(/^[\w-]{22}$/);
    expect(await correctionByToken(prisma, tokens[0] ?? "")).toMatchObject({
      ...report,
      message,
      status: "open",
      reason: null,
      decidedOn: null,
      program: { slug: "ms-in-ai", institution: "Example University", listed: true },
    });
    expect(await correctionByToken(prisma, "nobody-knows-this-one")).toBeNull();
  });
});

describe("a report that is sent twice", () => {
  it("is one, also at the same moment, until it is decided", async () => {
    const { prisma, id } = await withProgram();
    for (const report of [price, { ...blank, figure: "other", message: "Ended." }].map((one) =>
      correctionSchema.parse(one),
    )) {
      const twice = await Promise.all([createCorrection(prisma, id, report), createCorrection(prisma, id, report)]);
      expect(new Set(twice).size).toBe(1);
      expect(await createCorrection(prisma, id, report)).toBe(twice[0]);
    }
    expect(await prisma.correction.count()).toBe(2);
    await prisma.correction.updateMany({ data: { status: "declined", decidedAt: new Date(), reason: "No." } });
    await createCorrection(prisma, id, correctionSchema.parse(price));
    expect(await prisma.correction.count()).toBe(3);
  });
});

describe("the log", () => {
  it("tells no time before anything is decided, and nobody's words", async () => {
    const { prisma, id } = await withProgram();
    const none = { counts: { open: 0, accepted: 0, declined: 0 }, medianDays: null, lines: [] };
    expect(await correctionLog(prisma, 10)).toEqual(none);
    await createCorrection(prisma, id, correctionSchema.parse(price));
    const { counts, medianDays, lines } = await correctionLog(prisma, 10);
    expect([counts, medianDays]).toEqual([{ open: 1, accepted: 0, declined: 0 }, null]);
    expect(JSON.stringify(lines)).not.toContain("12,400");
  });

  it("tells the median time to a decision, latest reports first", async () => {
    const { prisma, id } = await withProgram();
    const decided = [1, 2, 6].map((days, index) => ({
      token: `t${index}`,
      programId: id,
      figure: "cost",
      status: index === 2 ? "declined" : "accepted",
      reason: "Compared with the page.",
      createdAt: new Date(Date.UTC(2026, 0, 1 + index)),
      decidedAt: new Date(Date.UTC(2026, 0, 1 + index + days)),
    }));
    await prisma.correction.createMany({ data: decided });
    const { counts, medianDays, lines } = await correctionLog(prisma, 2);
    expect([counts, medianDays]).toEqual([{ open: 0, accepted: 2, declined: 1 }, 2]);
    expect(lines.map(({ createdOn, decidedOn }) => [createdOn, decidedOn])).toEqual([
      ["2026-01-03", "2026-01-09"],
      ["2026-01-02", "2026-01-04"],
    ]);
  });
});
