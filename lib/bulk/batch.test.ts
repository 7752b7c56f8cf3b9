/** Owns the tests of changing many programs at once and of undoing it, with the rule that both give the same again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { example } from "../programs/listing/example";
import { fieldsOf } from "../programs/listing/fields";
import type { Draft } from "../programs/listing/shape";
import { ada, ben, editOf, filled, stored } from "../programs/saving/fixtures";
import { updateProgram } from "../programs/saving/mutations";
import { previewUndo, undoChanges } from "../programs/saving/reversals";
import { isoDay } from "../text/day";
import { applyBatch, batchOf, type NewBatch, planBatch } from "./batch";
import { valueFrom } from "./fields";
import { judgeChange } from "./judge";

const unknown = { ...example.provenance.cost, state: "unknown", reason: "not-published", sourceUrl: null } as const;
const bachelors: Draft = { ...example, slug: "bs-in-ai", name: "BS in AI", degree: "bachelors", note: "Its own" };
const others: Draft[] = [
  bachelors,
  { ...example, slug: "half-done", name: "Half done", status: "draft", city: null, degree: null },
  {
    ...example,
    slug: "no-price",
    name: "No price",
    status: "draft",
    totalCost: null,
    provenance: { ...example.provenance, cost: unknown },
  },
];

async function seenNow(prisma: PrismaClient, ids: readonly number[], value: NewBatch["value"]) {
  const seen = new Map<number, number>();
  for (const id of ids) {
    const { listing, version } = await stored(prisma, id);
    const row = await prisma.program.findUniqueOrThrow({ where: { id } });
    if (judgeChange({ row, fields: fieldsOf(listing) }, value, new Map()).kind === "changes") seen.set(id, version);
  }
  return seen;
}

function valueTyped(field: string, ...typed: string[]): NewBatch["value"] {
  const read = valueFrom(field, { [field]: typed });
  if ("faults" in read) throw new Error(read.faults.map(({ message }) => message).join());
  return read.value;
}

/** Plans and makes a change of programs as they are. */
async function change(prisma: PrismaClient, programs: readonly number[], field: string, ...typed: string[]) {
  const value = valueTyped(field, ...typed);
  const batch = await planBatch(prisma, ada, { programs, field, value, why: "Read again" });
  const applied = await applyBatch(prisma, ada, batch, await seenNow(prisma, programs, value));
  return { batch, applied };
}

const whole = { programId: null, why: null };

