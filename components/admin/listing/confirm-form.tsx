import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { SectionTitle } from "@/components/ui/page";
import { memberOf } from "@/lib/closed-list";
import type { FormState } from "@/lib/form-state";
import { fieldLabel, fieldText } from "@/lib/programs/listing/field-text";
import { pathsOf } from "@/lib/programs/listing/paths";
import { statuses } from "@/lib/programs/model/vocabulary";
import type { Ready } from "@/lib/programs/review/review";
import { ChangesTable } from "../history/changes-table";
import { BackToForm } from "../shell/back-to-form";
import { SureFields } from "./sure-fields";

/** What a change does, before it is made: field by field, what it moves, and what to be sure of. */
export function ConfirmForm({
  found,
  edit,
  submit,
  back,
  action,
}: {
  found: Ready;
  /** Id of what waits to be confirmed. */
  edit: string;
  /** What the button says. */
  submit: string;
  /** The form, with everything typed still in it. */
  back: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  const { changes, taken, effects, outliers, reminders, lookalikes, version, filled } = found;
  const followed = pathsOf(filled).filter((path) => filled[path] !== null);
  return (
    <>
      {taken.length > 0 && (
        <p className="mb-5 max-w-[65ch] text-sm">
          Someone else saved meanwhile. What they changed and you did not stays theirs:{" "}
          {taken.map(fieldLabel).join(", ")}.
        </p>
      )}
      {version > 0 && (
        <section aria-labelledby="changes" className="mb-7">
          <SectionTitle id="changes">What changes</SectionTitle>
          <ChangesTable changes={changes} label="Changes" />
          {reminders.map((reminder) => (
            <p key={reminder} className="mt-2 max-w-[65ch] border-l-2 border-estimate pl-3 text-sm">
              {reminder}
            </p>
          ))}
        </section>
      )}
      {followed.length > 0 && (
        <section aria-labelledby="filled" className="mb-7">
          <SectionTitle id="filled">Filled in for you</SectionTitle>
          <ul className="max-w-[65ch] list-disc space-y-1 pl-5 text-[0.9375rem]">
            {followed.map((path) => (
              <li key={path}>
                {fieldLabel(path)}: {fieldText(path, filled[path] ?? null)}
              </li>
            ))}
          </ul>
          <p className="mt-2 max-w-[65ch] text-sm text-soft">
            A state follows from the value and from whose page its address is; the day of check is today. If that is not
            so, go back to the form and change it.
          </p>
        </section>
      )}
      {effects.length > 0 && (
        <section aria-labelledby="moves" className="mb-7">
          <SectionTitle id="moves">What it changes in the directory</SectionTitle>
          <ul className="max-w-[65ch] list-disc space-y-1 pl-5 text-[0.9375rem]">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <p className="mt-2 max-w-[65ch] text-sm text-soft">
            How many shared comparisons show it is not known: they are links, which nobody counts. Each says, when it is
            opened, what has changed since it was made.
          </p>
        </section>
      )}
      {lookalikes.length > 0 && (
        <section aria-labelledby="alike" className="mb-7">
          <SectionTitle id="alike">It looks like a listing that is here already</SectionTitle>
          <ul className="list-disc space-y-1 pl-5 text-[0.9375rem]">
            {lookalikes.map(({ id, name, institutionName, status }) => (
              <li key={id}>
                <Link prefetch={false} href={`/admin/programs/${id}`}>
                  {name}, {institutionName}
                </Link>{" "}
                ({statuses[memberOf(statuses, status) ?? "draft"].toLowerCase()})
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm text-soft">Two listings of one program can be merged: open one, then “Merge”.</p>
        </section>
      )}
      <ActionForm id="confirm" action={action} submit={submit}>
        <input type="hidden" name="edit" value={edit} />
        <input type="hidden" name="version" value={version} />
        <SureFields outliers={outliers} />
      </ActionForm>
      <BackToForm href={back} />
    </>
  );
}
