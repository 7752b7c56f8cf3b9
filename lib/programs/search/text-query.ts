/** Owns turning typed words into the terms of a query: prefixes, synonyms, and typing errors forgiven. */
import distance from "damerau-levenshtein";
import { reader } from "../../database/db";
import { editsForgiven, queryWords } from "../../text/words";
import type { Catalog } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import type { DeliveryMode } from "../model/vocabulary";
import type { WordMatches } from "./query";
import { matchTerms, type QueryTerm, wordsInUse } from "./relevance-bm25";

export type TextMatch = {
  words: WordMatches;
  /** Words that nothing has, and what was looked for instead. */
  corrected: { typed: string; taken: string }[];
};
/** Words of a phrase that can be a synonym's term. */
const longestTerm = 4;
/** A shorter word must match whole, unless it is the last, which may still be being typed. */
const shortestPrefix = 3;
/** How many words one typing error may stand for. */
const mostCorrections = 8;
/** What phrases also stand for, by their words. */
type Synonyms = ReadonlyMap<string, readonly string[]>;
/** The synonyms of the database; a changed one makes another catalog. */
export const synonymsOf = memo("synonyms", (_: Catalog) => readSynonyms());

async function readSynonyms(): Promise<Synonyms> {
  const synonyms = new Map<string, string[]>();
  for (const { term, meaning } of await reader().synonym.findMany()) {
    const key = queryWords(term).join(" ");
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
  const words = queryWords(text);
  if (words.length === 0) return null;
  const synonyms = await synonymsOf(catalog);
  const corrected: TextMatch["corrected"] = [];
  const terms: QueryTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const mode = modeAt(words, at);
    const length = mode?.own.length ?? longestTermAt(words, at, synonyms);
    const own = words.slice(at, at + length);
    at += length;
    const meanings = synonyms.get(own.join(" ")) ?? [];
    const [word = ""] = own;
    if (mode) terms.push({ phrases: [own], mode: mode.mode });
    else if (meanings.length > 0) terms.push({ phrases: [own, ...meanings.map(queryWords)] });
    else terms.push(termFor(catalog, word, at === words.length, corrected));
  }
  return { words: matchTerms(catalog, terms), corrected };
}

/** How people write the ways of teaching. They stand in no program's text: its delivery says them. */
const modeWords: ReadonlyMap<string, DeliveryMode> = new Map([
  ["online", "online"],
  ["distance learning", "online"],
  ["hybrid", "hybrid"],
  ["on campus", "on-campus"],
  ["in person", "on-campus"],
]);

/** The way of teaching that the words from `at` on name. */
function modeAt(words: readonly string[], at: number): { mode: DeliveryMode; own: string[] } | null {
  for (const length of [2, 1]) {
    const own = words.slice(at, at + length);
    const mode = modeWords.get(own.join(" "));
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

function termFor(catalog: Catalog, word: string, isLast: boolean, corrected: TextMatch["corrected"]): QueryTerm {
  const asPrefix = isLast || word.length >= shortestPrefix;
  const { vocabulary } = catalog.dictionary;
  const exact = wordsInUse(catalog, asPrefix ? vocabulary.beginning(word) : [word]);
  const taken = exact.length > 0 ? [] : similarWords(catalog, word);
  if (taken.length > 0) corrected.push({ typed: word, taken: taken.join(" or ") });
  return { phrases: [...exact, ...taken].map((one) => [one]) };
}

/** The words nearest to one that does not exist, within the edits its length forgives. */
function similarWords(catalog: Catalog, word: string): string[] {
  const forgiven = editsForgiven(word);
  if (forgiven === 0) return [];
  const alike = catalog.dictionary.vocabulary.all().filter((other) => Math.abs(other.length - word.length) <= forgiven);
  const near = wordsInUse(catalog, alike)
    .map((other) => ({ other, steps: distance(word, other).steps }))
    .filter(({ steps }) => steps <= forgiven);
  const fewest = Math.min(...near.map(({ steps }) => steps));
  return near
    .filter(({ steps }) => steps === fewest)
    .map(({ other }) => other)
    .slice(0, mostCorrections);
}
