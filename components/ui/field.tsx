"use client";

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { useField } from "./action-form";

type Common = { name: string; label: string; hint?: string | undefined };

/** A line of text with its label, hint and error. What was typed stays, except in a password. */
export function Field({
  name,
  label,
  hint,
  type = "text",
  value = "",
  autoComplete = "off",
  inputMode,
}: Common & {
  type?: HTMLInputTypeAttribute;
  /** What stands in it at first. */
  value?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "numeric" | "decimal" | "url" | "email";
}) {
  const { id, fault, typed } = useField(name);
  return (
    <div className="mb-4">
      <Label id={id} label={label} hint={hint} fault={fault} />
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={typed?.[0] ?? value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={type === "text" ? undefined : false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        className="field mt-1 max-w-[26rem] aria-invalid:border-wrong"
      />
    </div>
  );
}

/** A choice of one among few or many. */
export function SelectField({
  name,
  label,
  hint,
  value = "",
  options,
}: Common & { value?: string; options: Readonly<Record<string, string>> }) {
  const { id, fault, typed } = useField(name);
  const chosen = typed?.[0] ?? value;
  return (
    <div className="mb-4">
      <Label id={id} label={label} hint={hint} fault={fault} />
      <select
        // React resets a form after its action, and a select to what it was made with.
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        className="field mt-1 max-w-[26rem] aria-invalid:border-wrong"
      >
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One thing to agree to, or not. Its value is "yes". */
export function CheckField({ name, label, hint, checked = false }: Common & { checked?: boolean }) {
  const { id, fault, typed } = useField(name);
  return (
    <div className="mb-4">
      {fault && <FaultText id={id} fault={fault} />}
      <label className="flex items-baseline gap-2.5 py-1 text-sm">
        <input
          id={id}
          name={name}
          type="checkbox"
          value="yes"
          defaultChecked={typed ? typed.includes("yes") : checked}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, hint, fault)}
        />
        {label}
      </label>
      {hint && <Hint id={id} hint={hint} />}
    </div>
  );
}

/** The label of a field with its hint and what is wrong with it. */
export function Label({ id, label, hint, fault }: Omit<Common, "name"> & { id: string; fault: string | null }) {
  return (
    <>
      <label htmlFor={id} className="block text-[0.8125rem] font-semibold">
        {label}
      </label>
      {hint && <Hint id={id} hint={hint} />}
      {fault && <FaultText id={id} fault={fault} />}
    </>
  );
}

function Hint({ id, hint }: { id: string; hint: string }) {
  return (
    <p id={`${id}-hint`} className="text-[0.8125rem] text-soft">
      {hint}
    </p>
  );
}

/** What is wrong with a field. */
export function FaultText({ id, fault }: { id: string; fault: string }) {
  return (
    <p id={`${id}-fault`} className="text-[0.8125rem] font-semibold text-wrong">
      <span className="sr-only">Error: </span>
      {fault}
    </p>
  );
}

/** The ids of what describes a field. */
export function describedBy(id: string, hint: string | undefined, fault: string | null): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
}
