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
  const word = fc.stringMatching(/^[b-f0-9é]{3,12}$/);
  const edited = fc
    .tuple(word, fc.array(fc.tuple(fc.nat(12), fc.nat(1), word), { maxLength: 3 }))
    .map(([from, edits]): [string, string] => [
      from,
      edits.reduce((text, [at, gone, put]) => text.slice(0, at) + put.slice(0, 1) + text.slice(at + gone), from),
    ]);

  it("forgives one edit of a word from five letters on, two from nine", () => {
    const institution = (institutionName: string, slug: string) => ({ institution: slug, institutionName });
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(word, word)), ([a, b]) => {
        const [first, second] = [a, b].map((text) => text.replaceAll("é", "e"));
        if (!first || !second) return;
        const shorter = Math.min(first.length, second.length);
        const forgiven = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        const same = distance(first, second).steps <= forgiven;
        expect(sameInstitution(institution(a, "a"), institution(b, "b"))).toBe(same);
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
