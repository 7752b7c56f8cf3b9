/** Owns the tests of going back in history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, type Fields, type RecordedChanges } from "../listing/fields";
import { byPath } from "../listing/paths";
import { fieldsAtVersion, revertOf } from "./revert";

type OneStep = { version: number; by: string; changes: RecordedChanges };
const paths = ["name", "totalCost", "note"] as const;
const value = fc.constantFrom(null, "a", "b", "c");
const listing: fc.Arbitrary<Fields> = fc
  .tuple(...paths.map((path) => value.map((one) => [path, one] as const)))
  .map((entries) => byPath(entries));
/** A history: every version of a listing, and the steps between them, newest first. */
const history = fc
  .tuple(fc.array(listing, { minLength: 1, maxLength: 8 }), fc.array(fc.constantFrom("Ada", "Ben"), { minLength: 8 }))
  .map(([versions, people]) => {
    const steps = versions.slice(1).map((after, i) => ({
      version: i + 2,
      by: people[i] ?? "Ada",
      changes: changesBetween(versions[i] ?? {}, after),
    }));
    return { versions, steps: steps.toReversed(), now: versions.at(-1) ?? {} };
  });

const step = (version: number, by: string, path: string, before: string, after: string): OneStep => ({
  version,
  by,
  changes: { [path]: { before, after } },
});
const byAda = ({ by }: OneStep) => by === "Ada";

describe("fieldsAt", () => {
  it("gives back every version there ever was", () => {
    fc.assert(
      fc.property(history, ({ versions, steps, now }) => {
        versions.forEach((fields, i) => {
          expect(fieldsAtVersion(now, steps, i + 1)).toEqual(fields);
        });
      }),
    );
  });
});

describe("undoOf", () => {
  it("goes back to before the first of a run of changes", () => {
    const steps = [
      step(4, "Ada", "name", "b", "c"),
      step(3, "Ben", "note", "x", "y"),
      step(2, "Ada", "name", "a", "b"),
    ];
    expect(revertOf({ name: "c", note: "y" }, steps, byAda)).toEqual({ fields: { name: "a" }, blocking: [] });
  });

  it("says which change of another stands on one", () => {
    const steps = [step(3, "Ben", "name", "b", "c"), step(2, "Ada", "name", "a", "b")];
    expect(revertOf({ name: "c" }, steps, byAda).blocking).toEqual([{ path: "name", step: steps[0] }]);
    expect(revertOf({ name: "c" }, steps, ({ by }) => by === "Ben")).toEqual({ fields: { name: "b" }, blocking: [] });
  });

  it("puts no figure together of two people’s: a newer price stands on an older year", () => {
    const steps = [step(3, "Ben", "totalCost", "a", "b"), step(2, "Ada", "provenance.cost.year", "2025", "2026")];
    const now = { totalCost: "b", "provenance.cost.year": "2026" };
    expect(revertOf(now, steps, byAda).blocking).toEqual([{ path: "totalCost", step: steps[0] }]);
    expect(revertOf(now, steps, ({ by }) => by === "Ben")).toEqual({ fields: { totalCost: "a" }, blocking: [] });
  });

  it("leaves every figure as it was in some version, or says what stands in the way", () => {
    const parts = ["totalCost", "provenance.cost.year", "provenance.cost.sourceUrl"] as const;
    const version = fc
      .tuple(...parts.map((path) => value.map((one) => [path, one] as const)))
      .map((entries): Fields => byPath(entries));
    const authors = fc.array(fc.constantFrom("Ada", "Ben"), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 7 }), authors, (versions, people) => {
        const steps = versions
          .slice(1)
          .map((after, i) => ({
            version: i + 2,
            by: people[i] ?? "Ada",
            changes: changesBetween(versions[i] ?? {}, after),
          }))
          .toReversed();
        const now = versions.at(-1) ?? {};
        const { fields, blocking } = revertOf(now, steps, byAda);
        if (blocking.length === 0) expect(versions).toContainEqual({ ...now, ...fields });
      }),
    );
  });

  it("leaves alone what has been put back already", () => {
    const steps = [step(3, "Ben", "name", "b", "a"), step(2, "Ada", "name", "a", "b")];
    expect(revertOf({ name: "a" }, steps, byAda)).toEqual({ fields: {}, blocking: [] });
  });

  it("keeps every field of others, and undoing everybody's is the first version", () => {
    fc.assert(
      fc.property(history, ({ versions, steps, now }) => {
        const { fields, blocking } = revertOf(now, steps, byAda);
        const lastOf = (path: string) => steps.find(({ changes }) => path in changes);
        for (const path of Object.keys(fields)) {
          const last = lastOf(path);
          if (last && !byAda(last)) expect(blocking.map((one) => one.path)).toContain(path);
        }
        expect({ ...now, ...revertOf(now, steps, () => true).fields }).toEqual(versions[0]);
      }),
    );
  });
});
