/** Owns verdicts: which of some programs wins under a rule, who is next by how little, and who could not be judged. */
import { keysOf } from "../../closed-list";
import type { Program } from "../model/program";
import { type Degree, degrees } from "../model/vocabulary";
import type { Reader, Span } from "../price/price";
import { type Candidate, type RuleKey, restriction, ruleOf, rules, type Standing } from "./rules";

/** A program that was judged; `text` is its amount in words, `behind` how far it is from the first (null: level with it). */
export type Judged = { program: Program; text: string; behind: string | null };

/** Programs that a rule said nothing of, for one reason. */
export type Unjudged = { why: string; programs: readonly Program[] };

export type Verdict = {
  rule: RuleKey;
  /** All that are first, in the order of their names; more than one is a tie, none is no verdict. */
  winners: readonly Judged[];
  /** Why there is no winner; null where there is one. */
  none: "nobody-judged" | "one-judged" | "all-equal" | null;
  /** The nearest behind them; where there is no winner, the one that was judged. */
  next: readonly Judged[];
  /** Of those behind: whose range reaches as far as the winner's amount, so that they may be level or ahead. */
  overlapping: readonly Program[];
  judged: number;
  /** Not known: these may be ahead, and nobody can tell. */
  unknown: readonly Unjudged[];
  /** What the rule is not about. */
  out: readonly Unjudged[];
};

/** How the reader wants to be told; `limited`: programs that not everybody may apply to count, too. */
export type Asking = { reader: Reader; limited: boolean };

/** How many behind the first are named. */
const mostNext = 3;

const byName = (a: Program, b: Program) =>
  a.name.localeCompare(b.name, "en") ||
  a.institution.name.localeCompare(b.institution.name, "en") ||
  (a.slug < b.slug ? -1 : 1);

/**
 * The verdict of a rule over programs of one degree; their order changes nothing. What is not known never wins, what is
 * level is a tie, and where fewer than two can be judged, or all are level, nobody wins.
 */
export function judge(key: RuleKey, candidates: readonly Candidate[], { reader, limited }: Asking): Verdict {
  const rule = ruleOf(key);
  const sign = rule.better === "less" ? 1 : -1;
  const standings = [...candidates]
    .sort((a, b) => byName(a.program, b.program))
    .map((candidate) => ({ program: candidate.program, standing: standingOf(candidate) }));

  function standingOf(candidate: Candidate): Standing {
    const restricted = limited ? null : restriction(candidate.program);
    return restricted === null ? rule.standingOf(candidate, reader) : { is: "out", why: restricted };
  }

  const ranked = standings
    .flatMap(({ program, standing }) => (standing.is === "judged" ? [{ program, ...standing }] : []))
    .map((one) => ({ ...one, worst: rule.better === "less" ? one.high : one.low, best: bestOf(one, rule.better) }))
    .sort((a, b) => sign * (a.worst - b.worst) || byName(a.program, b.program));
  const first = ranked[0]?.worst ?? 0;
  const named = ranked.map(
    ({ program, text, worst }): Judged => ({
      program,
      text,
      behind: worst === first ? null : rule.behind(Math.abs(worst - first)),
    }),
  );
  const level = named.filter(({ behind }) => behind === null);
  const none = noneOf(ranked.length, level.length);
  const behind = named.slice(none === null ? level.length : 0);
  return {
    rule: key,
    winners: none === null ? level : [],
    none,
    next: behind.slice(0, mostNext),
    overlapping:
      none === null
        ? ranked
            .filter(({ best, worst }) => worst !== first && sign * (best - first) <= 0)
            .map(({ program }) => program)
        : [],
    judged: ranked.length,
    unknown: grouped(standings, "unknown"),
    out: grouped(standings, "out"),
  };
}

function bestOf({ low, high }: Span, better: "less" | "more"): number {
  return better === "less" ? low : high;
}

function noneOf(judged: number, level: number): Verdict["none"] {
  if (judged === 0) return "nobody-judged";
  if (judged === 1) return "one-judged";
  return level === judged ? "all-equal" : null;
}

/** Programs without an amount by why they have none, the most first. */
function grouped(
  standings: readonly { program: Program; standing: Standing }[],
  is: "unknown" | "out",
): readonly Unjudged[] {
  const groups = new Map<string, Program[]>();
  for (const { program, standing } of standings) {
    if (standing.is === is) groups.set(standing.why, [...(groups.get(standing.why) ?? []), program]);
  }
  return [...groups]
    .map(([why, programs]) => ({ why, programs }))
    .sort((a, b) => b.programs.length - a.programs.length || (a.why < b.why ? -1 : 1));
}

/** The verdicts over the programs of one degree: no award is judged against another. */
export type VerdictGroup = { degree: Degree; programs: number; verdicts: readonly Verdict[] };

/** Every verdict over these programs, degree by degree, the degree with the most programs first. */
export function verdictsOf(candidates: readonly Candidate[], asking: Asking): VerdictGroup[] {
  return keysOf(degrees)
    .map((degree) => ({ degree, own: candidates.filter(({ program }) => program.degree === degree) }))
    .filter(({ own }) => own.length > 0)
    .map(({ degree, own }) => ({
      degree,
      programs: own.length,
      verdicts: keysOf(rules).map((rule) => judge(rule, own, asking)),
    }))
    .sort((a, b) => b.programs - a.programs);
}
