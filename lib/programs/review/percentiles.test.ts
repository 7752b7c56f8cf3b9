/** Owns the tests of reading spans by indexes: they are those of all values in order. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { PrismaClient } from "../../../prisma/client/client";
import { keysOf } from "../../closed-list";
import { example } from "../listing/example";
import type { Draft } from "../listing/shape";
import { programColumns } from "../listing/stored";
import { levelOf } from "../model/vocabulary";
import { filled } from "../saving/fixtures";
import { measures, outliersOf } from "./outliers";
import { allPercentiles, percentilesAround } from "./percentiles";

type Peer = Pick<Draft, "degree" | "durationMonths" | "credits" | "perCreditCents" | "totalCost" | "status">;

const peers = fc.array(
  fc.record({
    degree: fc.constantFrom(...keysOf(levelOf)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 180 })),
    credits: fc.option(fc.integer({ min: 1, max: 800 }).map((halves) => halves / 2)),
    perCreditCents: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    totalCost: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    status: fc.constantFrom("published" as const, "published" as const, "published" as const, "draft" as const),
  }),
  { maxLength: 400 },
);

async function store(prisma: PrismaClient, all: readonly Peer[]) {
  await prisma.program.deleteMany();
  // Ids begin anew: the highest bounds how many programs there are.
  await prisma.$executeRaw`DELETE FROM sqlite_sequence WHERE name = 'Program'`;
  const rows = all.map((peer, index) => ({ ...example, ...peer, slug: `p-${index}` }));
  await prisma.program.createMany({ data: rows.map((row) => ({ ...programColumns(row), institutionId: 1 })) });
}

/** The value at the end of the lowest or highest hundredth, as its definition has it. */
function ends(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  return { low: sorted[Math.ceil(sorted.length * 0.01) - 1], high: sorted[Math.ceil(sorted.length * 0.99) - 1] };
}

const ownPrice = ({ perCreditCents, totalCost, credits }: Peer) =>
  perCreditCents ?? (totalCost === null || credits === null ? null : Math.round((totalCost * 100) / credits));

it("are the 1st and 99th percentile of the published programs of a level, from twenty on", async () => {
  const { prisma } = await filled();
  await fc.assert(
    fc.asyncProperty(peers, async (all) => {
      await store(prisma, all);
      const spans = await allPercentiles(prisma);
      for (const level of ["undergraduate", "graduate"] as const) {
        const own = all.filter(({ degree, status }) => status === "published" && degree && levelOf[degree] === level);
        for (const [path, value] of [
          ["durationMonths", (peer: Peer) => peer.durationMonths],
          ["credits", (peer: Peer) => peer.credits],
          ["perCreditCents", ownPrice],
        ] as const) {
          const values = own.flatMap((peer) => value(peer) ?? []);
          expect(spans.get(`${level} ${path}`)).toEqual(values.length < 20 ? undefined : ends(values));
        }
      }
    }),
    { numRuns: 30 },
  );
});

it("leave out only what a listing is inside of", async () => {
  const { prisma } = await filled();
  await fc.assert(
    fc.asyncProperty(peers, async (all) => {
      await store(prisma, all);
      const spans = await allPercentiles(prisma);
      for (const peer of all.slice(0, 20)) {
        const listing: Draft = { ...example, ...peer, status: "published" };
        expect(outliersOf(listing, await percentilesAround(listing, prisma))).toEqual(outliersOf(listing, spans));
      }
    }),
    { numRuns: 20 },
  );
});

it.each(measures)("are read by the index that $path has", async ({ path, column }) => {
  const { prisma } = await filled();
  const plan = await prisma.$queryRawUnsafe<{ detail: string }[]>(
    `EXPLAIN QUERY PLAN SELECT 1 FROM "Program"
     WHERE "status" = 'published' AND "degree" IN ('masters', 'doctorate') AND ${column} <= 1`,
  );
  const index = `Program_status_degree_${path === "perCreditCents" ? "creditPrice" : path}_idx`;
  expect(plan.map(({ detail }) => detail).join()).toContain(index);
});
