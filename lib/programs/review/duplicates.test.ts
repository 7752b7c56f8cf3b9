/** Owns the tests of finding and combining listings of the same program. */

import distance from "damerau-levenshtein";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import { type Fields, fieldsOf, figureFields } from "../listing/fields";
import { byPath, sourcePath } from "../listing/paths";
import { readListing } from "../listing/schema";
import { combine } from "../merging/combine";
import { coreFacts } from "../model/facts";
import { institutionKey, looksLike, sameInstitution } from "./duplicates";

const named = (
  name: string,
  degree: string | null = "masters",
  institution = "a",
  institutionName = "A University",
) => ({
  name,
  degree,
  institution,
  institutionName,
});
const found = (one: ReturnType<typeof named>, ...others: ReturnType<typeof named>[]) =>
  looksLike(one, others).map(({ name }) => name);

describe("looksLike", () => {
  it.each([
    ["MS in AI", "Master of Science in Artificial Intelligence"],
    ["M.S. in Data Science", "Master’s in Data Sciences"],
    ["Artificial Inteligence", "MS in Artificial Intelligence (Online)"],
  ])("finds %s in %s", (a, b) => {
    expect(found(named(a), named(b))).toEqual([b]);
    expect(found(named(b), named(a))).toEqual([a]);
  });

  it.each([
    [named("MS in AI"), named("BS in AI", "bachelors")],
    [named("MS in AI"), named("MS in AI", "masters", "b", "B College")],
    [named("MS in Machine Learning"), named("MS in Data Science")],
    [named("MS in"), named("MS of")],
  ])("tells %j from %j", (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  it("knows an institution by its name too, and puts the likest first", () => {
    expect(found(named("MS in AI"), named("MS in AI", null, "a-2", "University A"))).toEqual(["MS in AI"]);
    expect(found(named("Applied AI"), named("Applied AI Systems"), named("MS, Applied AI"))).toEqual([
      "MS, Applied AI",
      "Applied AI Systems",
    ]);
  });
});

describe("sameInstitution", () => {
  const institution = (institutionName: string, slug = institutionName) => ({ institution: slug, institutionName });

  it.each([
    ["Northeastern University", "Northwestern University"],
    ["University of South Florida", "University of South Carolina"],
    ["Concordia University", "Concordia University Wisconsin"],
    ["Augusta University", "August University"],
  ])("tells %s from %s, both ways", (a, b) => {
    expect(sameInstitution(institution(a), institution(b))).toBe(false);
    expect(sameInstitution(institution(b), institution(a))).toBe(false);
  });

  it.each([
    ["The University of Utah", "University of Utah"],
    ["UNIVERSITÉ A", "A Universite"],
  ])("knows %s as %s", (a, b) => {
    expect(sameInstitution(institution(a), institution(b))).toBe(true);
  });

  it("holds exactly of those that are kept under one key or are one", () => {
    const word = fc.constantFrom("north", "northeastern", "northwestern", "state", "college", "of", "é", "");
    const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [first, second] = [institution(a, "one"), institution(b, "two")];
        expect(sameInstitution(first, second)).toBe(institutionKey(first) === institutionKey(second));
        expect(sameInstitution(second, first)).toBe(sameInstitution(first, second));
        expect(sameInstitution(first, institution(b, "one"))).toBe(true);
      }),
    );
  });
});

describe("a word of a title", () => {
  const word = fc.stringMatching(/^[b-f0-9]{3,12}$/);
  const edited = fc
    .tuple(word, fc.array(fc.tuple(fc.nat(12), fc.nat(1), word), { maxLength: 3 }))
    .map(([from, edits]): [string, string] => [
      from,
      edits.reduce((text, [at, gone, put]) => text.slice(0, at) + put.slice(0, 1) + text.slice(at + gone), from),
    ]);

  it("is forgiven one edit from five letters on, two from nine", () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(word, word)), ([a, b]) => {
        if (!a || !b) return;
        const shorter = Math.min(a.length, b.length);
        const forgiven = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        const same = distance(a, b).steps <= forgiven;
        expect(found(named(a), named(b)).length === 1).toBe(same);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("combine", () => {
  const kept = fieldsOf(example);
  it("takes a figure with its source from whichever is better sourced", () => {
    const other = {
      ...kept,
      totalCost: 24_000,
      durationMonths: 12,
      "provenance.cost.checkedOn": "2026-10-01",
      "provenance.duration.state": "third-party",
      note: "Cohort",
    };
    const { fields, taken } = combine(kept, other);
    expect(taken).toEqual(["cost"]);
    expect(fields).toMatchObject({ totalCost: 24_000, durationMonths: 24, note: "Cohort" });
    expect(fields["provenance.cost.checkedOn"]).toBe("2026-10-01");
  });

  it("keeps values and source together and a fit listing fit, whatever either says", () => {
    const source = fc.record({
      state: fc.constantFrom("published", "third-party", "inferred", "unknown"),
      year: fc.constantFrom(null, "2024", "2025-2026"),
      checkedOn: fc.constantFrom(null, "2026-01-02", "2026-03-04"),
    });
    const listing = fc.record({ delivery: source, duration: source, credits: source, cost: source }).map((sources) => {
      const unknown = coreFacts.filter((figure) => sources[figure].state === "unknown");
      const fields = {
        ...fieldsOf(example),
        ...byPath(
          coreFacts.flatMap((figure) => [
            [sourcePath(figure, "state"), sources[figure].state] as const,
            [sourcePath(figure, "year"), sources[figure].year] as const,
            [sourcePath(figure, "checkedOn"), sources[figure].checkedOn] as const,
            [sourcePath(figure, "reason"), unknown.includes(figure) ? "varies" : null] as const,
          ]),
        ),
      };
      const gone = unknown.flatMap(figureFields).filter((path) => !path.startsWith("provenance."));
      return { ...fields, ...byPath(gone.map((path) => [path, path === "delivery" ? [] : null] as const)) };
    });
    fc.assert(
      fc.property(listing, listing, (one, other) => {
        const { fields, taken } = combine(one, other);
        for (const figure of coreFacts) {
          const from: Fields = taken.includes(figure) ? other : one;
          for (const path of figureFields(figure)) expect(fields[path]).toEqual(from[path]);
        }
        expect(readListing(fields)).toHaveProperty("listing");
        expect(combine(fields, other).taken).toEqual([]);
      }),
    );
  });
});

describe("names that every object answers to", () => {
  it.each(["constructor", "__proto__", "toString", "valueOf"])("“%s” is a word like any other", (word) => {
    const one = { institution: word, institutionName: word, name: `MS in ${word}`, degree: null };
    const other = { institution: "other", institutionName: `${word} University`, name: `BS in ${word}`, degree: null };
    expect(looksLike(one, [one, other])).toEqual([one]);
    expect(institutionKey(other)).toContain("university");
  });
});
