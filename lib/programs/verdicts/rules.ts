/** Owns the rules of verdicts: what each is about, as it is printed, and what a program has to say for itself under it. */
import { usd } from "../../text/format";
import { unitOf } from "../model/credit-units";
import { factsFor } from "../model/fact-table";
import { factText, onlyFor } from "../model/fact-text";
import type { Program } from "../model/program";
import { unknownReasons } from "../model/vocabulary";
import { fieldFamilies, fieldsOfSubject, isAiSubject } from "../outcomes/fields";
import { latestAiYear, shortYear, statuses } from "../outcomes/measures";
import type { InstitutionOutcomes } from "../outcomes/read";
import { isOld } from "../price/age";
import { isOpenEnded, type Price, type Reader, type Span } from "../price/price";
import { priceFor, yearsOfStudy } from "../price/price-for";
import { aboutText, priceYear } from "../price/price-text";

/** A program with what federal files say of the graduates of its institution. */
export type Candidate = { program: Program; outcomes: InstitutionOutcomes };

/**
 * What a program has under a rule: an amount (a range where it is one), nothing that can be judged and why, or a
 * reason why the rule isn't about it.
 */
export type Standing = (Span & { is: "judged"; text: string }) | { is: "unknown" | "out"; why: string };

type Rule = {
  label: string;
  /** The rule as it stands on the page, a sentence each. */
  printed: readonly string[];
  better: "less" | "more";
  standingOf: (candidate: Candidate, reader: Reader) => Standing;
  /** An amount by which another one is behind, in words: "$1,200 more". */
  behind: (amount: number) => string;
};

const unknown = (why: string): Standing => ({ is: "unknown", why });
const out = (why: string): Standing => ({ is: "out", why });
const judged = (amount: number | Span, text: string): Standing => {
  const { low, high } = typeof amount === "number" ? { low: amount, high: amount } : amount;
  return { is: "judged", low, high, text };
};

const tenth = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const months = (n: number) => `${tenth.format(n)} ${tenth.format(n) === "1" ? "month" : "months"}`;
const facts = (n: number) => `${n} ${n === 1 ? "fact" : "facts"}`;

/** Whether a program can be studied beside work, as far as it says. */
function besideWork({ delivery, partTime, evening }: Program): "yes" | "no" | "unknown" {
  if (partTime === "no") return "no";
  if (partTime === "yes" || evening === "yes" || delivery.includes("online")) return "yes";
  return "unknown";
}

/** Months that a program takes: at the reader's pace where they say one, else as it states; null: not known. */
function monthsOf(program: Program, reader: Reader): number | null {
  if (!reader.creditsPerTerm) return program.durationMonths;
  if (program.credits === null || unitOf(program) === "own") return null;
  const years = yearsOfStudy(program, reader);
  return years === null ? null : Math.round(years.high * 120) / 10;
}

/** Why a figure that no page which can be opened says is none to win by. */
const unsourced = "no page that can be opened says it";

/** A price for a verdict: none that rests on an assumption or lacks a part of unknown size. */
function priceStanding(price: Price): Standing {
  if (!price.known) return unknown(`price ${unknownReasons[price.reason]}`);
  if (isOpenEnded(price)) return unknown("fees not known, so the price may be higher");
  if (price.assumed) return unknown("credits not known, so the price is only assumed");
  if (price.state === "listed") return unknown(unsourced);
  // What is old looks cheap by being old.
  if (isOld(price)) return unknown("its price is of more than three years ago");
  if (price.missing.includes("part-time")) return unknown("price of part-time study not known");
  const said = [aboutText(price), priceYear(price.year), price.residency === null ? "for whom not said" : null];
  return judged(price, said.filter((words) => words !== null).join(", "));
}

function documented(program: Program): Standing {
  const asked = factsFor(program.degree);
  const known = asked.filter((fact) => {
    const { state, sourceUrl, checkedOn } = program.provenance[fact];
    return state !== "unknown" && sourceUrl !== null && checkedOn !== null && factText(fact, program) !== null;
  });
  const text = `${known.length} of ${facts(asked.length)}`;
  return known.length === 0 ? unknown("no fact has a source and a day of check") : judged(known.length, text);
}

