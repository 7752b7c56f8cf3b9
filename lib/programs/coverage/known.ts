/** Owns how much is known of published programs: each fact by degree, and all of them over time. */
import { keysOf } from "../../closed-list";
import { factRow, factsFor } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import { type Degree, degrees } from "../model/vocabulary";

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

/** How a program stood at a moment: whether it was public, of which degree, and how many facts of it were known. */
export type Standing = { published: boolean; degree: Degree | null; known: number };

/** One step of a program's history: when it was taken, and how it stood before and after. */
export type Step = {
  day: string;
  before: Standing;
  after: Standing;
  /** How many programs took it together, if not one: what is known is then of all of them. */
  programs?: number;
};

/** Known facts of published programs, and how many could be known, at the end of a day. */
export type DayShare = { day: string; known: number; of: number };

const factsOf = new Map(keysOf(degrees).map((degree) => [degree, factsFor(degree).length]));

function counted({ published, degree, known }: Standing, programs: number): { known: number; of: number } {
  return published && degree !== null ? { known, of: programs * (factsOf.get(degree) ?? 0) } : { known: 0, of: 0 };
}

/** The sums at the end of each day on which anything changed, earliest first. */
export function overTime(steps: readonly Step[]): DayShare[] {
  const changes = new Map<string, { known: number; of: number }>();
  for (const { day, before, after, programs = 1 } of steps) {
    const [from, to] = [counted(before, programs), counted(after, programs)];
    const own = changes.get(day) ?? { known: 0, of: 0 };
    changes.set(day, { known: own.known + to.known - from.known, of: own.of + to.of - from.of });
  }
  let [known, of] = [0, 0];
  return [...changes.keys()].sort().map((day) => {
    const change = changes.get(day) ?? { known: 0, of: 0 };
    known += change.known;
    of += change.of;
    return { day, known, of };
  });
}
