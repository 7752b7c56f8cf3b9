/** Owns what single passages say of single facts: candidates, each with what speaks against it. */
import { keysOf } from "../closed-list";
import type { ValueField } from "../programs/model/fact-kinds";
import type { Row } from "../programs/model/fact-row";
import { type FactPath, factFields, factOf, factPaths, factRow } from "../programs/model/fact-table";
import { type Fact, facts } from "../programs/model/facts";
import type { FieldValue } from "../programs/model/field-schemas";
import type { Degree } from "../programs/model/vocabulary";
import { type Hit, plainText } from "../programs/shapes/hit";
import type { Reads } from "../programs/shapes/reads";
import { type Page, type Passage, type Stated, sentencesIn, type Way } from "./documents/passages";
import { isOfAnotherDegree, isOfAnotherProgram, isSameProgram, type Subject } from "./documents/program";
import { hasPassed, yearIn } from "./years";

/**
 * Why a candidate can't be certain. A "rival" speaks of the same fact, so that no other is certain beside it; a "foreign"
 * one may be of something else than the program.
 */
type Doubt = { kind: "rival" | "weak" | "foreign"; why: string };

/** The doubt of a value without a label and without a sentence. */
export const ofNothing = "the page does not say of what";
/** The doubt of a value far from its like. */
export const unusual = "it is unusual for this degree";

export type Candidate = {
  path: FactPath;
  value: NonNullable<FieldValue>;
  how: Way;
  snippet: string;
  /** The year that it speaks for, as printed; null where none is said. */
  year: string | null;
  doubts: readonly Doubt[];
};

/** What is the same for everybody is no price of some. */
const forEverybody =
  /(?:regardless of|irrespective of|same (?:rate |price |tuition )?for)[^.;]*|(?:both )?(?:in-state and out-of-state|residents? and non-?residents?)(?: students)?/gi;

const longestValue = 200;

/** What stands right before a figure that is none to the letter. */
const roughly =
  /\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|close to|upwards of|as (?:low|little|few|much|many|soon) as|starting (?:at|from)|in the range of)\s*\$?$/i;

/** What a figure leaves out says nothing of what it is. */
const leftOut = /\b(?:not including|excluding|exclusive of|covering|which includes)\b[^.;)]*|,[^,;]*\bnot included\b/gi;

/** Where a sentence goes on to something else, or to a part of what it said. */
const aside = /\b(?:and (?:\w+s\b|can|may|will|must)|including|of which|which)\b/;

/** What stands nearest to each hit: from where the one before ends to where the next begins, parted at a comma or "and". */
function clauseOf(text: string, hits: readonly Hit<unknown>[], hit: Hit<unknown>): string {
  const before = Math.max(0, ...hits.map(({ end }) => end).filter((end) => end <= hit.start));
  const after = Math.min(text.length, ...hits.map(({ start }) => start).filter((start) => start >= hit.end));
  const parting = (gap: string) => {
    const mark = Math.max(...[",", ";", "(", ". "].map((one) => gap.lastIndexOf(one)));
    return mark >= 0 ? mark : (/\b(?:and|while|or|but|plus)\b/.exec(gap)?.index ?? 0);
  };
  const begin = before === 0 ? 0 : before + parting(text.slice(before, hit.start));
  const rest = text.slice(hit.end, after);
  const next = after === text.length ? aside.exec(rest)?.index : parting(rest);
  const end = next === undefined ? after : hit.end + next;
  return text.slice(begin, end);
}

/** The phrase around a hit that says a figure whole; null where none does. */
function phraseAt({ phrase }: Reads, text: string, hit: Hit<unknown>): string | null {
  const around = [...text.matchAll(phrase ?? /(?!)/g)].find(
    ({ 0: all, index }) => index <= hit.start && index + all.length >= hit.end,
  );
  return around?.[0] ?? null;
}

/** A passage made ready once for all facts: its texts as patterns are tried on them. */
type Ready = {
  passage: Passage;
  labels: readonly string[];
  heading: string;
  sentences: readonly string[];
  /** Its sentences with the label before them, where it has one that is no fact's. */
  withLabel: readonly string[];
};

function readied(passage: Passage): Ready {
  const [own] = passage.labels;
  return {
    passage,
    labels: passage.labels.map(plainText),
    heading: plainText(passage.headings[0] ?? ""),
    sentences: sentencesIn(passage.text),
    withLabel: own === undefined ? [] : sentencesIn(`${own}: ${passage.text}`),
  };
}

/** `about` is the sentence before, where this one goes on about what that one speaks of. */
type Place = { passage: Passage; label: string | null; text: string; isLabelled: boolean; about?: string };

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

