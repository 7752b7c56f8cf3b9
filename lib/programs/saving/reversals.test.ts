/** Owns the tests of restoring, undoing, merging and publishing by the clock. */
import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import { programColumns } from "../listing/stored";
import { revisionsOf } from "../records/history";
import { ada, ben, editOf, filled, stored } from "./fixtures";
import { mergePrograms } from "./joining";
import { updateProgram } from "./mutations";
import { mostUndone, previewUndo, restoreRevision, undoChanges } from "./reversals";
import { publishDue } from "./schedule";

const form = { why: null, origin: "form" as const };
const all = { programId: null, why: "Wrong page" };

describe("restoreRevision", () => {
  it("gives back the fields of any version as a new one, and leaves address and status", async () => {
    const { prisma, ids } = await filled(example);
    const [id = 0] = ids;
    await updateProgram(
      prisma,
      ada,
      editOf(id, { ...example, slug: "msc-in-ai", totalCost: 30_000, note: "New" }, 1),
      form,
    );
    await updateProgram(prisma, ada, editOf(id, { ...example, slug: "msc-in-ai", status: "withdrawn" }, 2), form);
    const why = "As it was";
    expect(await restoreRevision(prisma, ben, id, { version: 2, versionSeen: 2, why })).toEqual({
      outcome: "stale",
      version: 3,
    });
    expect(await restoreRevision(prisma, ben, id, { version: 2, versionSeen: 3, why })).toEqual({
      outcome: "restored",
      version: 4,
    });
    expect((await stored(prisma, id)).listing).toMatchObject({
      slug: "msc-in-ai",
      status: "withdrawn",
      totalCost: 30_000,
      note: "New",
    });
    expect((await revisionsOf(id, prisma))[0]).toMatchObject({ origin: "restore", why });
    expect(await restoreRevision(prisma, ben, id, { version: 9, versionSeen: 4, why })).toEqual({ outcome: "missing" });
  });
});

describe("undoChanges", () => {
  it("says so where these are too many programs for one step", async () => {
    const { prisma } = await filled();
    const ids = Array.from({ length: mostUndone + 1 }, (_, index) => index + 1);
    const row = { ...programColumns(example), institutionId: 1, version: 2 };
    await prisma.program.createMany({ data: ids.map((id) => ({ ...row, id, slug: `p-${id}` })) });
    const revision = { version: 2, batch: "many", origin: "restore", changes: "{}" };
    await prisma.revision.createMany({ data: ids.map((programId) => ({ ...revision, programId })) });
    expect(await undoChanges(prisma, ben, { batch: "many" }, all)).toEqual({ outcome: "many" });
    expect(await previewUndo(prisma, { batch: "many" })).toBeNull();
  });

  it("undoes a person's changes of all programs in one step", async () => {
    const { prisma, ids } = await filled(example, { ...example, slug: "bs-in-ai", name: "BS in AI" });
    const [one = 0, two = 0] = ids;
    await updateProgram(prisma, ada, editOf(one, { ...example, totalCost: 1 }, 1), form);
    await updateProgram(prisma, ben, editOf(one, { ...example, totalCost: 1, note: "Ben’s" }, 2), form);
    await updateProgram(prisma, ada, editOf(two, { ...example, slug: "bs-in-ai", name: "Oops" }, 1), form);
    expect(await undoChanges(prisma, ben, { by: ada.id }, all)).toEqual({
      outcome: "undone",
      programs: [
        { id: one, version: 4, changed: ["totalCost"] },
        { id: two, version: 3, changed: ["name"] },
      ],
    });
    expect((await stored(prisma, one)).listing).toMatchObject({ totalCost: 20_000, note: "Ben’s" });
    expect((await stored(prisma, two)).listing.name).toBe("BS in AI");
    expect(await undoChanges(prisma, ben, { by: ada.id }, all)).toEqual({ outcome: "undone", programs: [] });
  });

  it("does nothing and says what stands on one", async () => {
    const { prisma, ids } = await filled(example, { ...example, slug: "bs-in-ai" });
    const [one = 0, two = 0] = ids;
    await updateProgram(prisma, ada, editOf(two, { ...example, slug: "bs-in-ai", note: "Mine" }, 1), form);
    await updateProgram(prisma, ada, editOf(one, { ...example, totalCost: 1 }, 1), { ...form, origin: "import" });
    await updateProgram(prisma, ben, editOf(one, { ...example, totalCost: 2 }, 2), form);
    expect(await undoChanges(prisma, ben, { by: ada.id }, all)).toMatchObject({
      outcome: "blocked",
      blocking: [{ programId: one, path: "totalCost", revision: { by: ben.id, version: 3 } }],
    });
    expect(await undoChanges(prisma, ben, { origin: "import" }, all)).toMatchObject({ outcome: "blocked" });
    expect((await stored(prisma, two)).version).toBe(2);
    expect(await undoChanges(prisma, ben, { by: ada.id }, { ...all, programId: two })).toMatchObject({
      outcome: "undone",
      programs: [{ id: two }],
    });
  });
});

