/** Owns the tests of merging two editors' changes. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { example } from "../listing/example";
import { type Fields, fieldsOf, figureFields, sameValue } from "../listing/fields";
import { byPath, type FieldPath } from "../listing/paths";
import { readListing } from "../listing/schema";
import { facts } from "../model/facts";
import { mergeFields, mergeSince } from "./merge";

const paths: FieldPath[] = [
  ...(["name", "totalCost", "delivery", "note"] as const),
  ...(["provenance.cost.year", "provenance.cost.sourceUrl"] as const),
];
const value = fc.constantFrom(null, 0, 12_000, "2025", "2026", ["online"], ["hybrid", "online"]);
const fields: fc.Arbitrary<Fields> = fc
  .tuple(...paths.map((path) => value.map((one) => [path, one] as const)))
  .map((entries) => byPath(entries));

describe("mergeFields", () => {
  it("keeps what each changed and asks where both did", () => {
    const base = { name: "MS in AI", totalCost: 20_000, note: null };
    const theirs = { ...base, totalCost: 22_000, note: "Cohort" };
    const yours = { ...base, name: "MS in Applied AI", note: "Evenings" };
    expect(mergeFields<FieldPath>(base, theirs, yours)).toEqual({
      fields: { name: "MS in Applied AI", totalCost: 22_000, note: "Evenings" },
      taken: ["totalCost"],
      conflicts: { note: { base: null, theirs: "Cohort", yours: "Evenings" } },
    });
  });

  it("loses nothing of either side", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, yours) => {
        const merged = mergeFields<FieldPath>(base, theirs, yours);
        for (const path of paths) {
          const [was, their = null, your = null] = [base[path] ?? null, theirs[path], yours[path]];
          const now = merged.fields[path] ?? null;
          const conflict = merged.conflicts[path];
          // A change is in the result, or it stands among the values to choose from.
          if (!sameValue(their, was)) expect(conflict ? conflict.theirs : now).toEqual(their);
          if (!sameValue(your, was)) expect(conflict ? conflict.yours : now).toEqual(your);
          if (sameValue(their, was) && sameValue(your, was)) expect(now).toEqual(was);
        }
      }),
    );
  });

  it("is the same whoever comes first, but for whose is whose", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, yours) => {
        const one = mergeFields<FieldPath>(base, theirs, yours);
        const other = mergeFields<FieldPath>(base, yours, theirs);
        expect(Object.keys(other.conflicts)).toEqual(Object.keys(one.conflicts));
        for (const path of paths) {
          const [mine, swapped] = [one.conflicts[path], other.conflicts[path]];
          if (mine) expect(swapped).toEqual({ base: mine.base, theirs: mine.yours, yours: mine.theirs });
          else expect(other.fields[path]).toEqual(one.fields[path]);
        }
      }),
    );
  });

  it("has no conflict when they touched different fields", () => {
    const touched = fc.tuple(fc.subarray(paths), fields, fields, fields);
    fc.assert(
      fc.property(touched, ([mine, base, theirs, yours]) => {
        const pick = (from: Fields, own: boolean) =>
          byPath(paths.map((path) => [path, (mine.includes(path) === own ? from : base)[path] ?? null] as const));
        expect(mergeFields<FieldPath>(base, pick(theirs, false), pick(yours, true)).conflicts).toEqual({});
      }),
    );
  });
});

describe("mergeSince", () => {
  const ofFigures = keysOf(facts).flatMap((figure) => figureFields(figure).slice(0, 4));
  const listing: fc.Arbitrary<Fields> = fc
    .tuple(...[...ofFigures, "name" as const].map((path) => value.map((one) => [path, one] as const)))
    .map((entries) => byPath(entries));
  const stepFrom = (base: Fields, theirs: Fields) => ({
    version: 2,
    changes: Object.fromEntries(
      [...ofFigures, "name" as const].map((path) => [
        path,
        { before: base[path] ?? null, after: theirs[path] ?? null },
      ]),
    ),
  });

  it("takes every figure whole from one side, whoever changed which of its fields", () => {
    fc.assert(
      fc.property(listing, listing, listing, fc.subarray(ofFigures), (base, theirs, changed, own) => {
        const yours = { ...base, ...byPath(own.map((path) => [path, changed[path] ?? null] as const)) };
        const merged = mergeSince(theirs, [stepFrom(base, theirs)], yours, 1);
        for (const figure of keysOf(facts)) {
          const paths = figureFields(figure).filter((path) => path in base);
          const isOf = (side: Fields) =>
            paths.every((path) => sameValue(merged.fields[path] ?? null, side[path] ?? null));
          expect(isOf(theirs) || isOf(yours)).toBe(true);
          // What both made different is never decided unasked.
          const differ = (a: Fields, b: Fields) => paths.some((path) => !sameValue(a[path] ?? null, b[path] ?? null));
          const clash = differ(base, theirs) && differ(base, yours) && differ(theirs, yours);
          expect(paths.some((path) => path in merged.conflicts)).toBe(clash);
        }
      }),
    );
  });

  it("asks about one figure where one changed its price and the other its source", () => {
    const base = fieldsOf(example);
    const theirs = { ...base, totalCost: 9_000, "provenance.cost.year": "2026-2027" };
    const yours = { ...base, "provenance.cost.sourceUrl": "https://example.edu/other" };
    const { conflicts } = mergeSince(theirs, [stepFrom(base, theirs)], yours, 1);
    expect(Object.keys(conflicts)).toEqual(["totalCost", "provenance.cost.sourceUrl", "provenance.cost.year"]);
  });
});

describe("readListing", () => {
  it("makes a listing of its fields again", () => {
    const tags = { guides: { robotics: "in its title" }, skills: { "robotics/control": "in its courses" } };
    const listing = { ...example, ...tags, delivery: example.delivery.toSorted() };
    expect(readListing(fieldsOf(listing))).toEqual({ listing });
  });
});
