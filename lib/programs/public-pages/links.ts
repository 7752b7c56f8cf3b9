/** Owns the addresses of a program's and an institution's pages, and the words that name them in lists. */
import { count } from "../../text/format";
import type { Correctable } from "../model/facts";
import type { Program } from "../model/program";
import type { State } from "../model/vocabulary";

/** A path with the reader's state, so that prices stay the same from page to page. */
export function atHome(path: string, resident: State | null): string {
  return resident === null ? path : `${path}?resident=${resident}`;
}

/** Where a program's own page is, at the reader's price. */
export function programHref(slug: string, resident: State | null): string {
  return atHome(`/programs/${slug}`, resident);
}

/** Where an institution's page is, at the reader's prices. */
export function institutionHref(slug: string, resident: State | null): string {
  return atHome(`/institutions/${slug}`, resident);
}

/** The address of a page in another form: "/programs?q=ai" as "atom" → "/programs.atom?q=ai". */
export function formHref(href: string, form: "json" | "csv" | "md" | "atom"): string {
  return href.replace(/^[^?]*/, (path) => `${path}.${form}`);
}

/** What names a program wherever it stands alone. */
export function programLabel({ name, institution }: Pick<Program, "name" | "institution">): string {
  return `${name}, ${institution.name}`;
}

/** "12 miles away"; what is next door is not 0 miles away. */
export function distanceText(miles: number): string {
  return miles < 1
    ? "under a mile away"
    : `${count(Math.round(miles))} ${Math.round(miles) === 1 ? "mile" : "miles"} away`;
}

/** The address at which a figure of a program, or the whole listing, can be said to be wrong. */
export function correctionHref(slug: string, figure: Correctable | null = null): string {
  return `/programs/${slug}/correction${figure ? `?figure=${figure}` : ""}`;
}
