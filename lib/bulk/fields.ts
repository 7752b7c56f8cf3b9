/** Owns which fields can be changed in many programs at once, how each is typed, and what was typed. */
import { fieldLabel } from "../programs/field-text";
import { audiences, listingFrom, newSureness, type Typed } from "../programs/form";
import { type Fault, readListing } from "../programs/listing";
import { type Fields, fieldsOf } from "../programs/listing-fields";
import { degrees, deliveryModes, figures, keysOf, states, statuses, subjects } from "../programs/vocabulary";

type Options = Readonly<Record<string, string>>;

/** How a field is typed: as the listing form types it. */
type Input =
  | { kind: "choice"; options: Options }
  | { kind: "several"; options: Options }
  | { kind: "line"; hint?: string; mode?: "numeric" | "decimal" | "url" }
  | { kind: "day" }
  | { kind: "text" };

/** `paths` are the listing's own that one choice fills: how sure a figure is and why it is not known are one. */
export type BulkField = { label: string; paths: readonly string[]; input: Input };

const none = { "": "None" };

const own = (path: string, input: Input, label = fieldLabel(path)): [string, BulkField] => [
  path,
  { label, paths: [path], input },
];

/** By the name of the field in the listing form. A listing's name and address are its own and no field of many. */
export const bulkFields: ReadonlyMap<string, BulkField> = new Map([
  own("status", { kind: "choice", options: { "": "Choose …", ...statuses } }),
  own("delivery", { kind: "several", options: deliveryModes }),
  own("subject", { kind: "choice", options: { ...none, ...subjects } }),
  own("degree", { kind: "choice", options: { ...none, ...degrees } }),
  own("city", { kind: "line" }),
  own("state", { kind: "choice", options: { ...none, ...states } }),
  own("residency", { kind: "choice", options: audiences }),
  own("durationMonths", { kind: "line", mode: "numeric" }, "Duration, in months"),
  own("credits", { kind: "line", mode: "decimal" }),
  own("perCreditCents", { kind: "line", mode: "decimal" }, "Price per credit, in $"),
  own("totalCost", { kind: "line", mode: "numeric" }, "Total price, in $"),
  own("totalCostOutOfState", { kind: "line", mode: "numeric" }, "Total price from out of state, in $"),
  own("note", { kind: "text" }),
  ...keysOf(figures).flatMap((figure): [string, BulkField][] => {
    const path = `provenance.${figure}`;
    const stated: BulkField = {
      label: fieldLabel(`${path}.state`),
      paths: [`${path}.state`, `${path}.reason`],
      input: { kind: "choice", options: newSureness },
    };
    return [
      [`${path}.state`, stated],
      own(`${path}.sourceUrl`, { kind: "line", mode: "url" }),
      own(`${path}.year`, { kind: "line", hint: "2026 or 2025-2026" }),
      own(`${path}.checkedOn`, { kind: "day" }),
      own(`${path}.note`, { kind: "text" }),
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
  const listing = listingFrom({ [name]: typed[name] ?? [] }, "draft");
  const read = readListing(listing);
  const faults = "faults" in read ? read.faults.filter(({ path }) => paths.includes(path)) : [];
  if (faults.length > 0) return { faults: faults.map(({ message }) => ({ path: name, message })) };
  return { value: Object.fromEntries(Object.entries(fieldsOf(listing)).filter(([path]) => paths.includes(path))) };
}
