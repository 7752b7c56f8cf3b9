/** Owns the promise of coverage: whether who awards degrees in artificial intelligence is listed, by institution and level. */
import { keysOf } from "../../closed-list";
import { type Degree, degrees } from "../model/vocabulary";
import { isAiSubject } from "../outcomes/fields";

/** Awards of one institution and level in the latest federal year. */
export type Awarding = {
  unitid: number;
  institution: string;
  /** "Erie, PA" */
  place: string;
  degree: Degree;
  awards: number;
};

/** A published program with the federal id of its institution. */
export type ListedProgram = { slug: string; name: string; degree: Degree; subject: string; unitid: number };

/** Listed at that level, listed at another one, or not yet. */
export const coverageStates = {
  listed: "Listed at this level",
  "other-level": "Listed at another level",
  "not-yet": "Not listed yet",
} as const;
export type CoverageState = keyof typeof coverageStates;

export type Coverage = Awarding & {
  state: CoverageState;
  /** The programs that make it so: at this level, or else those at other levels. */
  programs: readonly Pick<ListedProgram, "slug" | "name" | "degree">[];
};

const order = keysOf(degrees);

/**
 * For each institution and level with awards, whether a published program in artificial intelligence is there. One
 * in robotics or data science alone covers nothing: the promise is of what the awards are in.
 */
export function coverageOf(awarding: readonly Awarding[], programs: readonly ListedProgram[]): Coverage[] {
  const byInstitution = new Map<number, ListedProgram[]>();
  for (const program of programs) {
    if (!isAiSubject(program.subject)) continue;
    byInstitution.set(program.unitid, [...(byInstitution.get(program.unitid) ?? []), program]);
  }
  return awarding
    .filter(({ awards }) => awards > 0)
    .map((one): Coverage => {
      const own = byInstitution.get(one.unitid) ?? [];
      const same = own.filter(({ degree }) => degree === one.degree);
      const state = same.length > 0 ? "listed" : own.length > 0 ? "other-level" : "not-yet";
      return { ...one, state, programs: same.length > 0 ? same : own };
    })
    .sort(
      (a, b) => a.institution.localeCompare(b.institution, "en") || order.indexOf(a.degree) - order.indexOf(b.degree),
    );
}

/** How many institutions and levels, and how many awards, are in each state. */
export function tallyOf(coverage: readonly Coverage[]): Record<CoverageState, { levels: number; awards: number }> {
  const of = (state: CoverageState) => {
    const own = coverage.filter((one) => one.state === state);
    return { levels: own.length, awards: own.reduce((sum, { awards }) => sum + awards, 0) };
  };
  return { listed: of("listed"), "other-level": of("other-level"), "not-yet": of("not-yet") };
}
