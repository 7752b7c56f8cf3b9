/** Owns the tests of merging two editors' changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fields, fieldsOf, listingOf, sameValue } from "./listing-fields";
import { mergeFields } from "./merge";

const paths = ["name", "totalCost", "delivery", "provenance.cost.year", "provenance.cost.sourceUrl", "note"];
const value = fc.constantFrom(null, 0, 12_000, "2025", "2026", ["online"], ["hybrid", "online"]);
const fields: fc.Arbitrary<Fields> = fc.record(Object.fromEntries(paths.map((path) => [path, value])));

describe("mergeFields", () => {
  it("keeps what each changed and asks where both did", () => {
    const base = { name: "MS in AI", totalCost: 20_000, note: null };
    const theirs = { ...base, totalCost: 22_000, note: "Cohort" };
    const yours = { ...base, name: "MS in Applied AI", note: "Evenings" };
    expect(mergeFields(base, theirs, yours)).toEqual({
      fields: { name: "MS in Applied AI", totalCost: 22_000, note: "Evenings" },
      taken: ["totalCost"],
      conflicts: { note: { base: null, theirs: "Cohort", yours: "Evenings" } },
    });
  });

  it("loses nothing of either side", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, yours) => {
        const merged = mergeFields(base, theirs, yours);
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
        const one = mergeFields(base, theirs, yours);
        const other = mergeFields(base, yours, theirs);
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
          Object.fromEntries(paths.map((path) => [path, (mine.includes(path) === own ? from : base)[path] ?? null]));
        expect(mergeFields(base, pick(theirs, false), pick(yours, true)).conflicts).toEqual({});
      }),
    );
  });
});

describe("listingOf", () => {
  it("makes a listing of its fields again", () => {
    const listing = { name: "MS", delivery: ["online"], provenance: { cost: { state: "unknown", year: null } } };
    expect(listingOf(fieldsOf(listing))).toEqual(listing);
  });
});
