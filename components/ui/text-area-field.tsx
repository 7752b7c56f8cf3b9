"use client";

import { useField } from "./action-form";
import { describedBy, Label } from "./field";

/** Several lines of text with their label, hint and error. */
export function TextAreaField({
  name,
  label,
  hint,
  value = "",
  rows = 2,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What stands in it at first. */
  value?: string;
  rows?: number;
}) {
  const { id, fault, typed } = useField(name);
  return (
    <div className="mb-4">
      <Label id={id} label={label} hint={hint} fault={fault} />
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={typed?.[0] ?? value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        className="field mt-1 block max-w-[40rem] aria-invalid:border-wrong"
      />
    </div>
  );
}
