/** Owns the proof that counting views neither waits, nor throws, nor loses what could not be written at once. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { example } from "../programs/listing/example";
import { filled } from "../programs/saving/fixtures";
import { addViews, viewCounter, viewsByProgram } from "./views";

const now = new Date("2026-11-24T12:00:00Z");

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("many requests are one write, and a failed write is tried again with what came since", async () => {
  const written: Record<string, number>[] = [];
  let broken = true;
  const counter = viewCounter(async (counts) => {
    if (broken) throw new Error("database is locked");
    written.push(Object.fromEntries(counts));
  }, 1000);
  for (let n = 0; n < 3; n += 1) counter.count(5, now);
  counter.count(7, now);
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([]);
  broken = false;
  counter.count(7, now);
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([{ "5 2026-11": 3, "7 2026-11": 2 }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toHaveLength(1);
});

test("counts add up by program and month; the last twelve months are asked for", async () => {
  vi.useRealTimers();
  const { prisma, ids } = await filled(example, { ...example, slug: "other" });
  const [a = 0, b = 0] = ids;
  await addViews(
    prisma,
    new Map([
      [`${a} 2026-11`, 2],
      [`${a} 2025-12`, 3],
      [`${a} 2025-11`, 100],
    ]),
  );
  await addViews(prisma, new Map([[`${a} 2026-11`, 4]]));
  expect(await viewsByProgram(prisma, now)).toEqual(new Map([[a, 9]]));
  expect(b).toBeGreaterThan(a);
});
