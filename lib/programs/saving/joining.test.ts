/** Owns the tests of taking two listings apart that became one. */
import { describe, expect, it } from "vitest";
import type { PrismaClient } from "../../../prisma/client/client";
import { example } from "../listing/example";
import type { Draft } from "../listing/shape";
import { changesSince } from "../records/history";
import { ada, ben, editOf, filled, stored } from "./fixtures";
import { mergePrograms } from "./joining";
import { updateProgram } from "./mutations";
import { previewUndo, undoChanges } from "./reversals";

const form = { why: null, origin: "form" as const };
const cost = { ...example.provenance.cost, checkedOn: "2026-11-01" };
const second: Draft = { ...example, slug: "ai-ms", totalCost: 24_000, provenance: { ...example.provenance, cost } };

async function merged(kept: Draft, other: Draft): Promise<{ prisma: PrismaClient; one: number; two: number }> {
  const { prisma, ids } = await filled(kept, other);
  const [one = 0, two = 0] = ids;
  await prisma.programSlug.create({ data: { slug: "an-old-one", programId: two } });
  await prisma.correction.create({ data: { token: "t", programId: two, figure: "other", message: "Ended." } });
  const skills = { create: { position: 0, slug: "control", name: "Control", group: "Core", text: "Control." } };
  const texts = { name: "Robotics", title: "Robotics", summary: "Robots.", status: "published" };
  const { id: guideId } = await prisma.guide.create({ data: { slug: "robotics", ...texts, skills } });
  await prisma.guideProgram.create({ data: { guideId, programId: two, position: 0, note: "in its title" } });
  const skill = await prisma.guideSkill.findFirstOrThrow();
  await prisma.programSkill.create({ data: { skillId: skill.id, programId: two, note: "in its courses" } });
  await mergePrograms(prisma, ada, {
    kept: { id: one, versionSeen: 1 },
    other: { id: two, versionSeen: 1 },
    why: null,
  });
  return { prisma, one, two };
}

/** Everything that a merge moves. */
async function whole(prisma: PrismaClient, ...ids: number[]) {
  const listings = await Promise.all(ids.map(async (id) => (await stored(prisma, id)).listing));
  const slugs = await prisma.programSlug.findMany({ orderBy: { slug: "asc" } });
  const reports = await prisma.correction.findMany({ select: { id: true, programId: true } });
  return { listings, slugs, reports };
}

describe("undoing a merge", () => {
  it.each([
    ["by its origin, in the kept listing", { origin: "merge" } as const, true],
    ["by who made it, everywhere", { by: ada.id }, false],
  ])("%s brings both back with addresses, reports, guides and skills", async (_, choice, here) => {
    const { prisma, one, two } = await merged(example, second);
    expect((await stored(prisma, one)).listing).toMatchObject({
      totalCost: 24_000,
      guides: { robotics: "in its title" },
    });
    const preview = here ? null : await previewUndo(prisma, choice);
    if (preview) expect(preview.programs.map(({ id }) => id)).toEqual([one, two]);
    const how = { programId: here ? one : null, why: null, ...(preview && { shown: preview.shown }) };
    expect(await undoChanges(prisma, ben, choice, how)).toMatchObject({
      outcome: "undone",
      programs: [{ id: one }, { id: two }],
    });
    const delivery = example.delivery.toSorted().toReversed();
    const tags = { guides: { robotics: "in its title" }, skills: { "robotics/control": "in its courses" } };
    expect(await whole(prisma, one, two)).toEqual({
      listings: [
        { ...example, delivery },
        { ...second, delivery, ...tags },
      ],
      slugs: [{ slug: "an-old-one", programId: two }],
      reports: [{ id: 1, programId: two }],
    });
    expect(await prisma.program.findUnique({ where: { id: two } })).toMatchObject({ mergedInto: null, version: 3 });
    expect(await changesSince(two, 1, prisma)).toEqual([]);
    expect(await undoChanges(prisma, ben, choice, { programId: null, why: null })).toEqual({
      outcome: "undone",
      programs: [],
    });
  });

  it("works where the merge changed nothing of the kept listing", async () => {
    const { prisma, ids } = await filled(example, { ...example, slug: "ai-ms" });
    const [one = 0, two = 0] = ids;
    const seen = { kept: { id: one, versionSeen: 1 }, other: { id: two, versionSeen: 1 }, why: null };
    expect(await mergePrograms(prisma, ada, seen)).toMatchObject({ version: 2, taken: [] });
    expect(await undoChanges(prisma, ben, { origin: "merge" }, { programId: one, why: null })).toMatchObject({
      outcome: "undone",
      programs: [{ id: two }],
    });
    expect((await stored(prisma, two)).listing).toMatchObject({ slug: "ai-ms", status: "published" });
  });

  it("says what stands in its way, and that a merge of before that was noted can't be undone", async () => {
    const { prisma, one, two } = await merged(example, second);
    const { listing } = await stored(prisma, one);
    await updateProgram(prisma, ben, editOf(one, { ...listing, totalCost: 25_000 }, 2), form);
    expect(await undoChanges(prisma, ben, { origin: "merge" }, { programId: one, why: null })).toMatchObject({
      outcome: "blocked",
      blocking: [{ programId: one, path: "totalCost" }],
    });
    await prisma.revision.updateMany({ where: { programId: two }, data: { changes: "{}" } });
    expect((await previewUndo(prisma, { origin: "merge" }))?.blocking).toContainEqual(
      expect.objectContaining({ programId: two, path: "slug" }),
    );
  });

  it("does nothing where something else would be undone than was shown", async () => {
    const { prisma, ids } = await filled(example, { ...example, slug: "bs-in-ai" });
    const [one = 0, two = 0] = ids;
    await updateProgram(prisma, ada, editOf(one, { ...example, note: "One" }, 1), form);
    const shown = (await previewUndo(prisma, { by: ada.id }))?.shown ?? "";
    await updateProgram(prisma, ada, editOf(two, { ...example, slug: "bs-in-ai", note: "Two" }, 1), form);
    expect(await undoChanges(prisma, ben, { by: ada.id }, { programId: null, why: null, shown })).toEqual({
      outcome: "moved",
    });
    expect((await stored(prisma, one)).listing.note).toBe("One");
  });
});
