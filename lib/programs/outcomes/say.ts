/** Owns what can be said of the graduates of a field and level at an institution: never as a program's own. */
import { keysOf } from "../../closed-list";
import { count, counted, usd } from "../../text/format";
import { type Degree, degrees, type Subject } from "../model/vocabulary";
import { awardNames, type FieldFamily, fieldFamilies, fieldsOfSubject } from "./fields";
import { awardYears, latestAiYear, type Measure, measures, type Status, shortYear, statuses } from "./measures";

/** What this is called wherever it is said of a program or an institution. */
export const outcomesLabel = "What became of graduates";

/** An amount in US dollars, or why there is none. */
export type Figure = { status: "published"; amount: number } | { status: Exclude<Status, "published"> };

/** What the federal file says of one field family and level at one institution. */
export type FieldOutcome = Readonly<Record<Measure, Figure>> & {
  field: FieldFamily;
  degree: Degree;
  /** Campuses whose debts and earnings are counted together; 1: this one alone. */
  campuses: number;
  awards: Readonly<Record<keyof typeof awardYears, number | null>>;
  /** How many borrowers the debt is of; null: not said. */
  borrowers: number | null;
};

/** Awards in artificial intelligence (CIP 11.0102) of one level and year; null: no such program was reported. */
export type AiAwards = { degree: Degree; year: string; awards: number | null };

/** One measure in words; `text` is the amount or why there is none. */
type Statement = {
  measure: Measure;
  label: string;
  text: string;
  known: boolean;
  /** Whom and what it counts, in which dollars, how many people stand behind it. */
  details: readonly string[];
  /** How many people stand behind it; null: the file does not say. */
  behind: string | null;
  source: { name: string; url: string };
};

/** What is said of one field family and level. */
export type OutcomeBlock = {
  field: FieldFamily;
  degree: Degree;
  /** "Master’s in computer science" */
  title: string;
  /** Why this field stands with a program; null where no program is meant. */
  reason: string | null;
  awards: string;
  statements: readonly Statement[];
  /** What holds for every amount of the block; null: nothing. */
  campuses: string | null;
};

function statementOf(outcome: FieldOutcome, measure: Measure): Statement {
  const { label, cohort, counts, dollars, source } = measures[measure];
  const figure = outcome[measure];
  const known = figure.status === "published";
  const behind = known ? peopleBehind(outcome, measure) : null;
  return {
    measure,
    label,
    known,
    text: known ? usd(figure.amount) : statuses[figure.status],
    details: known ? [cohort, counts, ...(dollars === null ? [] : [dollars]), behind ?? unsaidPeople] : [],
    behind,
    source,
  };
}

const unsaidPeople = "how many people stand behind it, the file does not say";

/** How many people a figure is of; null where its file does not say. */
function peopleBehind({ borrowers }: FieldOutcome, measure: Measure): string | null {
  if (measure !== "debt" || borrowers === null) return null;
  return `${counted(borrowers, "borrower")} stand${borrowers === 1 ? "s" : ""} behind it`;
}

/** "26 awards in 2022-23, 41 in 2021-22"; a year without a row is said to have none. */
function awardsText({ awards }: FieldOutcome): string {
  const [latest, before] = [awards.awards2223, awards.awards2122];
  const said = (n: number | null, year: string, noun: boolean) =>
    n === null ? `none on file for ${year}` : `${noun ? counted(n, "award") : count(n)} in ${year}`;
  return `${said(latest, awardYears.awards2223, true)}, ${said(before, awardYears.awards2122, latest === null)}`;
}

function campusesText({ campuses }: FieldOutcome): string | null {
  if (campuses === 1) return null;
  return `Debt and earnings are counted over all ${count(campuses)} campuses that share this one’s federal aid number.`;
}

/** Everything that is said of one field family and level. */
export function blockOf(outcome: FieldOutcome, reason: string | null = null): OutcomeBlock {
  const { field, degree } = outcome;
  return {
    field,
    degree,
    title: `${degrees[degree]} in ${fieldFamilies[field].called}`,
    reason,
    awards: awardsText(outcome),
    statements: keysOf(measures).map((measure) => statementOf(outcome, measure)),
    campuses: campusesText(outcome),
  };
}

/** What a program may show: of its institution, the families that its subjects can fall under, at its level alone. */
export function blocksFor(
  { subjects, degree }: { subjects: readonly Subject[]; degree: Degree },
  outcomes: readonly FieldOutcome[],
): OutcomeBlock[] {
  const reasons = new Map<FieldFamily, string>();
  for (const { field, reason } of subjects.flatMap((subject) => fieldsOfSubject[subject])) {
    if (!reasons.has(field)) reasons.set(field, reason);
  }
  return [...reasons].flatMap(([field, reason]) =>
    outcomes.filter((one) => one.field === field && one.degree === degree).map((one) => blockOf(one, reason)),
  );
}

/**
 * What graduates of the field nearest to a program earned, by each measure that is known of it, with the field's name:
 * beside a payback, never in it. Null where none is known.
 */
export function earningsOf(
  blocks: readonly OutcomeBlock[],
): Pick<OutcomeBlock, "title" | "statements" | "campuses"> | null {
  for (const { title, statements, campuses } of blocks) {
    const known = statements.filter(({ measure, known }) => known && measure !== "debt");
    if (known.length > 0) return { title, statements: known, campuses };
  }
  return null;
}

/**
 * "12 people graduated in artificial intelligence here in 2023-24, with a master’s degree." Null where none was
 * reported for this level: the institution picks the code, so that contradicts nothing.
 */
export function aiSentence(awards: readonly AiAwards[], degree: Degree): string | null {
  const row = awards.find((one) => one.degree === degree && one.year === latestAiYear);
  if (!row || row.awards === null) return null;
  const who = row.awards === 0 ? "Nobody" : row.awards === 1 ? "1 person" : `${count(row.awards)} people`;
  const article = /^[aeiou]/.test(awardNames[degree]) ? "an" : "a";
  return `${who} graduated in artificial intelligence here in ${shortYear(latestAiYear)}, with ${article} ${awardNames[degree]}.`;
}
