/** Owns what a page is found to say: of each value every candidate, and which one is certain. */
import { type FactPath, factFields } from "../programs/model/fact-table";
import type { FieldValue } from "../programs/model/field-schemas";
import { plainText } from "../programs/shapes/hit";
import { type Candidate, candidatesIn } from "./candidates";
import { type Page, type Way, ways } from "./documents/passages";
import { degreesIn, isOfAnotherProgram, type Sought, type Subject, subjectFor } from "./documents/program";
import { ofNothing, unusual } from "./doubts";
import { hasPassed, yearIn } from "./years";

/** A value that a page states, with the words it stands in. */
export type Finding = {
  path: FactPath;
  value: NonNullable<FieldValue>;
  snippet: string;
  /** One value, said of this program and this fact. At most one of each path is. */
  certain: boolean;
  how: Way;
  /** The year that it speaks for, as the page prints it; null where it says none. */
  year: string | null;
  /** Why it is not certain; empty where it is. */
  doubts: string[];
};

/** Candidates of one value offered at most. */
const most = 6;

const archive =
  /\barchived?\b[^.]{0,30}\bcatalog|\bcatalog\b[^.]{0,30}\barchived?\b|previous catalog|no longer (?:current|maintained|updated)|this is an (?:old|archived)/i;

/** Why nothing on a page is certain; null where nothing speaks against it. */
function pageDoubt({ title, heading, passages }: Page, subject: Subject, today: string): string | null {
  const top = [title, heading, ...passages.slice(0, 12).map(({ text }) => text.slice(0, 120))].map(plainText);
  if (top.some((line) => archive.test(line))) return "the page is of an archive";
  const catalogs = top.filter((line) => /catalog|bulletin/i.test(line)).flatMap((line) => yearIn(line) ?? []);
  if (catalogs.some((year) => hasPassed(year, today))) return "the catalog is of a year that has passed";
  if (isOfAnotherProgram(heading || title, subject)) return "the page is about another program";
  const named = new Set(passages.flatMap(({ headings }) => headings.slice(0, 1)).flatMap(degreesIn));
  if (subject.degree === null && named.size > 1) return "the page is about several degrees";
  return null;
}

const keyOf = (value: FieldValue) => JSON.stringify(value);

/** Groups with the same key, in the order in which they begin. */
function alike<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/** One finding of all candidates with one value: the best of them speaks for it. */
function findingOf(candidates: readonly Candidate[], rivals: readonly Candidate[], page: string | null): Finding {
  const ranked = [...candidates].sort(
    (a, b) => Number(a.doubts.length > 0) - Number(b.doubts.length > 0) || ways.indexOf(a.how) - ways.indexOf(b.how),
  );
  const [best] = ranked;
  if (!best) throw new Error("a finding has a candidate");
  const { path, value, snippet, how, year } = best;
  const doubts = [
    ...best.doubts.map(({ why }) => why),
    ...(rivals.length > 0 ? ["the page says another, too"] : []),
    ...(page === null ? [] : [page]),
  ];
  return { path, value, snippet, certain: doubts.length === 0, how, year, doubts: [...new Set(doubts)] };
}

/** The candidates that keep one value from being certain: other firm ones, and what is said of some alone. */
function rivalsOf(value: FieldValue, all: readonly Candidate[]): Candidate[] {
  const own = all.filter((one) => keyOf(one.value) === keyOf(value) && one.doubts.length === 0);
  const isSentence = own.every(({ how }) => how === "sentence");
  return all.filter(
    ({ value: other, doubts, how }) =>
      keyOf(other) !== keyOf(value) &&
      (doubts.length === 0 ||
        doubts.every(({ kind }) => kind === "rival") ||
        (how !== "sentence" && doubts.every(({ why }) => why === unusual)) ||
        (isSentence && doubts.every(({ why }) => why === ofNothing))),
  );
}

/**
 * What a page states, certain values first within each field, the fields in the order of the table of facts. `today`
 * is an ISO date: what speaks for a time before it is never certain. `sought` is the program it is read for; null: the
 * one that the page names.
 */
export function findingsIn(page: Page, today: string, sought: Sought | null = null): Finding[] {
  const subject = subjectFor(page, sought);
  const doubt = pageDoubt(page, subject, today);
  return alike(candidatesIn(page, { subject, today }), ({ path }) => path).flatMap((all) => {
    return alike(all, ({ value }) => keyOf(value))
      .map((same) => findingOf(same, rivalsOf(same[0]?.value ?? null, all), doubt))
      .sort((a, b) => Number(b.certain) - Number(a.certain) || a.doubts.length - b.doubts.length)
      .slice(0, most);
  });
}

/** A value as cells of `program-facts` files have it: "570.5", "fall;spring", "yes". */
export function cellOf(path: FactPath, value: NonNullable<FieldValue>): string {
  if (path === "minGpa" && typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (path === "perCreditCents" && typeof value === "number") return String(value / 100);
  if (factFields[path].control.as === "choice") return answers[String(value)] ?? String(value);
  return [value].flat().join(";");
}

/** Whether something is asked of people, as those files write it. */
const answers: Readonly<Record<string, string>> = { required: "yes", none: "no" };
