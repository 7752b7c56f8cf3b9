/** Owns finding programs by words: prefixes, synonyms, and typing errors forgiven. */
import distance from "damerau-levenshtein";
import { db } from "../db";
import type { Catalog } from "./catalog";
import { perCatalog } from "./per-catalog";
import type { Words } from "./question";
import type { DeliveryMode } from "./vocabulary";
import { tokensOf } from "./word-index";
import { type Part, wordsIn, wordsInUse } from "./word-match";

export type TextMatch = {
  words: Words;
  /** Words that nothing has, and what was looked for instead. */
  corrected: { typed: string; taken: string }[];
};

/** What of a search is looked at. */
const longest = 200;
const mostWords = 12;
/** Words of a phrase that can be a synonym's term. */
const longestTerm = 4;
/** A shorter word must match whole, unless it is the last, which may still be being typed. */
const shortestPrefix = 3;
/** How many words one typing error may stand for. */
const mostCorrections = 8;

/** The words of a search, of which only so many are looked at. */
export function wordsOf(text: string): string[] {
  return tokensOf(text.slice(0, longest)).slice(0, mostWords);
}

/** Edits that a word's length forgives: one from five letters on, two from nine. */
export function editsForgiven({ length }: string): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/** What phrases also stand for, by their words. */
type Synonyms = ReadonlyMap<string, readonly string[]>;
const synonymsOf = perCatalog(readSynonyms);

async function readSynonyms(): Promise<Synonyms> {
  const synonyms = new Map<string, string[]>();
  for (const { term, meaning } of await db().synonym.findMany()) {
    const key = wordsOf(term).join(" ");
    synonyms.set(key, [...(synonyms.get(key) ?? []), meaning]);
  }
  return synonyms;
}

/**
 * The programs in which every word of `text` stands, or a synonym of it, or, where no program has
 * it, a word that differs by as many edits as its length forgives; a word for a way of teaching also
 * finds what is taught that way. null when `text` has no word.
 */
export async function matchText(catalog: Catalog, text: string): Promise<TextMatch | null> {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const synonyms = await synonymsOf(catalog);
  const corrected: TextMatch["corrected"] = [];
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const mode = modeAt(words, at);
    const length = mode?.own.length ?? longestTermAt(words, at, synonyms);
    const own = words.slice(at, at + length);
    at += length;
    const meanings = synonyms.get(own.join(" ")) ?? [];
    const [word = ""] = own;
    if (mode) parts.push({ phrases: [own], mode: mode.mode });
    else if (meanings.length > 0) parts.push({ phrases: [own, ...meanings.map(wordsOf)] });
    else parts.push(partFor(catalog, word, at === words.length, corrected));
  }
  return { words: wordsIn(catalog, parts), corrected };
}

/** How people write the ways of teaching. They stand in no program's text: its delivery says them. */
const modeWords: Readonly<Record<string, DeliveryMode>> = {
  online: "online",
  "distance learning": "online",
  hybrid: "hybrid",
  "on campus": "on-campus",
  "in person": "on-campus",
};

/** The way of teaching that the words from `at` on name. */
function modeAt(words: readonly string[], at: number): { mode: DeliveryMode; own: string[] } | null {
  for (const length of [2, 1]) {
    const own = words.slice(at, at + length);
    const mode = modeWords[own.join(" ")];
    if (mode) return { mode, own };
  }
  return null;
}

/** How many words from `at` on are the longest term that has synonyms; one where none is. */
function longestTermAt(words: readonly string[], at: number, synonyms: Synonyms): number {
  for (let length = Math.min(longestTerm, words.length - at); length > 1; length -= 1) {
    if (synonyms.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 1;
}

function partFor(catalog: Catalog, word: string, isLast: boolean, corrected: TextMatch["corrected"]): Part {
  const asPrefix = isLast || word.length >= shortestPrefix;
  const { vocabulary } = catalog.values;
  const exact = wordsInUse(catalog, asPrefix ? vocabulary.beginning(word) : [word]);
  const taken = exact.length > 0 ? [] : similarWords(catalog, word);
  if (taken.length > 0) corrected.push({ typed: word, taken: taken.join(" or ") });
  return { phrases: [...exact, ...taken].map((one) => [one]) };
}

/** The words nearest to one that does not exist, within the edits its length forgives. */
function similarWords(catalog: Catalog, word: string): string[] {
  const forgiven = editsForgiven(word);
  if (forgiven === 0) return [];
  const alike = catalog.values.vocabulary.all().filter((other) => Math.abs(other.length - word.length) <= forgiven);
  const near = wordsInUse(catalog, alike)
    .map((other) => ({ other, steps: distance(word, other).steps }))
    .filter(({ steps }) => steps <= forgiven);
  const fewest = Math.min(...near.map(({ steps }) => steps));
  return near
    .filter(({ steps }) => steps === fewest)
    .map(({ other }) => other)
    .slice(0, mostCorrections);
}
