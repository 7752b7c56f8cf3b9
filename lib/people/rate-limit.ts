/** Owns counting tries against a limit, in the database, so that it holds across restarts and processes. */
import type { PrismaClient } from "../../prisma/client/client";

export type Limit = { tries: number; minutes: number };

/** Wrong sign-ins that one e-mail address may have. A passkey still opens when they are spent. */
export const signInLimit: Limit = { tries: 10, minutes: 15 };
/** Wrong sign-ins from one network address, which one person may make to look like many. */
export const networkLimit: Limit = { tries: 60, minutes: 15 };

/**
 * Counts a try for `key` and answers 0 while the limit leaves room for it, else the minutes until
 * the count begins anew (rounded up). Of tries at the same time no more than the limit get 0.
 */
export async function countTry(prisma: PrismaClient, key: string, limit: Limit, now = new Date()): Promise<number> {
  // A look first: whoever hammers on a spent limit must not make the database write.
  const spent = await prisma.rateLimit.findUnique({ where: { key } });
  if (spent && spent.count >= limit.tries && spent.expiresAt > now) return minutesUntil(spent.expiresAt, now);
  return prisma.$transaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { expiresAt: { lte: now } } });
    const expiresAt = new Date(now.getTime() + limit.minutes * 60_000);
    const row = await tx.rateLimit.upsert({
      where: { key },
      create: { key, count: 1, expiresAt },
      update: { count: { increment: 1 } },
    });
    return row.count > limit.tries ? minutesUntil(row.expiresAt, now) : 0;
  });
}

/** Takes back the tries of `key`: all of them, or `one` that turned out to be right. */
export async function forgiveTries(prisma: PrismaClient, key: string, which: "all" | "one"): Promise<void> {
  if (which === "all") await prisma.rateLimit.deleteMany({ where: { key } });
  else await prisma.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

function minutesUntil(then: Date, now: Date): number {
  return Math.ceil((then.getTime() - now.getTime()) / 60_000);
}
