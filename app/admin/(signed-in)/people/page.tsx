import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf, memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { linkDays } from "@/lib/people/forms";
import { allUsers, invitations, type ListedPerson } from "@/lib/people/people";
import { roleRights, roles } from "@/lib/people/roles";
import { counted, moment } from "@/lib/text/format";
import {
  changeRoleAction,
  endSessionsAction,
  inviteAction,
  offerResetAction,
  removeAction,
  withdrawAction,
} from "./actions";

export const metadata: Metadata = { title: "People" };

const doneTexts = { removed: "The person is removed.", withdrawn: "The invitation is withdrawn." };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  await requirePerson("admin");
  const { done } = await searchParams;
  const said = memberOf(doneTexts, typeof done === "string" ? done : null);
  const [people, open] = await Promise.all([allUsers(reader()), invitations(reader())]);
  return (
    <div className="max-w-[60rem]">
      <PageTitle>People</PageTitle>
      {said && (
        <p role="status" className="mt-3 font-semibold">
          {doneTexts[said]}
        </p>
      )}
      <ul className="mt-4 list-disc space-y-1 pl-5 text-sm">
        {keysOf(roles).map((role) => (
          <li key={role}>
            <strong>{roles[role]}</strong>: {roleRights[role]}.
          </li>
        ))}
      </ul>
      <section aria-labelledby="everybody" className="mt-8">
        <SectionTitle id="everybody" className="">
          {counted(people.length, "person", "people")}
        </SectionTitle>
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {people.map((person) => (
            <li key={person.id} className="py-4">
              <PersonRow person={person} />
            </li>
          ))}
        </ul>
      </section>
      {open.length > 0 && (
        <section aria-labelledby="invited" className="mt-8">
          <SectionTitle id="invited" className="">
            {counted(open.length, "open invitation")}
          </SectionTitle>
          <ul className="mt-3 divide-y divide-rule border-y border-rule">
            {open.map(({ id, email, role, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-3">
                <span>
                  {email}, as {roles[role].toLowerCase()}
                  <span className="text-sm text-soft">, until {moment(expiresAt)}</span>
                </span>
                <ActionForm id={`withdraw-${id}`} action={withdrawAction} submit="Withdraw" quiet oneOfMany>
                  <input type="hidden" name="id" value={id} />
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="invite-title" className="mt-8">
        <SectionTitle id="invite-title" className="mb-3">
          Invite somebody
        </SectionTitle>
        <p className="mb-4 max-w-[62ch] text-sm text-soft">
          You get a link to hand over; no mail is sent. It works once, within {linkDays} days.
        </p>
        <ActionForm id="invite" action={inviteAction} submit="Make the link">
          <Field name="email" label="E-mail address" type="email" />
          <SelectField name="role" label="Role" options={roles} value="editor" />
        </ActionForm>
      </section>
    </div>
  );
}

function PersonRow({
  person: { id, name, email, role, twoFactor, passkeys, sessions, since },
}: {
  person: ListedPerson;
}) {
  const hidden = <input type="hidden" name="id" value={id} />;
  return (
    <article aria-label={name}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>{name}</strong>
        <span className="text-sm">{email}</span>
        <span className="text-sm">{roles[role]}</span>
      </p>
      <p className="mt-0.5 text-sm text-soft">
        {twoFactor ? "Two-factor on" : "No two-factor"} · {counted(passkeys, "passkey")} ·{" "}
        {counted(sessions, "open session")} · here since {moment(since)}
      </p>
      <details className="mt-2">
        <summary className="w-fit text-sm">
          Change <span className="sr-only">{name}</span>
        </summary>
        <div className="mt-3 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          <ActionForm id={`role-${id}`} action={changeRoleAction} submit="Change role" quiet oneOfMany>
            <SelectField name="role" label="Role" options={roles} value={role} />
            {hidden}
          </ActionForm>
          <ActionForm id={`sessions-${id}`} action={endSessionsAction} submit="End every session" quiet oneOfMany>
            <p className="mb-3 text-sm">They can sign in again.</p>
            {hidden}
          </ActionForm>
          <ActionForm id={`reset-${id}`} action={offerResetAction} submit="Make a reset link" quiet oneOfMany>
            <p className="mb-3 text-sm">
              For who lost their password or second factor. Using it replaces both, and takes away passkeys.
            </p>
            {hidden}
          </ActionForm>
          <ActionForm id={`remove-${id}`} action={removeAction} submit="Remove" quiet oneOfMany>
            <CheckField
              name="sure"
              label="Yes, remove this person"
              hint="They lose every way in at once. What they did keeps their name."
            />
            {hidden}
          </ActionForm>
        </div>
      </details>
    </article>
  );
}
