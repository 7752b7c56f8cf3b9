"use server";

import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { parseForm, tellingFailures } from "@/lib/authorization/action";
import { auth, signedIn } from "@/lib/authorization/auth";
import { lookup } from "@/lib/closed-list";
import { db } from "@/lib/database/db";
import { databaseFile } from "@/lib/env";
import { type FormState, failed } from "@/lib/form-state";
import { emailField, passkeyAnswerField, passwordField } from "@/lib/people/forms";
import { countTry, forgiveTries, networkLimit } from "@/lib/people/rate-limit";
import { authSecret } from "@/lib/people/secret";
import {
  networkKey,
  passwordRefusal,
  refusal,
  rightPassword,
  rightSignIn,
  type SignInKeys,
  signInKeys,
  wrongSignIn,
} from "@/lib/people/sign-in";
import { sameSitePath } from "@/lib/people/where-to";

const nextField = z.string().default("").transform(sameSitePath);
const signInForm = z.object({ email: emailField, password: passwordField, next: nextField });
const codeForm = z.object({ code: z.string().trim().min(1, "Enter the code."), next: nextField });

/** Public: with e-mail address and password. Leads on to the second factor where there is one. */
export const signInAction = tellingFailures(async (_state: FormState, form: FormData): Promise<FormState> => {
  const read = parseForm(signInForm, form);
  if ("state" in read) return read.state;
  const { email, password, next } = read.data;
  const keys = await keysOf(email);
  const refused = await passwordRefusal(db(), keys);
  if (refused) return failed(form, { path: "", message: refused });
  const result = await auth()
    .api.signInEmail({ body: { email, password }, headers: await headers() })
    .catch(onlyRefusals);
  if (!result) {
    await wrongSignIn(db(), email, "password");
    return failed(form, { path: "email", message: "E-mail address and password do not go together." });
  }
  await rightPassword(db(), keys);
  if ("twoFactorRedirect" in result) {
    redirect(`/admin/sign-in/two-factor${next ? `?next=${encodeURIComponent(next)}` : ""}`);
  }
  await rightSignIn(db(), keys, { personId: result.user.id, by: "password" });
  redirect(next ?? "/admin");
});

/** Public: the second factor of a sign-in that has begun, a code of the app or a backup code. */
export const secondFactorAction = tellingFailures(async (_state: FormState, form: FormData): Promise<FormState> => {
  const read = parseForm(codeForm, form);
  if ("state" in read) return read.state;
  if (await signedIn()) redirect(read.data.next ?? "/admin");
  const code = read.data.code.replaceAll(/\s/g, "");
  const fromApp = /^\d{6}$/.test(code);
  const request = { body: { code }, headers: await headers() };
  try {
    const { user } = fromApp ? await auth().api.verifyTOTP(request) : await auth().api.verifyBackupCode(request);
    await rightSignIn(db(), await keysOf(user.email), {
      personId: user.id,
      by: fromApp ? "two-factor" : "backup code",
    });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await wrongSignIn(db(), null, "two-factor");
    return failed(form, {
      path: "code",
      message: lookup(secondFactorRefusals, String(error.body?.code)) ?? "This code is not right.",
    });
  }
  redirect(read.data.next ?? "/admin");
});

const secondFactorRefusals: Record<string, string> = {
  INVALID_TWO_FACTOR_COOKIE: "This sign-in is too long ago or was never begun. Start it again.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "Too many wrong codes. Start the sign-in again.",
  ACCOUNT_TEMPORARILY_LOCKED: "Too many wrong codes. Wait 15 minutes, then start the sign-in again.",
};

/** Public: what the browser needs to ask for a passkey; null when too many asked from where this comes from. */
export async function passkeyQuestion() {
  if ((await countTry(db(), `passkey ${networkKey(await headers())}`, networkLimit)) > 0) return null;
  const question = await auth().api.generatePasskeyAuthenticationOptions({ headers: await headers() });
  return { ...question, userVerification: "required" as const };
}

/** Public: signs in with what a passkey answered, and answers what went wrong if something did. */
export async function passkeyAnswer(answer: unknown, wanted: unknown): Promise<string> {
  const response = passkeyAnswerField.safeParse(answer);
  if (!response.success) return "The passkey gave no answer. Try again, or use your password.";
  const key = networkKey(await headers());
  const refused = await refusal(db(), [{ key, limit: networkLimit }]);
  if (refused) return refused;
  const result = await auth()
    .api.verifyPasskeyAuthentication({ body: { response: response.data }, headers: await headers() })
    .catch(onlyRefusals);
  if (!result) {
    await wrongSignIn(db(), null, "passkey");
    return "This passkey is not known here. Use another one, or your password.";
  }
  await forgiveTries(db(), key, "one");
  await rightSignIn(db(), await keysOf(result.user.email), { personId: result.user.id, by: "passkey" });
  redirect(sameSitePath(typeof wanted === "string" ? wanted : null) ?? "/admin");
}

async function keysOf(email: string): Promise<SignInKeys> {
  return signInKeys(email, await headers(), authSecret(databaseFile()));
}

/** What better-auth refuses is an answer; anything else is a failure. */
function onlyRefusals(error: unknown): null {
  if (error instanceof APIError) return null;
  throw error;
}
