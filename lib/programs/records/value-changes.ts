/** Owns what became of the published values of a program, from its revisions. */
import { keysOf, memberOf } from "../../closed-list";
import { sourcePath } from "../listing/paths";
import type { Status } from "../listing/status";
import { type FactPath, factPaths } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import { type FieldValue, isSaid } from "../model/field-schemas";
import { statuses } from "../model/vocabulary";
import type { Revision } from "./history";

/** A published value that became another, when, and the page that was its source then; null: none was named. */
export type ValueChange = { path: FactPath; before: FieldValue; after: FieldValue; at: Date; source: string | null };

type Now = { status: Status; provenance: Readonly<Record<Fact, { sourceUrl: string | null }>> };

/**
 * The changes of each fact, newest first, from all revisions of a program, newest first, back from how it stands now. Only
 * what was public before and after counts, and only a value that became another: one that was found first is no change.
 */
export function valueChanges(revisions: readonly Revision[], now: Now): ReadonlyMap<Fact, ValueChange[]> {
  let status: Status | null = now.status;
  const sources = new Map(keysOf(facts).map((fact) => [fact, now.provenance[fact].sourceUrl]));
  const found = new Map<Fact, ValueChange[]>();
  for (const { at, changes } of revisions) {
    const after: Status | null = status;
    const before: Status | null = changes.status ? memberOf(statuses, String(changes.status.before)) : after;
    for (const fact of keysOf(facts)) {
      const source = sources.get(fact) ?? null;
      for (const path of factPaths(fact)) {
        const change = changes[path];
        if (!change || !isSaid(change.before) || !isSaid(change.after)) continue;
        if (before !== "published" || after === "draft") continue;
        found.set(fact, [...(found.get(fact) ?? []), { path, ...change, at, source }]);
      }
      const moved = changes[sourcePath(fact, "sourceUrl")];
      if (moved) sources.set(fact, typeof moved.before === "string" ? moved.before : null);
    }
    status = before;
  }
  return found;
}
