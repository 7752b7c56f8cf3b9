/** Owns which occupation stands for a guide in the list of all guides, and with which official figures. */
import type { GuideFigure } from "../model/figure";
import type { Guide } from "../model/shape";

/** One occupation, with the keys of its wage and of its growth; null: no official one is known of this occupation. */
export type ComparedOccupation = { label: string; wage: string | null; growth: string | null };

/**
 * The occupation nearest to a guide: that of its first official wage, else that of its growth. A wage and a growth
 * that are of two occupations never stand in one line: a reader takes them for one.
 */
export function occupationOf(
  { official, growth }: Pick<Guide, "official" | "growth">,
  figures: ReadonlyMap<string, GuideFigure>,
): ComparedOccupation | null {
  const label = official[0]?.label ?? growth?.label;
  if (label === undefined) return null;
  const known = (key: string | undefined) => (key && figures.get(key)?.kind === "official" ? key : null);
  return { label, wage: known(official[0]?.figure), growth: growth?.label === label ? known(growth.figure) : null };
}
