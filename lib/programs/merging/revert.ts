/** Owns going back in a listing's history: what it was in a version, and what undoing a choice of changes takes. */
import { type Fields, type RecordedChanges, sameValue, unitOf } from "../listing/fields";
import { byPath, type FieldPath, isFieldPath, isTag, pathsOf } from "../listing/paths";
import type { FieldValue } from "../model/field-schemas";

/** One change of a listing: the version it made and what each field was and became. */
export type FieldChanges = { version: number; changes: RecordedChanges };

/**
 * The fields as they were in `version`, from those of now and every step, newest first. What a step
 * says of a field that there is no more is left out.
 */
export function fieldsAtVersion(now: Fields, steps: readonly FieldChanges[], version: number): Fields {
  return {
    ...now,
    ...valuesBefore(
      now,
      steps.filter((step) => step.version > version),
    ),
  };
}

/** What each field that these steps (newest first) changed was before the oldest of them. */
function valuesBefore(now: Fields, steps: readonly FieldChanges[]): Fields {
  const before = new Map<FieldPath, FieldValue>();
  for (const { changes } of steps) {
    for (const [path, change] of Object.entries(changes)) if (isFieldOf(now, path)) before.set(path, change.before);
  }
  return byPath(before);
}

/** Whether a listing has this field; one without a guide or skill may get it. */
function isFieldOf(now: Fields, path: string): path is FieldPath {
  return isFieldPath(path) && (Object.hasOwn(now, path) || isTag(path));
}

export type Revert<S> = {
  /** What each field becomes again. */
  fields: Fields;
  /** Changes of others that stand on one to be undone; while there are any nothing can be undone. */
  blocking: { path: FieldPath; step: S }[];
};

/**
 * What undoing the chosen steps (given all, newest first) takes: each field they changed gets the
 * value from before the oldest of them. A field that has that value already is left alone; a newer
 * step that changed it, or any field of the same figure, and is not chosen stands in the way: a value never
 * comes to stand beside another's source.
 */
export function revertOf<S extends FieldChanges>(
  now: Fields,
  steps: readonly S[],
  chosen: (step: S) => boolean,
): Revert<S> {
  const before = valuesBefore(now, steps.filter(chosen));
  const fields: Fields = byPath(
    pathsOf(before).flatMap((path) => {
      const value = before[path] ?? null;
      return sameValue(now[path] ?? null, value) ? [] : [[path, value] as const];
    }),
  );
  const units = new Set(pathsOf(fields).map(unitOf));
  const blocking = [...units].flatMap((unit) => {
    const own = steps.flatMap((step) => {
      const paths = Object.keys(step.changes)
        .filter(isFieldPath)
        .filter((path) => unitOf(path) === unit);
      return paths.length > 0 ? [{ step, paths }] : [];
    });
    const oldest = own.findLastIndex(({ step }) => chosen(step));
    return (
      own
        .slice(0, Math.max(oldest, 0))
        .filter(({ step }) => !chosen(step))
        // One line for each step: of a figure the first field that it changed.
        .flatMap(({ step, paths }) => paths.slice(0, 1).map((path) => ({ path, step })))
    );
  });
  return { fields, blocking };
}
