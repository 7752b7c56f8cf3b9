"use client";

import { type ReactNode, useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useToldAction } from "@/components/ui/use-told-action";
import { keysOf } from "@/lib/closed-list";
import { type Correctable, coreFacts, correctables, facts, isCore } from "@/lib/programs/model/facts";

/** What is most often wrong, and everything else. */
const usual = [...coreFacts, "other"] as const satisfies readonly Correctable[];
const further = keysOf(facts).filter((fact) => !isCore(fact));

const fields = ["figure", "value", "sourceUrl", "message", "leave"] as const;
type Field = (typeof fields)[number];

/** What was typed, and what is wrong with it; `attempt` counts the times it was sent. */
export type SentCorrection = {
  attempt: number;
  typed: Partial<Record<Field, string>>;
  errors: readonly { field: Field | null; message: string }[];
  /** Nothing is wrong with what was typed: sending or storing it failed. */
  lost?: boolean;
};

type Props = {
  /** The page's own address: where the form goes without scripts. */
  here: string;
  /** The figure that is chosen at first; null: none. */
  figure: string | null;
  /** Takes the report, or answers what is wrong with it; works without scripts, too. */
  send: (before: SentCorrection, form: FormData) => Promise<SentCorrection>;
};

/**
 * The form that says what is wrong with a listing. What was typed comes back with the errors; what is too long does, too:
 * a field with a `maxLength` would cut what is pasted without a word.
 */
export function CorrectionForm({ here, figure, send }: Props) {
  const [{ attempt, typed, errors, lost }, action, pending] = useToldAction<SentCorrection>(
    send,
    { attempt: 0, typed: figure === null ? {} : { figure }, errors: [] },
    (form, message, before) => ({
      attempt: before.attempt + 1,
      typed: Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? "")])),
      errors: [{ field: null, message }],
      lost: true,
    }),
    here,
  );
  const faults = useMemo(() => errors.map(({ field, message }) => ({ path: field ?? "", message })), [errors]);
  const errorOf = (field: Field) => errors.find((error) => error.field === field)?.message;
  const described = (field: Field, hint: string) => ({
    id: field,
    name: field,
    defaultValue: typed[field],
    "aria-invalid": errorOf(field) !== undefined,
    "aria-describedby": `${field}-${errorOf(field) ? "error" : hint}`,
    className: "field mt-1 block aria-invalid:border-2 aria-invalid:border-estimate",
  });
  return (
    // After an action React empties the fields: a new key makes them anew with what was typed.
    <form key={attempt} action={action} noValidate aria-label="Correction">
      <ErrorSummary
        faults={faults}
        idOf={(field) => field}
        title={lost ? "That did not work" : "Nothing was sent yet"}
      />
      <fieldset id="figure" tabIndex={-1} aria-describedby={errorOf("figure") ? "figure-error" : undefined}>
        <legend className="font-semibold">What is wrong?</legend>
        <FieldError field="figure">{errorOf("figure")}</FieldError>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {usual.map((key) => (
            <Choice key={key} value={key} chosen={typed.figure === key} />
          ))}
        </div>
        <details open={further.some((key) => key === typed.figure)}>
          <summary className="py-1.5">Admission, pace, or another fact</summary>
          <div className="flex flex-wrap gap-x-5">
            {further.map((key) => (
              <Choice key={key} value={key} chosen={typed.figure === key} />
            ))}
          </div>
        </details>
      </fieldset>
      <Labelled field="value" label="What it should be" error={errorOf("value")}>
        <span id="value-hint" className="block text-[0.8125rem] text-soft">
          For example “$12,400 in total for 2026-2027”, or “no longer published”. Leave it empty if something else is
          wrong.
        </span>
        <input type="text" autoComplete="off" {...described("value", "hint")} />
      </Labelled>
      <Labelled field="sourceUrl" label="The page that says so" error={errorOf("sourceUrl")}>
        <span id="sourceUrl-hint" className="block text-[0.8125rem] text-soft">
          Web address, ideally on the school’s site: https://…
        </span>
        <input type="url" inputMode="url" autoComplete="off" {...described("sourceUrl", "hint")} />
      </Labelled>
      <Labelled field="message" label="Anything else we should know" error={errorOf("message")}>
        <span id="message-hint" className="block text-[0.8125rem] text-soft">
          Optional for a figure. Please don’t name people or give their addresses.
        </span>
        <textarea rows={4} {...described("message", "hint")} />
      </Labelled>
      {/* A field that no person sees: programs that fill in every form give themselves away. */}
      <div className="absolute -left-[200vw]" aria-hidden="true">
        <label htmlFor="leave">Leave this empty</label>
        <input id="leave" name="leave" type="text" tabIndex={-1} autoComplete="off" defaultValue={typed.leave} />
      </div>
      <button type="submit" aria-disabled={pending} className="primary mt-6">
        Send
      </button>
    </form>
  );
}

function Labelled({
  field,
  label,
  error,
  children,
}: {
  field: Field;
  label: string;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="mt-5">
      <label htmlFor={field} className="font-semibold">
        {label}
      </label>
      <FieldError field={field}>{error}</FieldError>
      {children}
    </div>
  );
}

function FieldError({ field, children }: { field: Field; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={`${field}-error`} className="border-l-2 border-estimate pl-2 text-sm font-semibold">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}

function Choice({ value, chosen }: { value: Correctable; chosen: boolean }) {
  return (
    <label className="flex items-center gap-2 py-1.5">
      <input type="radio" name="figure" value={value} defaultChecked={chosen} />
      {correctables[value]}
    </label>
  );
}
