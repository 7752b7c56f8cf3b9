/** Owns the proof that a one-time link lets in whom it is for, once. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { emptyDatabase } from "../../seed/fixtures";
import { msPerDay } from "../text/day";
import { acceptLink, openLink } from "./accept";
import { allUsers, invitations, invite, offerReset, removePerson, withdrawInvitation } from "./people";
import { proves } from "./proof";
import type { Admin } from "./roles";
import { inviteFromShell, offerSetUp, resetFromShell } from "./shell";

const newcomer = { name: "Ada", email: "ada@example.org", passwordHash: "hash" };
const tokenOf = (path: string | null) => path?.split("/").at(-1) ?? "";

async function firstAdmin(prisma: PrismaClient): Promise<Admin> {
  await acceptLink(prisma, tokenOf(await offerSetUp(prisma)), newcomer);
  const [person] = await allUsers(prisma);
  if (!person || !proves(person, "admin")) throw new Error("The first person is no admin.");
  return person;
}

describe("set-up", () => {
  it("makes the first person an admin; the link opens once, and there is no further one", async () => {
    const prisma = emptyDatabase();
    const early = tokenOf(await offerSetUp(prisma));
    const token = tokenOf(await offerSetUp(prisma));
    expect(await openLink(prisma, early)).toBeNull();
    expect(await openLink(prisma, token)).toMatchObject({ kind: "set-up", role: "admin" });
    expect(await acceptLink(prisma, token, newcomer)).toBe("ada@example.org");
    expect(await acceptLink(prisma, token, { ...newcomer, email: "eve@example.org" })).toBeNull();
    expect(await allUsers(prisma)).toMatchObject([{ name: "Ada", role: "admin" }]);
    expect(await offerSetUp(prisma)).toBeNull();
  });

  it("opens nothing when somebody came in by another way meanwhile", async () => {
    const prisma = emptyDatabase();
    const setUp = tokenOf(await offerSetUp(prisma));
    const invitation = tokenOf(await inviteFromShell(prisma, "grace@example.org", "editor"));
    await acceptLink(prisma, invitation, { ...newcomer, name: "Grace" });
    expect(await openLink(prisma, setUp)).toBeNull();
    expect(await acceptLink(prisma, setUp, newcomer)).toBeNull();
    expect(await allUsers(prisma)).toMatchObject([{ name: "Grace", role: "editor" }]);
  });
});

describe("any link", () => {
  it("lets in exactly one of those who use it at once", async () => {
    const prisma = emptyDatabase();
    let email = newcomer.email;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (holders) => {
        // The first is a set-up link, the others are invitations.
        const path = (await offerSetUp(prisma)) ?? (await inviteFromShell(prisma, email, "viewer"));
        const before = await prisma.user.count();
        const tries = Array.from({ length: holders }, (_, n) =>
          acceptLink(prisma, tokenOf(path), { ...newcomer, name: `${n}` }),
        );
        expect((await Promise.all(tries)).filter((email) => email !== null)).toHaveLength(1);
        expect(await prisma.user.count()).toBe(before + 1);
        email = `x${email}`;
      }),
      { numRuns: 8 },
    );
  });

  it("is nothing that anybody could guess or read in the database", async () => {
    const prisma = emptyDatabase();
    const token = tokenOf(await offerSetUp(prisma));
    const [row] = await prisma.accessLink.findMany();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await openLink(prisma, row?.tokenHash ?? "")).toBeNull();
    expect(token.length).toBeGreaterThanOrEqual(43);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await acceptLink(prisma, text, newcomer)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it("ends after seven days", async () => {
    const prisma = emptyDatabase();
    const token = tokenOf(await inviteFromShell(prisma, "grace@example.org", "editor"));
    const at = (days: number) => new Date(Date.now() + days * msPerDay);
    expect(await openLink(prisma, token, at(6.9))).not.toBeNull();
    expect(await openLink(prisma, token, at(7.1))).toBeNull();
    expect(await acceptLink(prisma, token, newcomer, at(7.1))).toBeNull();
    expect(await invitations(prisma, at(7.1))).toEqual([]);
  });
});

describe("an invitation", () => {
  it("gives the address and role it was made for, whatever its holder says", async () => {
    const prisma = emptyDatabase();
    const admin = await firstAdmin(prisma);
    const token = tokenOf(await invite(prisma, admin, "grace@example.org", "viewer"));
    expect(await acceptLink(prisma, token, { ...newcomer, name: "Grace", email: "eve@example.org" })).toBe(
      "grace@example.org",
    );
    const people = await allUsers(prisma);
    expect(people.find(({ name }) => name === "Grace")).toMatchObject({ email: "grace@example.org", role: "viewer" });
  });

  it("is not made for whoever has a way in, ends when withdrawn, and when a newer one is made", async () => {
    const prisma = emptyDatabase();
    const admin = await firstAdmin(prisma);
    expect(await invite(prisma, admin, admin.email, "editor")).toBeNull();
    const first = tokenOf(await invite(prisma, admin, "grace@example.org", "editor"));
    const second = tokenOf(await invite(prisma, admin, "grace@example.org", "editor"));
    expect(await openLink(prisma, first)).toBeNull();
    const [open] = await invitations(prisma);
    expect(await withdrawInvitation(prisma, admin, open?.id ?? 0)).toBe("done");
    expect(await withdrawInvitation(prisma, admin, open?.id ?? 0)).toBe("missing");
    expect(await openLink(prisma, second)).toBeNull();
  });

  it("lets somebody back in who was removed, as the same person", async () => {
    const prisma = emptyDatabase();
    const admin = await firstAdmin(prisma);
    const join = async () =>
      acceptLink(prisma, tokenOf(await invite(prisma, admin, "grace@example.org", "editor")), newcomer);
    await join();
    const grace = await prisma.user.findUniqueOrThrow({ where: { email: "grace@example.org" } });
    expect(await removePerson(prisma, admin, grace.id)).toBe("done");
    expect(await allUsers(prisma)).toHaveLength(1);
    await join();
    expect((await allUsers(prisma)).map(({ id }) => id)).toContain(grace.id);
  });
});

describe("a reset", () => {
  it("replaces every way in", async () => {
    const prisma = emptyDatabase();
    const admin = await firstAdmin(prisma);
    const userId = admin.id;
    const expiresAt = new Date(Date.now() + 60_000);
    await prisma.session.create({ data: { id: "s", token: "t", userId, expiresAt } });
    await prisma.twoFactor.create({ data: { id: "f", secret: "", backupCodes: "", userId } });
    await prisma.passkey.create({
      data: { id: "p", publicKey: "", userId, credentialID: "c", counter: 0, deviceType: "", backedUp: false },
    });
    await prisma.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    const older = tokenOf(await offerReset(prisma, admin, userId));
    const token = tokenOf(await resetFromShell(prisma, " Ada@Example.org "));
    expect(await openLink(prisma, older)).toBeNull();
    expect(await acceptLink(prisma, token, { ...newcomer, name: "Other", passwordHash: "new" })).toBe(admin.email);
    expect(await allUsers(prisma)).toMatchObject([
      { name: "Ada", role: "admin", twoFactor: false, passkeys: 0, sessions: 0 },
    ]);
    expect(await prisma.account.findMany()).toMatchObject([{ userId, password: "new", accountId: userId }]);
    expect(await prisma.twoFactor.count()).toBe(0);
  });

  it("is nothing for somebody removed meanwhile", async () => {
    const prisma = emptyDatabase();
    const admin = await firstAdmin(prisma);
    await acceptLink(prisma, tokenOf(await invite(prisma, admin, "grace@example.org", "editor")), newcomer);
    const token = tokenOf(await resetFromShell(prisma, "grace@example.org"));
    const grace = await prisma.user.findUniqueOrThrow({ where: { email: "grace@example.org" } });
    await removePerson(prisma, admin, grace.id);
    expect(await acceptLink(prisma, token, newcomer)).toBeNull();
    await expect(resetFromShell(prisma, "grace@example.org")).rejects.toThrow(/^Nobody here has the address/);
  });
});

describe("the shell", () => {
  it("refuses in one line what can't be had", async () => {
    const prisma = emptyDatabase();
    await expect(inviteFromShell(prisma, "ada", "admin")).rejects.toThrow(/^This is no e-mail address: “ada”\.$/);
    await expect(inviteFromShell(prisma, "ada@example.org", "boss")).rejects.toThrow(
      /^The role must be one of viewer, editor, admin; it is “boss”\.$/,
    );
    await firstAdmin(prisma);
    await expect(inviteFromShell(prisma, "ada@example.org", "admin")).rejects.toThrow(/already has a way in/);
  });
});
