"use client";

import { useId } from "react";
import { type ReaderInputField, readerInputFields, readInputs } from "@/lib/programs/payback/reader-inputs";
import type { KeptInputs } from "./reader-inputs-store";

/** A number about the reader; `usual` is what counts while the field is empty, `says` what it goes by. */
export function NumberField({
  field,
  situation,
  usual,
  says,
}: {
  field: ReaderInputField;
  situation: KeptInputs;
  usual?: string | undefined;
  says?: string;
}) {
  const id = useId();
  const { label, hint } = readerInputFields[field];
  const wrong = readInputs(situation.typed).wrong[field];
  const note = wrong ?? says ?? hint;
  return (
    <div>
      <label htmlFor={id} className="block text-[0.8125rem] font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={field}
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
        <p id={`${id}-note`} className={`mt-0.5 text-[0.78125rem] ${wrong ? "font-semibold" : "text-soft"}`}>
          {note}
        </p>
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
  field: "wage";
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
  situation: KeptInputs;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-[0.8125rem] font-semibold">
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
