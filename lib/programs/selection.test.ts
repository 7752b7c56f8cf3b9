import fc from "fast-check";
import { expect, it } from "vitest";
import { stretch } from "./selection";

it("picks from any keys what a full sort would have there", () => {
  const anyKeys = fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(1, 2, 50, 100_000), fc.integer())
    .map(([size, values, seed]) => {
      let state = seed;
      return Float64Array.from({ length: size }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
        return Math.abs(state >> 8) % values;
      });
    });
  fc.assert(
    fc.property(
      anyKeys,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 700 }),
      (keys, share, length) => {
        const items = Int32Array.from(keys.keys());
        const decide = (a: number, b: number) => b - a;
        const sorted = items.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || decide(a, b));
        const from = Math.floor(share * keys.length);
        expect(stretch(keys, from, from + length, decide)).toEqual(sorted.slice(from, from + length));
      },
    ),
    { numRuns: 300 },
  );
});