function graduates({ program, outcomes }: Candidate): Standing {
  if (![program.subject, ...program.alsoSubjects].some(isAiSubject))
    return out("its subject is reported in another field");
  const row = outcomes.ai.find(({ degree, year }) => degree === program.degree && year === latestAiYear);
  if (!row || row.awards === null) return unknown("its institution reported no program in this field at this level");
  return judged(row.awards, `${row.awards} at its institution`);
}

function debt({ program, outcomes }: Candidate): Standing {
  const places = fieldsOfSubject[program.subject];
  if (places.length === 0) return out("its subject has no field of its own in the federal file");
  for (const { field } of places) {
    const found = outcomes.outcomes.find((one) => one.field === field && one.degree === program.degree);
    if (!found) continue;
    if (found.debt.status !== "published") return unknown(statuses[found.debt.status]);
    return judged(found.debt.amount, `${usd(found.debt.amount)}, ${fieldFamilies[field].called}`);
  }
  return unknown("its institution is not in the federal file for this field and level");
}

/** Every verdict, in the order of the page. What a row says is all that decides: nobody sets a winner. */
export const rules = {
  cheapest: {
    label: "Cheapest you can finish while working",
    printed: [
      "Counts programs that are taught online, or that say that part time, evenings or weekends are possible; none that takes longer at your pace than it allows.",
      "The lowest total price for you wins, each counted at its highest end, prices of different years as they stand.",
      "A price without its fees, from credits that are only assumed, of more than three years ago, or that no page which can be opened says, can’t win.",
    ],
    better: "less",
    standingOf: ({ program }, reader) => {
      const beside = besideWork(program);
      if (beside === "no") return out("full time only");
      if (beside === "unknown") return unknown("not known whether it can be studied beside work");
      const needed = reader.creditsPerTerm ? monthsOf(program, reader) : null;
      if (needed !== null && program.longestMonths !== null && needed > program.longestMonths)
        return out("takes longer at your pace than it allows");
      return priceStanding(priceFor(program, reader));
    },
    behind: (amount) => `${usd(amount)} more`,
  },
  quickest: {
    label: "Quickest",
    printed: [
      "The shortest time to finish wins: the duration that the program states.",
      "Where you say your pace, it is the program’s credits at that pace instead.",
      "A length that no page which can be opened says can’t win.",
    ],
    better: "less",
    standingOf: ({ program }, reader) => {
      const needed = monthsOf(program, reader);
      const { state } = program.provenance[reader.creditsPerTerm ? "credits" : "duration"];
      if (needed !== null && state === "listed") return unknown(unsourced);
      if (needed !== null) return judged(needed, months(needed));
      return unknown(reader.creditsPerTerm ? "credits not known, or in its own units" : "duration not known");
    },
    behind: (amount) => `${months(amount)} longer`,
  },
  documented: {
    label: "Best documented",
    printed: [
      "Of the facts that we look for in every program of this degree, the most that are known with a source and the day of its check win.",
      "It says how much is known of a program, not how good it is.",
    ],
    better: "more",
    standingOf: ({ program }) => documented(program),
    behind: (amount) => `${facts(amount)} fewer`,
  },
  graduates: {
    label: "Most graduates in the field",
    printed: [
      `The most awards in artificial intelligence (CIP 11.0102) at this level in ${shortYear(latestAiYear)} by IPEDS Completions, US Department of Education, win.`,
      "It counts the graduates of the institution in that field, which may be of other programs too.",
    ],
    better: "more",
    standingOf: graduates,
    behind: (amount) => `${amount} fewer`,
  },
  debt: {
    label: "Lowest debt",
    printed: [
      "The lowest median federal loan debt of graduates of 2018-19 and 2019-20 who borrowed wins, by College Scorecard, US Department of Education.",
      "It is that of the field nearest to the program’s subject, at this level, at its institution: never the program’s own.",
      "Where few people stand behind a figure, the file withholds it for privacy.",
    ],
    better: "less",
    standingOf: debt,
    behind: (amount) => `${usd(amount)} more`,
  },
} as const satisfies Record<string, Rule>;
export type RuleKey = keyof typeof rules;

/** Why a program can't win although the rule is about it: not everybody may apply; null where everybody may. */
export function restriction(program: Program): string | null {
  const only = onlyFor(program);
  return only === null ? null : `not everybody may apply: ${only.charAt(0).toLowerCase()}${only.slice(1)}`;
}

/** The rule of a key, as every rule has it. */
export function ruleOf(key: RuleKey): Rule {
  return rules[key];
}
