"use client";

import { useField } from "@/components/ui/action-form";
import { describedBy, Label } from "@/components/ui/field";

/** A file that is sent with its form. A browser keeps none after an error: it is chosen again. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  name: string;
  label: string;
  hint?: string;
  accept: string;
}) {
  const { id, fault } = useField(name);
  return (
    <div className="mb-4">
      <Label id={id} label={label} hint={hint} fault={fault} />
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        className="mt-1 block max-w-full text-sm"
      />
    </div>
  );
}
