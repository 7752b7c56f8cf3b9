"use client";

import { useField } from "@/components/ui/action-form";
import { describedBy, Label } from "@/components/ui/field";

/** Id of the list of keys that the form offers. */
export const figureKeysId = "figure-keys";

/** A figure named by its key, with those there are to choose from. */
export function FigureKeyField({ name, label, value }: { name: string; label: string; value: string }) {
  const { id, fault, typed } = useField(name);
  const hint = "The key of a figure, below or shared.";
  return (
    <div className="mb-4">
      <Label id={id} label={label} hint={hint} fault={fault} />
      <input
        id={id}
        name={name}
        type="text"
        list={figureKeysId}
        defaultValue={typed?.[0] ?? value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        className="field mt-1 max-w-[26rem] aria-invalid:border-wrong"
      />
    </div>
  );
}
