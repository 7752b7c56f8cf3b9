/** Owns finding listings that may be the same program, and making one of two. */

import distance from "damerau-levenshtein";
import type { Prisma } from "../../../prisma/client/client";
import { editsForgiven, queryWords } from "../../text/words";
import type { Outlier } from "./outliers";

/** What two listings are compared by; empty text or null: not said yet. */
export type Likeness = InstitutionName & { name: string; degree: string | null };
type InstitutionName = { institution: string; institutionName: string };

/** Words that say the degree or nothing: the degree is compared by itself. */
const fillers = new Set(
  "a an and in of the for with at degree program online master masters bachelor bachelors doctor doctorate phd ms msc ma bs bsc ba meng mba aas as certificate graduate undergraduate associate associates arts".split(
    " ",
  ),
);
/** Two words of a degree's name that mean something apart: "science" of "data science" counts. */
const degreeWords = /\b(master|masters|bachelor|bachelors|associate|doctor) of (applied )?science\b/g;
const shortForms: ReadonlyMap<string, string> = new Map([
  ["ai", "artificial intelligence"],
  ["ml", "machine learning"],
]);

/** From here on two titles look like one: three of four words are the same. */
const alike = 0.75;

/** The words of a title that tell it from others, in the order of the alphabet. */
function wordsOfTitle(title: string): string[] {
  const plain = queryWords(title).join(" ").replace(degreeWords, "$1");
  const words = plain.split(" ").flatMap((word) => (shortForms.get(word) ?? word).split(" "));
  return [...new Set(words.filter((word) => word !== "" && !fillers.has(word)))].toSorted();
}

/** The words of titles that were asked for: the same few thousand institutions are compared with every new listing. */
const known = new Map<string, string[]>();
const mostKnown = 20_000;

function titleWords(title: string): string[] {
  const found = known.get(title);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const words = wordsOfTitle(title);
  known.set(title, words);
  return words;
}

/** As many edits are forgiven as in search, by the shorter one. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const forgiven = editsForgiven(a.length < b.length ? a : b);
  if (Math.abs(a.length - b.length) > forgiven || forgiven === 0) return false;
  return lettersApart(a, b) <= 2 * forgiven && distance(a, b).steps <= forgiven;
}

/** At most how many letters only one of two words has: an edit makes two of them, and counting is quick. */
function lettersApart(a: string, b: string): number {
  let apart = 0;
  for (let bits = letters(a) ^ letters(b); bits !== 0; bits &= bits - 1) apart += 1;
  return apart;
}

function letters(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** The share of words that two titles have in common, 0 to 1 (Dice); titles without words share nothing. */
function titleLikeness(a: string, b: string): number {
  const [first, second] = [titleWords(a), titleWords(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const inSecond = first.filter((word) => second.some((other) => sameWord(word, other))).length;
  const inFirst = second.filter((word) => first.some((other) => sameWord(word, other))).length;
  return (inSecond + inFirst) / (first.length + second.length);
}

/**
 * Whether two institutions may be one: their names have the same words. No edit is forgiven, since one or two tell
 * Northeastern from Northwestern; whoever mistypes an institution sees it in the list it is chosen from.
 */
export function sameInstitution(a: InstitutionName, b: InstitutionName): boolean {
  return a.institution === b.institution || institutionKey(a) === institutionKey(b);
}

/** What institutions have in common whose names have the same words, in any order; of a name without words, its slug. */
export function institutionKey({ institution, institutionName }: InstitutionName): string {
  return titleWords(institutionName).join(" ") || institution;
}

/**
 * Of `others` those that may be the same program, likest first: of the same institution (or one whose
 * name has the same words), with three of four words of the title in common, and of no other degree.
 */
export function looksLike<T extends Likeness>(listing: Likeness, others: readonly T[]): T[] {
  return (
    others
      .filter((other) => sameInstitution(listing, other))
      // "MS in AI" and "BS in AI" are two programs.
      .filter((other) => !listing.degree || !other.degree || listing.degree === other.degree)
      .map((other) => ({ other, likeness: titleLikeness(listing.name, other.name) }))
      .filter(({ likeness }) => likeness >= alike)
      .toSorted((a, b) => b.likeness - a.likeness)
      .map(({ other }) => other)
  );
}

/** What to be sure of before a listing is public beside these, which look like the same program. */
export function apartQuestions(alike: readonly (Likeness & { id: number })[]): Outlier[] {
  return alike.map(({ id, name, institutionName }) => ({
    path: `apart.${id}`,
    message: `“${name}”, ${institutionName}, is public and looks like this one. If they are one program, merge them instead. Are they two?`,
    key: `apart=${id}`,
  }));
}

/** What of a stored program its likeness is told by. */
export const likenessColumns = {
  id: true,
  slug: true,
  name: true,
  degree: true,
  status: true,
  institution: { select: { slug: true, name: true } },
} as const;
type LikenessRow = Prisma.ProgramGetPayload<{ select: typeof likenessColumns }>;

/** A stored program as likeness is told of it; a draft may have no degree yet. */
export function likenessOf({ institution, degree, ...row }: LikenessRow) {
  return { ...row, degree: degree || null, institution: institution.slug, institutionName: institution.name };
}
