/** Owns which program a page is about: its name, its degree, and what in the page is said of another. */
import { keysOf, lookup } from "../../closed-list";
import type { Degree } from "../../programs/model/vocabulary";
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
  /** All that it is called where it is read: by its heading, its title, its listing. */
  names: readonly string[];
  /** Null where the page names none, or several. */
  degree: Degree | null;
};

/** What a page is about, by its first heading and its title, unless it states it. */
export function subjectIn({ heading, title, stated }: Pick<Page, "heading" | "title" | "stated">): Subject {
  if (stated) return { name: heading, names: [heading], degree: stated.degree };
  const parts = title.split(/\s[|–—-]\s/);
  const [first = ""] = parts;
  const names = [heading, ...parts.filter((one) => degreesIn(one).length > 0)].filter((one) => one !== "");
  for (const name of [heading, first, title]) {
    const degrees = degreesIn(name);
    if (degrees.length === 1) return { name: heading || name, names, degree: degrees[0] ?? null };
  }
  return { name: heading || first, names, degree: null };
}

/** The program that a page is read for, as far as one knows it. */
export type Sought = { name: string | null; degree: Degree | null };

/** What a page is about to somebody who reads it for a program: that one, unless the page is of another. */
export function subjectFor(page: Pick<Page, "heading" | "title" | "stated">, sought: Sought | null): Subject {
  const read = subjectIn(page);
  if (!sought || page.stated) return read;
  if (!sought.name) return { ...read, degree: sought.degree ?? read.degree };
  const own = { name: sought.name, names: [sought.name], degree: sought.degree ?? read.degree };
  // What the page calls itself is the program's name, too, where it is not another's.
  return { ...own, names: [...own.names, ...read.names.filter((name) => !isOfAnotherProgram(name, own))] };
}

/** Where a text names a program: "MS in Accounting", "Master of Public Health". Names begin with capitals. */
const programNames =
  /\b(?:Master(?:'?s)?|Bachelor(?:'?s)?|Doctor(?:ate)?|Ph\.?D\.?|M\.?S\.?|M\.?A\.?|M\.?Eng\.?|B\.?S\.?|B\.?A\.?|[Cc]ertificate)(?: of [A-Z]\w+)?(?: [Dd]egree| [Pp]rogram)? in (?:the )?([A-Z][\w/-]*(?:,? (?:(?:and|of|for|&) )?[A-Z][\w/-]*)*)|\bMaster of (?!Science|Arts|Engineering|Professional|Philosophy)([A-Z]\w+(?: (?:and )?[A-Z]\w+)*)|\b(E?MBA|MPH|MSW|MPA|MPP|LL\.?M|J\.?D|MFA|MHA|MSN|DBA|Ed\.?D|DNP|MLIS)\b/g;

/** Fields by their letters. In a table, "AI 501" is a course. */
const abbreviations: Readonly<Record<string, string>> = {
  ai: "artificial intelligence",
  ml: "machine learning",
  ds: "data",
  cs: "computer",
  nlp: "natural language processing",
};

const spelledOut = (name: string) =>
  subjectOf(name.replace(/\b[A-Z]{2,3}\b/g, (letters) => lookup(abbreviations, letters.toLowerCase()) ?? letters));

const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].every((word) => other.has(word));

/** Whether a text names programs, and none that bears one of these names or a part of it. */
export function isOfAnotherProgram(text: string, { names }: Subject): boolean {
  const own = names.filter((name) => degreesIn(name).length > 0 && subjectOf(name).size > 0);
  if (own.length === 0) return false;
  const mentioned = [...text.matchAll(programNames)];
  return (
    mentioned.length > 0 &&
    mentioned.every(([all, field, proper, short]) => {
      if (short !== undefined) return !own.some((name) => name.includes(short));
      const words = spelledOut(field ?? proper ?? all);
      return !names.map(spelledOut).some((one) => one.size > 0 && (isWithin(words, one) || isWithin(one, words)));
    })
  );
}

/** What one has before a program: no word on the degree that it is. */
const before =
  /\b(?:beyond|after|past|above|following|hold(?:s|ing)?|with|earned) (?:the|an?|their|your) (?:\w+ )?(?:bachelor|master)(?:['’]?s)?(?: degree)?/gi;

/** Whether a text speaks of another degree than this one, and not of this one too. */
export function isOfAnotherDegree(text: string, own: Degree | null, ignoring: readonly Degree[] = []): boolean {
  if (own === null) return false;
  const degrees = degreesIn(text.replace(before, ""));
  if (degrees.includes(own)) return false;
  // What is said of graduate programs is said of each of them.
  if (/\bgraduate (?:programs?|students?|tuition|admissions?|degrees?)\b/i.test(text) && own !== "bachelors")
    return false;
  // One comes with a degree, not with a program.
  const isPrior = !/(?:master|bachelor)(?:['’]?s)? (?:program|curriculum|students?|applicants?)/i.test(text);
  return degrees.some((degree) => !isPrior || !ignoring.includes(degree));
}
