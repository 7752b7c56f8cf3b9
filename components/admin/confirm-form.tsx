import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import type { FormState } from "@/lib/form-state";
import { fieldLabel } from "@/lib/programs/field-text";
import type { Fit } from "@/lib/programs/review";
import { memberOf, statuses } from "@/lib/programs/vocabulary";
import { ChangesTable } from "./changes-table";

/** What a change does, before it is made: field by field, what it moves, and what to be sure of. */
export function ConfirmForm({
  found,
  attempt,
  submit,
  back,
  action,
}: {
  found: Fit;
  /** Id of what waits to be confirmed. */
  attempt: string;
  /** What the button says. */
  submit: string;
  /** The form, with everything typed still in it. */
  back: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  const { changes, taken, effects, doubts, reminders, lookalikes, version } = found;
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
          <h2 id="changes" className="mb-2 text-[21px]">
            What changes
          </h2>
          <ChangesTable changes={changes} label="Changes" />
          {reminders.map((reminder) => (
            <p key={reminder} className="mt-2 max-w-[65ch] border-l-2 border-estimate pl-3 text-sm">
              {reminder}
            </p>
          ))}
        </section>
      )}
      {effects.length > 0 && (
        <section aria-labelledby="moves" className="mb-7">
          <h2 id="moves" className="mb-2 text-[21px]">
            What it moves in the directory
          </h2>
          <ul className="max-w-[65ch] list-disc space-y-1 pl-5 text-[15px]">
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
          <h2 id="alike" className="mb-2 text-[21px]">
            It looks like a listing that is here already
          </h2>
          <ul className="list-disc space-y-1 pl-5 text-[15px]">
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
        <input type="hidden" name="attempt" value={attempt} />
        <input type="hidden" name="version" value={version} />
        {doubts.length > 0 && <h2 className="mb-2 text-[21px]">Sure?</h2>}
        {doubts.map(({ path, message, key }) => (
          <div key={key}>
            <input type="hidden" name="seen" value={key} />
            <CheckField name={`sure-${path}`} label={`${message} Yes, it is right.`} />
          </div>
        ))}
      </ActionForm>
      <p className="mt-4 text-sm">
        <Link prefetch={false} href={back}>
          Back to the form
        </Link>
        <span className="text-soft">, with everything you typed.</span>
      </p>
    </>
  );
}
