/** Owns the proof that shares of known facts are of what can be known, and that their history adds up to the present. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { degrees } from "../model/vocabulary";
import { knownFacts, overTime, type Standing, shareText } from "./known";
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

it("steps in any order add up to how things stand", () => {
  const standing = fc.record<Standing>({
    published: fc.boolean(),
    degree: fc.constantFrom(null, ...keysOf(degrees)),
    known: fc.nat({ max: 20 }),
  });
  const days = ["2026-11-24", "2026-11-25", "2026-11-28"];
  const history = fc.array(fc.tuple(standing, fc.constantFrom(...days)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(history, { maxLength: 5 }), (programs) => {
      const steps = programs.flatMap((states) => {
        const nothing: Standing = { published: false, degree: null, known: 0 };
        const ordered = [...states].sort(([, a], [, b]) => a.localeCompare(b));
        return ordered.map(([after, day], index) => ({ day, before: ordered[index - 1]?.[0] ?? nothing, after }));
      });
      const found = overTime(steps);
      expect(overTime([...steps].reverse())).toEqual(found);
      const last = programs.flatMap(
        (states) => [...states].sort(([, a], [, b]) => a.localeCompare(b)).at(-1)?.[0] ?? [],
      );
      const known = last.filter((one) => one.published && one.degree !== null).reduce((sum, one) => sum + one.known, 0);
      expect(found.at(-1)?.known ?? 0).toBe(known);
    }),
  );
});

it("before a change stands what it says it found", () => {
  const after: Standing = { published: true, degree: "masters", known: 5 };
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
  ).toEqual({ published: false, degree: "masters", known: 4 });
});
