/** Owns the list of people and every change that an admin makes to it. */
import type { Prisma, PrismaClient } from "../../prisma/client/client";
import { memberOf } from "../closed-list";
import { reader } from "../database/db";
import { revokeAccess } from "./accept";
import { recordAudit } from "./audit";
import { invitationLink, resetLink } from "./links";
import { type Admin, type Person, type Role, roles, type Viewer } from "./roles";

/** What came of a change: done, or why nothing happened. */
export type Outcome = "done" | "missing" | "last-admin";

export type ListedPerson = Person & {
  twoFactor: boolean;
  passkeys: number;
  /** Open sessions; one that has expired is none. */
  sessions: number;
  since: Date;
};

export type Invitation = { id: number; email: string; role: Role; expiresAt: Date };

/** Somebody with a way in, by id; null when there is none (any more). */
export async function personById(prisma: PrismaClient, id: string): Promise<Person | null> {
  const row = await prisma.user.findUnique({ where: { id, removedAt: null } });
  return row && personOf(row);
}

type Row = { id: string; name: string; email: string; role: string };

function personOf({ id, name, email, role }: Row): Person {
  const known = memberOf(roles, role);
  if (!known) throw new Error(`The database holds “${role}” in User.role, which this code does not know.`);
  return { id, name, email, role: known };
}

/** Everybody with a way in, by name. */
export async function allUsers(prisma: PrismaClient, now = new Date()): Promise<ListedPerson[]> {
  const rows = await prisma.user.findMany({
    where: { removedAt: null },
    orderBy: [{ name: "asc" }, { email: "asc" }],
    include: { _count: { select: { passkeys: true, sessions: { where: { expiresAt: { gt: now } } } } } },
  });
  return rows.map((row) => ({
    ...personOf(row),
    twoFactor: row.twoFactorEnabled,
    passkeys: row._count.passkeys,
    sessions: row._count.sessions,
    since: row.createdAt,
  }));
}

/** Everybody who ever did something here, those removed too, by name: whom the log can be filtered by. */
export async function allUsersEver(prisma: PrismaClient): Promise<{ id: string; name: string; removed: boolean }[]> {
  const rows = await prisma.user.findMany({ orderBy: [{ name: "asc" }, { email: "asc" }] });
  return rows.map(({ id, name, removedAt }) => ({ id, name, removed: removedAt !== null }));
}

/** Invitations that can still be accepted, the newest first. */
export async function invitations(prisma: PrismaClient, now = new Date()): Promise<Invitation[]> {
  const rows = await prisma.accessLink.findMany({
    where: { kind: "invitation", usedAt: null, expiresAt: { gt: now } },
    orderBy: { id: "desc" },
  });
  return rows.flatMap(({ id, email, role, expiresAt }) => {
    const known = memberOf(roles, role);
    return email && known && expiresAt ? [{ id, email, role: known, expiresAt }] : [];
  });
}

/** Makes an invitation and answers its path; null when this address already has a way in. */
export async function invite(prisma: PrismaClient, by: Admin, email: string, role: Role): Promise<string | null> {
  return prisma.$transaction((tx) => invitationLink(tx, by.id, email, role));
}

export async function withdrawInvitation(prisma: PrismaClient, by: Admin, id: number): Promise<Outcome> {
  return prisma.$transaction(async (tx) => {
    const where = { id, kind: "invitation", usedAt: null };
    const link = await tx.accessLink.findFirst({ where });
    if (!link || (await tx.accessLink.deleteMany({ where })).count === 0) return "missing";
    const subject = link.email ?? "";
    await recordAudit(tx, { personId: by.id, kind: "invitation-withdrawn", subject });
    return "done";
  });
}

/** Makes a link with which a person replaces every way in; null when there is no such person. */
export async function offerReset(prisma: PrismaClient, by: Admin, id: string): Promise<string | null> {
  return prisma.$transaction((tx) => resetLink(tx, by.id, { id }));
}

/** Gives a person another role, from their next request on. */
export async function changeRole(prisma: PrismaClient, by: Admin, id: string, role: Role): Promise<Outcome> {
  return keepingAnAdmin(prisma, async (tx) => {
    const before = await tx.user.findUnique({ where: { id, removedAt: null } });
    if (!before) return "missing";
    if (before.role === role) return "done";
    await tx.user.update({ where: { id }, data: { role } });
    const details = { before: before.role, after: role };
    await recordAudit(tx, { personId: by.id, kind: "role-changed", subject: before.email, details });
    return "done";
  });
}

/** Takes every way in from a person at once; their name stays with what they did. */
export async function removePerson(prisma: PrismaClient, by: Admin, id: string): Promise<Outcome> {
  return keepingAnAdmin(prisma, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: new Date(), twoFactorEnabled: false },
    });
    if (count === 0) return "missing";
    await revokeAccess(tx, id);
    const { email } = await tx.user.findUniqueOrThrow({ where: { id } });
    await recordAudit(tx, { personId: by.id, kind: "person-removed", subject: email });
    return "done";
  });
}

class LastAdmin extends Error {}

/** Does `work` whole or not at all: without an admin nobody could let anybody in. */
async function keepingAnAdmin(
  prisma: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await prisma.$transaction(async (tx) => {
      const outcome = await work(tx);
      if ((await tx.user.count({ where: { role: "admin", removedAt: null } })) === 0) throw new LastAdmin();
      return outcome;
    });
  } catch (error) {
    if (error instanceof LastAdmin) return "last-admin";
    throw error;
  }
}

/** Ends every session of a person, who may sign in again. */
export async function endSessions(prisma: PrismaClient, by: Admin, id: string): Promise<Outcome> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: id } });
    const person = await tx.user.findUnique({ where: { id } });
    if (!person) return "missing";
    await recordAudit(tx, {
      personId: by.id,
      kind: "sessions-ended",
      subject: person.email,
      details: { sessions: count },
    });
    return "done";
  });
}

/** Ends every session of one's own, the one that asks too. */
export async function signOutEverywhere(prisma: PrismaClient, person: Viewer): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: person.id } });
    await recordAudit(tx, { personId: person.id, kind: "sign-out-everywhere", details: { sessions: count } });
  });
}

/** The names of people by id, of those removed too. */
export async function peopleNames(): Promise<ReadonlyMap<string, string>> {
  const rows = await reader().user.findMany({ select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
