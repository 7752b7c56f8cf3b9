"use client";

import type { ReactNode } from "react";
import { useField } from "./action-form";
import { FaultText } from "./field";

/** One of a few longer texts, side by side where there is room. The first has the id that errors link to. */
export function RadioGroup({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string; text: ReactNode }[];
}) {
  const { id, fault, typed } = useField(name);
  return (
    <fieldset className="border-t border-rule pt-3 pb-4" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="float-left mb-1.5 w-full text-[0.8125rem] font-semibold">{label}</legend>
      <div className="clear-both">
        {fault && <FaultText id={id} fault={fault} />}
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
          {options.map((option, index) => (
            <label key={option.value} className="flex min-w-0 items-start gap-2.5 text-sm">
              <input
                id={index === 0 ? id : undefined}
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={typed?.[0] === option.value}
                className="mt-1"
              />
              <span className="min-w-0">
                <span className="block text-[0.8125rem] text-soft">{option.label}</span>
                <span className="whitespace-pre-line [overflow-wrap:anywhere]">{option.text}</span>
              </span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
