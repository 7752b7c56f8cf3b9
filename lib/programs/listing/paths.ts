/** Owns the paths of a listing's fields: a type that the compiler checks, and the same as values. */

import { keysOf } from "../../closed-list";
import { type Fact, facts } from "../model/facts";
import { untouched } from "../model/program";
import { type Draft, publishedShape } from "./shape";

/** The paths of all values in a branch; where it has one value for each of any names, so has the path. */
type PathsIn<Branch> = {
  [Name in keyof Branch & string]: Branch[Name] extends string | number | readonly unknown[] | null
    ? Name
    : `${Name}.${PathsIn<Branch[Name]>}`;
}[keyof Branch & string];

/** "name", "totalCost", "provenance.cost.sourceUrl", and "guides.…" and "skills.…" with any name. */
export type FieldPath = PathsIn<Draft>;
/** A guide or skill that a listing is tagged with. */
export type TagPath = PathsIn<Pick<Draft, "guides" | "skills">>;
/** What is said of a figure's source. */
export type SourcePart = keyof Draft["provenance"][Fact];

/** Values by path, any of which may be absent. */
export type ByPath<Path extends string, Value> = string extends Path
  ? Readonly<Record<string, Value>>
  : { readonly [P in Exclude<Path, TagPath>]?: Value } & { readonly [P in Extract<Path, TagPath>]: Value };

const { guides: _, skills: __, provenance: ___, ...plain } = publishedShape;
/** In the order of the schema. */
export const sourceParts: readonly SourcePart[] = keysOf(untouched);

/** The path of one part of a figure's source: "provenance.cost.year". */
export function sourcePath<F extends Fact, P extends SourcePart>(figure: F, part: P): `provenance.${F}.${P}` {
  return `provenance.${figure}.${part}`;
}

/** What the paths begin with of which a listing has one for each guide and skill that it is tagged with. */
export const tagPaths = ["guides.", "skills."] as const satisfies readonly TagPath[];

export function isTag(path: string): path is TagPath {
  return tagPaths.some((tag) => path.startsWith(tag));
}

const known: ReadonlySet<string> = new Set([
  ...keysOf(plain),
  ...keysOf(facts).flatMap((figure) => sourceParts.map((part) => sourcePath(figure, part))),
]);

/** Whether a listing can have this field; the history may name one that there is no more. */
export function isFieldPath(path: string): path is FieldPath {
  return known.has(path) || isTag(path);
}

/** The paths that have a value. */
export function pathsOf(values: ByPath<FieldPath, unknown>): FieldPath[] {
  return keysOf(values);
}

/** The values of a listing's fields by their paths; of a path that comes twice, the last. */
export function byPath<Path extends FieldPath, Value>(entries: Iterable<readonly [Path, Value]>): ByPath<Path, Value> {
  return fromEntries(entries);
}

/** The same of any paths: those of a listing's fields, or of a guide's parts. */
export function fromEntries<Path extends string, Value>(
  entries: Iterable<readonly [Path, Value]>,
): ByPath<Path, Value> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as ByPath<Path, Value>;
}
