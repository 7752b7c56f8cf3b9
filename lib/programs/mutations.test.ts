import { describe, expect, it } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { emptyDatabase } from "../../seed/fixtures";
import { changesSince, revisionsOf } from "./history";
import { type Listing, listingSchema, programColumns, provenanceRows } from "./listing";
import { listingRows, storedListing } from "./listing-fields";
import { updateProgram } from "./mutations";

const read = {
  state: "published",
  reason: null,
  sourceUrl: "https://example.edu/ai",
  year: "2025",
  checkedOn: null,
  note: null,
};
const first: Listing = listingSchema.parse({
  institution: "example-university",
  slug: "ms-in-ai",
  name: "MS in AI",
  degree: "masters",
  subject: "artificial-intelligence",
  city: "Boston",
  state: "MA",
  delivery: ["on-campus", "online"],
  durationMonths: 24,
  credits: 30,
  perCreditCents: null,
  totalCost: 20_000,
  totalCostOutOfState: null,
  residency: "flat",
  note: null,
  status: "published",
  provenance: { delivery: read, duration: read, credits: read, cost: read },
});
const dearer: Listing = {
  ...first,
  totalCost: 22_000,
  provenance: { ...first.provenance, cost: { ...first.provenance.cost, year: "2026" } },
};
const reason = { by: "Ada", why: "New page for 2026", origin: "form" as const };

/** A database with one institution and these programs; their ids. */
async function filled(...listings: Listing[]): Promise<{ prisma: PrismaClient; ids: number[] }> {
  const prisma = emptyDatabase();
  const { id: institutionId } = await prisma.institution.create({
    data: { slug: "example-university", name: "Example University", city: "Boston", state: "MA" },
  });
  const ids: number[] = [];
  for (const listing of listings) {
    const data = { ...programColumns(listing), institutionId, provenance: { create: provenanceRows(listing) } };
    ids.push((await prisma.program.create({ data })).id);
  }
  return { prisma, ids };
}

async function stored(prisma: PrismaClient, id: number) {
  const row = await prisma.program.findUniqueOrThrow({ where: { id }, include: listingRows });
  return { listing: storedListing(row), version: row.version };
}

// Each test makes a database of its own.
describe("updateProgram", { timeout: 20_000 }, () => {
  it("stores what the listing says, raises the version and writes what each field was and became", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    expect(await updateProgram(prisma, id, dearer, 1, reason)).toEqual({
      outcome: "updated",
      version: 2,
      changed: ["totalCost", "provenance.cost.year"],
    });
    expect(await stored(prisma, id)).toEqual({ listing: { ...dearer, delivery: ["online", "on-campus"] }, version: 2 });
    expect(await prisma.revision.findMany()).toMatchObject([{ programId: id, version: 2, ...reason }]);
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
    const same = { ...first, delivery: ["online", "on-campus"] };
    expect(await updateProgram(prisma, ids[0] ?? 0, same, 1, reason)).toMatchObject({ version: 1, changed: [] });
    expect(await prisma.revision.count()).toBe(0);
  });

  it("refuses a stale version and says the current one", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await updateProgram(prisma, id, dearer, 1, reason);
    expect(await updateProgram(prisma, id, first, 1, reason)).toEqual({ outcome: "stale", version: 2 });
    expect((await stored(prisma, id)).listing.totalCost).toBe(22_000);
  });

  it("lets one of two changes at the same time through", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    const outcomes = await Promise.all(
      [30_000, 40_000].map((totalCost) => updateProgram(prisma, id, { ...first, totalCost }, 1, reason)),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["stale", "updated"]);
    expect(await prisma.revision.count()).toBe(1);
  });

  it("says what is wrong with which field, and changes nothing", async () => {
    const { prisma, ids } = await filled(first, { ...first, slug: "bs-in-ai" });
    const [id = 0] = ids;
    const before = await stored(prisma, id);
    const faultOf = async (change: object) => {
      const result = await updateProgram(prisma, id, { ...first, ...change }, 1, reason);
      return result.outcome === "invalid" ? result.faults.map(({ path }) => path) : result.outcome;
    };
    expect(await faultOf({ totalCost: -1 })).toEqual(["totalCost"]);
    expect(await faultOf({ totalCost: null })).toEqual(["provenance.cost.state"]);
    expect(await faultOf({ slug: "bs-in-ai" })).toEqual(["slug"]);
    expect(await faultOf({ institution: "nowhere" })).toEqual(["institution"]);
    expect(await updateProgram(prisma, 999, first, 1, reason)).toEqual({ outcome: "missing" });
    expect(await stored(prisma, id)).toEqual(before);
    expect(await prisma.revision.count()).toBe(0);
  });

  it("keeps an old slug answering, lets nobody else have it, and gives it back", async () => {
    const { prisma, ids } = await filled(first, { ...first, slug: "bs-in-ai" });
    const [id = 0, other = 0] = ids;
    await updateProgram(prisma, id, { ...first, slug: "msc-in-ai" }, 1, reason);
    expect(await prisma.programSlug.findMany()).toEqual([{ slug: "ms-in-ai", programId: id }]);
    expect(await updateProgram(prisma, other, first, 1, reason)).toMatchObject({ outcome: "invalid" });
    expect(await updateProgram(prisma, id, first, 2, reason)).toMatchObject({ outcome: "updated", version: 3 });
    expect(await prisma.programSlug.findMany()).toEqual([{ slug: "msc-in-ai", programId: id }]);
  });
});

describe("changesSince", { timeout: 20_000 }, () => {
  it("sums up what differs from a version, and forgets what was changed back", async () => {
    const { prisma, ids } = await filled(first);
    const [id = 0] = ids;
    await updateProgram(prisma, id, { ...dearer, note: "A note" }, 1, reason);
    await updateProgram(prisma, id, { ...dearer, totalCost: 25_000 }, 2, reason);
    expect(await changesSince(id, 1, prisma)).toEqual([
      { field: "totalCost", before: 20_000, after: 25_000, at: expect.any(Date) },
      { field: "provenance.cost.year", before: "2025", after: "2026", at: expect.any(Date) },
    ]);
    expect((await changesSince(id, 2, prisma)).map(({ field }) => field)).toEqual(["totalCost", "note"]);
    expect(await changesSince(id, 3, prisma)).toEqual([]);
  });
});
