/** Owns which program a page is about: its name, its degree, and what in the page is said of another. */
import { keysOf } from "../closed-list";
import type { Degree } from "../programs/model/vocabulary";
import type { Page } from "./passages";

const named: Readonly<Record<Degree, RegExp>> = {
  doctorate: /\bph\.?\s?d\b|\bdoctor(?:al|ate|s)?\b|\bd\.?eng\b|\bd\.?sc\b/i,
  "undergraduate-certificate": /\bundergraduate certificate|\bassociate certificate/i,
  "graduate-certificate": /(?<!undergraduate )\bcertificates?\b(?! of)/i,
  masters:
    /\bmaster(?:['’]?s)?\b|\bm\.?s\.?(?:[a-z]{1,3})?\b(?=[\s,)/.–-]|$)|\bm\.?eng\b|\bmba\b|\bmps\b|\bmse\b|\bmcs\b|\bm\.a\.?\b/i,
  associate: /\bassociate(?:['’]?s)?\b (?:of|in|degree)|\ba\.?a\.?s\.?\b/i,
  bachelors:
    /\bbachelor(?:['’]?s)?\b|\bb\.?s\.?(?:[ce]\b)?(?=[\s,)/.–-]|$)|\bb\.a\.?|\bundergraduates?\b(?! certificate)/i,
};

/** The degrees that a text names. */
export function degreesIn(text: string): Degree[] {
  return keysOf(named).filter((degree) => named[degree].test(text));
}

const idleWords = new Set(
  "the of in and for a an at online on campus program programs degree degrees ms m s bs b sc master masters bachelor bachelors science arts engineering phd ph d doctor philosophy doctorate certificate graduate undergraduate university college school department professional studies option track concentration overview home academics admissions m.s b.s meng mba msai msds mscs tuition rate rates per credit hour fee fees".split(
    " ",
  ),
);

/** The words of a name that tell it from other programs of its degree. */
function subjectOf(name: string): Set<string> {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set(words.filter((word) => !idleWords.has(word)));
}

/** Whether a name is the program that a page calls itself, or a part of that name: of no other subject, and of its degree. */
export function isSameProgram(name: string, heading: string): boolean {
  const [one, own] = [subjectOf(name), subjectOf(heading)];
  const [degrees, ownDegrees] = [degreesIn(name), degreesIn(heading)];
  const isOfDegree =
    degrees.length === 0 || ownDegrees.length === 0 || degrees.some((degree) => ownDegrees.includes(degree));
  return one.size > 0 && isOfDegree && [...one].every((word) => own.has(word));
}

/** What a page is about. */
export type Subject = {
  name: string;
  /** Null where the page names none, or several. */
  degree: Degree | null;
};

/** What a page is about, by its first heading and its title, unless it states it. */
export function subjectIn({ heading, title, stated }: Pick<Page, "heading" | "title" | "stated">): Subject {
  if (stated) return { name: heading, degree: stated.degree };
  const [first = ""] = title.split(/\s[|–—-]\s/);
  for (const name of [heading, first, title]) {
    const degrees = degreesIn(name);
    if (degrees.length === 1) return { name: heading || name, degree: degrees[0] ?? null };
  }
  return { name: heading || first, degree: null };
}

/** Whether a text speaks of another degree than this one, and not of this one too. */
export function isOfAnotherDegree(text: string, own: Degree | null, ignoring: readonly Degree[] = []): boolean {
  if (own === null) return false;
  const degrees = degreesIn(text);
  if (degrees.includes(own)) return false;
  // What is said of graduate programs is said of each of them.
  if (/\bgraduate (?:programs?|students?|tuition|admissions?|degrees?)\b/i.test(text) && own !== "bachelors")
    return false;
  return degrees.some((degree) => !ignoring.includes(degree));
}
