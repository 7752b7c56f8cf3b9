/** Owns the proof that strangers who know an e-mail address don't keep its owner out. */
import { expect, it } from "vitest";
import { emptyDatabase } from "../../seed/fixtures";
import { passwordRefusal, rightPassword, rightSignIn, signInKeys } from "./sign-in";

const from = (address: string, email = "ada@example.org") =>
  signInKeys(email, new Headers({ "x-forwarded-for": address }), "a secret of the test");
const home = "192.0.2.7";
const stranger = (n: number) => `198.51.100.${n}`;

it("wrong passwords from one network leave every other network open", async () => {
  const prisma = emptyDatabase();
  for (let tries = 0; tries < 10; tries++) expect(await passwordRefusal(prisma, from(stranger(1)))).toBeNull();
  expect(await passwordRefusal(prisma, from(stranger(1)))).toMatch(
    /^Too many wrong sign-ins\. Try again in 15 minutes/,
  );
  expect(await passwordRefusal(prisma, from(home))).toBeNull();
  expect(await passwordRefusal(prisma, from(stranger(1), "grace@example.org"))).toBeNull();
});

it("from many networks they are few, and the owner's usual network stays open", async () => {
  const prisma = emptyDatabase();
  await prisma.user.create({ data: { id: "ada", name: "Ada", email: "ada@example.org", role: "editor" } });
  expect(await passwordRefusal(prisma, from(home))).toBeNull();
  await rightPassword(prisma, from(home));
  await rightSignIn(prisma, from(home), { personId: "ada", by: "password" });
  const passed: boolean[] = [];
  for (let n = 0; n < 130; n++) passed.push((await passwordRefusal(prisma, from(stranger(n)))) === null);
  expect(passed.filter(Boolean)).toHaveLength(100);
  expect(await passwordRefusal(prisma, from("203.0.113.1"))).not.toBeNull();
  for (let tries = 0; tries < 10; tries++) expect(await passwordRefusal(prisma, from(home))).toBeNull();
  expect(await passwordRefusal(prisma, from(home))).not.toBeNull();
});

it("what is kept of a usual network does not tell its address", async () => {
  const prisma = emptyDatabase();
  await prisma.user.create({ data: { id: "ada", name: "Ada", email: "ada@example.org", role: "editor" } });
  await rightSignIn(prisma, from(home), { personId: "ada", by: "passkey" });
  expect(JSON.stringify(await prisma.rateLimit.findMany())).not.toContain(home);
});
