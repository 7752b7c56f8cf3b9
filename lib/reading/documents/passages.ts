/** Owns what a page is once its markup is gone: passages, each with its labels and the headings above it. */
import type { FactPath } from "../../programs/model/fact-table";
import type { FieldValue } from "../../programs/model/field-schemas";
import type { Degree } from "../../programs/model/vocabulary";

/** How a passage says what it says: in data for machines, behind a label, or in running text. */
export const ways = ["structured", "labelled", "sentence"] as const;
export type Way = (typeof ways)[number];

/** A document that can't be read; its message says why, for people. */
export class UnreadableDocument extends Error {}

export type Passage = {
  how: Way;
  /** What the text is said of, nearest first: a label, or the heads of a table's row and column; none in running text. */
  labels: readonly string[];
  text: string;
  /** The headings above it, nearest first. */
  headings: readonly string[];
  /** Of which row, and of which column, of a table it is said, among which others. */
  among: readonly { own: string; all: readonly string[] }[];
  /** Why nothing in it can be certain; null where nothing speaks against it. */
  doubt: string | null;
};

/** A value that an institution states of one program as such, for machines; the year is as it is printed. */
export type Stated = { path: FactPath; value: NonNullable<FieldValue>; snippet: string; year: string | null };

export type Page = {
  /** Of the page, and its first main heading; empty where it has none. */
  title: string;
  heading: string;
  passages: readonly Passage[];
  /** What a file of programs states; then there are no passages. */
  stated?: { degree: Degree; facts: readonly Stated[] };
};

/** Text with single spaces, as it is shown. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The longest text that still is a label. */
const longestLabel = 90;

/** A label without what only sets it off; null of what is too long, or empty. */
export function labelIn(text: string): string | null {
  const label = oneLine(text).replace(/[\s:*†‡–—-]+$/u, "");
  return label === "" || label.length > longestLabel ? null : label;
}

/** "Application fee: $75" as its label and its text; null of any other line. */
export function labelledLine(line: string): { label: string; text: string } | null {
  const [, before = "", text = ""] = /^([^:.!;]{2,70}?)\s*(?::| [–—] )\s*(\S.*)$/u.exec(line) ?? [];
  const label = labelIn(before);
  return label === null || text === "" || /https?$/i.test(before) || (/\d$/.test(before) && /^\d\d\b/.test(text))
    ? null
    : { label, text };
}

const abbreviation =
  /(?:\b(?:[A-Z]|Dr|Mr|Ms|Mrs|Prof|St|No|vs|approx|est|min|max|dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|U\.S|e\.g|i\.e|etc|Ph\.D|M\.S|B\.S|M\.A|B\.A|M\.Eng|cr|hrs?|yrs?|mo)\.)$/i;

/** The sentences of a text, and what semicolons part in them. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let begin = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?]["')\]]?\s+(?=["'(]?[A-Z0-9$])|;\s+|\s[|•·]\s/g)) {
    const end = index + mark.trimEnd().length;
    if (mark.startsWith(".") && abbreviation.test(text.slice(begin, index + 1))) continue;
    sentences.push(text.slice(begin, end));
    begin = index + mark.length;
  }
  return [...sentences, text.slice(begin)].map((one) => one.trim()).filter((one) => one !== "");
}
