/** Owns which work lists there are, what narrows them, and their addresses: of a list and of an item opened from it. */

import { memberOf } from "../closed-list";
import { placeIn } from "../parse";
import { type Fact, facts } from "../programs/model/facts";
import { counted } from "../text/format";

type List = {
  /** "89 drafts to review" */
  title: (count: number) => string;
  /** What its items are, which need not be what the title counts. */
  noun: string;
  /** What stands in it, in a sentence. */
  about: string;
  /** What is said when there is nothing. */
  none: string;
  /** Whether it can be narrowed to one figure. */
  byFigure: boolean;
};

export const workLists = {
  drafts: {
    title: (n) => `${counted(n, "draft")} to review`,
    noun: "draft",
    about: "Listings that are not public yet, each with the doubt that keeps it here.",
    none: "No draft waits.",
    byFigure: false,
  },
  stale: {
    title: (n) => `${counted(n, "figure")} past ${n === 1 ? "its" : "their"} shelf life`,
    noun: "listing",
    about:
      "Figures of published listings whose last check is longer ago than the settings allow. One whose day of checking was not recorded counts as never checked.",
    none: "Every figure was checked within its shelf life.",
    byFigure: true,
  },
  unknown: {
    title: (n) => `${counted(n, "unknown figure")} on the most viewed listings`,
    noun: "listing",
    about:
      "Figures that nobody has looked for yet. Where somebody looked and found that a figure is not published, that is the answer, and it is not here.",
    none: "On these listings everything has been looked for.",
    byFigure: true,
  },
  found: {
    title: (n) => `${counted(n, "fact")} found on the programs’ own pages`,
    noun: "fact",
    about:
      "What pages say that no listing says yet, or says differently, with the words it stands in. Nothing of it is public before somebody accepts it; what you leave does not come back.",
    none: "No page that was read says anything that waits for a decision.",
    byFigure: true,
  },
  changed: {
    title: (n) => `${counted(n, "figure")} changed at ${n === 1 ? "its source" : "their sources"}`,
    noun: "figure",
    about:
      "Published figures whose source says them no more in the words in which it was last seen to, with what it says instead. Nothing changes before somebody decides.",
    none: "Every figure that was seen on its source stood there when it was last asked.",
    byFigure: true,
  },
  corrections: {
    title: (n) => `${counted(n, "correction")} to decide`,
    noun: "correction",
    about: "What visitors say is wrong, oldest first.",
    none: "No correction waits.",
    byFigure: false,
  },
  proposals: {
    title: (n) => `${counted(n, "proposed program")} to look at`,
    noun: "proposal",
    about: "Programs that visitors say are missing, oldest first. A listing still needs the institution’s own page.",
    none: "No proposal waits.",
    byFigure: false,
  },
  links: {
    title: (n) => `${counted(n, "failed link")}`,
    noun: "link",
    about: "Sources and websites of published listings that nobody got a page from when the links were last asked.",
    none: "No link that was asked has failed.",
    byFigure: false,
  },
  duplicates: {
    title: (n) => `${counted(n, "pair")} that may be one program`,
    noun: "pair",
    about:
      "Drafts and published listings of one institution whose titles share three of four words. A pair that you say is two programs does not come back.",
    none: "No two listings look alike.",
    byFigure: false,
  },
} as const satisfies Record<string, List>;
export type WorkList = keyof typeof workLists;

/** Whose items a list can be narrowed to, as “Taken by …”. */
export const owners = { mine: "Me", nobody: "Nobody" } as const;

/** A list as its address narrows it; null: not. Pages count from 1. */
export type WorkView = { list: WorkList; figure: Fact | null; owner: keyof typeof owners | null; page: number };

/** An item as it was opened: its key, and its place in the list then, counted from 1. */
export type OpenedItem = { item: string; place: number };

/** What an address says more than once or not at all is its first value, or none. */
export type Search = Readonly<Record<string, string | string[] | undefined>>;

const first = (search: Search, name: string) => [search[name]].flat()[0] ?? "";

/** Reads a list's address; what it can't be narrowed to is ignored and comes back in `ignored` ("owner: ada"). */
export function parseView(list: WorkList, search: Search): { view: WorkView; ignored: string[] } {
  const figure = workLists[list].byFigure ? memberOf(facts, first(search, "figure")) : null;
  const owner = memberOf(owners, first(search, "owner"));
  const asked = first(search, "page");
  const page = placeIn(asked) ?? 1;
  const taken = { figure: figure ?? "", owner: owner ?? "", page: asked === String(page) ? asked : "" };
  const ignored = Object.entries(taken).flatMap(([name, value]) => {
    const said = first(search, name);
    return said === "" || said === value ? [] : [`${name}: ${said.slice(0, 40)}`];
  });
  return { view: { list, figure, owner, page }, ignored };
}

function queryOf({ figure, owner, page }: WorkView, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    ...(figure && { figure }),
    ...(owner && { owner }),
    ...(page > 1 && { page: String(page) }),
    ...more,
  }).toString();
  return query && `?${query}`;
}

/** The address of a list with its filter, and perhaps with what has just been done. */
export function viewHref(view: WorkView, more: Record<string, string> = {}): string {
  return `/admin/work/${view.list}${queryOf(view, more)}`;
}

/** A list with its filter as a form or an address carries it: "stale?figure=cost&page=2". */
export function viewToken(view: WorkView): string {
  return view.list + queryOf(view);
}

/** The list that a token names, with its filter; null for any other text. */
export function readView(text: string): WorkView | null {
  return readToken(text)?.view ?? null;
}

/** How an item's page is told which list it was opened from: "stale?figure=cost&item=5&place=3". */
export function tokenOf(view: WorkView, { item, place }: OpenedItem): string {
  return `${view.list}${queryOf({ ...view, page: 1 }, { item, place: String(place) })}`;
}

/** The list and, where it names one, the item of a token; null for any other text. */
export function readToken(text: string): { view: WorkView; opened: OpenedItem | null } | null {
  const [name = "", query = ""] = text.slice(0, 300).split(/\?(.*)/s);
  const list = memberOf(workLists, name);
  if (list === null) return null;
  const search = Object.fromEntries(new URLSearchParams(query));
  const { item = "", place = "" } = search;
  const at = placeIn(place) ?? 1;
  const { view } = parseView(list, search);
  return { view, opened: /^[\w-]{1,60}$/.test(item) ? { item, place: at } : null };
}

/** The address of an item's page, which then knows its list. */
export function openedHref(page: string, view: WorkView, opened: OpenedItem): string {
  return `${page}${page.includes("?") ? "&" : "?"}list=${encodeURIComponent(tokenOf(view, opened))}`;
}

/**
 * Where an item stands in its list by now, and what comes before and after it. One that is done has
 * left the list: after it comes whatever has taken its place.
 */
export function neighbors<T extends { key: string }>(
  items: readonly T[],
  { item, place }: OpenedItem,
): { at: number | null; previous: number | null; next: number | null } {
  const found = items.findIndex(({ key }) => key === item);
  const inside = (index: number) => (index >= 0 && index < items.length ? index : null);
  if (found >= 0) return { at: found, previous: inside(found - 1), next: inside(found + 1) };
  return { at: null, previous: inside(Math.min(place - 2, items.length - 1)), next: inside(place - 1) };
}

/** An address that knows the work list that its page was opened from, if it was. */
export function withList(href: string, token = ""): string {
  if (!readToken(token)) return href;
  return `${href}${href.includes("?") ? "&" : "?"}list=${encodeURIComponent(token)}`;
}
