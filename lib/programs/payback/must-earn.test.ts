/** Owns the tests of how much more a year must be earned: its sums by hand, and what holds of any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyInput, money, none } from "./fixtures";
import { usualGivenUp } from "./given-up";
import { type MustEarn, mustEarn } from "./must-earn";
import { leftOutText, raiseText, sumText } from "./must-earn-text";
import type { Situation } from "./outlay";

const plain: Situation = {
  cost: { low: 30_000, high: 60_000 },
  incomeNow: null,
  years: { low: 2, high: 2 },
  givenUp: 0,
  loan: none,
};

function earned(change: Partial<Situation> = {}): MustEarn {
  const result = mustEarn({ ...plain, ...change });
  if (!result) throw new Error("Its cost is known.");
  return result;
}

describe("what must be earned", () => {
  it("is the outlay spread over 3, 5 and 10 years, as soon as the cost is known", () => {
    const result = earned();
    expect(result.raises).toEqual([
      { years: 3, low: 10_000, high: 20_000 },
      { years: 5, low: 6_000, high: 12_000 },
      { years: 10, low: 3_000, high: 6_000 },
    ]);
    expect(result.raises.map(raiseText)).toEqual(["$10,000 to $20,000", "$6,000 to $12,000", "$3,000 to $6,000"]);
    expect(sumText(result)).toBe("$30,000 to $60,000 for the program, divided by the years after you finish.");
    expect(leftOutText(result)).toBeNull();
    expect(mustEarn({ ...plain, cost: null })).toBeNull();
  });

  it("contains the income given up and the loan's interest, or says that they are not in it yet", () => {
    // 40,000 × 0.5 × 2 years; 20,000 at 6 % over 10 years cost 6,644.92
    const all = earned({ incomeNow: 40_000, givenUp: 0.5, loan: { amount: 20_000, rate: 6, years: 10 } });
    expect(all.total.low).toBeCloseTo(76_644.92, 1);
    expect(sumText(all)).toBe(
      "$30,000 to $60,000 for the program + $40,000 of income given up + $6,645 of interest = $76,645 to $106,645, divided by the years after you finish.",
    );
    const unsaid = earned({ givenUp: 1, loan: { ...none, amount: 20_000 } });
    expect(unsaid.total).toEqual(plain.cost);
    expect(leftOutText(unsaid)).toBe(
      "Not in it yet: what you give up in income and the loan’s interest. Enter your current income and the loan’s interest and years.",
    );
    expect(leftOutText(earned({ givenUp: 1, years: null, incomeNow: 1 }))).toBe(
      "Not in it yet: what you give up in income. Enter the years it takes.",
    );
  });

  it("is nothing where nothing is paid, and never a dollar too little", () => {
    const free = earned({ cost: { low: 0, high: 0 }, incomeNow: 50_000 });
    expect(free.raises.map(raiseText)).toEqual(["nothing", "nothing", "nothing"]);
    expect(raiseText({ low: 3_333.2, high: 3_333.2 })).toBe("$3,334");
  });
});

describe("what must be earned, for any reader", () => {
  it("is a number: none below nothing, none that is no number", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = mustEarn(input);
        expect(result === null).toBe(input.cost === null);
        for (const { low, high } of result?.raises ?? []) {
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(raiseText({ low, high })).not.toMatch(/NaN|Infinity|∞|-/);
        }
      }),
    );
  });

  it("is at least as much for 3 years as for 5, and for 5 as for 10", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const raises = mustEarn(input)?.raises ?? [];
        for (const end of ["low", "high"] as const) {
          const amounts = raises.map((one) => one[end]);
          expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it("is never less when the program costs more, takes longer or is borrowed for", () => {
    fc.assert(
      fc.property(anyInput, money, fc.nat({ max: 5 }), (input, more, longer) => {
        const { cost, years, loan } = input;
        const before = mustEarn(input)?.raises;
        if (!before || !cost) return;
        const changes: Partial<Situation>[] = [
          { cost: { low: cost.low + more, high: cost.high + more } },
          { loan: { ...loan, amount: loan.amount + more } },
          { incomeNow: (input.incomeNow ?? 0) + more },
          { givenUp: 1 },
          ...(years ? [{ years: { low: years.low + longer, high: years.high + longer } }] : []),
        ];
        for (const change of changes) {
          for (const [index, { low, high }] of (mustEarn({ ...input, ...change })?.raises ?? []).entries()) {
            expect(low).toBeGreaterThanOrEqual((before[index]?.low ?? 0) - 1e-9);
            expect(high).toBeGreaterThanOrEqual((before[index]?.high ?? 0) - 1e-9);
          }
        }
      }),
    );
  });

  it("is nothing where it costs nothing more", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const free = mustEarn({ ...input, cost: { low: 0, high: 0 }, givenUp: 0, loan: none });
        expect(free?.raises.map(({ low, high }) => [low, high])).toEqual([
          [0, 0],
          [0, 0],
          [0, 0],
        ]);
      }),
    );
  });
});

describe("income given up, unless the reader says otherwise", () => {
  const masters = { degree: "masters", delivery: ["on-campus"] } as const;
  const usual = (change: object, creditsPerTerm: number | null = null) =>
    usualGivenUp({ ...masters, delivery: [...masters.delivery], ...change }, { creditsPerTerm });

  it("is none for a program that is only online or can be taken part time, whatever the pace", () => {
    expect(usual({ delivery: ["online"] })).toEqual({ share: 0, by: "only-online" });
    expect(usual({ delivery: ["online"] }, 12)).toEqual({ share: 0, by: "only-online" });
    expect(usual({ partTime: true })).toEqual({ share: 0, by: "part-time" });
  });

  it("is all of it elsewhere, or goes by the reader's pace", () => {
    for (const delivery of [["on-campus"], ["hybrid"], ["online", "on-campus"], []]) {
      expect(usual({ delivery })).toEqual({ share: 1, by: "full-time" });
    }
    expect(usual({ partTime: false }, 4.5)).toEqual({ share: 0, by: "pace" });
    expect(usual({}, 12)).toEqual({ share: 1, by: "pace" });
  });
});
