/** Owns the tests of going back in history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Changes, changesBetween, type Fields } from "./listing-fields";
import { fieldsAt, undoOf } from "./undo";

type OneStep = { version: number; by: string; changes: Changes };
const paths = ["name", "totalCost", "note"];
const listing: fc.Arbitrary<Fields> = fc.record(
  Object.fromEntries(paths.map((path) => [path, fc.constantFrom(null, "a", "b", "c")])),
);
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
          expect(fieldsAt(now, steps, i + 1)).toEqual(fields);
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
    expect(undoOf({ name: "c", note: "y" }, steps, byAda)).toEqual({ fields: { name: "a" }, standing: [] });
  });

  it("says which change of another stands on one", () => {
    const steps = [step(3, "Ben", "name", "b", "c"), step(2, "Ada", "name", "a", "b")];
    expect(undoOf({ name: "c" }, steps, byAda).standing).toEqual([{ path: "name", step: steps[0] }]);
    expect(undoOf({ name: "c" }, steps, ({ by }) => by === "Ben")).toEqual({ fields: { name: "b" }, standing: [] });
  });

  it("leaves alone what has been put back already", () => {
    const steps = [step(3, "Ben", "name", "b", "a"), step(2, "Ada", "name", "a", "b")];
    expect(undoOf({ name: "a" }, steps, byAda)).toEqual({ fields: {}, standing: [] });
  });

  it("keeps every field of others, and undoing everybody's is the first version", () => {
    fc.assert(
      fc.property(history, ({ versions, steps, now }) => {
        const { fields, standing } = undoOf(now, steps, byAda);
        const lastOf = (path: string) => steps.find(({ changes }) => path in changes);
        for (const path of Object.keys(fields)) {
          const last = lastOf(path);
          if (last && !byAda(last)) expect(standing.map((one) => one.path)).toContain(path);
        }
        expect({ ...now, ...undoOf(now, steps, () => true).fields }).toEqual(versions[0]);
      }),
    );
  });
});
