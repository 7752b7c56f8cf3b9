/** Owns what surrounds a sign-in: the limits on wrong ones, and their lines in the audit log. */
import type { PrismaClient } from "../../prisma/client/client";
import { recordAudit } from "./audit";
import { countTry, forgiveTries, networkLimit, signInLimit } from "./rate-limit";

/** What wrong sign-ins of one e-mail address are counted under, whether somebody has it or not. */
export function signInKey(email: string): string {
  return `sign-in ${email}`;
}

/**
 * What wrong sign-ins from one network address are counted under. The address is the one that the
 * nearest proxy wrote; without a proxy it is whatever the sender says, so this limit only helps.
 */
export function networkKey(headers: Headers): string {
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return `sign-in from ${nearest.slice(0, 64)}`;
}

/** Counts a try under each key and answers why it is not made, if a limit is spent; null: go on. */
export async function refusal(prisma: PrismaClient, keys: readonly string[]): Promise<string | null> {
  for (const key of keys) {
    const limit = key.startsWith("sign-in from ") ? networkLimit : signInLimit;
    const minutes = await countTry(prisma, key, limit);
    if (minutes > 0) {
      const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
      return `Too many wrong sign-ins. Try again in ${wait}, or use a passkey.`;
    }
  }
  return null;
}

/** Notes a sign-in that was right: its try is taken back. `who` is left out while a second factor is due. */
export async function rightSignIn(
  prisma: PrismaClient,
  keys: readonly string[],
  who?: { personId: string; by: string },
): Promise<void> {
  for (const key of keys) {
    await forgiveTries(prisma, key, who && !key.startsWith("sign-in from ") ? "all" : "one");
  }
  if (!who) return;
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
