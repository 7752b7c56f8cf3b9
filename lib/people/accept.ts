/** Owns opening a one-time link: whom it lets in, once. */
import { randomUUID } from "node:crypto";
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { memberOf } from "../closed-list";
import { recordAudit } from "./audit";
import { type LinkKind, linkKinds } from "./forms";
import { tokenHash } from "./links";
import { type Role, roles } from "./roles";

/** What an unused link says about whom it is for; a set-up link is for whoever holds it. */
export type OpenLink = { kind: LinkKind; email: string | null; name: string | null; role: Role };

export type Newcomer = { name: string; email: string; passwordHash: string };

const unused = (now: Date): Prisma.AccessLinkWhereInput => ({
  usedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

/** The link with this token while it can be used; null afterwards, and for any other text. */
export async function openLink(prisma: PrismaClient, token: string, now = new Date()): Promise<OpenLink | null> {
  const row = await prisma.accessLink.findFirst({
    where: { tokenHash: tokenHash(token), ...unused(now) },
    include: { user: { select: { name: true, role: true, removedAt: true } } },
  });
  const kind = memberOf(linkKinds, row?.kind);
  if (!row || !kind) return null;
  if (kind === "set-up") {
    return (await hasUsers(prisma)) ? null : { kind, email: null, name: null, role: "admin" };
  }
  const role = memberOf(roles, row.role ?? row.user?.role);
  if (!role || row.user?.removedAt) return null;
  return { kind, email: row.email, name: row.user?.name ?? null, role };
}

/** Whether anybody has a way in. */
export async function hasUsers(prisma: PrismaClient | Prisma.TransactionClient): Promise<boolean> {
  return (await prisma.user.findFirst({ where: { removedAt: null }, select: { id: true } })) !== null;
}

/** Undoes the transaction of a link that turns out to open nothing. */
class Gone extends Error {}

/**
 * Uses a link up and lets its holder in with this password: as the first admin, as the invited
 * person, or, for a reset, as before but without the old password, two-factor, passkeys and sessions.
 * Answers the e-mail address to sign in with; null when the link was used, has expired or never
 * was, and then nothing has changed. Of two holders at the same time one is let in.
 */
export async function acceptLink(
  prisma: PrismaClient,
  token: string,
  newcomer: Newcomer,
  now = new Date(),
): Promise<string | null> {
  try {
    return await prisma.$transaction(async (tx) => {
      const hash = tokenHash(token);
      const { count } = await tx.accessLink.updateMany({
        where: { tokenHash: hash, ...unused(now) },
        data: { usedAt: now },
      });
      if (count !== 1) throw new Gone();
      const link = await tx.accessLink.findUniqueOrThrow({ where: { tokenHash: hash } });
      if (link.kind === "set-up") return await createFirstUser(tx, newcomer);
      if (link.kind === "reset" && link.userId) return await restoreAccess(tx, link.userId, newcomer.passwordHash);
      const role = memberOf(roles, link.role);
      if (!link.email || !role) throw new Gone();
      const id = await createUser(tx, { ...newcomer, email: link.email }, role);
      await recordAudit(tx, { personId: id, kind: "invitation-accepted", subject: link.email, details: { role } });
      return link.email;
    });
  } catch (error) {
    if (error instanceof Gone) return null;
    throw error;
  }
}

async function createFirstUser(tx: Prisma.TransactionClient, newcomer: Newcomer): Promise<string> {
  if (await hasUsers(tx)) throw new Gone();
  const id = await createUser(tx, newcomer, "admin");
  await recordAudit(tx, { personId: id, kind: "set-up", subject: newcomer.email });
  return newcomer.email;
}

async function restoreAccess(tx: Prisma.TransactionClient, id: string, passwordHash: string): Promise<string> {
  const person = await tx.user.findUnique({ where: { id, removedAt: null }, select: { email: true } });
  if (!person) throw new Gone();
  await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
  await revokeAccess(tx, id);
  await setPassword(tx, id, passwordHash);
  await recordAudit(tx, { personId: id, kind: "reset-used", subject: person.email });
  return person.email;
}

/** Makes the person, or lets one back in who was removed: what they did before stays theirs. */
async function createUser(tx: Prisma.TransactionClient, newcomer: Newcomer, role: Role): Promise<string> {
  const { name, email, passwordHash } = newcomer;
  const before = await tx.user.findUnique({ where: { email }, select: { id: true, removedAt: true } });
  if (before && !before.removedAt) throw new Gone();
  const id = before?.id ?? randomUUID();
  await tx.user.upsert({
    where: { id },
    create: { id, name, email, role },
    update: { name, role, removedAt: null, twoFactorEnabled: false },
  });
  await setPassword(tx, id, passwordHash);
  return id;
}

async function setPassword(tx: Prisma.TransactionClient, userId: string, password: string): Promise<void> {
  const providerId = "credential";
  await tx.account.upsert({
    where: { userId_providerId: { userId, providerId } },
    create: { id: randomUUID(), userId, providerId, accountId: userId, password },
    update: { password },
  });
}

/** Takes every way in from a person: password, two-factor, passkeys, reset links and open sessions. */
export async function revokeAccess(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const where = { userId };
  await tx.session.deleteMany({ where });
  await tx.account.deleteMany({ where });
  await tx.twoFactor.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.accessLink.deleteMany({ where: { ...where, usedAt: null } });
}
