/** Owns what the tests of paybacks make up: readers of every kind. */
import fc from "fast-check";
import type { PaybackInput } from "./payback";

export const none = { amount: 0, rate: null, years: null };

export const money = fc.nat({ max: 300_000 });
const span = fc.tuple(money, money).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

/** Anything that the page may compute with, also what is not said. */
export const anyInput: fc.Arbitrary<PaybackInput> = fc.record({
  cost: fc.option(span, { freq: 9 }),
  incomeNow: fc.option(money, { freq: 9 }),
  incomeAfter: fc.option(span, { freq: 9 }),
  years: fc.option(
    fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 4 })).map(([low, more]) => ({ low, high: low + more })),
    { freq: 9 },
  ),
  givenUp: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  loan: fc.oneof(
    fc.constant(none),
    fc.record({
      amount: money,
      rate: fc.double({ min: 0, max: 50, noNaN: true }),
      years: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ amount: money, rate: fc.constant(null), years: fc.constant(null) }),
  ),
});
