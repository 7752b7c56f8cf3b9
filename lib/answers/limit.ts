/** Owns how many requests one network address may make of what other programs read. */
import type { PrismaClient } from "../../prisma/client/client";
import { hiddenAddress, type Limit, takeTry } from "../people/rate-limit";
import { processWide } from "../process-wide";

/** Requests in a minute. */
export const requestsAMinute = 600;
/** They are taken from the limiter, which writes to the database, by so many at a time; the rest of a lot is counted in memory. */
const lot = 20;
const lots: Limit = { tries: requestsAMinute / lot, minutes: 1 };

/** What an address has of the present minute: how many of its lot, and of how many further lots. */
type Pot = { left: number; lotsLeft: number; until: Date; filling: Promise<void> | null };

/** Addresses kept at most before those of past minutes are dropped. */
const mostPots = 1000;

/** What is said of a limit with each answer: how many requests are left, below 0 for one too many, and for how long. */
export type Standing = { left: number; until: Date };

/** Counts a request from a network address, which itself is kept nowhere. */
export async function takeRequest(prisma: PrismaClient, address: string, now = new Date()): Promise<Standing> {
  const pots = processWide("requests by address", () => new Map<string, Pot>());
  const key = hiddenAddress(address);
  const held = pots.get(key);
  // One that is being filled is of this minute.
  const pot = held && (held.until > now || held.filling) ? held : { left: 0, lotsLeft: 1, until: now, filling: null };
  if (pot !== held) {
    if (pots.size >= mostPots) for (const [other, { until }] of pots) if (until <= now) pots.delete(other);
    pots.set(key, pot);
  }
  // Requests at once wait for one lot together.
  while (pot.left === 0 && pot.lotsLeft > 0) {
    pot.filling ??= fill(pot, prisma, key, now);
    await pot.filling;
  }
  pot.left -= 1;
  const left = pot.left + pot.lotsLeft * lot;
  if (pot.left < 0) pot.left = 0;
  return { left, until: pot.until };
}

async function fill(pot: Pot, prisma: PrismaClient, key: string, now: Date): Promise<void> {
  const { left, until } = await takeTry(prisma, `api ${key}`, lots, now).finally(() => {
    pot.filling = null;
  });
  pot.until = until;
  pot.lotsLeft = Math.max(left, 0);
  if (left >= 0) pot.left = lot;
}
