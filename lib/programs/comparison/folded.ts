/** Owns the one line on the rows of a comparison of which nothing is known of any program, each with the reason why. */
import { shortNames } from "./caveats";
import type { Compared, ComparisonRow } from "./rows";

/** What stands before the line. */
export const foldedAre = "Not known of any of these:";

/**
 * "GRE, Thesis (not looked for yet); Credits (not published: A, B; varies: C)": rows that are not known for the same reasons
 * stand together, and where the reasons differ from program to program it is said which has which. Null where no row is
 * folded.
 */
export function foldedText(rows: readonly ComparisonRow[], programs: readonly Compared[]): string | null {
  const nameOf = shortNames(programs.map(({ program }) => program));
  const byReasons = new Map<string, string[]>();
  for (const { label, cells } of rows) {
    const namesFor = (reason: string) =>
      programs.flatMap(({ program }, position) => (cells[position]?.text === reason ? [nameOf(program)] : []));
    const reasons = [...new Set(cells.map(({ text }) => text))]
      .map((reason) => ({ reason, names: namesFor(reason) }))
      .sort((a, b) => a.names.length - b.names.length);
    const words = reasons
      .map(({ reason, names }, at) => {
        if (reasons.length === 1) return reason;
        // Those for whom the most usual reason holds need no names: all others have theirs.
        return `${reason}: ${at === reasons.length - 1 && names.length > 1 ? "the others" : names.join(", ")}`;
      })
      .join("; ");
    byReasons.set(words, [...(byReasons.get(words) ?? []), label]);
  }
  if (byReasons.size === 0) return null;
  return [...byReasons].map(([reasons, labels]) => `${labels.join(", ")} (${reasons})`).join("; ");
}
