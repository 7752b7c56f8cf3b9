/** Owns the proof that shares of known facts are of what can be known, and that their history adds up to the present. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { factsFor } from "../model/fact-table";
import { type Fact, facts } from "../model/facts";
import { degrees } from "../model/vocabulary";
import { type Change, changesOf, checkedBy, knownFacts, overTime, type Standing, shareText } from "./known";
import { standingBefore } from "./read";

it("a fact counts among the degrees that it can be said of, and no others", () => {
  const programs = new Map([
    ["bachelors", 10],
    ["masters", 30],
  ] as const);
  const said = [
    { degree: "masters", fact: "gre", known: 6, answered: 3 },
    { degree: "masters", fact: "cost", known: 12, answered: 0 },
    { degree: "bachelors", fact: "cost", known: 1, answered: 2 },
  ] as const;
  const found = knownFacts(programs, said);
  const of = (fact: string) => found.find((one) => one.fact === fact);
  expect(of("gre")).toMatchObject({ all: { known: 6, answered: 3, of: 30 }, byDegree: { masters: { of: 30 } } });
  expect(of("gre")?.byDegree).not.toHaveProperty("bachelors");
  expect(of("cost")?.all).toEqual({ known: 13, answered: 2, of: 40 });
  expect(of("thesis")?.all).toEqual({ known: 0, answered: 0, of: 40 });
  expect(of("cost")?.byDegree).not.toHaveProperty("doctorate");
});

it("a share of some is never none and never all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (of, n) => {
      const known = n % (of + 1);
      const text = shareText({ known, of });
      expect(text === "0%").toBe(known === 0);
      expect(text === "100%").toBe(known === of);
    }),
  );
  expect(shareText({ known: 0, of: 0 })).toBe("–");
});

const known = (...some: Fact[]): ReadonlySet<Fact> => new Set(some);
const nothing: Standing = { published: false, degree: null, known: known() };

it("steps in any order add up to how things stand, of every degree and every fact", () => {
  const standing = fc.record<Standing>({
    published: fc.boolean(),
    degree: fc.constantFrom(null, ...keysOf(degrees)),
    known: fc.subarray(keysOf(facts)).map((some) => known(...some)),
  });
  const days = ["2026-11-24", "2026-11-25", "2026-11-28"];
  const history = fc.array(fc.tuple(standing, fc.constantFrom(...days)), { minLength: 1, maxLength: 6 });
  const wanted = fc.record({
    degree: fc.constantFrom(null, ...keysOf(degrees)),
    fact: fc.constantFrom(null, ...keysOf(facts)),
  });
  fc.assert(
    fc.property(fc.array(history, { maxLength: 5 }), wanted, (programs, asked) => {
      const ordered = programs.map((states) => [...states].sort(([, a], [, b]) => a.localeCompare(b)));
      const changes = ordered.flatMap((states) =>
        states.flatMap(([after, day], index) => changesOf({ day, before: states[index - 1]?.[0] ?? nothing, after })),
      );
      const found = overTime(changes, asked);
      expect(overTime([...changes].reverse(), asked)).toEqual(found);
      const last = ordered
        .flatMap((states) => states.at(-1)?.[0] ?? [])
        .filter(({ published, degree }) => published && (asked.degree === null || asked.degree === degree));
      const fitting = last.flatMap(({ degree, known: own }) =>
        (degree === null ? [] : factsFor(degree))
          .filter((fact) => asked.fact === null || asked.fact === fact)
          .map((fact) => own.has(fact)),
      );
      const { known: sum, of } = found.at(-1) ?? { known: 0, of: 0 };
      expect({ sum, of }).toEqual({ sum: fitting.filter((isKnown) => isKnown).length, of: fitting.length });
    }),
  );
});

it("what was last checked by a day is of all that can be known today", () => {
  const checked: Change[] = [
    { day: "2026-11-28", degree: "masters", fact: "cost", by: 2 },
    { day: "2026-11-24", degree: "masters", fact: "gre", by: 1 },
    { day: "2026-11-24", degree: "bachelors", fact: "cost", by: 4 },
  ];
  const today = { day: "2026-11-30", known: 9, of: 40 };
  expect(checkedBy(checked, today, { degree: "masters", fact: null })).toEqual([
    { day: "2026-11-24", known: 1, of: 40 },
    { day: "2026-11-28", known: 3, of: 40 },
  ]);
  expect(checkedBy(checked, undefined, { degree: "doctorate", fact: null })).toEqual([]);
});

it("before a change stands what it says it found", () => {
  const after: Standing = { published: true, degree: "masters", known: known("cost", "gre", "duration", "thesis") };
  const change = (before: string | null, now: string | null) => ({ before, after: now });
  expect(
    standingBefore(after, {
      status: change("draft", "published"),
      "provenance.cost.state": change("unknown", "published"),
      "provenance.gre.state": change(null, "published"),
      "provenance.duration.state": change("inferred", "published"),
      "provenance.credits.state": change("published", "unknown"),
      "provenance.cost.year": change(null, "2026"),
    }),
  ).toEqual({ published: false, degree: "masters", known: known("duration", "credits", "thesis") });
});
