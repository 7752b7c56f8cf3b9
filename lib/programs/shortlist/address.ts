/** Owns how an address carries a shortlist, with its notes behind the "#". */
import { isSlug, longestStored, mostKept, type Shortlist } from "./shortlist";

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

/**
 * The address that shows these programs on any device, by their numbers where those are known; with `notes`, those
 * stand behind the "#", which no server sees.
 */
export function listHref(
  list: Shortlist,
  {
    notes = false,
    numberOf = () => undefined,
  }: { notes?: boolean; numberOf?: (slug: string) => number | undefined } = {},
): string {
  const name = (slug: string) => String(numberOf(slug) ?? slug);
  const query = new URLSearchParams(list.map(({ slug }) => ["keep", name(slug)]));
  const written = new URLSearchParams(list.flatMap(({ slug, note }) => (note ? [[name(slug), note]] : []))).toString();
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
