import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page";
import { reader } from "@/lib/database/db";
import { openLink } from "@/lib/people/accept";
import type { LinkKind } from "@/lib/people/forms";
import { roleRights, roles } from "@/lib/people/roles";
import { acceptAction } from "./link-actions";

const titles: Record<LinkKind, string> = {
  "set-up": "Set up Matricula",
  invitation: "Join the editors",
  reset: "A new password",
};

/** The page behind a one-time link. Looking at it uses nothing up; only the button does. */
export async function LinkPage({ kind, token }: { kind: LinkKind; token: string }) {
  const link = await openLink(reader(), token);
  if (!link || link.kind !== kind) {
    return (
      <>
        <PageTitle>This link opens nothing any more</PageTitle>
        <p className="mt-3 max-w-[62ch]">
          A link like this works once, and one to join or for a new password only for some days. Ask an admin for a new
          one; whoever runs the server makes one with <code>npm run admin</code>.
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle>{titles[kind]}</PageTitle>
      <p className="mt-3 mb-5 max-w-[62ch]">
        {kind === "set-up" && "You are the first person here and become an admin, who invites the others."}
        {kind === "invitation" &&
          `${link.email} is invited as ${roles[link.role].toLowerCase()}, who ${roleRights[link.role]}.`}
        {kind === "reset" &&
          `For ${link.email}. The new password replaces the old one. Two-factor and passkeys are turned off and can be set up again; every open session ends.`}
      </p>
      <ActionForm id="link" action={acceptAction} submit={kind === "reset" ? "Set password" : "Begin"}>
        {kind === "set-up" && (
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            hint="You sign in with it. No mail is ever sent to it."
          />
        )}
        {kind !== "reset" && (
          <Field name="name" label="Name" autoComplete="name" hint="Colleagues see it; visitors don’t." />
        )}
        <Field
          name="newPassword"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="12 characters or more."
        />
        <input type="hidden" name="token" value={token} />
      </ActionForm>
    </>
  );
}