describe("applyBatch", () => {
  it("changes what it can, each with its revision, with one line in the log, and leaves the rest", async () => {
    const { prisma, ids } = await filled(example, ...others);
    const [one = 0, two = 0, half = 0, unpriced = 0] = ids;
    const { batch, applied } = await change(prisma, ids, "status", "published");
    expect(applied).toEqual({ outcome: "applied", changed: 1 });
    expect((await stored(prisma, unpriced)).listing.status).toBe("published");
    expect((await stored(prisma, half)).listing.status).toBe("draft");
    for (const id of [one, two, half]) expect((await stored(prisma, id)).version).toBe(1);
    expect(
      await prisma.revision.findMany({ select: { programId: true, batch: true, origin: true, why: true } }),
    ).toEqual([{ programId: unpriced, batch, origin: "bulk", why: "Read again" }]);
    const log = await prisma.auditEntry.findMany();
    expect(log).toMatchObject([{ kind: "programs-changed", personId: ada.id, subject: batch }]);
    expect(JSON.parse(log[0]?.details ?? "")).toEqual({ field: "status", programs: 1 });
    expect(await applyBatch(prisma, ada, batch, new Map())).toEqual({ outcome: "applied-before" });
  });

  it("publishes neither of two that look like one program, until somebody says that they are two", async () => {
    const { prisma, ids } = await filled(
      { ...example, slug: "twin-a", name: "MS in Sculpture", status: "draft" },
      { ...example, slug: "twin-b", name: "Master of Science in Sculpture", status: "draft" },
    );
    const [firstId = 0, secondId = 0] = ids;
    const value = valueTyped("status", "published");
    const batch = await planBatch(prisma, ada, { programs: ids, field: "status", value, why: null });
    expect(await applyBatch(prisma, ada, batch, new Map())).toEqual({ outcome: "nothing" });
    await prisma.notDuplicate.create({ data: { firstId, secondId, personId: ada.id } });
    expect(await applyBatch(prisma, ada, batch, await seenNow(prisma, ids, value))).toMatchObject({ changed: 2 });
  });

  it("writes nothing when a program is not what was shown, and names it", async () => {
    const { prisma, ids } = await filled(example, ...others);
    const [one = 0, two = 0, , unpriced = 0] = ids;
    const value = valueTyped("note", "Read again");
    const batch = await planBatch(prisma, ada, { programs: ids, field: "note", value, why: null });
    const seen = await seenNow(prisma, ids, value);
    const form = { why: null, origin: "form" as const };
    await updateProgram(prisma, ben, editOf(one, { ...example, credits: 36 }, 1), form);
    await prisma.program.update({ where: { id: unpriced }, data: { mergedInto: two } });
    expect(await applyBatch(prisma, ada, batch, seen)).toEqual({
      outcome: "moved",
      moved: [
        { id: one, name: example.name, version: 2 },
        { id: unpriced, name: `Program ${unpriced}`, version: null },
      ],
    });
    expect((await stored(prisma, two)).listing.note).toBe("Its own");
    expect(await batchOf(prisma, ada, batch)).toMatchObject({ appliedAt: null });
  });

  it("is for the one who planned it, until it is made", async () => {
    const { prisma, ids } = await filled(example);
    const value = valueTyped("credits", "36");
    const batch = await planBatch(prisma, ada, { programs: ids, field: "credits", value, why: null });
    const seen = await seenNow(prisma, ids, value);
    expect(await batchOf(prisma, ben, batch)).toBeNull();
    expect(await applyBatch(prisma, ben, batch, seen)).toEqual({ outcome: "gone" });
    expect(await applyBatch(prisma, ada, batch, seen)).toEqual({ outcome: "applied", changed: 1 });
    expect(await batchOf(prisma, ben, batch)).toMatchObject({ id: batch, value: { credits: 36 } });
  });
});

describe("undoing a batch", () => {
  it("is refused when something newer stands on it, and says what", async () => {
    const { prisma, ids } = await filled(example, ...others);
    const [one = 0, two = 0] = ids;
    const { batch } = await change(prisma, [one, two], "credits", "36");
    await updateProgram(
      prisma,
      ben,
      { id: two, yours: { ...fieldsOf(bachelors), credits: 33 }, versionSeen: 2 },
      { why: null, origin: "form" },
    );
    expect(await undoChanges(prisma, ada, { batch }, whole)).toMatchObject({
      outcome: "blocked",
      blocking: [{ programId: two, path: "credits", revision: { by: ben.id, version: 3 } }],
    });
    expect((await stored(prisma, one)).listing.credits).toBe(36);
    expect((await previewUndo(prisma, { batch }))?.blocking).toHaveLength(1);
  });

  it("gives every listing what it was, whatever was changed in whichever of them", async () => {
    const changes = fc.oneof(
      fc.tuple(fc.constant("status"), fc.constantFrom(["draft"], ["published"], ["withdrawn"])),
      fc.tuple(fc.constant("delivery"), fc.subarray(["online", "on-campus", "hybrid"])),
      fc.tuple(fc.constant("note"), fc.constantFrom(["Read again"], [""], ["Its own"])),
      fc.tuple(fc.constant("degree"), fc.constantFrom(["masters"], [""], ["associate"])),
      fc.tuple(fc.constant("credits"), fc.constantFrom(["30"], ["36.5"], [""])),
      fc.tuple(fc.constant("totalCost"), fc.constantFrom(["$9,000"], [""])),
      fc.tuple(fc.constant("provenance.cost.state"), fc.constantFrom(["inferred"], ["unknown.varies"])),
      fc.tuple(fc.constant("provenance.cost.checkedOn"), fc.constantFrom(["2026-11-01"], [""])),
    );
    const { prisma, ids } = await filled(example, ...others);
    const listings = () => Promise.all(ids.map(async (id) => (await stored(prisma, id)).listing));
    const before = await listings();
    await fc.assert(
      fc.asyncProperty(changes, fc.subarray(ids, { minLength: 1 }), async ([field, typed], chosen) => {
        const { batch, applied } = await change(prisma, chosen, field, ...typed);
        if (applied.outcome === "nothing") return;
        expect(applied.outcome).toBe("applied");
        expect(await undoChanges(prisma, ben, { batch }, whole)).toMatchObject({ outcome: "undone" });
        expect(await listings()).toEqual(before);
        expect(await previewUndo(prisma, { batch })).toMatchObject({ programs: [], blocking: [] });
      }),
      { numRuns: 40 },
    );
  });
});

