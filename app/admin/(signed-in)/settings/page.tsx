import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { requirePerson } from "@/lib/auth";
import { db } from "@/lib/db";
import { settingsOf } from "@/lib/work/settings";
import { saveSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

/** What an admin can set: how long figures keep, and how far the list of unknown figures reaches. */
export default async function SettingsPage() {
  await requirePerson("admin");
  const { deadlineDays, costDays, otherDays, mostViewed } = await settingsOf(db());
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-[27px] md:text-[34px]">Settings</h1>
      <ActionForm id="settings" action={saveSettingsAction} submit="Save" className="mt-5">
        <h2 className="mb-1 text-[21px]">Shelf life</h2>
        <p className="mb-4 max-w-[62ch] text-sm text-soft">
          How many days after its last check a figure comes into the work list again.
        </p>
        <Field name="costDays" label="A price, in days" inputMode="numeric" value={String(costDays)} />
        <Field
          name="otherDays"
          label="Delivery, duration and credits, in days"
          inputMode="numeric"
          value={String(otherDays)}
        />
        <Field
          name="deadlineDays"
          label="A deadline, in days"
          hint="No deadlines are recorded yet: this has no effect so far."
          inputMode="numeric"
          value={String(deadlineDays)}
        />
        <h2 className="mt-7 mb-3 text-[21px]">Unknown figures</h2>
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
