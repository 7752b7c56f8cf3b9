/** Owns letting people in from the shell of the machine that holds the database: whoever has that may do all. */
import type { PrismaClient } from "../../prisma/client/client";
import { keysOf, memberOf } from "../closed-list";
import { hasUsers } from "./accept";
import { createLink, emailOf, invitationLink, resetLink } from "./links";
import { roles } from "./roles";

/** The path of a new link for the first person, which ends an earlier one; null when somebody is there. */
export async function offerSetUp(prisma: PrismaClient): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    const path = await createLink(tx, { kind: "set-up" });
    if (!(await hasUsers(tx))) return path;
    await tx.accessLink.deleteMany({ where: { kind: "set-up", usedAt: null } });
    return null;
  });
}

/** The path of an invitation; throws an Error in one line for what can't be had. */
export async function inviteFromShell(prisma: PrismaClient, address = "", roleName = ""): Promise<string> {
  const email = wantedEmail(address);
  const role = memberOf(roles, roleName);
  if (!role) throw new Error(`The role must be one of ${keysOf(roles).join(", ")}; it is “${roleName}”.`);
  const path = await prisma.$transaction((tx) => invitationLink(tx, null, email, role));
  if (!path) throw new Error(`${email} already has a way in. For a new password: npm run admin -- reset ${email}`);
  return path;
}

/** The path of a reset link; throws an Error in one line when nobody has this address. */
export async function resetFromShell(prisma: PrismaClient, address = ""): Promise<string> {
  const email = wantedEmail(address);
  const path = await prisma.$transaction((tx) => resetLink(tx, null, { email }));
  if (!path)
    throw new Error(`Nobody here has the address ${email}. To invite: npm run admin -- create ${email} editor`);
  return path;
}

function wantedEmail(address: string): string {
  const email = emailOf(address);
  if (!email) throw new Error(`This is no e-mail address: “${address}”.`);
  return email;
}
