/** Owns what a page that was read offers the form of a listing, and what becomes of the form when an editor takes it. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Typed } from "../form-state";
import { isOnSite } from "../programs/listing/follow";
import { asTyped, fieldsFrom, notLookedFor } from "../programs/listing/form";
import { factFields, factOf, factPaths, isFactPath, valueText } from "../programs/model/fact-table";
import type { Fact } from "../programs/model/facts";
import type { Finding } from "./findings";

/** An offer as it is stored or travels. */
export const offerShape = z.object({
  path: z.string().refine(isFactPath),
  /** As it stands in its control. */
  typed: z.array(z.string()),
  /** In words. */
  text: z.string(),
  snippet: z.string(),
  certain: z.boolean(),
  /** "2026" or "2026-2027"; empty where the page says none. */
  year: z.string(),
  doubts: z.array(z.string()),
});
export type Offer = z.infer<typeof offerShape>;

const reading = z.object({ url: z.url(), readOn: z.iso.date(), offers: z.array(offerShape).max(200) });
/** A page that was read: its address, the ISO day, and what it offers. It travels with the form that it is for. */
export type Reading = z.infer<typeof reading>;

/** The field of the form in which a reading travels. */
export const readingField = "reading";

/** What findings offer to a form. */
export function readingOf(url: string, readOn: string, findings: readonly Finding[]): Reading {
  const offers = findings.map(({ path, value, snippet, certain, year, doubts }) => ({
    path,
    typed: asTyped(factFields[path].control, value),
    text: valueText(path, value) ?? "",
    snippet,
    certain,
    year: /\b20\d{2}(?:-20\d{2})?\b/.exec(year ?? "")?.[0] ?? "",
    doubts,
  }));
  return { url, readOn, offers };
}

/** The reading that a form carries; null where it has none, or something else in its place. */
export function readingIn(typed: Typed): Reading | null {
  const text = typed[readingField]?.[0];
  if (!text) return null;
  try {
    return reading.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** How an offer stands to what is in the form: the same, nothing there yet, or another value. */
export type Standing = "same" | "new" | "differs";

export function standingOf({ path, typed: offered }: Offer, typed: Typed): Standing {
  // Read as the form is, so that "$1,150" is 1150.
  const now = fieldsFrom(typed, "draft")[path] ?? null;
  if ([now].flat().every((one) => one === null || one === "")) return "new";
  const then = fieldsFrom({ [path]: offered }, "draft")[path] ?? null;
  return JSON.stringify([now].flat().toSorted()) === JSON.stringify([then].flat().toSorted()) ? "same" : "differs";
}

/** The offers of a fact, each with its number in the reading. */
export function offersFor({ offers }: Reading, fact: Fact): { offer: Offer; number: number }[] {
  const paths: readonly string[] = factPaths(fact);
  return offers.flatMap((one, number) => (paths.includes(one.path) ? [{ offer: one, number }] : []));
}

/**
 * The form with offers taken into it: each value with the page as its source, the day it was read and the year it
 * says. It is published by the institution where the page lies on its website, `site`, else stated by a third party.
 */
export function taken(
  typed: Typed,
  { url, readOn }: Pick<Reading, "url" | "readOn">,
  offers: readonly Offer[],
  site: string | null,
): Typed {
  const state = isOnSite(url, site) ? "published" : "third-party";
  const filled = offers.flatMap(({ path, typed: value, year }) => {
    const source = `provenance.${factOf(path)}`;
    return [
      [path, value],
      [`${source}.state`, [state]],
      [`${source}.sourceUrl`, [url]],
      [`${source}.checkedOn`, [readOn]],
      [`${source}.year`, [year]],
    ];
  });
  return { ...typed, ...Object.fromEntries(filled) };
}

/** The hash by which a revision names the words that a value stood in: SHA-256, its first 12 hexadecimal digits. */
export const hashOf = (snippet: string) => createHash("sha256").update(snippet).digest("hex").slice(0, 12);

/**
 * What a revision says of the values that a form has from its reading, each with the hash of its words; null where it has
 * none. What stood in the listing so before, with the same page and day, is none of them.
 */
export function readInForm(typed: Typed, before: Typed): string | null {
  const read = readingIn(typed);
  if (!read) return null;
  const isFrom = (form: Typed, offer: Offer) => {
    const source = `provenance.${factOf(offer.path)}`;
    const is = (part: string, value: string) => form[`${source}.${part}`]?.[0] === value;
    return is("sourceUrl", read.url) && is("checkedOn", read.readOn) && standingOf(offer, form) === "same";
  };
  const own = read.offers.filter((offer) => isFrom(typed, offer) && !isFrom(before, offer));
  const words = own.map(({ path, snippet }) => `${factFields[path].label} (words ${hashOf(snippet)})`);
  return words.length === 0 ? null : `Read on ${read.url}: ${words.join(", ")}`;
}

/** What the buttons of a reading send: one offer by its number, or all that are certain. */
export const takeAll = "take all";
export const takeOne = (number: number) => `take ${number}`;

/**
 * The form after a button of its reading was pressed; null where the button is none of them. All takes what is certain
 * and stands in an empty field: what differs is for a person to decide, one by one.
 */
export function afterTaking(typed: Typed, intent: string, site: string | null): Typed | null {
  const read = readingIn(typed);
  if (!read) return null;
  if (intent === takeAll) {
    return taken(
      typed,
      read,
      read.offers.filter((one) => isForAll(one, typed)),
      site,
    );
  }
  const one = read.offers.find((_, number) => intent === takeOne(number));
  return one ? taken(typed, read, [one], site) : null;
}

/** Whether "all that are certain" takes an offer: nothing of its fact is known yet. */
export function isForAll(one: Offer, typed: Typed): boolean {
  const fact = factOf(one.path);
  const state = typed[`provenance.${fact}.state`]?.[0] ?? notLookedFor;
  const isOpen = state.startsWith("unknown");
  const isBlank = factPaths(fact).every((path) => !typed[path]?.some(Boolean));
  return one.certain && isOpen && isBlank && standingOf(one, typed) === "new";
}
