/** Owns who is signed in: better-auth as this site uses it, and the guard of every page in /admin. */
import "server-only";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { db, reader } from "../database/db";
import { adminOrigin, databaseFile } from "../env";
import { recordAudit } from "../people/audit";
import { personById } from "../people/people";
import { proves } from "../people/proof";
import type { Person, Proof, Role } from "../people/roles";
import { authSecret } from "../people/secret";
import { sameSitePath } from "../people/where-to";
import { processWide } from "../process-wide";

const day = 24 * 60 * 60;

/** Throws unless whoever holds the passkey also proved to be its owner: alone it stands for two factors. */
function needsOwner(verified: boolean | undefined): void {
  if (!verified) throw new Error("The passkey did not ask for its owner.");
}

function makeAuth() {
  const origin = adminOrigin();
  return betterAuth({
    appName: "Matricula",
    baseURL: origin,
    secret: authSecret(databaseFile()),
    database: prismaAdapter(db(), { provider: "sqlite" }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    // A fixed end: pages could not renew the cookie, and half a renewal is none.
    session: { expiresIn: 14 * day, disableSessionRefresh: true, freshAge: day },
    // Its limits hold for its own addresses, none of which exist here; lib/people/rate-limit.ts has ours.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "matricula",
      ipAddress: { disableIpTracking: true },
      useSecureCookies: origin.startsWith("https:"),
      // Public pages are asked for without these cookies.
      defaultCookieAttributes: { path: "/admin", httpOnly: true, sameSite: "lax" },
    },
    plugins: [
      twoFactor({ issuer: "Matricula" }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "Matricula",
        origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) => needsOwner(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => needsOwner(verification.authenticationInfo.userVerified),
        },
      }),
      nextCookies(),
    ],
  });
}

/** better-auth, made on first use; called on the server only, none of its own addresses is served. */
export function auth(): ReturnType<typeof makeAuth> {
  return processWide("auth", makeAuth);
}

export type SignedIn = { person: Person; sessionToken: string };

/** Who is signed in, as the database has them at this request; null when nobody is. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const found = await auth().api.getSession({ headers: await headers() });
  const person = found && (await personById(reader(), found.user.id));
  return person ? { person, sessionToken: found.session.token } : null;
});

/**
 * Whoever is signed in, proved to have this role or one that may more. Else the page ends here: at
 * the sign-in, which leads back to it, or with 403. Every page and route handler in /admin calls it.
 */
export async function requirePerson<R extends Role>(needed: R): Promise<Person & Proof[R]> {
  const found = await signedIn();
  if (!found) {
    const wanted = sameSitePath((await headers()).get("x-address"));
    redirect(wanted ? `/admin/sign-in?next=${encodeURIComponent(wanted)}` : "/admin/sign-in");
  }
  const { person } = found;
  if (!proves(person, needed)) {
    // Who may not see a page is refused also while the log can't be written.
    await recordAudit(db(), { personId: person.id, kind: "refused", details: { needed, role: person.role } }).catch(
      (error: unknown) => console.error("A refusal was not noted in the log:", error),
    );
    forbidden();
  }
  return person;
}
