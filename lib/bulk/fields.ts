/** Owns which fields can be changed in many programs at once, how each is typed, and what was typed. */

import { keysOf } from "../closed-list";
import type { Fault, Typed } from "../form-state";
import { fieldLabel } from "../programs/listing/field-text";
import type { Fields } from "../programs/listing/fields";
import { fieldsFrom, newFigureStateOptions } from "../programs/listing/form";
import { byPath, type FieldPath, sourcePath } from "../programs/listing/paths";
import { readListing } from "../programs/listing/schema";
import type { ValueField } from "../programs/model/fact-kinds";
import { factFields } from "../programs/model/fact-table";
import { facts } from "../programs/model/facts";
import { degrees, states, statuses, subjects } from "../programs/model/vocabulary";

type Options = Readonly<Record<string, string>>;

/** How a field is typed: as the listing form types it. */
type Input =
  | { kind: "choice"; options: Options }
  | { kind: "several"; options: Options }
  | { kind: "line"; hint?: string; mode?: "numeric" | "decimal" | "url" }
  | { kind: "day" }
  | { kind: "text" };

/** `paths` are the listing's own that one choice fills: how sure a figure is and why it is not known are one. */
export type BulkField = { label: string; paths: readonly FieldPath[]; input: Input };

const none = { "": "None" };

const own = (path: FieldPath, input: Input, label = fieldLabel(path)): [string, BulkField] => [
  path,
  { label, paths: [path], input },
];

/** How a value of a fact is typed. */
function inputOf({ control, hint }: ValueField): Input {
  switch (control.as) {
    case "choice":
      return { kind: "choice", options: { "": control.none, ...control.options } };
    case "several":
      return { kind: "several", options: control.options };
    case "number":
      return { kind: "line", mode: control.mode, ...(hint !== undefined && { hint }) };
    case "lines":
      return { kind: "text" };
    case "line":
      return { kind: "line", ...(hint !== undefined && { hint }) };
  }
}

/** "Duration, in months". */
function labelWithUnit({ label, control, column }: ValueField): string {
  if (control.as !== "number") return label;
  if (column.endsWith("_usd")) return `${label}, in $`;
  return column.endsWith("_months") ? `${label}, in months` : label;
}

/** By the name of the field in the listing form. A listing's name and address are its own and no field of many. */
export const bulkFields: ReadonlyMap<string, BulkField> = new Map([
  own("status", { kind: "choice", options: { "": "Choose …", ...statuses } }),
  own("subject", { kind: "choice", options: { ...none, ...subjects } }),
  own("alsoSubjects", { kind: "several", options: subjects }),
  own("degree", { kind: "choice", options: { ...none, ...degrees } }),
  own("city", { kind: "line" }),
  own("state", { kind: "choice", options: { ...none, ...states } }),
  own("note", { kind: "text" }),
  own("editorsNote", { kind: "text" }),
  ...keysOf(factFields).map((path) => own(path, inputOf(factFields[path]), labelWithUnit(factFields[path]))),
  ...keysOf(facts).flatMap((figure): [string, BulkField][] => {
    const state = sourcePath(figure, "state");
    const stated: BulkField = {
      label: fieldLabel(state),
      paths: [state, sourcePath(figure, "reason")],
      input: { kind: "choice", options: newFigureStateOptions },
    };
    return [
      [state, stated],
      own(sourcePath(figure, "sourceUrl"), { kind: "line", mode: "url" }),
      own(sourcePath(figure, "year"), { kind: "line", hint: "2026 or 2025-2026" }),
      own(sourcePath(figure, "checkedOn"), { kind: "day" }),
      own(sourcePath(figure, "note"), { kind: "text" }),
    ];
  }),
]);

/** The labels of the fields by name, for a choice of one. */
export const bulkFieldLabels: Options = Object.fromEntries([...bulkFields].map(([name, { label }]) => [name, label]));

/**
 * What was typed as the value of a field: the value of each path it stands for, by the listing form's
 * own reading. Faults are those of the value by itself; whether it suits a listing, each listing says.
 */
export function valueFrom(name: string, typed: Typed): { value: Fields } | { faults: Fault[] } {
  const paths = bulkFields.get(name)?.paths ?? [];
  if (name === "status") {
    const status = keysOf(statuses).find((key) => key === typed.status?.[0]);
    return status ? { value: { status } } : { faults: [{ path: name, message: "Choose a status." }] };
  }
  const fields = fieldsFrom({ [name]: typed[name] ?? [] }, "draft");
  const read = readListing(fields);
  const own = new Set<string>(paths);
  const faults = "faults" in read ? read.faults.filter(({ path }) => own.has(path)) : [];
  if (faults.length > 0) return { faults: faults.map(({ message }) => ({ path: name, message })) };
  return { value: byPath(paths.map((path) => [path, fields[path] ?? null] as const)) };
}
