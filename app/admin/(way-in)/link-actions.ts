"use server";

import { hashPassword } from "better-auth/crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { parseForm, tellingFailures } from "@/lib/authorization/action";
import { auth } from "@/lib/authorization/auth";
import { db } from "@/lib/database/db";
import { databaseFile } from "@/lib/env";
import { type FormState, failed } from "@/lib/form-state";
import { acceptLink, openLink } from "@/lib/people/accept";
import { emailField, type LinkKind, nameField, newPasswordField } from "@/lib/people/forms";
import { authSecret } from "@/lib/people/secret";
import { rightSignIn, signInKeys } from "@/lib/people/sign-in";

type Answer = { email?: string; name?: string; newPassword: string };

const tokenForm = z.object({ token: z.string().max(200).default("") });
const byKind: Record<LinkKind, z.ZodType<Answer>> = {
  "set-up": z.object({ email: emailField, name: nameField, newPassword: newPasswordField }),
  invitation: z.object({ name: nameField, newPassword: newPasswordField }),
  reset: z.object({ newPassword: newPasswordField }),
};

/** Public, for whoever holds an unused link: uses it up and signs its holder in. */
export const acceptAction = tellingFailures(async (_state: FormState, form: FormData): Promise<FormState> => {
  const token = parseForm(tokenForm, form);
  const link = "data" in token ? await openLink(db(), token.data.token) : null;
  if (!link || !("data" in token)) return failed(form, { path: "", message: gone });
  const read = parseForm(byKind[link.kind], form);
  if ("state" in read) return read.state;
  const { newPassword, name = link.name ?? "" } = read.data;
  const email = await acceptLink(db(), token.data.token, {
    name,
    email: read.data.email ?? link.email ?? "",
    passwordHash: await hashPassword(newPassword),
  });
  if (!email) return failed(form, { path: "", message: gone });
  const { user } = await auth().api.signInEmail({ body: { email, password: newPassword }, headers: await headers() });
  const keys = signInKeys(email, await headers(), authSecret(databaseFile()));
  await rightSignIn(db(), keys, { personId: user.id, by: "one-time link" });
  redirect("/admin");
});

const gone = "This link was used already, or it has expired. Ask for a new one.";
