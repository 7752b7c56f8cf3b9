"use client";

import { count } from "@/lib/text/format";

/** A value, its label, and how many programs it leads to. */
export type CountedOption = readonly [value: string, label: string, results: number];

/**
 * The options of a filter as checkboxes with their counts. They reach the browser as these few words
 * instead of as finished elements: a page would carry those twice, once to show and once for the scripts.
 */
export function CheckOptions({
  name,
  options,
  chosen,
  italic = false,
}: {
  name: string;
  options: readonly CountedOption[];
  chosen: readonly string[];
  italic?: boolean;
}) {
  return options.map(([value, label, results]) => (
    <label
      key={value}
      className={`flex items-center gap-2.5 py-[0.1875rem] text-sm max-md:py-2${italic ? " italic" : ""}${results === 0 ? " text-soft" : ""}`}
    >
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
      {label}
      <span key={results} className="ml-auto text-[0.8125rem] text-soft tabular-nums">
        {count(results)}
        <span className="sr-only">{results === 1 ? " program" : " programs"}</span>
      </span>
    </label>
  ));
}

/**
 * A list to choose one of, under its label; `empty` is what no choice means, `needs` the field without which a
 * choice does nothing.
 */
export function SelectOptions({
  name,
  label,
  current,
  empty,
  options,
  needs,
}: {
  name: string;
  label: string;
  current: string;
  empty: string;
  options: Readonly<Record<string, string>>;
  needs?: string | undefined;
}) {
  return (
    <label className="mt-2 block text-xs text-soft">
      {label}
      <select
        name={name}
        defaultValue={current}
        data-current={current}
        data-needs={needs}
        className="field mt-0.5 text-ink"
      >
        <option value="">{empty}</option>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
