import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageTitle, SectionTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { reader } from "@/lib/database/db";
import { settingsOf } from "@/lib/work/settings";
import { saveSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

/** What an admin can set: how long figures keep, and how far the list of unknown figures reaches. */
export default async function SettingsPage() {
  await requirePerson("admin");
  const { costDays, seasonDays, otherDays, mostViewed } = await settingsOf(reader());
  return (
    <div className="max-w-[60rem]">
      <PageTitle>Settings</PageTitle>
      <ActionForm id="settings" action={saveSettingsAction} submit="Save" className="mt-5">
        <SectionTitle className="mb-1">Shelf life</SectionTitle>
        <p className="mb-4 max-w-[62ch] text-sm text-soft">
          How many days after its last check a figure comes into the work list again.
        </p>
        <Field name="costDays" label="A price, in days" inputMode="numeric" value={String(costDays)} />
        <Field
          name="seasonDays"
          label="Deadlines, tests and fees of admission, in days"
          inputMode="numeric"
          value={String(seasonDays)}
        />
        <Field name="otherDays" label="All other facts, in days" inputMode="numeric" value={String(otherDays)} />
        <SectionTitle className="mt-7 mb-3">Unknown figures</SectionTitle>
        <Field
          name="mostViewed"
          label="How many of the most viewed listings to look through"
          hint="Counted over twelve months: how often a listing’s public page was asked for, nothing about who asked."
          inputMode="numeric"
          value={String(mostViewed)}
        />
      </ActionForm>
    </div>
  );
}
