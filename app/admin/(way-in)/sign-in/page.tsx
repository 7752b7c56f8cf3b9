import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasskeySignIn } from "@/components/admin/people/passkey-sign-in";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page";
import { signedIn } from "@/lib/authorization/auth";
import { sameSitePath } from "@/lib/people/where-to";
import { passkeyAnswer, passkeyQuestion, signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const wanted = sameSitePath(typeof next === "string" ? next : null);
  if (await signedIn()) redirect(wanted ?? "/admin");
  return (
    <>
      <PageTitle className="mb-5">Sign in</PageTitle>
      <ActionForm id="sign-in" action={signInAction} submit="Sign in">
        <Field name="email" label="E-mail address" type="email" autoComplete="username webauthn" />
        <Field name="password" label="Password" type="password" autoComplete="current-password webauthn" />
        <input type="hidden" name="next" value={wanted ?? ""} />
      </ActionForm>
      <PasskeySignIn question={passkeyQuestion} answer={passkeyAnswer} next={wanted ?? ""} />
      <p className="mt-8 max-w-[62ch] text-sm text-soft">
        Visitors need no account. Who edits listings is invited by an admin, who also hands over a link to those who
        forgot their password or lost their second factor.
      </p>
    </>
  );
}
