/** Owns finding programs by words: prefixes, synonyms, and typing errors forgiven. */
import distance from "damerau-levenshtein";
import { db } from "../db";
import { textMatches, textWords } from "../sqlite";
import { type Catalog, deliveryBit } from "./catalog";
import { perCatalog } from "./per-catalog";
import type { DeliveryMode } from "./vocabulary";

export type TextMatch = {
  /** Relevance by program id; higher is better. */
  scores: ReadonlyMap<number, number>;
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

/** Letters and digits only, lower case, without accents; "A.I." is one word, "master's" is "masters". */
export function wordsOf(text: string): string[] {
  const plain = text.slice(0, longest).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const joined = plain
    .replace(/\b(?:\p{L}{1,2}\.)+\p{L}?(?!\p{L})/gu, (short) => short.replaceAll(".", ""))
    .replace(/(\p{L})['’]s\b/gu, "$1s");
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

/** Edits that a word's length forgives: one from five letters on, two from nine. */
function editsForgiven(word: string): number {
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
}

type Vocabulary = { words: readonly string[]; synonyms: ReadonlyMap<string, readonly string[]> };
/** The words and synonyms of a catalog's database. */
const vocabularyOf = perCatalog(readVocabulary);

async function readVocabulary(): Promise<Vocabulary> {
  const synonyms = new Map<string, string[]>();
  for (const { term, meaning } of await db().synonym.findMany()) {
    const key = wordsOf(term).join(" ");
    synonyms.set(key, [...(synonyms.get(key) ?? []), meaning]);
  }
  return { words: await textWords(db()), synonyms };
}

/**
 * The programs in which every word of `text` stands, or a synonym of it, or, where no program has
 * it, a word that differs by as many edits as its length forgives; a word for a way of teaching also
 * finds what is taught that way. null when `text` has no word.
 */
export async function matchText(catalog: Catalog, text: string): Promise<TextMatch | null> {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const { words: vocabulary, synonyms } = await vocabularyOf(catalog);
  const corrected: TextMatch["corrected"] = [];
  const parts: string[] = [];
  const modes: { mode: DeliveryMode; own: string[] }[] = [];
  for (let at = 0; at < words.length; ) {
    const mode = modeAt(words, at);
    if (mode) {
      modes.push(mode);
      at += mode.own.length;
      continue;
    }
    const term = longestTermAt(words, at, synonyms);
    const own = words.slice(at, at + term);
    at += term;
    const meanings = synonyms.get(own.join(" ")) ?? [];
    const [word = ""] = own;
    if (meanings.length > 0) parts.push(anyOf([phrase(own), ...meanings.map((meaning) => phrase(wordsOf(meaning)))]));
    else parts.push(wordExpression(word, at === words.length, vocabulary, corrected));
  }
  let scores = parts.length > 0 ? await textMatches(db(), parts.join(" AND ")) : null;
  for (const { mode, own } of modes) {
    const named = await textMatches(db(), phrase(own));
    const bit = deliveryBit(mode);
    const taught = [...catalog.id].filter((_, position) => ((catalog.delivery[position] ?? 0) & bit) !== 0);
    const all = new Map([...taught.map((id): [number, number] => [id, 0]), ...named]);
    scores = scores ? new Map([...scores].filter(([id]) => all.has(id))) : all;
  }
  return { scores: scores ?? new Map(), corrected };
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
function longestTermAt(words: readonly string[], at: number, synonyms: Vocabulary["synonyms"]): number {
  for (let length = Math.min(longestTerm, words.length - at); length > 1; length -= 1) {
    if (synonyms.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 1;
}

function wordExpression(
  word: string,
  isLast: boolean,
  vocabulary: readonly string[],
  corrected: TextMatch["corrected"],
): string {
  const asPrefix = isLast || word.length >= shortestPrefix;
  const exists = hasWord(vocabulary, word, asPrefix);
  const taken = exists ? [] : similarWords(vocabulary, word);
  if (taken.length > 0) {
    corrected.push({ typed: word, taken: taken.join(" or ") });
    return anyOf(taken.map((other) => phrase([other])));
  }
  return `${phrase([word])}${asPrefix ? "*" : ""}`;
}

/** Whether a sorted vocabulary has a word, or one that begins with it. */
function hasWord(vocabulary: readonly string[], word: string, asPrefix: boolean): boolean {
  let [low, high] = [0, vocabulary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  const found = vocabulary[low] ?? "";
  return asPrefix ? found.startsWith(word) : found === word;
}

/** The words nearest to one that does not exist, within the edits its length forgives. */
function similarWords(vocabulary: readonly string[], word: string): string[] {
  const forgiven = editsForgiven(word);
  if (forgiven === 0) return [];
  const near = vocabulary
    .filter((other) => Math.abs(other.length - word.length) <= forgiven)
    .map((other) => ({ other, steps: distance(word, other).steps }))
    .filter(({ steps }) => steps <= forgiven);
  const fewest = Math.min(...near.map(({ steps }) => steps));
  return near
    .filter(({ steps }) => steps === fewest)
    .map(({ other }) => other)
    .slice(0, mostCorrections);
}

/** Words in quotes, so that nothing in them is syntax; `wordsOf` leaves no quote in a word. */
function phrase(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}

function anyOf(expressions: readonly string[]): string {
  return `(${expressions.join(" OR ")})`;
}
