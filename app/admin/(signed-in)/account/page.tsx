import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PasskeyAdd } from "@/components/admin/people/passkey-add";
import { TwoFactorSetUp } from "@/components/admin/people/two-factor-set-up";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page";
import { requirePerson, signedIn } from "@/lib/authorization/auth";
import { memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { accountOf } from "@/lib/people/account";
import { roleRights, roles } from "@/lib/people/roles";
import { moment } from "@/lib/text/format";
import {
  addPasskey,
  beginTwoFactorAction,
  changePasswordAction,
  confirmTwoFactorAction,
  endTwoFactorAction,
  passkeyCreation,
  removePasskeyAction,
  renewBackupCodesAction,
  signOutEverywhereAction,
} from "./actions";

export const metadata: Metadata = { title: "Your account" };

const doneTexts = {
  "two-factor-on": "Two-factor is on. From now on signing in takes a code.",
  "two-factor-off": "Two-factor is off.",
  "passkey-removed": "The passkey is removed.",
};

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const person = await requirePerson("viewer");
  const { done } = await searchParams;
  const said = memberOf(doneTexts, typeof done === "string" ? done : null);
  const account = await accountOf(reader(), person);
  const mine = (await signedIn())?.sessionToken;
  return (
    <div className="max-w-[48rem]">
      <PageTitle>Your account</PageTitle>
      {said && (
        <p role="status" className="mt-3 font-semibold">
          {doneTexts[said]}
        </p>
      )}
      <p className="mt-3">
        {person.name}, {person.email}. {roles[person.role]}: {roleRights[person.role]}.
      </p>

      <Section id="password" title="Password">
        <ActionForm id="change-password" action={changePasswordAction} submit="Change password">
          <Field name="password" label="Password now" type="password" autoComplete="current-password" />
          <Field
            name="newPassword"
            label="New password"
            hint="12 characters or more. Your other sessions end."
            type="password"
            autoComplete="new-password"
          />
        </ActionForm>
      </Section>

      <Section id="two-factor" title="Two-factor by authenticator app">
        {account.twoFactor === "on" ? (
          <>
            <p className="mb-4">On. Signing in with your password also takes a code of your app, or a backup code.</p>
            <ActionForm id="renew-codes" action={renewBackupCodesAction} submit="Make new backup codes" quiet>
              <Field name="password" label="Your password" type="password" autoComplete="current-password" />
            </ActionForm>
            <ActionForm
              id="end-two-factor"
              action={endTwoFactorAction}
              submit="Turn two-factor off"
              quiet
              className="mt-6"
            >
              <Field name="password" label="Your password" type="password" autoComplete="current-password" />
            </ActionForm>
          </>
        ) : (
          <>
            <p className="mb-4">Off. With it, nobody gets in with your password alone.</p>
            <TwoFactorSetUp
              begun={account.twoFactor === "begun"}
              begin={beginTwoFactorAction}
              confirm={confirmTwoFactorAction}
            />
          </>
        )}
      </Section>

      <Section id="passkeys" title="Passkeys">
        <p className="mb-4">A passkey signs you in by itself, with the lock of your device instead of a password.</p>
        {account.passkeys.length > 0 && (
          <ul className="mb-5 divide-y divide-rule border-y border-rule">
            {account.passkeys.map(({ id, name, createdAt }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-2.5">
                <span>
                  {name || "Without a name"}
                  {createdAt && <span className="text-sm text-soft">, since {moment(createdAt)}</span>}
                </span>
                <ActionForm id={`remove-${id}`} action={removePasskeyAction} submit="Remove" quiet oneOfMany>
                  <input type="hidden" name="id" value={id} />
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
        <PasskeyAdd question={passkeyCreation} add={addPasskey} />
      </Section>

      <Section id="sessions" title="Where you are signed in">
        <ul className="mb-4 divide-y divide-rule border-y border-rule">
          {account.sessions.map(({ id, token, browser, createdAt }) => (
            <li key={id} className="py-2.5">
              {browser}
              {token === mine && <strong> (this one)</strong>}
              <span className="text-sm text-soft">, since {moment(createdAt)}</span>
            </li>
          ))}
        </ul>
        <ActionForm id="everywhere" action={signOutEverywhereAction} submit="Sign out everywhere" quiet />
      </Section>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-9 border-t border-rule pt-5">
      <h2 id={`${id}-title`} className="mb-3 text-[1.3125rem]">
        {title}
      </h2>
      {children}
    </section>
  );
}
