/** Owns the changes to a shortlist that only its own page makes; no other page brings their script. */
import { type Kept, type Shortlist, same } from "./shortlist";

/** The list with a program moved by so many places (-1: one up); it stops at the ends. */
export function shortlistMoved(list: Shortlist, slug: string, by: number): Shortlist {
  const from = list.findIndex((entry) => entry.slug === slug);
  const entry = list[from];
  if (!entry) return list;
  const rest = list.filter((other) => other !== entry);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return same(list, [...rest.slice(0, to), entry, ...rest.slice(to)]);
}

/** The list with a program's note. */
export function shortlistNoted(list: Shortlist, slug: string, note: string): Shortlist {
  return same(
    list,
    list.map((entry) => (entry.slug === slug && entry.note !== note ? { ...entry, note } : entry)),
  );
}

/** The list by a number, lowest first; programs without one stand last, equal ones as they stood. */
export function shortlistSorted(list: Shortlist, numberOf: (slug: string) => number | null): Shortlist {
  const value = ({ slug }: Kept) => numberOf(slug) ?? Number.POSITIVE_INFINITY;
  const byNumber = (a: Kept, b: Kept) => (value(a) === value(b) ? 0 : value(a) - value(b));
  return same(list, [...list].sort(byNumber));
}

/**
 * The list after the directory has said what its programs are called now. Two entries that turn out
 * to be one program become one, with both notes.
 */
export function shortlistSettled(list: Shortlist, names: ReadonlyMap<string, Pick<Kept, "slug" | "label">>): Shortlist {
  const entries = new Map<string, Kept>();
  for (const entry of list) {
    const { slug, label } = names.get(entry.slug) ?? entry;
    const other = entries.get(slug);
    const note = [...new Set([other?.note, entry.note].filter(Boolean))].join("\n");
    const unchanged = slug === entry.slug && label === entry.label && note === entry.note;
    entries.set(slug, unchanged ? entry : { slug, label, note });
  }
  return same(list, [...entries.values()]);
}
