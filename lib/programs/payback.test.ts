import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenUpBy } from "./pace";
import { balanceAt, type Payback, type PaybackInput, payback } from "./payback";

const none = { amount: 0, rate: null, years: null };
const plain: PaybackInput = {
  cost: { low: 30_000, high: 50_000 },
  incomeNow: 60_000,
  incomeAfter: { low: 80_000, middle: 100_000, high: 120_000 },
  years: { low: 2, high: 2 },
  givenUp: 0.5,
  loan: none,
};

function computed(input: PaybackInput): Extract<Payback, { computed: true }> {
  const result = payback(input);
  if (!result.computed) throw new Error(result.reasons.join());
  return result;
}

describe("payback", () => {
  it("is what is paid and given up, divided by the raise", () => {
    // Given up: 60,000 × 0.5 × 2 = 60,000. Low: (30,000 + 60,000) ÷ (120,000 − 60,000) = 1.5
    // Middle: (40,000 + 60,000) ÷ 40,000 = 2.5. High: (50,000 + 60,000) ÷ 20,000 = 5.5
    expect(computed(plain)).toMatchObject({
      low: 1.5,
      middle: 2.5,
      high: 5.5,
      tuition: 40_000,
      income: 60_000,
      interest: 0,
    });
  });

  it("counts a loan's interest, as equal monthly payments make it", () => {
    // 20,000 at 6 % over 10 years: 0.5 % a month, 120 payments of 222.04 = 26,644.92, so 6,644.92 in interest
    const loan = { amount: 20_000, rate: 6, years: 10 };
    const result = computed({ ...plain, loan });
    expect(result.interest).toBeCloseTo(6644.92, 1);
    // (40,000 + 60,000 + 6,644.92) ÷ 40,000
    expect(result.middle).toBeCloseTo(2.6661, 4);
    expect(computed({ ...plain, loan: { ...loan, rate: 0 } }).interest).toBe(0);
  });

  it("never comes where the income is no higher, and says so", () => {
    expect(computed({ ...plain, incomeAfter: { low: 60_000, middle: 100_000, high: 120_000 } }).high).toBeNull();
    expect(payback({ ...plain, incomeNow: 100_000 })).toEqual({
      computed: false,
      reasons: ["the income after it is no higher than yours now"],
    });
  });

  it("says all that is missing", () => {
    const nothing = payback({ ...plain, cost: null, incomeNow: null, years: null, loan: { ...none, amount: 1 } });
    expect(nothing).toMatchObject({ computed: false });
    expect(nothing.computed ? [] : nothing.reasons).toHaveLength(4);
    // Who gives nothing up needs no years of study.
    expect(payback({ ...plain, years: null, givenUp: 0 }).computed).toBe(true);
  });

  it("names the three inputs that move it most", () => {
    // Income after, 80,000 to 120,000: 100,000 ÷ 20,000 = 5 to ÷ 60,000 = 1.667. Income now, 54,000 to 66,000:
    // 94,000 ÷ 46,000 = 2.043 to 106,000 ÷ 34,000 = 3.118. Cost: 90,000 to 110,000 ÷ 40,000 = 2.25 to 2.75.
    // Years and share, each 10 %: 94,000 to 106,000 ÷ 40,000 = 2.35 to 2.65
    const { moved } = computed(plain);
    expect(moved.map(({ lever }) => lever)).toEqual(["incomeAfter", "incomeNow", "cost"]);
    expect(moved[0]?.from).toBe(5);
    expect(moved[1]?.to).toBeCloseTo(3.1176, 4);
  });

  it("puts first what can make it never come", () => {
    const { moved } = computed({
      ...plain,
      incomeAfter: { low: 90_000, middle: 90_000, high: 90_000 },
      incomeNow: 85_000,
    });
    expect(moved[0]).toMatchObject({ to: expect.any(Number) });
    expect([moved[0]?.from, moved[1]?.to]).toContain(null);
  });

  it("is at once where nothing is paid or given up", () => {
    expect(computed({ ...plain, cost: { low: 0, high: 0 }, givenUp: 0 })).toMatchObject({
      low: 0,
      middle: 0,
      high: 0,
      moved: [],
    });
  });

  it("has lines that start at nothing and cross it after study and payback", () => {
    const { lines, middle } = computed(plain);
    expect(balanceAt(lines.middle, 0)).toBe(-0);
    expect(balanceAt(lines.middle, 2)).toBe(-100_000);
    expect(balanceAt(lines.middle, 2 + middle)).toBeCloseTo(0);
  });
});

describe("income given up", () => {
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

const money = fc.nat({ max: 300_000 });
const span = fc.tuple(money, money).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const anyInput: fc.Arbitrary<PaybackInput> = fc.record({
  cost: span,
  incomeNow: money,
  incomeAfter: fc.tuple(money, money, money).map((three) => {
    const [low = 0, middle = 0, high = 0] = three.sort((a, b) => a - b);
    return { low, middle, high };
  }),
  years: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 4 })).map(([low, more]) => ({ low, high: low + more })),
  givenUp: fc.double({ min: 0, max: 1, noNaN: true }),
  loan: fc.record({ amount: money, rate: fc.nat({ max: 30 }), years: fc.integer({ min: 1, max: 30 }) }),
});

describe("any payback", () => {
  it("has low, middle and high in that order, and three inputs at most", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = payback(input);
        if (!result.computed) {
          expect(result.reasons).not.toEqual([]);
          return;
        }
        expect(result.low).toBeGreaterThanOrEqual(0);
        expect(result.middle).toBeGreaterThanOrEqual(result.low);
        expect(result.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(result.middle);
        expect(result.moved.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("is no shorter when the program costs more, takes longer or leaves less income", () => {
    fc.assert(
      fc.property(anyInput, money, fc.nat({ max: 5 }), (input, dearer, longer) => {
        const before = payback(input);
        const { cost, years } = input;
        if (!before.computed || !cost || !years) return;
        const more = (by: Partial<PaybackInput>) => {
          const after = payback({ ...input, ...by });
          return after.computed ? after.middle : Number.POSITIVE_INFINITY;
        };
        const least = before.middle - 1e-9;
        expect(more({ cost: { low: cost.low + dearer, high: cost.high + dearer } })).toBeGreaterThanOrEqual(least);
        expect(more({ years: { low: years.low + longer, high: years.high + longer } })).toBeGreaterThanOrEqual(least);
        expect(more({ givenUp: 1 })).toBeGreaterThanOrEqual(least);
        expect(more({ loan: { ...input.loan, amount: input.loan.amount + dearer } })).toBeGreaterThanOrEqual(least);
        expect(more({ incomeNow: (input.incomeNow ?? 0) + dearer })).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
