"use client";

import { useField } from "./action-form";
import { FaultText } from "./field";

/** Any number of a few options. The first one has the id that errors link to. */
export function CheckGroup({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  /** What is chosen at first. */
  value: readonly string[];
  options: Readonly<Record<string, string>>;
}) {
  const { id, fault, typed } = useField(name);
  const chosen = typed ?? value;
  return (
    <fieldset className="mb-4" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="text-[0.8125rem] font-semibold">{label}</legend>
      {fault && <FaultText id={id} fault={fault} />}
      <div className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {Object.entries(options).map(([option, text], index) => (
          <label key={option} className="flex items-center gap-2.5 py-1 text-sm">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              name={name}
              value={option}
              defaultChecked={chosen.includes(option)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
