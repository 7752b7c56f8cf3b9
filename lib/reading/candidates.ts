/** Owns what single passages say of single facts: candidates, each with what speaks against it. */
import { keysOf } from "../closed-list";
import type { ValueField } from "../programs/model/fact-kinds";
import { type FactPath, factFields, factOf, factPaths, factRow } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";
import type { FieldValue } from "../programs/model/field-schemas";
import type { Degree } from "../programs/model/vocabulary";
import { daysIn } from "../programs/shapes/days";
import { plainText } from "../programs/shapes/hit";
import { clauseOf, hasUnit, phraseAt, sharesUnit, snippetOf } from "./clauses";
import type { Page, Stated, Way } from "./documents/passages";
import { isOfAnotherDegree, isOfAnotherProgram, type Subject } from "./documents/program";
import {
  aboveOf,
  type Doubt,
  isOver,
  isUsual,
  ofNothing,
  oneself,
  passageDoubts,
  roughly,
  tableDoubt,
  unusual,
} from "./doubts";
import { type Place, placesFor, readied } from "./places";
import { yearIn } from "./years";

export type Candidate = {
  path: FactPath;
  value: NonNullable<FieldValue>;
  how: Way;
  snippet: string;
  /** The year that it speaks for, as printed; null where none is said. */
  year: string | null;
  doubts: readonly Doubt[];
};

/** What a figure leaves out says nothing of what it is. */
const leftOut = /\b(?:not including|excluding|exclusive of|covering|which includes)\b[^.;)]*|,[^,;]*\bnot included\b/gi;

/** What is the same for everybody is no price of some. */
const forEverybody =
  /(?:regardless of|irrespective of|same (?:rate |price |tuition )?for)[^.;]*|(?:both )?(?:in-state and out-of-state|residents? and non-?residents?)(?: students)?/gi;

/** Reads pages about one subject, on one day. */
export type Circumstances = { subject: Subject; today: string };

/** What the page is that a place stands on. */
type Around = Circumstances & { across: (pattern: RegExp) => boolean };

/** Degrees that a sentence on entering names as what one comes with. */
const comesWith: Readonly<Partial<Record<Degree, readonly Degree[]>>> = {
  masters: ["bachelors", "associate"],
  "graduate-certificate": ["bachelors", "associate", "masters"],
  doctorate: ["bachelors", "masters"],
};

/** What a place says of one value field. */
function candidatesAt(
  fact: Fact,
  path: FactPath,
  { passage, label, text, isLabelled, about = "" }: Place,
  { subject, today, across }: Around,
): Candidate[] {
  const field: ValueField = factFields[path];
  const { reads } = field;
  if (!reads) return [];
  const row = factRow(fact);
  const plain = plainText(text);
  const labels = plainText(label ?? "");
  const above = aboveOf(passage, subject);
  const isSaid = isLabelled || (reads.cue !== undefined && [plain, about].some((one) => reads.cue?.test(one)));
  // A short line that is nothing but a value with its unit, as overviews have them.
  const isBare = !isSaid && (reads.unit !== undefined || path === "durationMonths") && plain.length <= 45;
  if (!isSaid && !isBare) return [];
  if (reads.not?.test(labels) || reads.not?.test(above)) return [];
  const ignoring = row.group === "admission" && subject.degree ? comesWith[subject.degree] : [];
  if (isOfAnotherDegree(labels, subject.degree, ignoring)) return [];
  if (passage.headings.some((one) => isOfAnotherDegree(one, subject.degree))) return [];
  const place = isLabelled ? "label" : "sentence";
  // "Duration (months): 24" has its unit in its label.
  const [unit] = /\((?:in )?(months|years)\)|^(months|years) to/i.exec(labels) ?? [];
  const shown =
    isLabelled && unit && /^\d+(?:\.\d+)?$/.test(plain) ? `${plain} ${unit.replace(/[()]|in | to/gi, "")}` : plain;
  const hits = field.find(shown, place);
  const own = hits
    .map((hit) => ({ hit, clause: phraseAt(reads, shown, hit) ?? clauseOf(shown, hits, hit) }))
    .filter(
      ({ hit, clause }) =>
        !reads.not?.test(`${about} ${clause}`.replace(leftOut, "")) &&
        !isOfAnotherDegree(`${about} ${clause}`, subject.degree, ignoring) &&
        (isLabelled && path === "credits"
          ? true
          : hasUnit(reads, shown, hit, isLabelled ? labels : "") || sharesUnit(reads, shown, hits, hit)) &&
        field.schema.safeParse(hit.value).success,
    );
  const areSeveral = isLabelled && new Set(own.map(({ hit }) => String(hit.value))).size > 1;
  return own.map(({ hit, clause }): Candidate => {
    const said = `${labels} ${clause}`;
    const isOfSome = reads.some?.test(said.replace(forEverybody, "")) || reads.some?.test(above);
    const year = yearIn(said) ?? yearIn([plain, ...passage.headings].join(" · "));
    const doubts: (Doubt | false)[] = [
      ...passageDoubts(passage, subject),
      isOfSome === true && { kind: "rival", why: "it is said of some alone" },
      hit.doubt !== undefined && { kind: "rival", why: `it is ${hit.doubt}` },
      roughly.test(shown.slice(0, hit.start)) && { kind: "rival", why: "it is said roughly" },
      sharesUnit(reads, shown, hits, hit) && { kind: "rival", why: "its unit stands with another" },
      [labels, ...passage.headings, `${about} ${clause}`].some((one) => isOfAnotherProgram(one, subject)) && {
        kind: "foreign",
        why: "it is said of another program",
      },
      reads.across !== undefined && across(reads.across) && { kind: "weak", why: "the page speaks of other units" },
      areSeveral && { kind: "rival", why: "several stand behind one label" },
      oneself.test(plain) && { kind: "foreign", why: "somebody tells of themselves" },
      isBare && { kind: "weak", why: ofNothing },
      !isUsual(reads, hit.value, subject.degree) && { kind: "weak", why: unusual },
      isOver(hit.value, year, row.keeps, today) && { kind: "weak", why: "its time has passed" },
    ];
    return {
      path,
      value: hit.value,
      how: isLabelled && passage.how === "sentence" ? "labelled" : passage.how,
      snippet: snippetOf(label, text, hit),
      year,
      doubts: doubts.filter((doubt) => doubt !== false),
    };
  });
}

