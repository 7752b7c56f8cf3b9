/** Owns which words of a sentence belong to a figure in it: its clause, its unit, and what is shown of it. */
import type { Hit } from "../programs/shapes/hit";
import type { Reads } from "../programs/shapes/reads";

/** Where a sentence goes on to something else, or to a part of what it said. */
const aside = /\b(?:and (?:\w+s\b|can|may|will|must)|including|of which|which)\b|, with\b/;

/** What stands nearest to each hit: from where the one before ends to where the next begins, parted at a comma or "and". */
export function clauseOf(text: string, hits: readonly Hit<unknown>[], hit: Hit<unknown>): string {
  const before = Math.max(0, ...hits.map(({ end }) => end).filter((end) => end <= hit.start));
  const after = Math.min(text.length, ...hits.map(({ start }) => start).filter((start) => start >= hit.end));
  const parting = (gap: string) => {
    const mark = Math.max(...[",", ";", "(", ". "].map((one) => gap.lastIndexOf(one)));
    return mark >= 0 ? mark : (/\b(?:and|while|or|but|plus)\b/.exec(gap)?.index ?? 0);
  };
  const begin = before === 0 ? 0 : before + parting(text.slice(before, hit.start));
  const rest = text.slice(hit.end, after);
  const next = after === text.length ? aside.exec(rest)?.index : parting(rest);
  const end = next === undefined ? after : hit.end + next;
  return text.slice(begin, end);
}

/** The phrase around a hit that says a figure whole; null where none does. */
export function phraseAt({ phrase }: Reads, text: string, hit: Hit<unknown>): string | null {
  const around = [...text.matchAll(phrase ?? /(?!)/g)].find(
    ({ 0: all, index }) => index <= hit.start && index + all.length >= hit.end,
  );
  return around?.[0] ?? null;
}

/** Whether a number has the unit of its figure: right behind it, behind the range that it begins, or in its label. */
export function hasUnit({ unit }: Reads, text: string, { end }: Hit<unknown>, labels: string): boolean {
  if (!unit) return true;
  const behind = text.slice(end, end + 60);
  return unit.test(behind) || unit.test(behind.replace(/^\s*(?:-|to|or)\s*\$?\d[\d.,]*/, "")) || unit.test(labels);
}

/** Whether a number has the unit of the one before it: "$450 per credit for residents and $1,000 otherwise". */
export function sharesUnit(reads: Reads, text: string, hits: readonly Hit<unknown>[], hit: Hit<unknown>): boolean {
  const first = hits.findLast(({ end }) => end <= hit.start);
  return (
    reads.unit !== undefined &&
    first !== undefined &&
    !hasUnit(reads, text, hit, "") &&
    hasUnit(reads, text, first, "") &&
    /^\s*(?:otherwise|for|with(?:out)?|if|elsewhere|[.,;)]|$)/.test(text.slice(hit.end))
  );
}

/** The page's words, at most so many around the value. */
export function snippetOf(label: string | null, text: string, { start, end }: Hit<unknown>, around = 140): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, Math.max(end, start) + around);
  const part = `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  return label === null ? part : `${label}: ${part}`;
}
