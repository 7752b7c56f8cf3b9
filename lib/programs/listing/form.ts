/** Owns the listing form's fields: how a listing is written into them, and read from what was typed. */
import { keysOf } from "../../closed-list";
import type { Fault, Typed } from "../../form-state";
import { amountIn } from "../../parse";
import type { Control } from "../model/fact-kinds";
import { factFields, factPaths } from "../model/fact-table";
import { type Fact, facts, isCore } from "../model/facts";
import type { FieldValue } from "../model/field-schemas";
import { figureStates, subjects, unknownReasons } from "../model/vocabulary";
import { type Fields, figureFields } from "./fields";
import { byPath, type FieldPath, isTag, pathsOf, type SourcePart, sourcePath, tagPaths } from "./paths";
import type { Status } from "./status";

const texts = [
  "institution",
  "slug",
  "name",
  "degree",
  "subject",
  "city",
  "state",
  "website",
  "note",
  "editorsNote",
] as const satisfies readonly FieldPath[];
const sourceTexts = [
  "sourceUrl",
  "year",
  "checkedOn",
  "note",
  "otherValue",
  "otherSourceUrl",
  "otherYear",
  "otherCheckedOn",
] as const satisfies readonly SourcePart[];

/** Of several subjects each is typed by itself, as several values of a fact are. */
const furtherSubjects: Control = { as: "several", options: subjects };

/** What the form has of a fact: the controls of its values by path, and the paths of its source's texts. */
const inputs = keysOf(facts).map((fact) => ({
  fact,
  core: isCore(fact),
  values: factPaths(fact).map((path) => [path, factFields[path].control] as const),
  texts: sourceTexts.map((part) => sourcePath(fact, part)),
  state: sourcePath(fact, "state"),
  reason: sourcePath(fact, "reason"),
}));

/** How sure a figure is and, where it is not known, why: one choice, so that the two can't contradict each other. */
export const figureStateOptions: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    keysOf(figureStates).flatMap((s) => (s === "unknown" || s === "estimated" ? [] : [[s, figureStates[s]]])),
  ),
  ...Object.fromEntries(
    keysOf(unknownReasons).map((reason) => [`unknown.${reason}`, `not known: ${unknownReasons[reason]}`]),
  ),
};

/** The state of a figure that nobody has looked for, as that one choice. */
export const notLookedFor = "unknown.not-checked";

/** The same for a new figure: only the first listings were taken from the guide page. */
export const newFigureStateOptions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(figureStateOptions).filter(([state]) => state !== "listed"),
);

/** The parts of a listing that a new one can be copied from: groups of facts, and what is no fact. */
export const copyGroups = {
  identity: {
    label: "Institution, name, degree and subject",
    paths: ["institution", "name", "degree", "subject", "alsoSubjects"],
  },
  place: { label: "City and state", paths: ["city", "state"] },
  delivery: { label: "Delivery and its source", paths: figureFields("delivery") },
  duration: { label: "Duration and its source", paths: figureFields("duration") },
  credits: { label: "Credits and their source", paths: figureFields("credits") },
  cost: { label: "Prices and their source", paths: figureFields("cost") },
  further: {
    label: "Admission, pace and all other facts with their sources",
    paths: keysOf(facts).flatMap((fact) => (isCore(fact) ? [] : figureFields(fact))),
  },
  website: { label: "Its own page", paths: ["website"] },
  note: { label: "Notes", paths: ["note", "editorsNote"] },
  tags: { label: "Guides and skills", paths: tagPaths },
} as const satisfies Record<string, { label: string; paths: readonly FieldPath[] }>;
export type CopyGroup = keyof typeof copyGroups;

/** The form of a program that nobody has typed anything into. */
export const blank: Fields = fieldsFrom({}, "draft");

/** The fields of a new program that takes these groups from another. */
export function copyOf(fields: Fields, groups: readonly CopyGroup[]): Fields {
  const paths = groups.flatMap((group): readonly FieldPath[] => copyGroups[group].paths);
  const wanted = (path: FieldPath) => paths.some((own) => path === own || (isTag(own) && path.startsWith(own)));
  const copied = pathsOf(fields).filter(wanted);
  return { ...blank, ...byPath(copied.map((path) => [path, fields[path] ?? null] as const)) };
}