/** What is stated as such needs no reading: only its time can have passed. */
function statedCandidate({ path, value, snippet, year }: Stated, today: string): Candidate {
  const doubts: Doubt[] = isOver(value, year, factRow(factOf(path)).keeps, today)
    ? [{ kind: "weak", why: "its time has passed" }]
    : [];
  return { path, value, snippet, year, how: "structured", doubts };
}

/** The terms that deadlines are named for, as a choice where a page says nothing of entry terms. */
function termsOfDeadlines(said: readonly Candidate[]): Candidate[] {
  if (said.some(({ path }) => path === "startTerms")) return [];
  const deadlines = said.filter(({ path }) => path === "deadlines");
  const snippet = [...new Set(deadlines.map((one) => one.snippet))].join(" · ");
  const days = daysIn(plainText(snippet)).toReversed();
  // The months of the days name no terms.
  const withoutDays = days.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), snippet);
  return factFields.startTerms.find(withoutDays, "label").flatMap(({ value }) => ({
    path: "startTerms" as const,
    value,
    how: "sentence" as const,
    snippet: snippet.slice(0, 400),
    year: null,
    doubts: [{ kind: "weak" as const, why: "only its deadlines name these terms" }],
  }));
}

/** Everything that a page says of the facts, in the order of the table of facts; what is stated as such, in its own. */
export function candidatesIn({ passages, stated }: Page, circumstances: Circumstances): Candidate[] {
  if (stated) return stated.facts.map((one) => statedCandidate(one, circumstances.today));
  const found = new Map<RegExp, boolean>();
  const across = (pattern: RegExp) => {
    const is =
      found.get(pattern) ?? passages.some(({ text, labels }) => pattern.test(plainText([...labels, text].join(" "))));
    found.set(pattern, is);
    return is;
  };
  const around = { ...circumstances, across };
  const own = passages.flatMap((passage) => {
    const doubt = tableDoubt(passage, circumstances.subject);
    return doubt === null ? [] : [readied(doubt === undefined ? passage : { ...passage, doubt })];
  });
  const said = keysOf(facts).flatMap((fact) =>
    factPaths(fact).flatMap((path) => {
      const field: ValueField = factFields[path];
      const { reads } = field;
      if (!reads) return [];
      return own.flatMap((ready) =>
        placesFor(reads, ready).flatMap((place) => candidatesAt(fact, path, place, around)),
      );
    }),
  );
  return [...said, ...termsOfDeadlines(said)];
}
