/** Owns the proof that a limit holds: for tries at once, across connections, until its time is over. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyDatabase } from "../../seed/fixtures";
import { countTry, forgiveTries, nearestAddress } from "./rate-limit";

const start = new Date("2026-11-24T12:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

it("of tries at once no more than the limit pass", async () => {
  const prisma = emptyDatabase();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }), async (tries, made) => {
      const key = `k${run++}`;
      const answers = await Promise.all(
        Array.from({ length: made }, () => countTry(prisma, key, { tries, minutes: 15 }, start)),
      );
      expect(answers.filter((minutes) => minutes === 0)).toHaveLength(Math.min(tries, made));
    }),
    { numRuns: 10 },
  );
});

it("says how long to wait, counts anew then, and keeps keys apart", async () => {
  const prisma = emptyDatabase();
  const limit = { tries: 2, minutes: 15 };
  expect(await countTry(prisma, "a", limit, start)).toBe(0);
  expect(await countTry(prisma, "a", limit, after(1))).toBe(0);
  expect(await countTry(prisma, "a", limit, after(5.5))).toBe(10);
  expect(await countTry(prisma, "b", limit, after(5.5))).toBe(0);
  expect(await countTry(prisma, "a", limit, after(14.9))).toBe(1);
  expect(await countTry(prisma, "a", limit, after(15))).toBe(0);
});

it("does not write for a key whose limit is spent", async () => {
  const prisma = emptyDatabase();
  const limit = { tries: 1, minutes: 15 };
  for (let tries = 0; tries < 5; tries++) await countTry(prisma, "a", limit, start);
  expect(await prisma.rateLimit.findMany()).toMatchObject([{ key: "a", count: 1 }]);
});

it("takes back one try or all", async () => {
  const prisma = emptyDatabase();
  const limit = { tries: 2, minutes: 15 };
  await countTry(prisma, "a", limit, start);
  await countTry(prisma, "a", limit, start);
  await forgiveTries(prisma, "a", "one");
  expect(await countTry(prisma, "a", limit, start)).toBe(0);
  await forgiveTries(prisma, "a", "all");
  await forgiveTries(prisma, "a", "one");
  expect(await countTry(prisma, "a", limit, start)).toBe(0);
  expect(await countTry(prisma, "a", limit, start)).toBe(0);
});

it("who asks is the one that the farthest of our own proxies saw, whatever the sender put before it", () => {
  const of = (hops: string | null, proxies: number) =>
    nearestAddress(new Headers(hops === null ? {} : { "x-forwarded-for": hops }), proxies);
  expect(of("192.0.2.7", 1)).toBe("192.0.2.7");
  expect(of("made up, 192.0.2.7", 1)).toBe("192.0.2.7");
  expect(of("made up, 192.0.2.7, 203.0.113.1", 2)).toBe("192.0.2.7");
  expect(of("a, b, 192.0.2.7, 203.0.113.1 , 203.0.113.2", 3)).toBe("192.0.2.7");
  expect(of("192.0.2.7", 2)).toBe("192.0.2.7");
  expect(of("made up, 192.0.2.7", 0)).toBe("192.0.2.7");
  expect([of(null, 1), of("", 2)]).toEqual(["unknown", "unknown"]);
});
