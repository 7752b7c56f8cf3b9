/** Owns the people that journeys sign in as, made in the journeys' own database. */
import { createHmac, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { hashPassword } from "better-auth/crypto";
import { acceptLink } from "../lib/people/accept";
import { proves } from "../lib/people/proof";
import type { Editor, Role } from "../lib/people/roles";
import { inviteFromShell } from "../lib/people/shell";
import type { PrismaClient } from "../prisma/client/client";
import { withDatabase } from "./fixtures";

export type Someone = { name: string; email: string; password: string };

/** A new person with this role, who shares nothing with those of other tests. */
export async function someone(role: Role, name = `Some ${role}`): Promise<Someone> {
  const person = { name, email: `${randomUUID()}@example.org`, password: `password of ${role}` };
  await withDatabase(async (prisma) => {
    const path = await inviteFromShell(prisma, person.email, role);
    const passwordHash = await hashPassword(person.password);
    await acceptLink(prisma, path.split("/").at(-1) ?? "", { ...person, passwordHash });
  });
  return person;
}

/** The proof that somebody may edit, for changes that a test makes without the form. */
export async function editorOf(prisma: PrismaClient, { email, name }: Someone): Promise<Editor> {
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
  const person = { id, name, email, role: "editor" as const };
  if (!proves(person, "editor")) throw new Error(`${name} is no editor.`);
  return person;
}

/** Signs in by the form that stands at /admin/sign-in, or at `path`, which then opens. */
export async function signIn(page: Page, { email, password }: Someone, path = "/admin"): Promise<void> {
  await page.goto(path);
  await fillSignIn(page, email, password);
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
