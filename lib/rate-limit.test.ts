/** Owns the tests of the limit: nobody gets more than their share, everybody gets it again later. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit";

test("an address has so many attempts, says how long to wait, and has them again after the window", () => {
  const limit = rateLimit({ each: 2, all: 100, window: 1000 });
  expect([limit.take("a", 0), limit.take("a", 400), limit.take("a", 500)]).toEqual([0, 0, 500]);
  expect(limit.take("b", 500)).toBe(0);
  expect(limit.take("a", 999)).toBe(1);
  expect(limit.take("a", 1000)).toBe(0);
  expect(limit.take("a", 1001)).toBe(399);
});

test("all together have a limit, too, so that many addresses don't help", () => {
  const limit = rateLimit({ each: 2, all: 3, window: 1000 });
  expect(["a", "b", "c", "d"].map((address) => limit.take(address, 0))).toEqual([0, 0, 0, 1000]);
});

test("no address gets through more often than it may, whatever the order", () => {
  const attempts = fc.array(fc.record({ address: fc.constantFrom("a", "b", "c"), pause: fc.nat(400) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(attempts, (list) => {
      const limit = rateLimit({ each: 3, all: 1000, window: 1000 });
      const through: { address: string; at: number }[] = [];
      let now = 0;
      for (const { address, pause } of list) {
        now += pause;
        if (limit.take(address, now) === 0) through.push({ address, at: now });
      }
      for (const { address, at } of through) {
        const within = through.filter((one) => one.address === address && one.at <= at && one.at > at - 1000);
        expect(within.length).toBeLessThanOrEqual(3);
      }
    }),
  );
});
