import { describe, expect, it } from "vitest";
import type { PrismaClient } from "../../../prisma/client/client";
import { example } from "../listing/example";
import { type Fields, fieldsOf } from "../listing/fields";
import type { Listing } from "../listing/shape";
import { changesSince, latestChanges, revisionsOf } from "../records/history";
import { ada, ben, editOf, filled, stored } from "./fixtures";
import { createProgram, updateProgram } from "./mutations";
import { restoreRevision } from "./reversals";

const first = example;
const dearer: Listing = {
  ...first,
  totalCost: 22_000,
  provenance: { ...first.provenance, cost: { ...first.provenance.cost, year: "2026" } },
};
const reason = { why: "New page for 2026", origin: "form" as const };

/** A guide with one skill. */
async function withGuide(prisma: PrismaClient): Promise<void> {
  const skills = { create: { position: 0, slug: "control", name: "Control", group: "Core", text: "Control." } };
  const texts = { name: "Robotics", title: "Robotics", summary: "Robots.", status: "published" };
  await prisma.guide.create({ data: { slug: "robotics", ...texts, skills } });
}

describe("guides and skills of a listing", () => {
  const tagged = { ...first, guides: { robotics: "in its title" }, skills: { "robotics/control": "in its courses" } };

  it("are stored, taken off and put back with the other fields", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await withGuide(prisma);
    expect(await updateProgram(prisma, ada, editOf(id, tagged, 1), reason)).toMatchObject({
      changed: ["guides.robotics", "skills.robotics/control"],
    });
    const { guides, skills } = tagged;
    expect((await stored(prisma, id)).listing).toMatchObject({ guides, skills });
    await updateProgram(prisma, ada, editOf(id, first, 2), reason);
    expect((await stored(prisma, id)).listing).toMatchObject({ guides: {}, skills: {} });
    const restored = await restoreRevision(prisma, ada, id, { version: 2, versionSeen: 3, why: null });
    expect(restored).toEqual({ outcome: "restored", version: 4 });
    expect((await stored(prisma, id)).listing).toMatchObject({ guides, skills });
  });

  it("of two editors come together; one that no guide has is named", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await withGuide(prisma);
    await updateProgram(prisma, ada, editOf(id, { ...first, guides: tagged.guides }, 1), reason);
    await updateProgram(prisma, ben, editOf(id, { ...first, skills: tagged.skills }, 1), reason);
    expect((await stored(prisma, id)).listing).toMatchObject({ guides: tagged.guides, skills: tagged.skills });
    const unknown = { ...tagged, skills: { "robotics/juggling": "in its title" } };
    expect(await updateProgram(prisma, ada, editOf(id, unknown, 3), reason)).toMatchObject({
      outcome: "invalid",
      faults: [{ path: "skills.robotics/juggling" }],
    });
  });
});

