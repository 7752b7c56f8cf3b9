/** Owns the tests of the payback: its sums by hand, and what holds of any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenUpBy } from "../price/pace";
import { anyInput, money, none } from "./fixtures";
import { enterText, whyNotText } from "./must-earn-text";
import { balanceAt, type Payback, type PaybackInput, payback } from "./payback";
import { answerText, ifText } from "./payback-text";
import { sensitivitiesOf } from "./sensitivity";

const plain: PaybackInput = {
  cost: { low: 30_000, high: 50_000 },
  incomeNow: 60_000,
  incomeAfter: { low: 80_000, high: 120_000 },
  years: { low: 2, high: 2 },
  givenUp: 0.5,
  loan: none,
};

function computed(input: PaybackInput): Extract<Payback, { computed: true }> {
  const result = payback(input);
  if (!result.computed) throw new Error(whyNotText(result));
  return result;
}

function whyNot(change: Partial<PaybackInput>): string {
  const result = payback({ ...plain, ...change });
  return result.computed ? "" : whyNotText(result);
}

describe("payback", () => {
  it("is what is paid and given up, divided by the raise", () => {
    // Given up: 60,000 × 0.5 × 2 = 60,000. Low: (30,000 + 60,000) ÷ (120,000 − 60,000) = 1.5.
    // High: (50,000 + 60,000) ÷ 20,000 = 5.5
    expect(computed(plain)).toMatchObject({ low: 1.5, high: 5.5 });
    expect(answerText(computed(plain))).toBe(
      "It pays for itself 1.5 years after you finish at best, 5.5 years at worst.",
    );
  });

  it("counts a loan's interest, as equal monthly payments make it", () => {
    // 20,000 at 6 % over 10 years: 0.5 % a month, 120 payments of 222.04 = 26,644.92, so 6,644.92 in interest:
    // (30,000 + 60,000 + 6,644.92) ÷ 60,000
    const loan = { amount: 20_000, rate: 6, years: 10 };
    expect(computed({ ...plain, loan }).low).toBeCloseTo(1.6107, 4);
    expect(computed({ ...plain, loan: { ...loan, rate: 0 } }).low).toBe(1.5);
    // A rate that is next to nothing costs next to nothing.
    expect(computed({ ...plain, loan: { ...loan, rate: 1e-15 } }).low).toBeCloseTo(1.5);
  });

  it("never comes where the income is no higher, and says so", () => {
    const half = computed({ ...plain, incomeAfter: { low: 60_000, high: 120_000 } });
    expect(half.high).toBeNull();
    expect(answerText(half)).toBe("It pays for itself 1.5 years after you finish at best, never at worst.");
    expect(whyNot({ incomeNow: 120_000 })).toBe(
      "With that income it never pays for itself: it is no higher than your current one.",
    );
    expect(whyNot({ incomeAfter: { low: 2, high: 1 } })).toBe("The lowest income after it is above the highest.");
  });

  it("says in plain words all that is to be entered", () => {
    expect(whyNot({ cost: null, incomeNow: null })).toBe("Enter the cost and your current income.");
    expect(whyNot({ incomeNow: null })).toBe("Enter your current income.");
    expect(whyNot({ years: null, loan: { ...none, amount: 1 } })).toBe(
      "Enter the years it takes and the loan’s interest and years.",
    );
    expect(enterText(["cost", "incomeNow", "incomeAfter"])).toBe(
      "Enter the cost, your current income and the income after it.",
    );
    // Who gives nothing up needs no years of study.
    expect(payback({ ...plain, years: null, givenUp: 0 }).computed).toBe(true);
  });

  it("says an income as a condition that nobody can promise", () => {
    expect(ifText({ ...plain, incomeAfter: { low: 67_240, high: 85_660 } })).toBe(
      "With $67,240 to $85,660 a year instead of $60,000, if you get such a job, which nobody here can promise:",
    );
  });

  it("names the three inputs that move it most", () => {
    // Halfway 100,000 ÷ 40,000. Income after, 80,000 to 120,000: 100,000 ÷ 20,000 = 5 to ÷ 60,000 = 1.667. Income now,
    // 54,000 to 66,000: 94,000 ÷ 46,000 = 2.043 to 106,000 ÷ 34,000 = 3.118. Cost: 90,000 to 110,000 ÷ 40,000 = 2.25
    // to 2.75. Years and share, each 10 %: 94,000 to 106,000 ÷ 40,000 = 2.35 to 2.65
    const sensitivities = sensitivitiesOf(plain);
    expect(sensitivities.map(({ input }) => input)).toEqual(["incomeAfter", "incomeNow", "cost"]);
    expect(sensitivities[0]?.from).toBe(5);
    expect(sensitivities[1]?.to).toBeCloseTo(3.1176, 4);
  });

  it("puts first what can make it never come", () => {
    const sensitivities = sensitivitiesOf({ ...plain, incomeAfter: { low: 90_000, high: 90_000 }, incomeNow: 85_000 });
    expect(sensitivities[0]).toMatchObject({ to: expect.any(Number) });
    expect([sensitivities[0]?.from, sensitivities[1]?.to]).toContain(null);
  });

  it("is at once where nothing is paid or given up", () => {
    const free = { ...plain, cost: { low: 0, high: 0 }, givenUp: 0 };
    expect(computed(free)).toMatchObject({ low: 0, high: 0 });
    expect(sensitivitiesOf(free)).toEqual([]);
    expect(answerText(computed(free))).toBe("It pays for itself at once.");
  });

  it("has lines that start at nothing and cross it after study and payback", () => {
    const { lines, low } = computed(plain);
    expect(balanceAt(lines.low, 0)).toBe(-0);
    expect(balanceAt(lines.low, 2)).toBe(-90_000);
    expect(balanceAt(lines.low, 2 + low)).toBeCloseTo(0);
  });
});

describe("income given up at a pace", () => {
  it("is all at full time, none at half of it or less, evenly between", () => {
    const [masters, bachelors] = [{ degree: "masters" }, { degree: "bachelors" }] as const;
    expect(givenUpBy(masters, 9)).toBe(1);
    expect(givenUpBy(bachelors, 15)).toBe(1);
    expect(givenUpBy(masters, 4.5)).toBe(0);
    expect(givenUpBy(bachelors, 3)).toBe(0);
    // 6 of 9 are two thirds, a third of the way from half to all
    expect(givenUpBy(masters, 6)).toBeCloseTo(1 / 3);
  });
});

describe("any payback", () => {
  it("is a number of years, low before high, with three inputs at most, or says why not", () => {
    let checked = 0;
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = payback(input);
        if (!result.computed) {
          expect(whyNotText(result)).toMatch(/^(Enter|With that income|The lowest income) .*\.$/);
          return;
        }
        expect(Number.isFinite(result.low)).toBe(true);
        expect(result.low).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(result.high ?? 0)).toBe(true);
        expect(result.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(result.low);
        expect(sensitivitiesOf(input).length).toBeLessThanOrEqual(3);
        expect(answerText(result)).not.toMatch(/NaN|Infinity|∞/);
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(60);
  });

  it("is no shorter when the program costs more, takes longer or leaves less income", () => {
    let checked = 0;
    fc.assert(
      fc.property(anyInput, money, fc.nat({ max: 5 }), (input, dearer, longer) => {
        const before = payback(input);
        const { cost, years, loan } = input;
        if (!before.computed || !cost || !years) return;
        const more = (by: Partial<PaybackInput>) => {
          const after = payback({ ...input, ...by });
          return after.computed ? after.low : Number.POSITIVE_INFINITY;
        };
        const least = before.low - 1e-9;
        expect(more({ cost: { low: cost.low + dearer, high: cost.high + dearer } })).toBeGreaterThanOrEqual(least);
        expect(more({ years: { low: years.low + longer, high: years.high + longer } })).toBeGreaterThanOrEqual(least);
        expect(more({ givenUp: 1 })).toBeGreaterThanOrEqual(least);
        expect(more({ loan: { ...loan, amount: loan.amount + dearer } })).toBeGreaterThanOrEqual(least);
        expect(more({ incomeNow: (input.incomeNow ?? 0) + dearer })).toBeGreaterThanOrEqual(least);
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(60);
  });
});