describe("judgeChange", () => {
  const judged = async (listing: Draft, value: NewBatch["value"], sites?: (string | null)[]) => {
    const { prisma, ids } = await filled(listing);
    const row = await prisma.program.findUniqueOrThrow({ where: { id: ids[0] ?? 0 } });
    return judgeChange({ row, fields: fieldsOf(listing) }, value, new Map(), sites);
  };

  it("settles a figure as the form does: state and day follow", async () => {
    const cost = { ...unknown, sourceUrl: "https://example.edu/cost", year: "2026" };
    const unpriced: Draft = { ...example, totalCost: null, provenance: { ...example.provenance, cost } };
    const priced = await judged(unpriced, { totalCost: 9_000 }, ["https://www.example.edu"]);
    expect(priced).toMatchObject({
      listing: { provenance: { cost: { state: "published", reason: null, checkedOn: isoDay() } } },
    });
    expect(await judged(example, { totalCost: null })).toMatchObject({
      listing: { provenance: { cost: { state: "unknown", reason: "not-checked" } } },
    });
  });

  it("publishes no price without its year, and asks about words and jumps", async () => {
    const cost = { ...example.provenance.cost, year: null };
    const undated: Draft = { ...example, status: "draft", provenance: { ...example.provenance, cost } };
    expect(await judged(undated, { status: "published" })).toMatchObject({
      kind: "invalid",
      faults: [{ path: "provenance.cost.year" }],
    });
    const asked = async (listing: Draft, value: NewBatch["value"]) => {
      const verdict = await judged(listing, value);
      return verdict.kind === "changes" ? verdict.outliers.map(({ path }) => path) : verdict.kind;
    };
    expect(await asked({ ...example, status: "draft", note: "Confirm." }, { status: "published" })).toEqual([
      "words.note",
    ]);
    expect(await asked(example, { totalCost: 2_000 })).toEqual(["was.totalCost"]);
    expect(await asked({ ...example, status: "draft" }, { totalCost: 2_000 })).toEqual([]);
  });
});

describe("valueFrom", () => {
  it("reads a value as the listing form does, and says what is wrong with it by itself", () => {
    expect(valueFrom("perCreditCents", { perCreditCents: ["$1,265.60"] })).toEqual({
      value: { perCreditCents: 126_560 },
    });
    expect(valueFrom("provenance.cost.state", { "provenance.cost.state": ["unknown.varies"] })).toEqual({
      value: { "provenance.cost.state": "unknown", "provenance.cost.reason": "varies" },
    });
    expect(valueFrom("note", { note: ["  "] })).toEqual({ value: { note: null } });
    expect(valueFrom("credits", { credits: ["many"] })).toEqual({
      faults: [{ path: "credits", message: "The credits must be a number." }],
    });
    expect(valueFrom("status", {})).toMatchObject({ faults: [{ path: "status" }] });
  });
});
