/** Owns the proof that an admin stays whatever admins do to each other, and that the log tells of it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { PrismaClient } from "../../prisma/client/client";
import { emptyDatabase } from "../../seed/fixtures";
import { auditLog } from "./audit";
import { changeRole, endSessions, personById, removePerson, signOutEverywhere } from "./people";
import { proves } from "./proof";
import { type Admin, includesRole, type Person, type Role } from "./roles";

async function person(prisma: PrismaClient, id: string, role: Role): Promise<Admin> {
  await prisma.user.create({ data: { id, name: id, email: `${id}@example.org`, role } });
  const made = { id, name: id, email: `${id}@example.org`, role: "admin" as const };
  if (!proves(made, "admin")) throw new Error("An admin is one.");
  return made;
}

const roleNames = fc.constantFrom<Role>("viewer", "editor", "admin");
const step = fc.record({ who: fc.constantFrom("a", "b", "c"), role: fc.option(roleNames) });

it("an admin stays whatever is done, also at the same time", async () => {
  const prisma = emptyDatabase();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (rounds) => {
      await prisma.user.deleteMany();
      const by = await person(prisma, "a", "admin");
      await person(prisma, "b", "admin");
      await person(prisma, "c", "viewer");
      for (const steps of rounds) {
        await Promise.all(
          steps.map(({ who, role }) => (role ? changeRole(prisma, by, who, role) : removePerson(prisma, by, who))),
        );
        expect(await prisma.user.count({ where: { role: "admin", removedAt: null } })).toBeGreaterThan(0);
      }
    }),
    { numRuns: 10 },
  );
});

it("a change that would leave no admin leaves everything, the log too", async () => {
  const prisma = emptyDatabase();
  const admin = await person(prisma, "a", "admin");
  expect(await changeRole(prisma, admin, "a", "editor")).toBe("last-admin");
  expect(await removePerson(prisma, admin, "a")).toBe("last-admin");
  expect(await personById(prisma, "a")).toMatchObject({ role: "admin" });
  expect(await auditLog(prisma, { kind: null, personId: null })).toEqual({ total: 0, entries: [] });
});

it("whoever is removed has no way in, and what they did keeps their name", async () => {
  const prisma = emptyDatabase();
  const admin = await person(prisma, "a", "admin");
  const other = await person(prisma, "b", "admin");
  const expiresAt = new Date(Date.now() + 60_000);
  await prisma.session.create({ data: { id: "s", token: "t", userId: "b", expiresAt } });
  await prisma.account.create({
    data: { id: "x", accountId: "b", providerId: "credential", userId: "b", password: "" },
  });
  await changeRole(prisma, other, "a", "admin");
  expect(await endSessions(prisma, other, "a")).toBe("done");
  expect(await removePerson(prisma, admin, "b")).toBe("done");
  expect(await removePerson(prisma, admin, "b")).toBe("missing");
  expect(await personById(prisma, "b")).toBeNull();
  expect(await prisma.session.count()).toBe(0);
  expect(await prisma.account.count()).toBe(0);
  const { entries } = await auditLog(prisma, { kind: null, personId: null });
  expect(entries.map(({ kind, person, subject }) => [kind, person?.name, subject])).toEqual([
    ["person-removed", "a", "b@example.org"],
    ["sessions-ended", "b", "a@example.org"],
  ]);
  expect((await auditLog(prisma, { kind: "sessions-ended", personId: "a" })).total).toBe(0);
});

it("signing out everywhere ends one’s own sessions alone", async () => {
  const prisma = emptyDatabase();
  const admin = await person(prisma, "a", "admin");
  await person(prisma, "b", "viewer");
  const expiresAt = new Date(Date.now() + 60_000);
  for (const [id, userId] of [
    ["1", "a"],
    ["2", "a"],
    ["3", "b"],
  ] as const) {
    await prisma.session.create({ data: { id, token: id, userId, expiresAt } });
  }
  await signOutEverywhere(prisma, admin);
  expect(await prisma.session.findMany()).toMatchObject([{ userId: "b" }]);
});

it("each role may what the ones before it may, and no more", () => {
  const pairs = [
    ["viewer", "viewer"],
    ["editor", "viewer"],
    ["editor", "editor"],
    ["admin", "viewer"],
    ["admin", "editor"],
    ["admin", "admin"],
  ];
  for (const role of ["viewer", "editor", "admin"] as const) {
    for (const needed of ["viewer", "editor", "admin"] as const) {
      expect(includesRole(role, needed)).toBe(pairs.some(([r, n]) => r === role && n === needed));
    }
  }
});

it("a change by somebody who was not proved does not compile", () => {
  const prisma = emptyDatabase();
  const plain: Person = { id: "a", name: "a", email: "a@example.org", role: "admin" };
  const editor = { ...plain, role: "editor" as const };
  if (!proves(editor, "viewer")) throw new Error("An editor is a viewer.");
  const changes = [
    // @ts-expect-error: says it is an admin, which nobody checked
    () => removePerson(prisma, plain, "a"),
    // @ts-expect-error: was proved, but as a viewer
    () => removePerson(prisma, editor, "a"),
  ];
  expect(changes).toHaveLength(2);
});
