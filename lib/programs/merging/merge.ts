/** Owns putting two editors' changes of one listing together: field by field, and each figure as one thing. */
import { keysOf } from "../../closed-list";
import { type Fields, sameValue, unitOf } from "../listing/fields";
import { type ByPath, type FieldPath, fromEntries } from "../listing/paths";
import type { FieldValue } from "../model/field-schemas";
import { type FieldChanges, fieldsAtVersion } from "./revert";

/** A field that is to be chosen: both changed it or what goes with it, and not to the same. */
export type Conflict = { base: FieldValue; theirs: FieldValue; yours: FieldValue };
export type Merged<Path extends string> = {
  /** Every field: the one that was changed, whoever did it; where both did, yours. */
  fields: ByPath<Path, FieldValue>;
  /** The paths that only they changed. */
  taken: Path[];
  /** The paths that both changed, by themselves or what goes with them, each with the three values to choose from. */
  conflicts: ByPath<Path, Conflict>;
};
/** What both changed of a listing. */
export type Conflicts = Merged<FieldPath>["conflicts"];

/** The fields of one side; `Path` are those that there are of a listing, or the parts of a guide. */
type Side<Path extends string> = Readonly<Partial<Record<Path, FieldValue>>>;

/**
 * Merges what two people made of the same version (`base`). A field that one of them left alone is
 * the other's; one that both made the same is that; any other is a conflict. Fields of one unit (`unitOf`;
 * unless it is given, each is its own) are never divided: all are of one side, and all that differ are the
 * conflict. Exchanging the two exchanges `theirs` and `yours` and nothing else.
 */
export function mergeFields<Path extends string>(
  base: Side<Path>,
  theirs: Side<Path>,
  yours: Side<Path>,
  unitOf: (path: Path) => string = (path) => path,
): Merged<Path> {
  const threes = [...new Set([...keysOf(base), ...keysOf(theirs), ...keysOf(yours)])].map((path) => {
    const three = { base: base[path] ?? null, theirs: theirs[path] ?? null, yours: yours[path] ?? null };
    return { path, unit: unitOf(path), three };
  });
  const unitsWhere = (differ: (three: Conflict) => boolean): ReadonlySet<string> =>
    new Set(threes.flatMap(({ unit, three }) => (differ(three) ? [unit] : [])));
  const theyChanged = unitsWhere((three) => !sameValue(three.base, three.theirs));
  const youChanged = unitsWhere((three) => !sameValue(three.base, three.yours));
  const differ = unitsWhere((three) => !sameValue(three.theirs, three.yours));
  const clash = (unit: string) => theyChanged.has(unit) && youChanged.has(unit) && differ.has(unit);
  const isChanged = ({ base: was, theirs: their, yours: your }: Conflict) =>
    !sameValue(was, their) || !sameValue(was, your);
  const taken = threes.filter(({ unit, three }) => !youChanged.has(unit) && !sameValue(three.base, three.theirs));
  const open = threes.filter(({ unit, three }) => clash(unit) && isChanged(three));
  return {
    fields: fromEntries(
      threes.map(({ path, unit, three }) => [path, youChanged.has(unit) ? three.yours : three.theirs]),
    ),
    taken: taken.map(({ path }) => path),
    conflicts: fromEntries(open.map(({ path, three }) => [path, three])),
  };
}

/**
 * Merges what an editor made of `versionSeen` with the listing as it is now, whose steps are given
 * newest first; `base` is what the editor began with. Whether the public sees it is a conflict even
 * when only the others changed that: saving must not publish unasked.
 */
export function mergeSince(
  now: Fields,
  steps: readonly FieldChanges[],
  yours: Fields,
  versionSeen: number,
): Merged<FieldPath> & { base: Fields } {
  const base = fieldsAtVersion(now, steps, versionSeen);
  const merged = mergeFields<FieldPath>(base, now, yours, unitOf);
  const status = { base: base.status ?? null, theirs: now.status ?? null, yours: yours.status ?? null };
  const moved = !sameValue(status.base, status.theirs) && !sameValue(status.theirs, status.yours);
  return { ...merged, base, conflicts: moved ? { ...merged.conflicts, status } : merged.conflicts };
}
