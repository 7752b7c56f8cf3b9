/** Owns putting two editors' changes of one listing together, field by field. */
import { type Fields, type FieldValue, sameValue } from "./listing-fields";
import { fieldsAt, type Step } from "./undo";

/** A field that both changed, and not to the same. */
export type Conflict = { base: FieldValue; theirs: FieldValue; yours: FieldValue };
export type Merged = {
  /** Every field: the one that was changed, whoever did it; where both did, yours. */
  fields: Fields;
  /** The paths that only they changed. */
  taken: string[];
  /** The paths that both changed, each with the three values to choose from. */
  conflicts: Readonly<Record<string, Conflict>>;
};

/**
 * Merges what two people made of the same version (`base`). A field that one of them left alone is
 * the other's; one that both made the same is that; any other is a conflict. Exchanging the two
 * exchanges `theirs` and `yours` and nothing else.
 */
export function mergeFields(base: Fields, theirs: Fields, yours: Fields): Merged {
  const fields: Record<string, FieldValue> = {};
  const taken: string[] = [];
  const conflicts: Record<string, Conflict> = {};
  for (const path of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])) {
    const three = { base: base[path] ?? null, theirs: theirs[path] ?? null, yours: yours[path] ?? null };
    const theyChanged = !sameValue(three.base, three.theirs);
    const youChanged = !sameValue(three.base, three.yours);
    fields[path] = youChanged ? three.yours : three.theirs;
    if (theyChanged && !youChanged) taken.push(path);
    if (theyChanged && youChanged && !sameValue(three.theirs, three.yours)) conflicts[path] = three;
  }
  return { fields, taken, conflicts };
}

/**
 * Merges what an editor made of `versionSeen` with the listing as it is now, whose steps are given
 * newest first; `base` is what the editor began with. Whether the public sees it is a conflict even
 * when only the others changed that: saving must not publish unasked.
 */
export function mergeSince(
  now: Fields,
  steps: readonly Step[],
  yours: Fields,
  versionSeen: number,
): Merged & { base: Fields } {
  const base = fieldsAt(now, steps, versionSeen);
  const merged = mergeFields(base, now, yours);
  const status = { base: base.status ?? null, theirs: now.status ?? null, yours: yours.status ?? null };
  const moved = !sameValue(status.base, status.theirs) && !sameValue(status.theirs, status.yours);
  return { ...merged, base, conflicts: moved ? { ...merged.conflicts, status } : merged.conflicts };
}
