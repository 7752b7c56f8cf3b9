/** Owns the tests of the questions about values far from their peers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import type { Draft } from "../listing/shape";
import { outliersOf, type Spans, spanKey } from "./outliers";

type Values = Partial<Record<"credits" | "perCreditCents", number>>;
const peer = (values: Values): Values => values;

/** The spans of graduate programs with these values, by nearest rank. */
function spansOf(peers: readonly Values[]): Spans {
  const paths = ["credits", "perCreditCents"] as const;
  return new Map(
    paths.flatMap((path) => {
      const sorted = peers.flatMap((one) => one[path] ?? []).toSorted((a, b) => a - b);
      const [low, high] = [sorted[Math.ceil(sorted.length * 0.01) - 1], sorted[Math.ceil(sorted.length * 0.99) - 1]];
      return low === undefined || high === undefined ? [] : [[spanKey("graduate", path), { low, high }]];
    }),
  );
}

/** A hundred and one programs with 1 to 101 credits. */
const hundred = Array.from({ length: 101 }, (_, i) => peer({ credits: i + 1 }));
const withCredits = (credits: number): Draft => ({ ...example, credits, perCreditCents: null, totalCost: null });

describe("doubtsOf", () => {
  it("asks about what is outside the 1st to 99th percentile and nothing else", () => {
    const spans = spansOf(hundred);
    expect(outliersOf(withCredits(2), spans)).toEqual([]);
    expect(outliersOf(withCredits(100), spans)).toEqual([]);
    expect(outliersOf(withCredits(1), spans).map(({ path, key }) => [path, key])).toEqual([["credits", "credits=1"]]);
    expect(outliersOf(withCredits(400), spans)[0]?.message).toBe(
      "The number of credits is 400: higher than 99 in 100 published graduate programs have (up to 100).",
    );
  });

  it("asks nothing where there are no peers, another level, or no degree", () => {
    expect(outliersOf(withCredits(150), spansOf([]))).toEqual([]);
    expect(outliersOf({ ...withCredits(150), degree: "bachelors" }, spansOf(hundred))).toEqual([]);
    expect(outliersOf({ ...withCredits(400), degree: null }, spansOf(hundred))).toEqual([]);
  });

  it("asks about what hardly any program has, whoever its peers are", () => {
    expect(outliersOf(withCredits(400), spansOf([])).map(({ message }) => message)).toEqual([
      "The number of credits is 400: hardly any program has more than 200.",
    ]);
  });

  it("takes a total by its credits for a price per credit", () => {
    const spans = spansOf(Array.from({ length: 30 }, (_, i) => peer({ perCreditCents: 50_000 + i * 1000 })));
    const listing = { ...example, perCreditCents: null, totalCost: 300_000, credits: 30 };
    expect(outliersOf(listing, spans).map(({ key }) => key)).toEqual(["perCreditCents=1000000"]);
    expect(outliersOf({ ...listing, totalCost: 18_000 }, spans)).toEqual([]);
  });

  it("asks about at most two in a hundred of the peers themselves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 300 }), (all) => {
        const spans = spansOf(all.map((credits) => peer({ credits })));
        const asked = all.filter((credits) => outliersOf(withCredits(credits), spans).length > 0);
        expect(asked.length).toBeLessThanOrEqual(all.length * 0.02);
      }),
    );
  });
});
