/** Owns counting tries against a limit, in the database, so that it holds across restarts and processes. */
import { createHmac, randomBytes } from "node:crypto";
import type { PrismaClient } from "../../prisma/client/client";
import { trustedProxies } from "../env";
import { processWide } from "../process-wide";

export type Limit = { tries: number; minutes: number };

/** Wrong sign-ins that one e-mail address may have from one network. A passkey still opens when they are spent. */
export const signInLimit: Limit = { tries: 10, minutes: 15 };
/** Those from all networks together, but for the ones from which its owner has come in before. */
export const strangersLimit: Limit = { tries: 100, minutes: 15 };
/** Wrong sign-ins from one network address, which one person may make to look like many. */
export const networkLimit: Limit = { tries: 60, minutes: 15 };

/**
 * The network address that a request came from: the one that the farthest of our own proxies wrote. Where fewer
 * addresses came, the first of them. Without a proxy scripts/steps/server.mjs has put the connection's own there.
 */
export function nearestAddress(headers: Headers, proxies = trustedProxies()): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return (hops.at(-Math.min(Math.max(proxies, 1), hops.length)) || "unknown").slice(0, 64);
}

/**
 * Counts a try for `key` and answers 0 while the limit leaves room for it, else the minutes until
 * the count begins anew (rounded up). Of tries at the same time no more than the limit get 0.
 */
export async function countTry(prisma: PrismaClient, key: string, limit: Limit, now = new Date()): Promise<number> {
  const { left, until } = await takeTry(prisma, key, limit, now);
  return left < 0 ? minutesUntil(until, now) : 0;
}

/**
 * Counts a try for `key` and answers how many are left after it, below 0 where the limit had no room for it, and when
 * the count begins anew.
 */
export async function takeTry(
  prisma: PrismaClient,
  key: string,
  limit: Limit,
  now = new Date(),
): Promise<{ left: number; until: Date }> {
  // A look first: whoever hammers on a spent limit must not make the database write.
  const spent = await prisma.rateLimit.findUnique({ where: { key } });
  if (spent && spent.count >= limit.tries && spent.expiresAt > now) return { left: -1, until: spent.expiresAt };
  return prisma.$transaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { expiresAt: { lte: now } } });
    const expiresAt = new Date(now.getTime() + limit.minutes * 60_000);
    const row = await tx.rateLimit.upsert({
      where: { key },
      create: { key, count: 1, expiresAt },
      update: { count: { increment: 1 } },
    });
    return { left: limit.tries - row.count, until: row.expiresAt };
  });
}

/**
 * What a network address is counted under where it is to be kept nowhere: its hash, with a key that only this
 * process's memory has.
 */
export function hiddenAddress(address: string): string {
  const key = processWide("key of hidden addresses", () => randomBytes(32));
  return createHmac("sha256", key).update(address).digest("base64url");
}

/** Takes back the tries of `key`: all of them, or `one` that turned out to be right. */
export async function forgiveTries(prisma: PrismaClient, key: string, which: "all" | "one"): Promise<void> {
  if (which === "all") await prisma.rateLimit.deleteMany({ where: { key } });
  else await prisma.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

function minutesUntil(then: Date, now: Date): number {
  return Math.ceil((then.getTime() - now.getTime()) / 60_000);
}
