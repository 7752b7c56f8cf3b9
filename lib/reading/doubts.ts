/** Owns what speaks against a value that a page says being certain. */
import type { Row } from "../programs/model/fact-row";
import type { FieldValue } from "../programs/model/field-schemas";
import type { Degree } from "../programs/model/vocabulary";
import { plainText } from "../programs/shapes/hit";
import type { Reads } from "../programs/shapes/reads";
import type { Passage } from "./documents/passages";
import { isOfAnotherDegree, isSameProgram, type Subject } from "./documents/program";
import { hasPassed } from "./years";

/**
 * Why a candidate can't be certain. A "rival" speaks of the same fact, so that no other is certain beside it; a "foreign"
 * one may be of something else than the program.
 */
export type Doubt = { kind: "rival" | "weak" | "foreign"; why: string };

/** The doubt of a value without a label and without a sentence. */
export const ofNothing = "the page does not say of what";
/** The doubt of a value far from its like. */
export const unusual = "it is unusual for this degree";

/** What stands right before a figure that is none to the letter. */
export const roughly =
  /\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|close to|upwards of|as (?:low|little|few|much|many|soon) as|starting (?:at|from)|in the range of)\s*\$?$/i;

/** Headings above what is said of some alone, and above what is no part of the program. */
const ofSome = /^(?:for )?(?:non-?degree|international|current|transfer|visiting|returning|military|veterans?)\b/i;
const ofOthers =
  /\b(?:[34]\s?\+\s?[12]|accelerated|pathway|stack|also (?:at|of)|compare|related|other programs|news|alumni|testimonials?)\b/i;

/** Somebody who tells of themselves; what a question asks for its reader is none. */
export const oneself =
  /\bI (?:was|had|paid|applied|got|finished|took|did|have|am|started|learned|chose)\b(?!.*\?)|\bI'(?:d|ve)\b/;

/** What speaks against all that stands in a passage. */
export function passageDoubts({ headings, text, doubt }: Passage, { names }: Subject): (Doubt | false)[] {
  const above = headings[0] ?? "";
  const plain = plainText(text);
  return [
    doubt !== null && { kind: "foreign", why: doubt },
    ofSome.test(above) && { kind: "rival", why: "it is said of some alone" },
    ofOthers.test(above) && { kind: "foreign", why: "its heading is about something else" },
    names.some((one) => plainText(one) === plain) && { kind: "weak", why: "only its name says so" },
  ];
}

/** Whether a value is like others of its degree. */
export function isUsual(reads: Reads, value: FieldValue, degree: Degree | null): boolean {
  const range = degree === null ? undefined : reads.usual?.[degree];
  return range === undefined || (typeof value === "number" && value >= range[0] && value <= range[1]);
}

/** Whether the time is over that a value speaks for: the day that it is, or the year of what changes with years. */
export function isOver(value: FieldValue, year: string | null, keeps: Row["keeps"], today: string): boolean {
  const [day] = [value].flat();
  if (typeof day === "string" && /^20\d\d-\d\d-\d\d$/.test(day)) return day < today;
  return keeps !== "other" && year !== null && hasPassed(year, today);
}

/** What speaks of another row or column of a table than the page's own program: null drops it, a text is a doubt. */
export function tableDoubt({ among }: Passage, { name, degree }: Subject): string | null | undefined {
  for (const { own, all } of among) {
    const same = all.filter((one) => isSameProgram(one, name));
    if (same.length > 0 && !isSameProgram(own, name) && same.length < all.length) return null;
    if (isOfAnotherDegree(own, degree)) return null;
    if (
      same.length === 0 &&
      all.filter((one) => /\b(?:m\.?s|master|ph\.?d|certificate|mba|meng|b\.?s)\b/i.test(one)).length > 1
    ) {
      return "its table is about several programs";
    }
  }
  return undefined;
}

/** What the heading above a passage says that could rule a figure out: nothing where it heads several things, or the page. */
export function aboveOf({ headings }: Passage, { names }: Subject): string {
  const above = plainText(headings[0] ?? "");
  if (names.some((name) => above === plainText(name)) || /\band\b|&|,/.test(above)) return "";
  // Below prices stands whatever they depend on.
  return above.replace(/tuition|costs?|fees|prices?|investment/gi, "");
}
