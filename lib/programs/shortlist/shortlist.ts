/** Owns the shortlist as a value: its entries, every change to them, and how it is written down and read again. */
import { slugPattern } from "../../parse";

/** A program that someone keeps. `label` names it to a person even when its listing is gone. */
export type Kept = { slug: string; label: string; note: string };
export type Shortlist = readonly Kept[];

/** Programs that a list holds at most; an address with this many is still one that every server takes. */
export const mostKept = 100;

/** Characters that a note may have when it is typed. */
export const longestNote = 500;

// Two notes that meet in one entry are joined, never cut, so a stored one may be longer than a typed one.
const longestStored = 4 * longestNote;

/** Whether a text can be a program's slug at all. */
export function isSlug(text: unknown): text is string {
  return typeof text === "string" && text.length <= 90 && slugPattern.test(text);
}

/** The slugs among the values of an address, each once, at most as many as a list holds; `refuse` hears of the others. */
export function slugsOf(
  values: string | readonly string[] | undefined,
  refuse: (value: string, reason: string) => void = () => {},
): string[] {
  const given = new Set([values ?? []].flat().map((value) => value.trim()));
  for (const value of given) if (!isSlug(value)) refuse(value, "it is not the short name of a program");
  const slugs = [...given].filter(isSlug);
  for (const slug of slugs.slice(mostKept)) refuse(slug, `a list holds ${mostKept} programs`);
  return slugs.slice(0, mostKept);
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

/** The older list where nothing differs, so that a change that changes nothing can be told by `===`. */
function same(before: Shortlist, after: Shortlist): Shortlist {
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

/** The address that shows these programs on any device; with `notes`, those stand behind the "#", which no server sees. */
export function listHref(list: Shortlist, { notes = false } = {}): string {
  const query = new URLSearchParams(list.map(({ slug }) => ["keep", slug]));
  const written = new URLSearchParams(list.flatMap(({ slug, note }) => (note ? [[slug, note]] : []))).toString();
  return `/shortlist?${query}${notes && written ? `#${written}` : ""}`;
}

/** The notes that the part of an address behind "#" carries for these slugs. */
export function notesIn(fragment: string, slugs: readonly string[]): Map<string, string> {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  return new Map(
    slugs.flatMap((slug): [string, string][] => {
      const note = given.get(slug)?.slice(0, longestStored);
      return note ? [[slug, note]] : [];
    }),
  );
}
