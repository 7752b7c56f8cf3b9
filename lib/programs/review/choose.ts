/** Owns the choice between two editors' values: what is chosen together, and the edit that the choice makes. */

import { memberOf } from "../../closed-list";
import type { SentEdit } from "../../editing/pending-edits";
import type { Fault, Typed } from "../../form-state";
import { figureFields, figureOf, unitOf } from "../listing/fields";
import { typedOf } from "../listing/form";
import { byPath, type FieldPath, pathsOf } from "../listing/paths";
import { intentFor } from "../listing/status";
import type { Fact } from "../model/facts";
import type { FieldValue } from "../model/field-schemas";
import { statuses } from "../model/vocabulary";
import type { Conflicted } from "./review";

const sides = { base: true, theirs: true, yours: true } as const;

/** One thing to choose: a field, or a figure with all its fields, those too that nobody changed. */
export type FieldChoice = {
  /** "totalCost" of a field, "cost" of a figure; in the form its name is "choice.cost". */
  name: string;
  figure: Fact | null;
  paths: readonly FieldPath[];
  sides: Readonly<Record<keyof typeof sides, (path: FieldPath) => FieldValue>>;
};

/** What has to be chosen, in the order of the conflicts. */
export function choicesOf({ conflicts, merged }: Pick<Conflicted, "conflicts" | "merged">): FieldChoice[] {
  return [...new Set(pathsOf(conflicts).map(unitOf))].map((name) => {
    const paths = pathsOf(conflicts).filter((path) => unitOf(path) === name);
    const figure = paths.map(figureOf)[0] ?? null;
    const of = (side: keyof typeof sides) => (path: FieldPath) => {
      const conflict = conflicts[path];
      // What is in no conflict is the same on every side.
      return conflict ? conflict[side] : (merged[path] ?? null);
    };
    return {
      name,
      figure,
      paths: figure ? figureFields(figure) : paths,
      sides: { base: of("base"), theirs: of("theirs"), yours: of("yours") },
    };
  });
}

/** What the form sends with the listing and no choice is about. */
const besides = ["why", "publishAt", "intent", "report", "list"];

/**
 * The edit of the version that the choice was made on: everything of both, and where both changed a field the
 * side that `chosen` has for it ("choice.name": "theirs"), a figure's fields all from one ("choice.cost"): nothing
 * more is filled in then. A chosen status is asked for by its button. Faults name what nothing was chosen for.
 */
export function chosenEdit(
  { programId, typed }: SentEdit,
  { version, merged, conflicts }: Conflicted,
  chosen: Typed,
): { edit: SentEdit } | { faults: Fault[] } {
  const choices = choicesOf({ conflicts, merged }).map((choice) => {
    return { ...choice, side: memberOf(sides, chosen[`choice.${choice.name}`]?.[0]) };
  });
  const open = choices.filter(({ side }) => side === null);
  if (open.length > 0) return { faults: open.map(({ name }) => ({ path: `choice.${name}`, message: "Choose one." })) };
  const taken = choices.flatMap(({ paths, side, sides: of }) =>
    paths.map((path) => [path, side && of[side](path)] as const),
  );
  const fields = { ...merged, ...byPath(taken) };
  const status = memberOf(statuses, String(fields.status)) ?? "draft";
  const kept = Object.entries(typed).filter(([name]) => besides.includes(name));
  const intent = conflicts.status ? { intent: [intentFor(status)] } : {};
  return {
    edit: {
      programId,
      version,
      typed: { ...typedOf(fields), ...Object.fromEntries(kept), ...intent, settled: ["yes"] },
    },
  };
}
