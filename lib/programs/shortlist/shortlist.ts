/**
 * Owns the shortlist as a value, as every page needs it: its entries, putting programs on it and taking them off, and how
 * it is written down and read again.
 */
import { slugPattern } from "../../parse";

/** A program that someone keeps. `label` names it to a person even when its listing is gone. */
export type Kept = { slug: string; label: string; note: string };
export type Shortlist = readonly Kept[];

/** Programs that a list holds at most; an address with this many is still one that every server takes. */
export const mostKept = 100;

/** Characters that a note may have when it is typed. */
export const longestNote = 500;

// Two notes that meet in one entry are joined, never cut, so a stored one may be longer than a typed one.
export const longestStored = 4 * longestNote;

/** Whether a text can be a program's slug at all. */
export function isSlug(text: unknown): text is string {
  return typeof text === "string" && text.length <= 90 && slugPattern.test(text);
}

/** The list with programs put at its end; those that it has keep their place, and get a note if they had none. */
export function shortlistWith(list: Shortlist, entries: Shortlist): Shortlist {
  const notes = new Map(entries.map(({ slug, note }) => [slug, note]));
  const known = new Set(list.map(({ slug }) => slug));
  const completed = list.map((entry) => {
    const note = notes.get(entry.slug);
    return note && entry.note === "" ? { ...entry, note } : entry;
  });
  const fresh = entries.filter(
    ({ slug }, index) => !known.has(slug) && entries.findIndex((e) => e.slug === slug) === index,
  );
  return same(list, [...completed, ...fresh].slice(0, Math.max(mostKept, list.length)));
}

/** The list without a program. */
export function shortlistWithout(list: Shortlist, slug: string): Shortlist {
  return same(
    list,
    list.filter((entry) => entry.slug !== slug),
  );
}

/** The older list where nothing differs, so that a change that changes nothing can be told by `===`. */
export function same(before: Shortlist, after: Shortlist): Shortlist {
  return before.length === after.length && before.every((entry, index) => entry === after[index]) ? before : after;
}

const version = 2;

/** A list as the text that a device stores. */
export function writtenShortlist(list: Shortlist): string {
  return JSON.stringify({ version, programs: list });
}

/**
 * A stored text as a list. Version 1 was a plain array of slugs. `state` is `newer` when a later
 * version of this code wrote it, and `broken` when it is no list of ours: neither may be overwritten
 * without keeping it. Entries that can't be used are left out. Never throws.
 */
export function readShortlist(text: string | null): { list: Shortlist; state: "good" | "newer" | "broken" } {
  if (text === null) return { list: [], state: "good" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { list: [], state: "broken" };
  }
  if (Array.isArray(value)) return { list: entriesOf(value), state: "good" };
  if (!isRecord(value) || typeof value.version !== "number") return { list: [], state: "broken" };
  if (value.version > version) return { list: [], state: "newer" };
  return Array.isArray(value.programs)
    ? { list: entriesOf(value.programs), state: "good" }
    : { list: [], state: "broken" };
}

function entriesOf(values: readonly unknown[]): Shortlist {
  return shortlistWith([], values.flatMap(entryOf));
}

function entryOf(value: unknown): Kept[] {
  if (isSlug(value)) return [{ slug: value, label: value, note: "" }];
  if (!isRecord(value) || !isSlug(value.slug)) return [];
  const text = (part: unknown, longest: number) => (typeof part === "string" ? part.slice(0, longest) : "");
  return [{ slug: value.slug, label: text(value.label, 500) || value.slug, note: text(value.note, longestStored) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
