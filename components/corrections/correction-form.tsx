"use client";

import { type ReactNode, useActionState, useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { correctables, keysOf } from "@/lib/programs/vocabulary";

const fields = ["figure", "value", "sourceUrl", "message", "leave"] as const;
type Field = (typeof fields)[number];

/** What was typed, and what is wrong with it; `attempt` counts the times it was sent. */
export type Sent = {
  attempt: number;
  typed: Partial<Record<Field, string>>;
  errors: readonly { field: Field | null; message: string }[];
};

type Props = {
  /** The figure that is chosen at first; null: none. */
  figure: string | null;
  /** Takes the report, or answers what is wrong with it; works without scripts, too. */
  send: (before: Sent, form: FormData) => Promise<Sent>;
};

/** The form that says what is wrong with a listing. What was typed comes back with the errors. */
export function CorrectionForm({ figure, send }: Props) {
  const [{ attempt, typed, errors }, action, pending] = useActionState(send, {
    attempt: 0,
    typed: figure === null ? {} : { figure },
    errors: [],
  });
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
      <ErrorSummary faults={faults} idOf={(field) => field} title="Nothing was sent yet" />
      <fieldset id="figure" tabIndex={-1} aria-describedby={errorOf("figure") ? "figure-error" : undefined}>
        <legend className="font-semibold">What is wrong?</legend>
        <FieldError field="figure">{errorOf("figure")}</FieldError>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {keysOf(correctables).map((key) => (
            <label key={key} className="flex items-center gap-2 py-1.5">
              <input type="radio" name="figure" value={key} defaultChecked={typed.figure === key} />
              {correctables[key]}
            </label>
          ))}
        </div>
      </fieldset>
      <Labelled field="value" label="What it should be" error={errorOf("value")}>
        <span id="value-hint" className="block text-[13px] text-soft">
          For example “$12,400 in total for 2026-2027”, or “not published any more”. Not needed for something else.
        </span>
        <input type="text" maxLength={200} autoComplete="off" {...described("value", "hint")} />
      </Labelled>
      <Labelled field="sourceUrl" label="The page that says so" error={errorOf("sourceUrl")}>
        <span id="sourceUrl-hint" className="block text-[13px] text-soft">
          Its whole address, best one of the institution’s own: https://…
        </span>
        <input type="url" inputMode="url" maxLength={2000} autoComplete="off" {...described("sourceUrl", "hint")} />
      </Labelled>
      <Labelled field="message" label="Anything else we should know" error={errorOf("message")}>
        <span id="message-hint" className="block text-[13px] text-soft">
          Not needed for a figure. Please no names and no addresses of people.
        </span>
        <textarea rows={4} maxLength={2000} {...described("message", "hint")} />
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