describe("going back", () => {
  it("leaves out a skill that its guide has no more, instead of failing", async () => {
    const { prisma, ids } = await filled(example);
    const [id = 0] = ids;
    const skills = { create: { position: 0, slug: "control", name: "Control", group: "Core", text: "Control." } };
    const texts = { name: "Robotics", title: "Robotics", summary: "Robots.", status: "published" };
    await prisma.guide.create({ data: { slug: "robotics", ...texts, skills } });
    const tagged = { ...example, skills: { "robotics/control": "in its courses" }, credits: 36 };
    await updateProgram(prisma, ada, editOf(id, tagged, 1), form);
    await updateProgram(prisma, ada, editOf(id, example, 2), form);
    await prisma.guideSkill.deleteMany();
    expect(await restoreRevision(prisma, ben, id, { version: 2, versionSeen: 3, why: null })).toMatchObject({
      outcome: "restored",
    });
    expect((await stored(prisma, id)).listing).toMatchObject({ credits: 36, skills: {} });
  });
});

describe("mergePrograms", () => {
  it("keeps the better-sourced figures and both addresses, and the other for its history alone", async () => {
    const cost = { ...example.provenance.cost, checkedOn: "2026-11-01" };
    const other = { ...example, slug: "ai-ms", totalCost: 24_000, provenance: { ...example.provenance, cost } };
    const { prisma, ids } = await filled(example, other);
    const [one = 0, two = 0] = ids;
    await prisma.programSlug.create({ data: { slug: "an-old-one", programId: two } });
    const seen = (id: number, versionSeen = 1) => ({ id, versionSeen });
    expect(await mergePrograms(prisma, ada, { kept: seen(one), other: seen(two, 7), why: null })).toEqual({
      outcome: "stale",
      version: 1,
    });
    expect(await mergePrograms(prisma, ada, { kept: seen(one), other: seen(two), why: null })).toEqual({
      outcome: "merged",
      taken: ["cost"],
      version: 2,
    });
    expect((await stored(prisma, one)).listing).toMatchObject({ slug: "ms-in-ai", totalCost: 24_000 });
    const slugs = await prisma.programSlug.findMany({ orderBy: { slug: "asc" } });
    expect(slugs).toEqual([
      { slug: "ai-ms", programId: one },
      { slug: "an-old-one", programId: one },
    ]);
    expect(await prisma.program.findUnique({ where: { id: two } })).toMatchObject({ status: "draft", mergedInto: one });
    expect(await updateProgram(prisma, ada, editOf(two, other, 2), form)).toEqual({
      outcome: "missing",
    });
  });
});

describe("publishDue", () => {
  it("publishes what is due and fit for it, and nothing before its time", async () => {
    const draft = { ...example, status: "draft" as const };
    const { prisma, ids } = await filled(draft, { ...draft, slug: "bs-in-ai" });
    const [one = 0, two = 0] = ids;
    const publishAt = new Date("2027-01-01T12:00:00Z");
    for (const [id, slug] of [[one, "ms-in-ai"] as const, [two, "bs-in-ai"] as const]) {
      expect(await updateProgram(prisma, ada, editOf(id, { ...draft, slug }, 1), { ...form, publishAt })).toMatchObject(
        {
          outcome: "saved",
          changed: ["publishAt"],
        },
      );
    }
    await prisma.program.update({ where: { id: two }, data: { city: "" } });
    expect(await publishDue(prisma, new Date("2027-01-01T11:59:59Z"))).toBe(0);
    expect(await publishDue(prisma, publishAt)).toBe(1);
    expect((await stored(prisma, one)).listing.status).toBe("published");
    expect((await revisionsOf(one, prisma))[0]).toMatchObject({ origin: "schedule", version: 3 });
    expect(await prisma.program.findUnique({ where: { id: two } })).toMatchObject({ status: "draft", publishAt: null });
    expect((await revisionsOf(two, prisma))[0]).toMatchObject({ why: expect.stringContaining("The city is missing") });
  });
});
