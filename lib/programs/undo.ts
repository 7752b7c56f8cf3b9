/** Owns going back in a listing's history: what it was in a version, and what undoing a choice of changes takes. */
import { type Changes, type Fields, type FieldValue, isTag, sameValue } from "./listing-fields";

/** One change of a listing: the version it made and what each field was and became. */
export type Step = { version: number; changes: Changes };

/**
 * The fields as they were in `version`, from those of now and every step, newest first. What a step
 * says of a field that there is no more is left out.
 */
export function fieldsAt(now: Fields, steps: readonly Step[], version: number): Fields {
  const fields = { ...now };
  for (const step of steps) {
    if (step.version <= version) continue;
    for (const [path, { before }] of Object.entries(step.changes)) if (isField(path, now)) fields[path] = before;
  }
  return fields;
}

/** Whether a listing has this field; one without a guide or skill may get it. */
const isField = (path: string, now: Fields) => path in now || isTag(path);

export type Undo<S> = {
  /** What each field becomes again. */
  fields: Fields;
  /** Changes of others that stand on one to be undone; while there are any nothing can be undone. */
  standing: { path: string; step: S }[];
};

/**
 * What undoing the chosen steps (given all, newest first) takes: each field they changed gets the
 * value from before the oldest of them. A field that has that value already is left alone; a newer
 * step that changed it and is not chosen stands in the way.
 */
export function undoOf<S extends Step>(now: Fields, steps: readonly S[], chosen: (step: S) => boolean): Undo<S> {
  const fields: Record<string, FieldValue> = {};
  for (const step of steps.filter(chosen)) {
    for (const [path, { before }] of Object.entries(step.changes)) if (isField(path, now)) fields[path] = before;
  }
  for (const [path, value] of Object.entries(fields)) if (sameValue(now[path] ?? null, value)) delete fields[path];
  const standing = Object.keys(fields).flatMap((path) => {
    const own = steps.filter(({ changes }) => path in changes);
    const oldest = own.findLastIndex(chosen);
    return own
      .slice(0, Math.max(oldest, 0))
      .filter((step) => !chosen(step))
      .map((step) => ({ path, step }));
  });
  return { fields, standing };
}
