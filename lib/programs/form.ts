/** Owns the listing form's fields: how a listing is written into them, and read from what was typed. */

import { figureFields } from "./duplicates";
import type { Fault } from "./listing";
import { type Fields, type FieldValue, isTag, listingOf, tagPaths } from "./listing-fields";
import { figureStates, figures, keysOf, type statuses, unknownReasons } from "./vocabulary";

/** What stands in a form, by the name of the field, which is its path in the listing. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const texts = ["institution", "slug", "name", "degree", "subject", "city", "state", "residency", "website", "note"];
const numbers = ["durationMonths", "credits", "totalCost", "totalCostOutOfState"];
const figurePaths = keysOf(figures).map((figure) => `provenance.${figure}`);
const sourceTexts = figurePaths.flatMap((path) =>
  ["sourceUrl", "year", "checkedOn", "note"].map((p) => `${path}.${p}`),
);
const plainTexts = [...texts, ...sourceTexts];

/** How sure a figure is and, where it is not known, why: one choice, so that the two can't contradict each other. */
export const sureness: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    keysOf(figureStates).flatMap((s) => (s === "unknown" || s === "estimated" ? [] : [[s, figureStates[s]]])),
  ),
  ...Object.fromEntries(
    keysOf(unknownReasons).map((reason) => [`unknown.${reason}`, `not known: ${unknownReasons[reason]}`]),
  ),
};

/** The same for a new figure: only the first listings were taken from the guide page. */
export const newSureness: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sureness).filter(([state]) => state !== "listed"),
);

/** Whom a price is for, blank where the source does not say. */
export const audiences = {
  "": "The source does not say",
  flat: "Everybody pays the same",
  "in-state": "Residents of its state",
};

/** The parts of a listing that a new one can be copied from. */
export const copyGroups = {
  identity: { label: "Institution, name, degree and subject", paths: ["institution", "name", "degree", "subject"] },
  place: { label: "City and state", paths: ["city", "state"] },
  delivery: { label: "Delivery and its source", paths: figureFields("delivery") },
  duration: { label: "Duration and its source", paths: figureFields("duration") },
  credits: { label: "Credits and their source", paths: figureFields("credits") },
  cost: { label: "Prices and their source", paths: figureFields("cost") },
  website: { label: "Its own page", paths: ["website"] },
  note: { label: "Note", paths: ["note"] },
  tags: { label: "Guides and skills", paths: tagPaths },
} as const;
export type CopyGroup = keyof typeof copyGroups;

/** The form of a program that nobody has typed anything into. */
export const blank: Fields = Object.fromEntries([
  ...[...texts, ...numbers, "perCreditCents", ...sourceTexts].map((path) => [path, null]),
  ["delivery", []],
  ...figurePaths.flatMap((path) => [
    [`${path}.state`, "unknown"],
    [`${path}.reason`, "not-checked"],
  ]),
]);

/** The fields of a new program that takes these groups from another. */
export function copyOf(fields: Fields, groups: readonly CopyGroup[]): Fields {
  const paths = groups.flatMap((group): readonly string[] => copyGroups[group].paths);
  const wanted = (path: string) => paths.some((own) => path === own || (isTag(own) && path.startsWith(own)));
  return { ...blank, ...Object.fromEntries(Object.entries(fields).filter(([path]) => wanted(path))) };
}

/** What the form shows for a listing's fields. */
export function typedOf(fields: Fields): Typed {
  const text = (path: string) => [String(fields[path] ?? "")];
  const cents = fields.perCreditCents;
  return {
    ...Object.fromEntries(
      [...texts, ...numbers, ...sourceTexts, ...Object.keys(fields).filter(isTag)].map((path) => [path, text(path)]),
    ),
    delivery: [fields.delivery ?? []].flat().map(String),
    perCreditCents: [typeof cents === "number" ? (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2) : ""],
    ...Object.fromEntries(figurePaths.map((path) => [`${path}.state`, [surenessOf(fields, path)]])),
  };
}

function surenessOf(fields: Fields, path: string): string {
  const state = String(fields[`${path}.state`] ?? "unknown");
  return state === "unknown" ? `unknown.${fields[`${path}.reason`] ?? "not-checked"}` : state;
}

/**
 * The listing that was typed, for the listing schemas to judge: blank is null, amounts may have a
 * dollar sign and commas, and a number that is none is NaN, so that its field is named.
 */
export function listingFrom(typed: Typed, status: keyof typeof statuses): object {
  // Written without lists in between, since an import reads a hundred thousand rows by it.
  const text = (path: string) => typed[path]?.[0]?.replaceAll("\r\n", "\n").trim() || null;
  const fields: Record<string, FieldValue> = {};
  for (const path of plainTexts) fields[path] = text(path);
  for (const path in typed) if (isTag(path)) fields[path] = text(path);
  for (const path of numbers) fields[path] = numberFrom(text(path));
  const rate = numberFrom(text("perCreditCents"));
  // Cents of a decimal: 1265.6 × 100 is not whole in binary; a third decimal is refused.
  fields.perCreditCents = rate === null ? null : Number((rate * 100).toFixed(4));
  fields.delivery = [...(typed.delivery ?? [])];
  fields.status = status;
  for (const path of figurePaths) {
    const [state = "", reason = null] = (text(`${path}.state`) ?? "").split(".");
    fields[`${path}.state`] = state;
    fields[`${path}.reason`] = reason;
  }
  return listingOf(fields);
}

function numberFrom(text: string | null): number | null {
  if (text === null) return null;
  const plain = text.replace(/^\$\s*/, "").replace(/,(?=\d{3}(\D|$))/g, "");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Faults by the form's fields: why a figure is not known is part of how sure it is. */
export function formFaults(faults: readonly Fault[]): Fault[] {
  return faults.map(({ path, message }) => ({
    path: path.replace(/^(provenance\.\w+)\.reason$/, "$1.state"),
    message,
  }));
}
