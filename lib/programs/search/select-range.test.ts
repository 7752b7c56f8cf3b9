import fc from "fast-check";
import { expect, it } from "vitest";
import { selectRange } from "./select-range";

/** Keys that look random, of so many values. */
function keysFrom(size: number, values: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return Math.abs(state >> 8) % values;
  });
}

function expectSorted(keys: Float64Array, from: number, to: number): void {
  const decide = (a: number, b: number) => b - a;
  const sorted = Int32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || decide(a, b));
  expect(selectRange(keys, from, to, decide)).toEqual(sorted.slice(from, to));
}

it("picks from any keys what a full sort would have there", () => {
  const anyKeys = fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(1, 2, 50, 100_000), fc.integer())
    .map(([size, values, seed]) => keysFrom(size, values, seed));
  fc.assert(
    fc.property(
      anyKeys,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 700 }),
      (keys, share, length) => {
        const from = Math.floor(share * keys.length);
        expectSorted(keys, from, from + length);
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  [4993, 2, -2067293707, 595, 558],
  [2882, 2, 140351986, 1235, 241],
  [2042, 2, -987492149, 609, 359],
])("loses nothing to a second guess that fails: %i keys", (size, values, seed, from, length) => {
  expectSorted(keysFrom(size, values, seed), from, from + length);
});
