import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field, SelectField } from "@/components/ui/field";
import { SectionTitle } from "@/components/ui/page";
import type { FormState } from "@/lib/form-state";
import type { SignedRevision } from "@/lib/programs/records/history";
import { counted } from "@/lib/text/format";
import { ChangesTable } from "./changes-table";
import { VersionEntry } from "./versions";

/** One version, with the name of who made it and how, in words. */
export type HistoryEntry = SignedRevision & { who: string; how: string };

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** A version of a program in its history. */
export function RevisionEntry({
  entry: { version, at, who, how, why, batch, origin, changes },
  program,
  latest,
  mayRestore,
}: {
  entry: HistoryEntry;
  program: number;
  latest: number;
  mayRestore: boolean;
}) {
  const count = Object.keys(changes).length;
  return (
    <VersionEntry page={`/admin/programs/${program}`} {...{ version, latest, how, who, at, why, mayRestore }}>
      {batch !== null && (
        <p className="mt-1 text-sm">
          {origin === "import" ? (
            `Import ${batch}`
          ) : (
            <Link prefetch={false} href={`/admin/programs/batches/${batch}`}>
              Everything that was changed with it
            </Link>
          )}
        </p>
      )}
      {count > 0 && (
        <details open={count <= 8} className="mt-2">
          <summary className="text-sm">{counted(count, "field")}</summary>
          <ChangesTable changes={changes} label={`Changes of version ${version}`} />
        </details>
      )}
    </VersionEntry>
  );
}

/** Undoing all of somebody's changes, or all that came by one way, here or everywhere. */
export function UndoForm({
  program,
  choices,
  action,
}: {
  program: number;
  choices: Readonly<Record<string, string>>;
  action: Action;
}) {
  return (
    <section aria-labelledby="undo" className="mt-9 max-w-[40rem]">
      <SectionTitle id="undo">Undo</SectionTitle>
      <p className="mb-3 text-sm">
        In one step, and only when no newer change of others stands on one of them. It is a new version itself. Undoing
        a merge brings the other listing back. What it takes, and what readers get, is shown first.
      </p>
      <ActionForm id="undo-changes" action={action} submit="Show what undoing takes" quiet>
        <input type="hidden" name="program" value={program} />
        <SelectField name="what" label="What to undo" options={choices} />
        <SelectField name="where" label="Where" options={{ here: "In this program", everywhere: "In every program" }} />
        <Field name="why" label="Why (optional)" hint="One line, public in the history." />
      </ActionForm>
    </section>
  );
}
