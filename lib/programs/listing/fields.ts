/** Owns a listing as flat fields: each value by its path, not checked yet, and what differs between two. */
import { z } from "zod";
import { keysOf } from "../../closed-list";
import { factFields, factPaths, isFactPath } from "../model/fact-table";
import { type Fact, facts, isCore } from "../model/facts";
import { type FieldValue, fieldValue } from "../model/field-schemas";
import { isUntouched } from "../model/program";
import { type ByPath, byPath, type FieldPath, isFieldPath, pathsOf, sourceParts, sourcePath } from "./paths";
import type { Draft } from "./shape";

/**
 * What a form, the database or the history says of a listing: values by path, whether they are right or not. A
 * listing is made of them by `readListing`; it is no such object itself, which the absent `provenance` says.
 */
export type Fields = ByPath<FieldPath, FieldValue> & { readonly provenance?: never };

/** Fields that were stored as JSON. */
export const storedAsJson = z
  .partialRecord(
    z.custom<FieldPath>((path) => typeof path === "string" && isFieldPath(path), "No listing has such a field."),
    fieldValue,
  )
  .transform((values): Fields => byPath(pathsOf(values).map((path) => [path, values[path] ?? null] as const)));

export type Change = { before: FieldValue; after: FieldValue };
/**
 * A field, or what is no part of the listing: the time at which a draft becomes public; the listing that one was
 * merged into ("12:3", id and version) and the former addresses and reports (ids) that went there with it.
 */
export type ChangePath = FieldPath | "publishAt" | "mergedInto" | "oldSlugs" | "reports";
/** What each changed field was and became. */
export type Changes = ByPath<ChangePath, Change>;
/** The same as the history keeps it: it may name a field that listings have no more. */
export type RecordedChanges = Readonly<Record<string, Change>>;

/**
 * Every value of a listing by its path, in the listing's order. A fact that nobody has looked at has none, unless
 * every listing says something of it.
 */
export function fieldsOf({ guides, skills, status, provenance, ...plain }: Draft): Fields {
  const said = keysOf(facts).filter((fact) => isCore(fact) || !isUntouched(provenance[fact]));
  const unsaid = new Set<FieldPath>(keysOf(facts).flatMap((fact) => (said.includes(fact) ? [] : factPaths(fact))));
  return {
    ...byPath(keysOf(plain).flatMap((path) => (unsaid.has(path) ? [] : [[path, ordered(path, plain[path])] as const]))),
    ...byPath(Object.entries(guides).map(([guide, note]) => [`guides.${guide}`, note] as const)),
    ...byPath(Object.entries(skills).map(([skill, note]) => [`skills.${skill}`, note] as const)),
    status,
    ...byPath(
      said.flatMap((fact) => sourceParts.map((part) => [sourcePath(fact, part), provenance[fact][part]] as const)),
    ),
  };
}

/** The order in which members of a closed list were ticked says nothing. */
export function ordered(path: FieldPath, value: FieldValue): FieldValue {
  const isSet = path === "alsoSubjects" || (isFactPath(path) && factFields[path].control.as === "several");
  return Array.isArray(value) && isSet ? value.toSorted() : value;
}

/** Whether two fields hold the same. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What became of each field that differs; a field that only one of the two has was or becomes null. */
export function changesBetween(before: Fields, after: Fields): Changes {
  const paths = new Set([...pathsOf(before), ...pathsOf(after)]);
  return byPath(
    [...paths].flatMap((path) => {
      const change = { before: before[path] ?? null, after: after[path] ?? null };
      return sameValue(change.before, change.after) ? [] : [[path, change] as const];
    }),
  );
}

/** Every field of a figure: its values and its source, which never part. */
export function figureFields(figure: Fact): FieldPath[] {
  return [...factPaths(figure), ...sourceParts.map((part) => sourcePath(figure, part))];
}

const ofFigures: ReadonlyMap<string, Fact> = new Map(
  keysOf(facts).flatMap((figure) => figureFields(figure).map((path) => [path, figure] as const)),
);

/** The figure that a field belongs to, as its value or its source; null for any other. */
export function figureOf(path: string): Fact | null {
  return ofFigures.get(path) ?? null;
}

/** What a field is merged, chosen and undone with: its figure, by name, or itself. */
export function unitOf(path: string): string {
  return figureOf(path) ?? path;
}