// Each test makes a database of its own.
describe("updateProgram", () => {
  it("stores what the listing says, raises the version and writes what each field was and became", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    expect(await updateProgram(prisma, ada, editOf(id, dearer, 1), reason)).toEqual({
      outcome: "saved",
      id,
      version: 2,
      changed: ["totalCost", "provenance.cost.year"],
      taken: [],
    });
    expect(await stored(prisma, id)).toEqual({ listing: { ...dearer, delivery: ["online", "on-campus"] }, version: 2 });
    expect(await prisma.revision.findMany()).toMatchObject([{ programId: id, version: 2, ...reason, by: ada.id }]);
    expect(await revisionsOf(id, prisma)).toEqual([
      {
        version: 2,
        at: expect.any(Date),
        why: reason.why,
        origin: "form",
        changes: {
          totalCost: { before: 20_000, after: 22_000 },
          "provenance.cost.year": { before: "2025", after: "2026" },
        },
      },
    ]);
  });

  it("writes nothing when nothing differs, whatever order the ways of delivery come in", async () => {
    const { prisma, ids } = await filled(first);
    const yours = { ...fieldsOf(first), delivery: ["online", "on-campus"] };
    expect(await updateProgram(prisma, ada, { id: ids[0] ?? 0, yours, versionSeen: 1 }, reason)).toMatchObject({
      version: 1,
      changed: [],
    });
    expect(await prisma.revision.count()).toBe(0);
  });

  it("merges with what another made meanwhile, and asks where both changed the same", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await updateProgram(prisma, ada, editOf(id, dearer, 1), reason);
    const renamed = { ...first, name: "MS in Applied AI" };
    expect(await updateProgram(prisma, ben, editOf(id, renamed, 1), reason)).toMatchObject({
      outcome: "saved",
      version: 3,
      changed: ["name"],
      taken: ["totalCost", "provenance.cost.year"],
    });
    expect((await stored(prisma, id)).listing).toMatchObject({ name: "MS in Applied AI", totalCost: 22_000 });
    expect(await updateProgram(prisma, ben, editOf(id, { ...renamed, totalCost: 25_000 }, 1), reason)).toEqual({
      outcome: "conflict",
      version: 3,
      conflicts: {
        totalCost: { base: 20_000, theirs: 22_000, yours: 25_000 },
        "provenance.cost.year": { base: "2025", theirs: "2026", yours: "2025" },
      },
    });
    expect((await stored(prisma, id)).version).toBe(3);
  });

  it("asks when another published or withdrew it meanwhile", async () => {
    const { prisma, ids } = await filled({ ...first, status: "draft" });
    const [id = 0] = ids;
    await updateProgram(prisma, ada, editOf(id, first, 1), reason);
    const result = await updateProgram(prisma, ben, editOf(id, { ...first, status: "draft", credits: 36 }, 1), reason);
    expect(result).toMatchObject({ outcome: "conflict", conflicts: { status: { theirs: "published" } } });
  });

  it("loses no field of two changes at the same time", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    const outcomes = await Promise.all([
      updateProgram(prisma, ada, editOf(id, { ...first, totalCost: 30_000 }, 1), reason),
      updateProgram(prisma, ben, editOf(id, { ...first, credits: 36 }, 1), reason),
      updateProgram(prisma, ben, editOf(id, { ...first, totalCost: 40_000 }, 1), reason),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved", "saved"]);
    const { listing, version } = await stored(prisma, id);
    expect({ credits: listing.credits, version }).toEqual({ credits: 36, version: 3 });
  });

  it("writes nothing over a version that nobody was shown, or that there is not yet", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await updateProgram(prisma, ada, editOf(id, { ...first, credits: 36 }, 1), reason);
    const reviewed = { ...reason, reviewed: 1 };
    expect(await updateProgram(prisma, ben, editOf(id, dearer, 1), reviewed)).toEqual({
      outcome: "stale",
    });
    expect(await updateProgram(prisma, ben, editOf(id, dearer, 7), reason)).toEqual({
      outcome: "stale",
    });
    expect(await updateProgram(prisma, ben, editOf(id, dearer, 1), { ...reviewed, reviewed: 2 })).toMatchObject({
      version: 3,
    });
  });

  it("says what is wrong with which field, and changes nothing", async () => {
    const { prisma, ids } = await filled(first, { ...first, slug: "bs-in-ai" });
    const [id = 0] = ids;
    const before = await stored(prisma, id);
    const faultOf = async (change: Fields) => {
      const yours = { ...fieldsOf(first), ...change };
      const result = await updateProgram(prisma, ada, { id, yours, versionSeen: 1 }, reason);
      return result.outcome === "invalid" ? result.faults.map(({ path }) => path) : result.outcome;
    };
    expect(await faultOf({ totalCost: -1 })).toEqual(["totalCost"]);
    expect(await faultOf({ totalCost: null })).toEqual(["provenance.cost.state"]);
    expect(await faultOf({ slug: "bs-in-ai" })).toEqual(["slug"]);
    expect(await faultOf({ institution: "nowhere" })).toEqual(["institution"]);
    expect(await updateProgram(prisma, ada, editOf(999, first, 1), reason)).toEqual({
      outcome: "missing",
    });
    expect(await stored(prisma, id)).toEqual(before);
    expect(await prisma.revision.count()).toBe(0);
  });

  it("keeps an old slug answering, lets nobody else have it, and gives it back", async () => {
    const { prisma, ids } = await filled(first, { ...first, slug: "bs-in-ai" });
    const [id = 0, other = 0] = ids;
    await updateProgram(prisma, ada, editOf(id, { ...first, slug: "msc-in-ai" }, 1), reason);
    expect(await prisma.programSlug.findMany()).toEqual([{ slug: "ms-in-ai", programId: id }]);
    expect(await updateProgram(prisma, ada, editOf(other, first, 1), reason)).toMatchObject({ outcome: "invalid" });
    expect(await updateProgram(prisma, ada, editOf(id, first, 2), reason)).toMatchObject({
      outcome: "saved",
      version: 3,
    });
    expect(await prisma.programSlug.findMany()).toEqual([{ slug: "msc-in-ai", programId: id }]);
  });
});

