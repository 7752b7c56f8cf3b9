import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field, SelectField } from "@/components/ui/field";
import type { FormState } from "@/lib/form-state";
import { counted, moment } from "@/lib/format";
import type { SignedRevision } from "@/lib/programs/history";
import { ChangesTable } from "./changes-table";

/** One version, with the name of who made it and how, in words. */
export type Entry = SignedRevision & { who: string; how: string };

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** A version in the history: its circumstances, what it changed, and the ways back to it. */
export function RevisionEntry({
  entry,
  program,
  latest,
  restore,
}: {
  entry: Entry;
  program: number;
  latest: number;
  /** null: this person may not. */
  restore: Action | null;
}) {
  const { version, at, who, how, why, batch, changes } = entry;
  const count = Object.keys(changes).length;
  return (
    <li className="py-4">
      <h3 className="font-sans text-[15px]">
        Version {version}: {how}
      </h3>
      <p className="text-sm text-soft">
        {who}, {moment(at)}
      </p>
      {why && <p className="mt-1 max-w-[65ch] text-sm [overflow-wrap:anywhere]">{why}</p>}
      {batch !== null && (
        <p className="mt-1 text-sm">
          <Link prefetch={false} href={`/admin/programs/batches/${batch}`}>
            Everything that was changed with it
          </Link>
        </p>
      )}
      {count > 0 && (
        <details open={count <= 8} className="mt-2">
          <summary className="text-sm">{counted(count, "field")}</summary>
          <ChangesTable changes={changes} label={`Changes of version ${version}`} />
        </details>
      )}
      {version < latest && (
        <div className="mt-3 flex flex-wrap items-center gap-4 text-sm">
          <Link prefetch={false} href={`/admin/programs/${program}/history?from=${version}&to=${latest}`}>
            Compare with now
          </Link>
          {restore && (
            <ActionForm id={`restore-${version}`} action={restore} submit={`Restore version ${version}`} quiet>
              <input type="hidden" name="program" value={program} />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="seen" value={latest} />
            </ActionForm>
          )}
        </div>
      )}
    </li>
  );
}

/** The choice of two versions to see what differs between them. */
export function CompareVersions({
  program,
  latest,
  from,
  to,
}: {
  program: number;
  latest: number;
  from: number | null;
  to: number | null;
}) {
  const versions = Array.from({ length: latest }, (_, i) => latest - i);
  const field = (name: string, label: string, value: number) => (
    <label className="text-[13px] font-semibold">
      {label}
      <select name={name} defaultValue={value} className="field mt-1 font-normal">
        {versions.map((version) => (
          <option key={version} value={version}>
            Version {version}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      method="get"
      action={`/admin/programs/${program}/history`}
      aria-label="Compare two versions"
      className="mb-7 flex flex-wrap items-end gap-3"
    >
      {field("from", "From", from ?? Math.max(latest - 1, 1))}
      {field("to", "To", to ?? latest)}
      <button type="submit" className="secondary">
        Compare
      </button>
    </form>
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
      <h2 id="undo" className="mb-2 text-[21px]">
        Undo
      </h2>
      <p className="mb-3 text-sm">
        In one step, and only when no newer change of others stands on one of them. It is a new version itself.
      </p>
      <ActionForm id="undo-changes" action={action} submit="Undo them" quiet>
        <input type="hidden" name="program" value={program} />
        <SelectField name="what" label="What to undo" options={choices} />
        <SelectField name="where" label="Where" options={{ here: "In this program", everywhere: "In every program" }} />
        <Field name="why" label="Why (optional)" hint="One line, public in the history." />
      </ActionForm>
    </section>
  );
}
