/** Owns how many reports one network address, and all of them, may send in an hour. */
import type { PrismaClient } from "../../../prisma/client/client";
import { countTry, forgiveTries, hiddenAddress, type Limit } from "../../people/rate-limit";

/** Enough for somebody who goes through one institution's programs, too few to drown the editors. */
const each: Limit = { tries: 10, minutes: 60 };
/** Of everybody together, so that many addresses don't help. */
const everybody: Limit = { tries: 100, minutes: 60 };
/** What passes when that is spent: a flood is slowed down, and nobody finds the door shut for an hour. */
const trickle: Limit = { tries: 1, minutes: 1 };

/**
 * Counts a report from a network address; answers 0 when it may be stored, else the minutes to wait. The address
 * itself is kept nowhere.
 */
export async function countReport(prisma: PrismaClient, address: string, now = new Date()): Promise<number> {
  const own = `report from ${hiddenAddress(address)}`;
  // Whoever has spent their own share does not use up everybody's.
  const wait = await countTry(prisma, own, each, now);
  if (wait > 0 || (await countTry(prisma, "reports", everybody, now)) === 0) return wait;
  const next = await countTry(prisma, "reports beyond", trickle, now);
  // It was not theirs that was spent.
  if (next > 0) await forgiveTries(prisma, own, "one");
  return next;
}
