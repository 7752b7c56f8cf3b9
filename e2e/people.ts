/** Owns the people that journeys sign in as, made in the journeys' own database. */
import { createHmac, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { hashPassword, makeSignature } from "better-auth/crypto";
import { databaseFile } from "../lib/env";
import { acceptLink } from "../lib/people/accept";
import { proves } from "../lib/people/proof";
import type { Editor, Role } from "../lib/people/roles";
import { authSecret } from "../lib/people/secret";
import { inviteFromShell } from "../lib/people/shell";
import { withDatabase } from "./fixtures";

export type Someone = { id: string; name: string; email: string };

/** A new person with this role, who shares nothing with those of other tests and has no password to sign in with. */
export function someone(role: Role, name = `Some ${role}`): Promise<Someone> {
  return invited(role, name, "no hash of any password");
}

/** A new person who can sign in by the form. */
export async function someoneWithPassword(role: Role, name?: string): Promise<Someone & { password: string }> {
  const password = `password of ${role}`;
  return { ...(await invited(role, name ?? `Some ${role}`, await hashPassword(password))), password };
}

async function invited(role: Role, name: string, passwordHash: string): Promise<Someone> {
  return withDatabase(async (prisma) => {
    const email = `${randomUUID()}@example.org`;
    const path = await inviteFromShell(prisma, email, role);
    await acceptLink(prisma, path.split("/").at(-1) ?? "", { name, email, passwordHash });
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
    return { id, name, email };
  });
}

/** The proof that somebody may edit, for changes that a test makes without the form. */
export function editorOf({ id, email, name }: Someone): Editor {
  const person = { id, name, email, role: "editor" as const };
  if (!proves(person, "editor")) throw new Error(`${name} is no editor.`);
  return person;
}

/**
 * Opens `path` as this person, who is signed in by a session of their own and the cookie that the server would have
 * set for it. How that comes about by the form, e2e/people.spec.ts shows.
 */
export async function signIn(page: Page, { id: userId }: Someone, path = "/admin"): Promise<void> {
  const token = randomUUID();
  const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000);
  await withDatabase((prisma) => prisma.session.create({ data: { id: randomUUID(), token, userId, expiresAt } }));
  const signature = await makeSignature(token, authSecret(databaseFile()));
  const value = encodeURIComponent(`${token}.${signature}`);
  const cookie = { name: "matricula.session_token", value, domain: "localhost", path: "/admin" };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: "Lax" }]);
  await page.goto(path);
  await expectSignedIn(page);
}

/** Signs in by the form that stands at /admin/sign-in, or at `path`, which then opens. */
export async function signInByForm(
  page: Page,
  { email, password }: { email: string; password: string },
  path = "/admin",
): Promise<void> {
  await page.goto(path);
  await fillSignIn(page, email, password);
  await expectSignedIn(page);
}

async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Sign out", exact: true })).toBeVisible();
}

/** Fills in the sign-in that is open and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The six digits that an authenticator app shows now for this key in base 32 (RFC 6238). */
export function appCode(key: string, now = Date.now()): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replace(/=+$/, "")].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
