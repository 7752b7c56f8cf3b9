/** Owns making one-time links: what may let somebody in once, and under which address. */
import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "../../prisma/client/client";
import { recordAudit } from "./audit";
import { emailField, linkDays } from "./forms";
import type { Role } from "./roles";

type NewLink =
  | { kind: "set-up" }
  | { kind: "invitation"; email: string; role: Role }
  | { kind: "reset"; email: string; userId: string };

/** What the database keeps of a token: nobody can make the link from it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * Makes a link and answers its path ("/admin/invitation/…"), which can't be had again later. A link
 * made earlier for the same purpose opens nothing any more.
 */
export async function createLink(tx: Prisma.TransactionClient, link: NewLink, now = new Date()): Promise<string> {
  const { kind } = link;
  await tx.accessLink.deleteMany({ where: { kind, usedAt: null, ...(kind !== "set-up" && { email: link.email }) } });
  const token = randomBytes(32).toString("base64url");
  const expiresAt = kind === "set-up" ? null : new Date(now.getTime() + linkDays * 24 * 60 * 60_000);
  await tx.accessLink.create({ data: { ...link, tokenHash: tokenHash(token), expiresAt, createdAt: now } });
  return `/admin/${kind}/${token}`;
}

/** Invites and answers the link's path; null when this address has a way in. `byId` null: from the shell. */
export async function invitationLink(
  tx: Prisma.TransactionClient,
  byId: string | null,
  email: string,
  role: Role,
): Promise<string | null> {
  const path = await createLink(tx, { kind: "invitation", email, role });
  if (await tx.user.findUnique({ where: { email, removedAt: null }, select: { id: true } })) {
    await tx.accessLink.deleteMany({ where: { kind: "invitation", email, usedAt: null } });
    return null;
  }
  await recordAudit(tx, { personId: byId, kind: "person-invited", subject: email, details: { role, ...from(byId) } });
  return path;
}

/** The path of a link with which a person replaces every way in; null when there is no such person. */
export async function resetLink(
  tx: Prisma.TransactionClient,
  byId: string | null,
  whom: { id: string } | { email: string },
): Promise<string | null> {
  const person = await tx.user.findFirst({ where: { ...whom, removedAt: null } });
  if (!person) return null;
  const path = await createLink(tx, { kind: "reset", email: person.email, userId: person.id });
  await recordAudit(tx, { personId: byId, kind: "reset-offered", subject: person.email, details: from(byId) });
  return path;
}

function from(byId: string | null): { from?: string } {
  return byId ? {} : { from: "the shell" };
}

/** Narrows what the shell or a form gave as an address; null when it is none. */
export function emailOf(text: string): string | null {
  return emailField.safeParse(text).data ?? null;
}
