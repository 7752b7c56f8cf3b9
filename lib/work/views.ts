/** Owns how often each listing is asked for: counted in memory, one number for a program and month, nothing of who asked. */
import type { PrismaClient } from "../../prisma/client/client";
import { db } from "../database/db";
import { processWide } from "../process-wide";

/** Milliseconds for which counts are collected before they are written in one go. */
const pause = 60_000;
/** How many months back, this one included, make a listing the most viewed. */
const months = 12;

/** Counts by "programId month". */
type Counts = ReadonlyMap<string, number>;

/**
 * A counter that hands on what it has counted at most once every `every` milliseconds. Counting never
 * waits and never throws; what could not be written is kept for the next time.
 */
export function viewCounter(write: (counts: Counts) => Promise<void>, every: number) {
  let counts = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function add(key: string, by: number) {
    counts.set(key, (counts.get(key) ?? 0) + by);
    if (timer === undefined) timer = setTimeout(flush, every).unref();
  }

  async function flush() {
    timer = undefined;
    const mine = counts;
    counts = new Map();
    try {
      await write(mine);
    } catch {
      for (const [key, by] of mine) add(key, by);
    }
  }

  return {
    /** Counts one request for a program's page. */
    count(programId: number, now = new Date()): void {
      add(`${programId} ${monthOf(now)}`, 1);
    },
  };
}

/** YYYY-MM by UTC. */
function monthOf(day: Date): string {
  return day.toISOString().slice(0, 7);
}

/** Adds counts to what is stored, in one transaction. */
export async function addViews(prisma: PrismaClient, counts: Counts): Promise<void> {
  await prisma.$transaction(
    [...counts].map(([key, by]) => {
      const [program = "", month = ""] = key.split(" ");
      const programId_month = { programId: Number(program), month };
      return prisma.programView.upsert({
        where: { programId_month },
        create: { ...programId_month, count: by },
        update: { count: { increment: by } },
      });
    }),
  );
}

/** Counts that a program's public page was asked for. */
export function countView(programId: number): void {
  processWide("views", () => viewCounter((counts) => addViews(db(), counts), pause)).count(programId);
}

/** How often each program was asked for in the last twelve months, by id; one that was not asked for has no entry. */
export async function viewsByProgram(
  prisma: Pick<PrismaClient, "programView">,
  now: Date,
): Promise<ReadonlyMap<number, number>> {
  const since = monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1)));
  const rows = await prisma.programView.groupBy({
    by: "programId",
    where: { month: { gte: since } },
    _sum: { count: true },
  });
  return new Map(rows.map(({ programId, _sum }) => [programId, _sum.count ?? 0]));
}
