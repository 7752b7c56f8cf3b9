/** Owns the fields that two listings become when they are merged: of each figure the better-sourced one. */

import { keysOf } from "../../closed-list";
import { type Fields, figureFields } from "../listing/fields";
import { byPath, type FieldPath, pathsOf, type SourcePart, sourcePath } from "../listing/paths";
import { type Fact, facts } from "../model/facts";
import type { FieldValue } from "../model/field-schemas";
import { figureStates } from "../model/vocabulary";

/** Above zero where `a` is better sourced than `b`, below where it is worse. */
function betterSourced(figure: Fact, a: Fields, b: Fields): number {
  const of = (fields: Fields, part: SourcePart): string => String(fields[sourcePath(figure, part)] ?? "");
  const order: readonly string[] = keysOf(figureStates);
  const later = (part: SourcePart) => of(a, part).localeCompare(of(b, part));
  return (
    order.indexOf(of(b, "state")) - order.indexOf(of(a, "state")) ||
    Number(of(a, "sourceUrl") !== "") - Number(of(b, "sourceUrl") !== "") ||
    later("checkedOn") ||
    later("year")
  );
}

/**
 * The listing that two become: `kept`, with each figure (its values and its source together) of
 * whichever has the better source. Better is, in this order: the surer state (published by the
 * institution before a third party before inferred before unknown), a source with an address, the
 * later check, the later year; where all are equal, `kept`'s. What only the other says (a note) is
 * added. `taken` are the figures that came from the other.
 */
export function combine(kept: Fields, other: Fields): { fields: Fields; taken: Fact[] } {
  const taken = keysOf(facts).filter((figure) => betterSourced(figure, other, kept) > 0);
  const ofFigures = new Set(keysOf(facts).flatMap(figureFields));
  const fromOther = new Set(taken.flatMap(figureFields));
  const from = (path: FieldPath): FieldValue => {
    if (fromOther.has(path)) return other[path] ?? null;
    return kept[path] ?? (ofFigures.has(path) ? null : (other[path] ?? null));
  };
  const paths = [...new Set([...pathsOf(kept), ...pathsOf(other)])];
  return { fields: byPath(paths.map((path) => [path, from(path)] as const)), taken };
}