/** What the form shows for a listing's fields. */
export function typedOf(fields: Fields): Typed {
  const text = (path: FieldPath): [FieldPath, string[]] => [path, [String(fields[path] ?? "")]];
  return {
    ...byPath([...texts, ...pathsOf(fields).filter(isTag)].map(text)),
    alsoSubjects: asTyped(furtherSubjects, fields.alsoSubjects ?? null),
    ...byPath(
      inputs.flatMap(({ fact, values, texts: sources, state }): [FieldPath, string[]][] => [
        ...values.map(([path, control]): [FieldPath, string[]] => [path, asTyped(control, fields[path] ?? null)]),
        ...sources.map(text),
        [state, [stateOptionOf(fields, fact)]],
      ]),
    ),
  };
}

/** A value as it stands in its control. */
export function asTyped(control: Control, value: FieldValue): string[] {
  switch (control.as) {
    case "several":
      return [value ?? []].flat().map(String);
    case "lines":
      return [[value ?? []].flat().join("\n")];
    case "number":
      return [typeof value === "number" && control.cents ? inDollars(value) : String(value ?? "")];
    default:
      return [String(value ?? "")];
  }
}

const inDollars = (cents: number) => (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2);

function stateOptionOf(fields: Fields, figure: Fact): string {
  const state = String(fields[sourcePath(figure, "state")] ?? "unknown");
  return state === "unknown" ? `unknown.${fields[sourcePath(figure, "reason")] ?? "not-checked"}` : state;
}

/** What the form shows of the fields in `filled`, which were filled in for its editor. */
export function typedAs(fields: Fields, filled: Fields): Typed {
  const names = new Set(formFaults(pathsOf(filled).map((path) => ({ path, message: "" }))).map(({ path }) => path));
  return Object.fromEntries(Object.entries(typedOf({ ...fields, ...filled })).filter(([name]) => names.has(name)));
}

/**
 * The fields that were typed, for the listing schemas to judge: blank is null, amounts may have a
 * dollar sign and commas, and a number that is none, or could be two, stays text, so that its field is named.
 * A fact of which nothing is typed has no fields, unless every listing says something of it.
 */
export function fieldsFrom(typed: Typed, status: Status): Fields {
  // Written without lists in between, since an import reads a hundred thousand rows by it.
  const text = (path: string) => typed[path]?.[0]?.replaceAll("\r\n", "\n").trim() || null;
  const fields: { -readonly [Path in keyof Fields]: Fields[Path] } = {};
  for (const path of texts) fields[path] = text(path);
  fields.alsoSubjects = valueTyped(furtherSubjects, typed.alsoSubjects ?? []);
  for (const path in typed) if (isTag(path)) fields[path] = text(path);
  fields.status = status;
  for (const { core, values, texts: sources, state, reason } of inputs) {
    const option = text(state);
    if (!core && (option === null || option === notLookedFor) && !values.some(([path]) => typed[path]?.some(Boolean))) {
      if (!sources.some((path) => text(path) !== null)) continue;
    }
    for (const [path, control] of values) fields[path] = valueTyped(control, typed[path] ?? []);
    for (const path of sources) fields[path] = text(path);
    const [stated = "", why = null] = (option ?? notLookedFor).split(".");
    fields[state] = stated;
    fields[reason] = why;
  }
  return fields;
}

/** What was typed into a control; a number that is none, or could be two, stays text. */
function valueTyped(control: Control, typed: readonly string[]): FieldValue {
  if (control.as === "several") return typed.toSorted();
  const text = typed[0]?.replaceAll("\r\n", "\n").trim() || null;
  if (control.as === "lines") return (text ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (control.as !== "number") return text;
  const amount = amountIn(text);
  // Cents of a decimal: 1265.6 × 100 is not whole in binary; a third decimal is refused.
  return typeof amount === "number" && control.cents ? Number((amount * 100).toFixed(4)) : amount;
}

/** Faults by the form's fields: why a figure is not known is part of how sure it is. */
export function formFaults(faults: readonly Fault[]): Fault[] {
  return faults.map(({ path, message }) => ({
    path: path.replace(/^(provenance\.\w+)\.reason$/, "$1.state"),
    message,
  }));
}
