import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page";
import { sameSitePath } from "@/lib/people/where-to";
import { secondFactorAction } from "../actions";

export const metadata: Metadata = { title: "Second factor" };

export default async function TwoFactorPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const wanted = sameSitePath(typeof next === "string" ? next : null) ?? "";
  return (
    <>
      <PageTitle className="mb-5">Second factor</PageTitle>
      <ActionForm id="second-factor" action={secondFactorAction} submit="Sign in">
        <Field
          name="code"
          label="Code"
          hint="The six digits that your authenticator app shows, or one of your backup codes."
          autoComplete="one-time-code"
        />
        <input type="hidden" name="next" value={wanted} />
      </ActionForm>
      <p className="mt-6 text-sm">
        <Link prefetch={false} href={wanted ? `/admin/sign-in?next=${encodeURIComponent(wanted)}` : "/admin/sign-in"}>
          Start the sign-in again
        </Link>
      </p>
    </>
  );
}
