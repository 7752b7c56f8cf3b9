import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { untouched } from "../model/program";
import { program, stated } from "../price/priced-fixtures";
import { monthsAfter, planCalendar } from "./calendar";
import { type Planned, planOf, termsOf } from "./plan";

const masters: Planned = {
  ...program({ credits: 30, totalCost: 30_000, residency: "flat", cost: stated, delivery: ["online"] }),
  partTime: false,
};

/** The terms as lines: the bill, and who pays. */
const lines = (typed: Parameters<typeof planOf>[1]) => {
  const plan = planOf(masters, typed, null);
  if (!plan.computed) throw new Error(plan.lacking);
  return plan.terms.map(({ bill, employer, savings, loan, pocket }) => [bill, employer, savings, loan, pocket]);
};

describe("a plan", () => {
  it("spreads the price over the terms and says who pays: employer, savings, loan, own pocket", () => {
    expect(lines({ credits: "9" })).toEqual([
      [9000, 0, 0, 0, 9000],
      [9000, 0, 0, 0, 9000],
      [9000, 0, 0, 0, 9000],
      [3000, 0, 0, 0, 3000],
    ]);
    expect(lines({ credits: "10", terms: "2", employer: "6000", savings: "10000", loan: "9000" })).toEqual([
      [10_000, 3000, 7000, 0, 0],
      [10_000, 3000, 3000, 4000, 0],
      [10_000, 3000, 0, 5000, 2000],
    ]);
  });

  it("counts a loan's interest from each term on, what is paid a month, and what must be earned more", () => {
    const plan = planOf(masters, { credits: "15", loan: "30000", rate: "6", payoff: "10" }, null);
    if (!plan.computed) throw new Error(plan.lacking);
    // 15,000 for a year and 15,000 for half of one, 3 % a term.
    expect(plan.terms.map(({ owed }) => Math.round(owed))).toEqual([15_450, 31_364]);
    expect(plan.gathered).toBeCloseTo(1363.5);
    expect(plan.monthly).toBeCloseTo(348.2, 0);
    const paid = (plan.monthly ?? 0) * 120;
    expect(plan.needed?.raises.map(({ years, high }) => [years, Math.round(high)])).toEqual(
      [3, 5, 10].map((years) => [years, Math.round(paid / years)]),
    );
  });

  it("takes transfer credits off, and says what it lacks", () => {
    const plan = planOf(masters, { credits: "12", transfer: "6" }, null);
    expect(plan.computed && plan.terms.map(({ credits, bill }) => [credits, bill])).toEqual([
      [12, 12_000],
      [12, 12_000],
    ]);
    const unpriced = { ...program({ credits: 30 }), partTime: false };
    expect(planOf(unpriced, {}, null)).toEqual({ computed: false, lacking: "price" });
    expect(planOf(unpriced, { cost: "9000", credits: "30" }, null)).toMatchObject({ computed: true, openEnded: false });
    const doctorate = { ...program({ degree: "doctorate", totalCost: 9000, cost: stated }), partTime: false };
    expect(planOf({ ...doctorate, residency: "flat" }, {}, null)).toEqual({ computed: false, lacking: "credits" });
    // A loan whose interest is not said has none that is known.
    expect(planOf(masters, { loan: "5000" }, null)).toMatchObject({ gathered: null, monthly: null });
  });

  it("adds up for every reader", () => {
    const money = fc.nat({ max: 200_000 });
    fc.assert(
      fc.property(
        fc.record({
          ...{ bill: money, employer: money, savings: money, loan: money },
          ...{ credits: fc.integer({ min: 1, max: 120 }), perTerm: fc.integer({ min: 1, max: 30 }) },
          ...{ termsPerYear: fc.integer({ min: 1, max: 6 }), rate: fc.integer({ min: 0, max: 20 }) },
        }),
        (given) => {
          const employer = Math.min(given.employer, given.bill);
          const terms = termsOf({ ...given, employer, terms: Math.ceil(given.credits / given.perTerm) });
          const total = (of: "bill" | "credits" | "savings" | "loan") => terms.reduce((sum, one) => sum + one[of], 0);
          expect(total("bill")).toBe(given.bill);
          expect(total("credits")).toBe(given.credits);
          expect(total("savings")).toBeLessThanOrEqual(given.savings);
          expect(total("loan")).toBeLessThanOrEqual(given.loan);
          for (const { bill, employer: paid, savings, loan, pocket } of terms) {
            expect(Math.min(bill, paid, savings, loan, pocket)).toBeGreaterThanOrEqual(0);
            expect(paid + savings + loan + pocket).toBe(bill);
          }
        },
      ),
    );
  });
});

describe("its calendar", () => {
  it("has a day for each term and for the end", () => {
    const plan = planOf(masters, { credits: "15" }, null);
    const dated = {
      id: 7,
      name: "MS in AI",
      deadlines: ["2027-02-01"],
      institution: { name: "Example University" },
      provenance: { deadline: untouched },
    };
    const text = planCalendar(
      [{ program: dated, plan, page: "https://example.org/programs/ai" }],
      "2027-08-31",
      20_700,
    );
    expect(text.match(/DTSTART;VALUE=DATE:\d+/g)?.sort()).toEqual(
      ["20270201", "20270831", "20280229", "20280831"].map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(text).toContain("Term 1 of 2 begins: MS in AI\\, Example University");
  });

  it("keeps to the month where that has fewer days", () => {
    expect(monthsAfter("2027-01-31", 1).toISOString()).toMatch(/^2027-02-28/);
    expect(monthsAfter("2027-01-15", 2.4).toISOString()).toMatch(/^2027-03-27/);
  });
});
