/** Owns matching the headings of any file with the columns of listings: by name, by label, by what people call them. */
import { keysOf } from "../../closed-list";
import { fieldLabel } from "../../programs/listing/field-text";
import { facts } from "../../programs/model/facts";
import { foldCase } from "../../text/fold-case";
import { importColumns, pathOfColumn, sourceColumn } from "../columns";

/** What people call a column beside its name and its label, as `headingKey` writes it. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  slug: ["page", "id", "key", "program slug"],
  institution: ["university", "school", "college", "institution name", "unitid", "university name", "school name"],
  program: ["program name", "program title", "title", "degree name", "degree program"],
  degree: ["degree level", "degree type", "level", "award"],
  subject: ["field", "discipline", "area", "field of study"],
  city: ["town", "location city", "campus city"],
  state: ["location state", "province"],
  website: ["url", "link", "web page", "program url", "program page", "homepage"],
  notes: ["note", "comment", "comments", "remarks"],
  delivery: ["format", "modality", "mode", "delivery mode", "mode of delivery", "delivery method", "delivery format"],
  duration_months: ["length", "program length", "months", "duration in months", "time to complete"],
  credits: ["credit hours", "total credits", "credit", "units", "hours"],
  cost_per_credit_usd: ["cost per credit", "tuition per credit", "tuition per credit hour", "price per credit hour"],
  total_cost_usd: ["total cost", "cost", "tuition", "total tuition", "price", "program cost", "total price usd"],
  total_cost_out_of_state_usd: ["out of state tuition", "out of state cost", "total cost out of state"],
  admission_deadline: ["application deadline", "deadline"],
  gre_required: ["gre required"],
  min_gpa: ["minimum gpa", "gpa"],
  application_fee_usd: ["app fee"],
};

/** A heading as it is compared and remembered: small letters and digits with single spaces between words. */
export function headingKey(heading: string): string {
  return foldCase(heading)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, 100);
}

/** What each column is called on pages. */
export const columnLabels: ReadonlyMap<string, string> = new Map(
  importColumns.map((column) => [column, fieldLabel(pathOfColumn(column))]),
);

/** The first column of each key counts: names before labels, labels before aliases. */
const columnByKey: ReadonlyMap<string, string> = new Map(
  [
    ...importColumns.map((column) => [headingKey(column), column] as const),
    ...[...columnLabels].map(([column, label]) => [headingKey(label), column] as const),
    ...keysOf(facts).flatMap((fact) => [
      [headingKey(`${facts[fact]} url`), sourceColumn(fact, "sourceUrl")] as const,
      [headingKey(`${facts[fact]} checked`), sourceColumn(fact, "checkedOn")] as const,
    ]),
    ...keysOf(aliases).flatMap((column) =>
      (aliases[column] ?? []).map((alias) => [headingKey(alias), column] as const),
    ),
  ].toReversed(),
);

/** Columns of our own export that say a stored value itself; its others are worked out or written in words. */
const exported = new Set([
  "slug",
  "institution",
  "program",
  "degree",
  "city",
  "state",
  "delivery",
  "duration_months",
  "credits",
]);

/** Whether a header is that of a list that this site exported. */
const isOwnExport = (keys: readonly string[]) =>
  ["page", "price from usd", "price state"].every((key) => keys.includes(key));

/**
 * The column that each heading of a header fills, or null where it is left out. `remembered` is what a person chose for
 * a heading before, by `headingKey`: null for one to leave out. Of headings that mean the same column the first has it.
 */
export function matchedColumns(
  header: readonly string[],
  remembered: ReadonlyMap<string, string | null> = new Map(),
): (string | null)[] {
  const keys = header.map(headingKey);
  const own = isOwnExport(keys);
  const taken = new Set<string>();
  return keys.map((key) => {
    const known = remembered.get(key);
    const column = known === undefined ? (columnByKey.get(key) ?? null) : known;
    if (column === null || taken.has(column) || !columnLabels.has(column) || (own && !exported.has(column)))
      return null;
    taken.add(column);
    return column;
  });
}
