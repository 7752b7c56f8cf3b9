"use client";

import { useId } from "react";
import { read, type SituationField, situationFields } from "@/lib/programs/situation";
import type { Situation } from "./situation-store";

/** A number about the reader; `usual` is what counts while the field is empty. */
export function NumberField({
  field,
  situation,
  usual,
}: {
  field: SituationField;
  situation: Situation;
  usual?: string | undefined;
}) {
  const id = useId();
  const { label, hint } = situationFields[field];
  const wrong = read(situation.typed).wrong[field];
  const note = wrong ?? hint;
  return (
    <div>
      <label htmlFor={id} className="block text-[13px] font-semibold">
        {label}
      </label>
      <input
        id={id}
        className="field mt-1 tabular-nums"
        inputMode="decimal"
        autoComplete="off"
        value={situation.typed[field] ?? ""}
        placeholder={usual}
        aria-invalid={wrong !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => situation.type(field, event.target.value)}
      />
      {note && (
        <small id={`${id}-note`} className={`mt-0.5 block text-[12.5px] ${wrong ? "font-semibold" : "text-soft"}`}>
          {note}
        </small>
      )}
    </div>
  );
}

/** A choice about the reader; `""` stands for none. */
export function ChoiceField({
  field,
  label,
  options,
  value,
  situation,
}: {
  field: "state" | "wage";
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
  situation: Situation;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-[13px] font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="field mt-1"
        value={value}
        onChange={(event) => situation.type(field, event.target.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
