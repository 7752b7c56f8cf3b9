/** Owns the words of a text, as search and likeness compare them. */
import { foldCase } from "./fold-case";

/** Letters and digits only, lower case, without accents; "A.I." is one word, "master's" is "masters". */
export function tokensOf(text: string): string[] {
  const joined = foldCase(text)
    .replace(/\b(?:\p{L}{1,2}\.)+\p{L}?(?!\p{L})/gu, (short) => short.replaceAll(".", ""))
    .replace(/(\p{L})['’]s\b/gu, "$1s");
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What of a search is looked at. */
const longest = 200;

const mostWords = 12;

/** The words of a search, of which only so many are looked at. */
export function queryWords(text: string): string[] {
  return tokensOf(text.slice(0, longest)).slice(0, mostWords);
}

/** Edits that a word's length forgives: one from five letters on, two from nine. */
export function editsForgiven({ length }: string): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}