function isUsual(reads: Reads, value: FieldValue, degree: Degree | null): boolean {
  const range = degree === null ? undefined : reads.usual?.[degree];
  return range === undefined || (typeof value === "number" && value >= range[0] && value <= range[1]);
}

/** Whether the time is over that a value speaks for: the day that it is, or the year of what changes with years. */
function isOver(value: FieldValue, year: string | null, keeps: Row["keeps"], today: string): boolean {
  const [day] = [value].flat();
  if (typeof day === "string" && /^20\d\d-\d\d-\d\d$/.test(day)) return day < today;
  return keeps !== "other" && year !== null && hasPassed(year, today);
}

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
  const isElsewhere = [labels, ...passage.headings].some((one) => isOfAnotherDegree(one, subject.degree));
  if (isElsewhere) return [];
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
      isBare && { kind: "weak", why: ofNothing },
      subject.names.some((one) => plainText(one) === plain) && { kind: "weak", why: "only its name says so" },
      passage.doubt !== null && { kind: "foreign", why: passage.doubt },
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

/** Whether a number has the unit of its figure: right behind it, behind the range that it begins, or in its label. */
function hasUnit({ unit }: Reads, text: string, { end }: Hit<unknown>, labels: string): boolean {
  if (!unit) return true;
  const behind = text.slice(end, end + 60);
  return unit.test(behind) || unit.test(behind.replace(/^\s*(?:-|to|or)\s*\$?\d[\d.,]*/, "")) || unit.test(labels);
}

/** Whether a number has the unit of the one before it: "$450 per credit for residents and $1,000 otherwise". */
function sharesUnit(reads: Reads, text: string, hits: readonly Hit<unknown>[], hit: Hit<unknown>): boolean {
  const first = hits.findLast(({ end }) => end <= hit.start);
  return (
    reads.unit !== undefined &&
    first !== undefined &&
    !hasUnit(reads, text, hit, "") &&
    hasUnit(reads, text, first, "") &&
    /^\s*(?:otherwise|for|with(?:out)?|if|elsewhere|[.,;)]|$)/.test(text.slice(hit.end))
  );
}

/** The page's words, at most so many around the value. */
function snippetOf(label: string | null, text: string, { start, end }: Hit<unknown>, around = 140): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, Math.max(end, start) + around);
  const part = `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  return label === null ? part : `${label}: ${part}`;
}

/** Where in a passage a fact can be said: behind a label that is its own, or in each sentence. */
function placesFor(reads: Reads, { passage, labels, heading, sentences, withLabel }: Ready): Place[] {
  const label = labels.find((one) => reads.label.test(one)) ?? null;
  // Under "Deadlines", "Fall: July 1" is one.
  const isUnder = label === null && passage.labels.length > 0 && reads.label.test(heading);
  const all = [...passage.labels, ...(isUnder ? [heading] : [])].join(" · ");
  if (label !== null || isUnder) {
    if (passage.text.length <= longestValue) return [{ passage, label: all, text: passage.text, isLabelled: true }];
    return sentences.map((text, index) => ({ passage, label: all, text, isLabelled: index === 0 }));
  }
  if (labels.length > 0) {
    // Each figure of the first sentence is said of its label.
    return withLabel.map((text, index) => ({
      passage,
      label: null,
      text,
      isLabelled: false,
      about: index === 0 ? (labels[0] ?? "") : "",
    }));
  }
  // A heading with a short text below it is a label with its value; a question with its answer is one.
  const isHeaded = reads.label.test(heading) && passage.headings[0] !== passage.text;
  return sentences.map((text, index) => {
    const isLabelled = isHeaded && index === 0 && passage.text.length <= longestValue * 2;
    const about = /^(?:it|its|they|their|this|that)\b/i.test(text) ? (sentences[index - 1] ?? "") : "";
    return { passage, label: isLabelled ? heading : null, text, isLabelled, about: plainText(about) };
  });
}

/** What speaks of another row or column of a table than the page's own program: null drops it, a text is a doubt. */
function tableDoubt({ among }: Passage, { name, degree }: Subject): string | null | undefined {
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
function aboveOf({ headings }: Passage, { names }: Subject): string {
  const above = plainText(headings[0] ?? "");
  if (names.some((name) => above === plainText(name)) || /\band\b|&|,/.test(above)) return "";
  // Below prices stands whatever they depend on.
  return above.replace(/tuition|costs?|fees|prices?|investment/gi, "");
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
  return factFields.startTerms.find(snippet, "label").flatMap(({ value }) => ({
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
