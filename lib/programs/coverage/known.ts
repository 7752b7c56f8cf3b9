/** Owns how much is known of published programs: each fact by degree, and all of them over time. */
import { keysOf } from "../../closed-list";
import { factRow, factsFor } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import type { Degree } from "../model/vocabulary";

/** Of how many programs a fact is known, of how many somebody looked and found no figure, and of how many it can be. */
export type Share = { known: number; answered: number; of: number };

export type KnownFact = { fact: Fact; all: Share; byDegree: Readonly<Partial<Record<Degree, Share>>> };

/** How many published programs of a degree say something of a fact, by what they say. */
export type Said = { degree: Degree; fact: Fact; known: number; answered: number };

/** Every fact with its shares: of the degrees that it can be said of, and of those alone. */
export function knownFacts(programs: ReadonlyMap<Degree, number>, said: readonly Said[]): KnownFact[] {
  return keysOf(facts).map((fact) => {
    const fitting = factRow(fact).degrees.filter((degree) => (programs.get(degree) ?? 0) > 0);
    const shares = fitting.map((degree): [Degree, Share] => {
      const own = said.find((one) => one.fact === fact && one.degree === degree);
      return [degree, { known: own?.known ?? 0, answered: own?.answered ?? 0, of: programs.get(degree) ?? 0 }];
    });
    const sum = (part: keyof Share) => shares.reduce((total, [, share]) => total + share[part], 0);
    return {
      fact,
      all: { known: sum("known"), answered: sum("answered"), of: sum("of") },
      byDegree: Object.fromEntries(shares),
    };
  });
}

/** A share in words; what is known of some is never 0% or 100%. */
export function shareText({ known, of }: Pick<Share, "known" | "of">): string {
  if (of === 0) return "–";
  const percent = Math.round((known / of) * 100);
  if (known > 0 && percent === 0) return "<1%";
  if (known < of && percent === 100) return ">99%";
  return `${percent}%`;
}

/** How a program stood at a moment: whether it was public, of which degree, and which facts of it were known. */
export type Standing = { published: boolean; degree: Degree | null; known: ReadonlySet<Fact> };

/** One step of a program's history: when it was taken, and how it stood before and after. */
export type Step = { day: string; before: Standing; after: Standing };

/** By how much a day changed the published programs of a degree (null), or those of which a fact is known. */
export type Change = { day: string; degree: Degree; fact: Fact | null; by: number };

/** What a step changes; a fact that can't be said of the program's degree is none. */
export function changesOf({ day, before, after }: Step): Change[] {
  const counted = ({ published, degree, known }: Standing, by: number): Change[] =>
    published && degree !== null
      ? [null, ...factsFor(degree).filter((fact) => known.has(fact))].map((fact) => ({ day, degree, fact, by }))
      : [];
  return [...counted(before, -1), ...counted(after, 1)];
}

/** What was known at the end of a day, and of how much that could be. */
export type DayShare = { day: string; known: number; of: number };

/** Of which degree and which fact a history is wanted; null: of all of them. */
export type Wanted = { degree: Degree | null; fact: Fact | null };

/** The sums at the end of each day on which anything changed of what is wanted, earliest first. */
export function overTime(changes: readonly Change[], wanted: Wanted): DayShare[] {
  const byDay = new Map<string, { known: number; of: number }>();
  for (const { day, degree, fact, by } of changes) {
    if (wanted.degree !== null && wanted.degree !== degree) continue;
    const asked = wanted.fact === null ? factsFor(degree) : factsFor(degree).filter((one) => one === wanted.fact);
    const [known, of] = fact === null ? [0, by * asked.length] : [asked.includes(fact) ? by : 0, 0];
    if (known === 0 && of === 0) continue;
    const own = byDay.get(day) ?? { known: 0, of: 0 };
    byDay.set(day, { known: own.known + known, of: own.of + of });
  }
  let [known, of] = [0, 0];
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, sums]) => {
      known += sums.known;
      of += sums.of;
      return { day, known, of };
    });
}

/**
 * Of what can be known today, how much had by each day been checked for the last time, earliest first: so much was known
 * by then at least. What has no day recorded is in none of them.
 */
export function checkedBy(checked: readonly Change[], today: DayShare | undefined, wanted: Wanted): DayShare[] {
  return overTime(checked, wanted).map(({ day, known }) => ({ day, known, of: today?.of ?? 0 }));
}
