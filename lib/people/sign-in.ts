/** Owns what surrounds a sign-in: the limits on wrong ones, and their lines in the audit log. */
import { createHmac } from "node:crypto";
import type { PrismaClient } from "../../prisma/client/client";
import { recordAudit } from "./audit";
import {
  countTry,
  forgiveTries,
  type Limit,
  nearestAddress,
  networkLimit,
  signInLimit,
  strangersLimit,
} from "./rate-limit";

/** Days for which a network stays one of somebody's usual ones. */
const usualFor = 90;

/** What the tries of a sign-in by e-mail address are counted under, and by which key its network is known. */
export type SignInKeys = { here: string; network: string; strangers: string; usual: string };

/** Of a usual network only a hash is kept, for which it takes the `secret`. */
export function signInKeys(email: string, headers: Headers, secret: string): SignInKeys {
  const address = nearestAddress(headers);
  const hash = createHmac("sha256", secret).update(`${email} ${address}`).digest("base64url");
  return {
    here: `sign-in ${email} from ${address}`,
    network: networkKey(headers),
    strangers: `sign-in ${email}`,
    usual: `usual network ${hash}`,
  };
}

/** What wrong sign-ins from one network address are counted under. */
export function networkKey(headers: Headers): string {
  return `sign-in from ${nearestAddress(headers)}`;
}

/** Counts a try under each key and answers why it is not made, if a limit is spent; null: go on. */
export async function refusal(
  prisma: PrismaClient,
  counted: readonly { key: string; limit: Limit }[],
): Promise<string | null> {
  for (const { key, limit } of counted) {
    const minutes = await countTry(prisma, key, limit);
    if (minutes > 0) {
      const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
      return `Too many wrong sign-ins. Try again in ${wait}, or use a passkey.`;
    }
  }
  return null;
}

/**
 * The same for a sign-in by e-mail address and password. Strangers who know an address can spend what it has from
 * their own network, and all together what it has from networks that nobody knows: its owner's usual ones stay open.
 */
export async function passwordRefusal(prisma: PrismaClient, keys: SignInKeys): Promise<string | null> {
  return refusal(prisma, [
    { key: keys.here, limit: signInLimit },
    { key: keys.network, limit: networkLimit },
    ...((await isUsual(prisma, keys)) ? [] : [{ key: keys.strangers, limit: strangersLimit }]),
  ]);
}

/** Takes back the try of a password that was right. */
export async function rightPassword(prisma: PrismaClient, keys: SignInKeys): Promise<void> {
  const counted = [keys.here, keys.network, ...((await isUsual(prisma, keys)) ? [] : [keys.strangers])];
  for (const key of counted) await forgiveTries(prisma, key, "one");
}

async function isUsual(prisma: PrismaClient, { usual }: SignInKeys): Promise<boolean> {
  const row = await prisma.rateLimit.findUnique({ where: { key: usual } });
  return row !== null && row.expiresAt > new Date();
}

/** Notes that somebody came in: from a network that is a usual one of theirs from now on. */
export async function rightSignIn(
  prisma: PrismaClient,
  { here, usual: key }: SignInKeys,
  who: { personId: string; by: string },
): Promise<void> {
  await forgiveTries(prisma, here, "all");
  const expiresAt = new Date(Date.now() + usualFor * 24 * 60 * 60_000);
  await prisma.rateLimit.upsert({ where: { key }, create: { key, count: 0, expiresAt }, update: { expiresAt } });
  const over = { where: { expiresAt: { lt: new Date() } } };
  await prisma.session.deleteMany(over);
  await prisma.verification.deleteMany(over);
  await recordAudit(prisma, { personId: who.personId, kind: "sign-in", details: { by: who.by } });
}

/**
 * Notes a sign-in that was wrong. An address is only named when somebody here has it: what else
 * people type there may be a password.
 */
export async function wrongSignIn(prisma: PrismaClient, email: string | null, by: string): Promise<void> {
  const known = email && (await prisma.user.findUnique({ where: { email, removedAt: null }, select: { id: true } }));
  await recordAudit(prisma, {
    personId: null,
    kind: "sign-in-failed",
    subject: email === null ? "unknown" : known ? email : "an address nobody has",
    details: { by },
  });
}
