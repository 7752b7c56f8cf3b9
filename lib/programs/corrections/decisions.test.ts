import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import { fieldsOf } from "../listing/fields";
import { ada, filled, stored } from "../saving/fixtures";
import { updateProgram } from "../saving/mutations";
import { decideCorrection, reopenCorrection, reportById, reports, suggested } from "./decisions";
import { correctionByToken, correctionSchema, createCorrection } from "./reports";

const report = correctionSchema.parse({
  figure: "cost",
  value: "$12,400 in total",
  sourceUrl: "https://example.edu/tuition",
  message: "",
});

async function reported() {
  const { prisma, ids } = await filled(example);
  const [programId = 0] = ids;
  const token = await createCorrection(prisma, programId, report);
  const [open] = await reports(prisma, "open", 10);
  if (!open) throw new Error("The report is not there.");
  return { prisma, programId, token, open };
}

describe("a decision", () => {
  it("is made once, told to the reporter, and can be taken back", async () => {
    const { prisma, token, open } = await reported();
    const declined = { id: open.id, status: "declined", reason: "The page says $20,000." } as const;
    expect(await prisma.$transaction((tx) => decideCorrection(tx, ada, declined))).toBe(true);
    expect(await prisma.$transaction((tx) => decideCorrection(tx, ada, { ...declined, status: "accepted" }))).toBe(
      false,
    );
    expect(await correctionByToken(prisma, token)).toMatchObject({ status: "declined", reason: declined.reason });
    expect(await reports(prisma, "open", 10)).toEqual([]);
    expect(await prisma.$transaction((tx) => reopenCorrection(tx, ada, open.id))).toBe(true);
    expect(await reportById(prisma, open.id)).toMatchObject({ status: "open", reason: null, decidedOn: null });
    expect(await prisma.$transaction((tx) => reopenCorrection(tx, ada, open.id))).toBe(false);
    const kinds = await prisma.auditEntry.findMany({ orderBy: { id: "asc" }, select: { kind: true, personId: true } });
    expect(kinds).toEqual([
      { kind: "correction-decided", personId: ada.id },
      { kind: "correction-reopened", personId: ada.id },
    ]);
  });

  it("comes with the change that answers the report, or not at all", async () => {
    const { prisma, programId, open } = await reported();
    const circumstances = { why: "A visitor reported it.", origin: "correction", report: open.id } as const;
    const edit = { id: programId, versionSeen: 1 };
    const bad = { ...edit, yours: fieldsOf({ ...example, totalCost: -1 }) };
    expect(await updateProgram(prisma, ada, bad, circumstances)).toMatchObject({ outcome: "invalid" });
    expect(await reportById(prisma, open.id)).toMatchObject({ status: "open" });
    const right = { ...edit, yours: fieldsOf({ ...example, totalCost: 12_400 }) };
    expect(await updateProgram(prisma, ada, right, circumstances)).toMatchObject({ outcome: "saved" });
    expect((await stored(prisma, programId)).listing.totalCost).toBe(12_400);
    expect(await reportById(prisma, open.id)).toMatchObject({ status: "accepted", reason: circumstances.why });
    expect(await prisma.revision.findFirst()).toMatchObject({ origin: "correction" });
  });
});

describe("what a report puts into the form", () => {
  const of = (figure: string, value: string) =>
    suggested({ ...open, ...correctionSchema.parse({ ...report, message: "", figure, value }) }, "2026-11-24");
  const open = {
    ...{ id: 1, programId: 1, status: "open" as const, reason: null, createdOn: "2026-11-24", decidedOn: null },
    program: { slug: "a", name: "A", institution: "B", listed: true },
  } as const;

  it("is its page and today, and its value where that is one plain number", () => {
    expect(of("cost", "$12,400 in total")).toEqual({
      totalCost: ["12400"],
      "provenance.cost.sourceUrl": [report.sourceUrl],
      "provenance.cost.checkedOn": ["2026-11-24"],
    });
    expect(of("duration", "18 months")).toMatchObject({ durationMonths: ["18"] });
    expect(of("credits", "33.5 credits")).toMatchObject({ credits: ["33.5"] });
  });

  it("is no value where the words leave any doubt", () => {
    for (const words of ["$12,400 a year", "about $9,000", "12,40", "$1,24,000", "not published any more"])
      expect(of("cost", words)).not.toHaveProperty("totalCost");
    for (const words of ["2 years", "18-24 months", "18"])
      expect(of("duration", words)).not.toHaveProperty("durationMonths");
    expect(of("delivery", "online")).not.toHaveProperty("delivery");
  });
});