describe("createProgram", () => {
  it("keeps a draft with gaps, gives it an address of its own, and its first revision", async () => {
    const { prisma } = await filled({ ...first, slug: "example-university-ms-in-ai" });
    const gaps = { status: "draft", slug: null, degree: null, city: null, totalCost: null };
    const made = await createProgram(prisma, ada, { yours: { ...fieldsOf(first), ...gaps } }, reason);
    if (made.outcome !== "saved") throw new Error(made.outcome);
    const { listing, version } = await stored(prisma, made.id);
    expect(listing).toMatchObject({ slug: "example-university-ms-in-ai-2", degree: null, city: null });
    expect(version).toBe(1);
    expect((await revisionsOf(made.id, prisma))[0]?.changes).toMatchObject({
      name: { before: null, after: "MS in AI" },
    });
    const published = await updateProgram(prisma, ada, editOf(made.id, { ...listing, status: "published" }, 1), reason);
    const faults = published.outcome === "invalid" ? published.faults.map(({ path }) => path) : published.outcome;
    expect(faults).toEqual(["degree", "city", "provenance.cost.state"]);
  });

  it("makes one draft of a form that is sent twice, and one program of an edit that is confirmed twice", async () => {
    const { prisma, ids } = await filled(first);
    const make = (over: Fields, pending?: string) =>
      createProgram(
        prisma,
        ada,
        { yours: { ...fieldsOf(first), slug: null, ...over } },
        { ...reason, ...(pending && { pending }) },
      );
    const draft = { status: "draft" };
    const [made, again] = await Promise.all([make(draft), make(draft)]);
    expect(made).toMatchObject({ outcome: "saved", version: 1 });
    expect(again).toEqual({ ...made, changed: [] });
    const another = await make({ ...draft, note: "Another" });
    expect([another.outcome, "id" in another && "id" in made && another.id !== made.id]).toEqual(["saved", true]);
    const edit = { id: "waiting", personId: ada.id, version: 0, fields: "{}" };
    await prisma.pendingEdit.create({ data: edit });
    const twice = await Promise.all([make({}, edit.id), make({}, edit.id)]);
    expect(twice.map(({ outcome }) => outcome).sort()).toEqual(["saved", "stale"]);
    expect(await prisma.pendingEdit.count()).toBe(0);
    expect(await prisma.program.count()).toBe(ids.length + 3);
  });

  it("needs an institution and a name even for a draft, and a fit listing for a time to publish", async () => {
    const { prisma } = await filled();
    const draft = { ...fieldsOf(first), status: "draft", slug: null };
    const pathsOf = async (yours: Fields, publishAt: Date | null = null) => {
      const made = await createProgram(prisma, ada, { yours }, { ...reason, publishAt });
      return made.outcome === "invalid" ? made.faults.map(({ path }) => path) : made.outcome;
    };
    expect(await pathsOf({ ...draft, institution: null, name: null })).toEqual(["institution", "slug", "name"]);
    expect(await pathsOf({ ...draft, city: null }, new Date())).toEqual(["city"]);
    expect(await prisma.program.count()).toBe(0);
  });
});

describe("changesSince", () => {
  it("sums up what differs from a version, and forgets what was changed back", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await updateProgram(prisma, ada, editOf(id, { ...dearer, note: "A note" }, 1), reason);
    await updateProgram(prisma, ada, editOf(id, { ...dearer, totalCost: 25_000 }, 2), reason);
    expect(await changesSince(id, 1, prisma)).toEqual([
      { field: "totalCost", before: 20_000, after: 25_000, at: expect.any(Date) },
      { field: "provenance.cost.year", before: "2025", after: "2026", at: expect.any(Date) },
    ]);
    expect((await changesSince(id, 2, prisma)).map(({ field }) => field)).toEqual(["totalCost", "note"]);
    expect(await changesSince(id, 3, prisma)).toEqual([]);
  });
});

describe("latestChanges", () => {
  it("names each published program once, with its last change that readers may see", async () => {
    const { prisma, ids } = await filled(first, { ...first, slug: "another", name: "Another" });
    const [one = 0, two = 0] = ids;
    await updateProgram(prisma, ada, editOf(one, dearer, 1), reason);
    await updateProgram(
      prisma,
      ada,
      editOf(two, { ...first, slug: "another", name: "Another", note: "A note" }, 1),
      reason,
    );
    await updateProgram(prisma, ada, editOf(one, { ...dearer, editorsNote: "Ask again" }, 2), reason);
    const named = async (most: number) =>
      (await latestChanges(most, prisma)).map(({ slug, version }) => [slug, version]);
    expect(await named(5)).toEqual([
      ["another", 2],
      [first.slug, 2],
    ]);
    expect(await named(1)).toEqual([["another", 2]]);
  });
});
