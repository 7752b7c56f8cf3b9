"use client";

import { createContext, type ReactNode, useContext } from "react";
import { emptyForm, type FormState, failed } from "@/lib/form-state";
import { ErrorSummary } from "./error-summary";
import { HandOver } from "./hand-over";
import { useHere, useToldAction } from "./use-told-action";

type Fields = Pick<FormState, "faults" | "typed"> & { formId: string };

const FieldsContext = createContext<Fields>({ formId: "form", faults: [], typed: {} });

/** What the form around a field knows about it: its id, what is wrong with it, and what was typed (null: nothing yet). */
export function useField(name: string): { id: string; fault: string | null; typed: string[] | null } {
  const { formId, faults, typed } = useContext(FieldsContext);
  return {
    id: `${formId}-${name}`,
    fault: faults.find(({ path }) => path === name)?.message ?? null,
    typed: Object.keys(typed).length > 0 ? (typed[name] ?? []) : null,
  };
}

/** Whether anything is wrong with a field whose name begins so. */
export function useFaultIn(prefix: string): boolean {
  return useContext(FieldsContext).faults.some(({ path }) => path.startsWith(prefix));
}

/**
 * A form whose action answers with a `FormState`, with and without scripts: errors at the top and at
 * their fields, what was typed kept, then what happened. `id` must be unique on the page and `submit`
 * says what the button does, unless `buttons` are several. Fields are found by `useField`.
 */
export function ActionForm<H = string>({
  id,
  action,
  submit,
  buttons,
  quiet = false,
  oneOfMany = false,
  className = "",
  initial = emptyForm,
  children,
  handOver = (given) => typeof given === "string" && <HandOver label="To hand over" text={given} />,
}: {
  id: string;
  action: (state: FormState<H>, form: FormData) => Promise<FormState<H>>;
  submit?: string;
  /** Several buttons instead of one; what a pressed one says is sent with the fields. */
  buttons?: ReactNode;
  /** For a button that is not the main thing on its page. */
  quiet?: boolean;
  /** Its page has several forms of this action: without scripts the answer is shown at the one that was sent. */
  oneOfMany?: boolean;
  className?: string;
  /** What the form begins with when something was typed into it earlier. */
  initial?: FormState<H>;
  children?: ReactNode;
  /** How what the action hands over is shown, if it is not a text. */
  handOver?: (given: NonNullable<H>) => ReactNode;
}) {
  const here = useHere();
  const [state, send, pending] = useToldAction<FormState<H>>(
    action,
    initial,
    (form, message) => failed(form, { path: "", message }),
    oneOfMany ? `${here}#${id}` : here,
  );
  return (
    <form id={id} action={send} noValidate className={className}>
      <ErrorSummary faults={state.faults} idOf={(path) => `${id}-${path}`} />
      <FieldsContext value={{ formId: id, faults: state.faults, typed: state.typed }}>{children}</FieldsContext>
      {buttons ?? (
        <button type="submit" disabled={pending} className={quiet ? "secondary" : "primary"}>
          {submit}
        </button>
      )}
      {state.notice && (
        <p role="status" className="mt-3 text-sm font-semibold">
          {state.notice}
        </p>
      )}
      {state.handOver && handOver(state.handOver)}
    </form>
  );
}
