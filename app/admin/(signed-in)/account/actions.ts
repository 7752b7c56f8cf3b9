"use server";

import { APIError } from "better-auth/api";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { TwoFactorKey } from "@/components/admin/people/two-factor-set-up";
import { callAs, viewerAction } from "@/lib/authorization/action";
import { auth } from "@/lib/authorization/auth";
import { db } from "@/lib/database/db";
import { type FormState, failed, succeeded } from "@/lib/form-state";
import { type AuditKind, recordAudit } from "@/lib/people/audit";
import { newPasswordField, passwordField } from "@/lib/people/forms";
import { signOutEverywhere } from "@/lib/people/people";
import { forgiveTries, signInLimit } from "@/lib/people/rate-limit";
import type { Viewer } from "@/lib/people/roles";
import { refusal } from "@/lib/people/sign-in";
import { qrPicture } from "@/lib/qr";

const withPassword = z.object({ password: passwordField });

export const changePasswordAction = viewerAction(
  z.object({ password: passwordField, newPassword: newPasswordField }),
  async (person, { password, newPassword }, form) => {
    const body = { currentPassword: password, newPassword, revokeOtherSessions: true };
    const done = await trying(person, form, async () => auth().api.changePassword({ body, headers: await headers() }));
    if ("refused" in done) return done;
    await note(person, "password-changed");
    return succeeded("Your password is changed, and your other sessions have ended.");
  },
);

export const beginTwoFactorAction = viewerAction(withPassword, async (person, { password }, form) => {
  const body = { password, method: "totp" as const };
  const done = await trying(person, form, async () => auth().api.enableTwoFactor({ body, headers: await headers() }));
  if ("refused" in done) return done;
  if (!("totpURI" in done.answer)) throw new Error("Two-factor gave no key.");
  const { totpURI, backupCodes } = done.answer;
  const key: TwoFactorKey = {
    picture: qrPicture(totpURI),
    secret: new URL(totpURI).searchParams.get("secret") ?? "",
    backupCodes,
  };
  revalidatePath("/admin/account");
  return succeeded("The key is made. Two-factor is on once a code has confirmed it.", key);
});

export const confirmTwoFactorAction = viewerAction(
  z.object({ code: z.string().trim().min(1, "Enter the code that the app shows.") }),
  async (person, { code }, form) => {
    try {
      await auth().api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, "") }, headers: await headers() });
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      const message = "This is not the code that the app shows now. Is the clock of its device right?";
      return failed(form, { path: "code", message });
    }
    await note(person, "two-factor-on");
    redirect("/admin/account?done=two-factor-on");
  },
);

export const endTwoFactorAction = viewerAction(withPassword, async (person, { password }, form) => {
  const body = { password };
  const done = await trying(person, form, async () => auth().api.disableTwoFactor({ body, headers: await headers() }));
  if ("refused" in done) return done;
  await note(person, "two-factor-off");
  redirect("/admin/account?done=two-factor-off");
});

export const renewBackupCodesAction = viewerAction(withPassword, async (person, { password }, form) => {
  const body = { password };
  const done = await trying(person, form, async () =>
    auth().api.generateBackupCodes({ body, headers: await headers() }),
  );
  if ("refused" in done) return done;
  await note(person, "backup-codes-renewed");
  return succeeded(
    "These codes replace the earlier ones. They are shown only now.",
    done.answer.backupCodes.join("\n"),
  );
});

/** What the browser needs to make a passkey; null when nobody is signed in or did so too long ago. */
export const passkeyCreation = callAs("viewer", z.null(), async () =>
  auth()
    .api.generatePasskeyRegistrationOptions({ headers: await headers() })
    .catch(nothingWhenRefused),
);

export const addPasskey = callAs(
  "viewer",
  z.object({ name: z.string().trim().max(60), response: z.record(z.string(), z.unknown()) }),
  async (person, { name, response }) => {
    const body = { response, ...(name && { name }) };
    const added = await auth()
      .api.verifyPasskeyRegistration({ body, headers: await headers() })
      .catch(nothingWhenRefused);
    if (!added) return "The passkey could not be checked. Try again.";
    await note(person, "passkey-added", name);
    revalidatePath("/admin/account");
    return "The passkey is added.";
  },
);

export const removePasskeyAction = viewerAction(z.object({ id: z.string() }), async (person, { id }, form) => {
  const passkey = await db().passkey.findFirst({ where: { id, userId: person.id } });
  if (!passkey) return failed(form, { path: "", message: "This passkey is removed already." });
  await db().passkey.delete({ where: { id } });
  await note(person, "passkey-removed", passkey.name ?? "");
  redirect("/admin/account?done=passkey-removed");
});

export const signOutEverywhereAction = viewerAction(z.object({}), async (person) => {
  await signOutEverywhere(db(), person);
  redirect("/admin/sign-in");
});

async function note(person: Viewer, kind: AuditKind, name = ""): Promise<void> {
  await recordAudit(db(), { personId: person.id, kind, ...(name && { details: { name } }) });
}

/** Does what takes one's password; a wrong one is said at its field and counted. */
async function trying<A>(
  person: Viewer,
  form: FormData,
  work: () => Promise<A>,
): Promise<{ answer: A } | FormState<never>> {
  const key = `password ${person.id}`;
  const refused = await refusal(db(), [{ key, limit: signInLimit }]);
  if (refused) return failed(form, { path: "password", message: refused });
  try {
    const answer = await work();
    await forgiveTries(db(), key, "all");
    return { answer };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return failed(form, { path: "password", message: "This is not your password." });
  }
}

function nothingWhenRefused(error: unknown): null {
  if (error instanceof APIError) return null;
  throw error;
}
