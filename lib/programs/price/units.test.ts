import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { creditNouns, semesterHours } from "../model/credit-units";
import { priceFor, yearsOfStudy } from "./price-for";
import { amountText, sumText } from "./price-text";
import { charge, program, stated, stranger } from "./priced-fixtures";

const rate = charge({ scope: "institution", residency: "flat", perCreditCents: 57100 });

describe("an institution on quarters", () => {
  it("has a rate per quarter credit, multiplied with quarter credits", () => {
    const quarter = program({ credits: 45, creditUnit: "quarter", calendar: "quarter", charges: [rate] });
    // 45 × 571
    const price = priceFor(quarter, stranger);
    expect(price.known && sumText(price)).toBe("45 quarter credits × $571 = from $25,695; fees not known");
  });

  it("has no credits assumed", () => {
    for (const degree of ["masters", "graduate-certificate"] as const) {
      const price = priceFor(program({ degree, calendar: "quarter", charges: [rate] }), stranger);
      expect(!price.known && price.explanation).toContain("how many credits it takes");
    }
    // A bachelor's is paid by the year, whatever its credits; part time it would need them.
    const charges = [charge({ level: "undergraduate", annualTuition: 16000, perCreditCents: 40000, annualFees: 0 })];
    const bachelors = program({ degree: "bachelors", calendar: "quarter", charges });
    expect(priceFor(bachelors, stranger)).toMatchObject({ low: 64000 });
    const partTime = priceFor(bachelors, { ...stranger, creditsPerTerm: 6 });
    expect(partTime).toMatchObject({ low: 64000, missing: ["part-time"] });
  });

  it("has three terms a year", () => {
    const quarter = program({
      credits: 45,
      durationMonths: 18,
      calendar: "quarter",
      charges: [{ ...rate, termFeesCents: 10000 }],
    });
    // 18 months are 5 quarters of a third of a year: 45 × 571 + 5 × 100
    expect(priceFor(quarter, stranger)).toMatchObject({ low: 26195 });
    // 45 at 9 a quarter are 5 quarters, 5/3 years
    expect(yearsOfStudy({ ...quarter, durationMonths: null }, stranger)?.high).toBeCloseTo(5 / 3);
  });
});

describe("rates in one unit and credits in another", () => {
  it("are not multiplied", () => {
    const of = (creditUnit: "semester" | "quarter" | "own" | null, calendar: "semester" | "quarter" | "own" | null) =>
      priceFor(program({ credits: 45, creditUnit, calendar, charges: [rate] }), stranger).known;
    expect(of("semester", "quarter")).toBe(false);
    expect(of("quarter", "semester")).toBe(false);
    expect(of("own", "semester")).toBe(false);
    expect(of("own", null)).toBe(false);
    expect(of("own", "own")).toBe(true);
    expect(of("quarter", "quarter")).toBe(true);
    expect(of(null, "quarter")).toBe(true);
    expect(of(null, null)).toBe(true);
  });

  it("are told by the annual tuition where the institution says nothing", () => {
    const small = charge({ perCreditCents: 64800, annualTuition: 47629 });
    const of = (creditUnit: "semester" | "own") =>
      priceFor(program({ credits: 97, creditUnit, charges: [small] }), stranger);
    expect(of("own")).toMatchObject({ known: true, low: 62856 });
    expect(of("semester").known).toBe(false);
  });

  it("have no say in a rate of the program's own", () => {
    const own = program({
      perCreditCents: 99700,
      credits: 43,
      creditUnit: "quarter",
      calendar: "quarter",
      totalCost: 42871,
      cost: stated,
    });
    const price = priceFor(own, stranger);
    expect(price.known && sumText(price)).toBe("43 quarter credits × $997 = $42,871");
  });
});

describe("a conversion", () => {
  const unit = fc.constantFrom(null, ...keysOf(creditNouns));
  const credits = fc.integer({ min: 1, max: 400 }).map((halves) => halves / 2);

  it("keeps the order of programs, never makes more of quarter credits, and leaves others as they are", () => {
    fc.assert(
      fc.property(credits, credits, unit, (a, b, of) => {
        const [one, other] = [semesterHours(a, of), semesterHours(b, of)];
        expect([one === null, other === null]).toEqual([of === "own", of === "own"]);
        if (one === null || other === null) return;
        expect(Math.sign(a - b)).toBe(Math.sign(one - other));
        expect(one).toBeLessThanOrEqual(a);
        if (of !== "quarter") expect(one).toBe(a);
        else expect(Math.abs(one * 3 - a * 2)).toBeLessThanOrEqual(0.16);
      }),
    );
  });

  it("of a listing's unit makes no program cheaper or shorter than its source says", () => {
    let checked = 0;
    const calendar = fc.constantFrom(null, "semester" as const, "quarter" as const, "own" as const);
    fc.assert(
      fc.property(credits, unit, calendar, fc.integer({ min: 1, max: 300_000 }), (many, creditUnit, of, cents) => {
        const priced = program({
          credits: many,
          creditUnit,
          calendar: of,
          charges: [{ ...rate, perCreditCents: cents }],
        });
        const price = priceFor(priced, stranger);
        if (!price.known) return;
        expect(price.low).toBeGreaterThanOrEqual(Math.round((many * cents) / 100));
        expect(amountText(price)).toMatch(/^from \$/);
        // Full time is 9 credits of any unit a term, two terms a year or three quarters.
        const terms = (creditUnit ?? of) === "quarter" ? 3 : 2;
        expect(yearsOfStudy(priced, stranger)?.high).toBeCloseTo(many / (9 * terms));
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
