import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import type { Charge } from "../model/program";
import { degrees, deliveryModes, levelOf } from "../model/vocabulary";
import { isDeduction } from "./components";
import type { KnownPrice, Priced, Reader, WithDegree } from "./price";
import { priceFor } from "./price-for";
import { charge, program, stated } from "./priced-fixtures";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Charges whose rates are per semester credit: a year's tuition buys 12 to 40 of them. */
const anyCharge: fc.Arbitrary<Charge> = fc
  .record({
    level: fc.constantFrom("graduate" as const, "undergraduate" as const),
    scope: fc.constantFrom("online" as const, "school" as const, "institution" as const, "ipeds" as const),
    residency: fc.constantFrom("in-state" as const, "out-of-state" as const, "flat" as const),
    perCreditCents: maybe(fc.integer({ min: 1, max: 300_000 })),
    creditsOfAYear: maybe(fc.integer({ min: 13, max: 39 })),
    annualFees: maybe(fc.nat({ max: 6_000 })),
    perTermCents: maybe(fc.integer({ min: 1, max: 3_000_000 })),
    perTermFrom: maybe(fc.integer({ min: 1, max: 15 })),
    creditFeesCents: maybe(fc.nat({ max: 20_000 })),
    termFeesCents: maybe(fc.nat({ max: 200_000 })),
    feesIncluded: fc.boolean(),
    year: fc.constantFrom(null, "2022-2023", "2026"),
    sourceUrl: fc.constantFrom("https://example.edu/a", "https://example.edu/b"),
  })
  .map(({ creditsOfAYear, ...over }) => {
    const tuition =
      creditsOfAYear && over.perCreditCents ? Math.round((creditsOfAYear * over.perCreditCents) / 100) : null;
    return charge({ ...over, annualTuition: tuition && tuition > 0 ? tuition : null });
  })
  .filter(({ annualTuition, perCreditCents }) => {
    const credits = annualTuition && perCreditCents ? (annualTuition * 100) / perCreditCents : 20;
    return credits >= 12 && credits <= 40;
  });

const anyProgram: fc.Arbitrary<WithDegree> = fc
  .record({
    degree: fc.constantFrom(...keysOf(degrees)),
    delivery: fc.subarray(keysOf(deliveryModes)),
    durationMonths: maybe(fc.integer({ min: 1, max: 72 })),
    credits: maybe(fc.integer({ min: 1, max: 140 })),
    perCreditCents: maybe(fc.integer({ min: 1, max: 300_000 })),
    residency: fc.constantFrom(null, "flat" as const, "in-state" as const),
    charges: fc.array(anyCharge, { maxLength: 5 }),
  })
  .map((known) => program(known));

/** Every second one surely has a rate that can be multiplied, for every reader. */
const oftenPriced = fc.oneof(
  anyProgram,
  fc
    .record({
      one: anyProgram,
      degree: fc.constantFrom(...keysOf(degrees).filter((degree) => degree !== "doctorate")),
      perCreditCents: fc.integer({ min: 1, max: 300_000 }),
      credits: fc.integer({ min: 1, max: 140 }),
      annualTuition: fc.integer({ min: 1, max: 90_000 }),
    })
    .map(({ one, degree, perCreditCents, credits, annualTuition }) => {
      const usual = charge({ level: levelOf[degree], residency: "flat", annualTuition });
      const institution = { ...one.institution, charges: [...one.institution.charges, usual] };
      return { ...one, degree, perCreditCents, credits, residency: "flat" as const, institution };
    }),
);

const plain: fc.Arbitrary<Reader> = fc.record({
  resident: fc.constantFrom(null, "OH" as const, "TX" as const),
  creditsPerTerm: maybe(fc.integer({ min: 1, max: 24 })),
  termsPerYear: maybe(fc.integer({ min: 1, max: 4 })),
});
const anyReader: fc.Arbitrary<Reader> = fc
  .record({ employerPerYear: maybe(fc.nat({ max: 60_000 })), transferCredits: maybe(fc.nat({ max: 150 })) })
  .chain((off) => plain.map((reader) => ({ ...reader, ...off })));

function price(priced: Priced, reader: Reader): KnownPrice | null {
  const found = priceFor(priced, reader);
  return found.known ? found : null;
}

function withTotal(priced: Priced, totalCost: number, totalCostOutOfState: number | null): Priced {
  return { ...priced, totalCost, totalCostOutOfState, provenance: { cost: stated } };
}

/** What is taken off at an end. */
function off({ components }: KnownPrice, end: "low" | "high"): number {
  return components.filter(isDeduction).reduce((sum, part) => sum + part[end], 0);
}

describe("a price", () => {
  it("is never below the published figure", () => {
    const total = fc.nat({ max: 200_000 });
    fc.assert(
      fc.property(anyProgram, plain, total, maybe(total), (priced, reader, own, others) => {
        const published = withTotal({ ...priced, residency: null }, own, others);
        const found = price(published, reader);
        const figure = reader.resident !== "OH" && others !== null ? others : own;
        expect(found?.low).toBeGreaterThanOrEqual(figure);
        // What the reader brings along is taken off and said, nothing else.
        const mine = price(published, { ...reader, employerPerYear: 3000, transferCredits: 6 });
        if (!mine) throw new Error("a published price is known to everybody");
        expect(mine.low + off(mine, "low")).toBeGreaterThanOrEqual(figure);
        expect(mine.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is never below its published rate times its credits", () => {
    let checked = 0;
    fc.assert(
      fc.property(oftenPriced, plain, (priced, reader) => {
        const found = price(priced, reader);
        const tuition = found?.components[0];
        if (!found || tuition?.kind !== "tuition" || !tuition.product) return;
        const { low, cents } = tuition.product;
        expect(found.low).toBeGreaterThanOrEqual(Math.round((low * cents) / 100));
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it("does not depend on the order of charges, however alike they are", () => {
    const alike = fc
      .record({
        perCreditCents: fc.constantFrom(50_000, 60_000),
        termFeesCents: fc.constantFrom(null, 10_000),
        annualFees: fc.constantFrom(null, 900),
        year: fc.constantFrom("2025", "2025-2026"),
        note: fc.constantFrom(null, "a", "b"),
        scope: fc.constantFrom("institution" as const, "ipeds" as const),
      })
      .map((over) => charge({ ...over, residency: "flat" }));
    const crowd = fc.array(alike, { minLength: 2, maxLength: 5 }).map((charges) => program({ credits: 30, charges }));
    fc.assert(
      fc.property(fc.oneof(anyProgram, crowd), anyReader, fc.infiniteStream(fc.nat()), (priced, reader, random) => {
        const { charges } = priced.institution;
        const shuffled = charges
          .map((one) => ({ one, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const other = { ...priced, institution: { ...priced.institution, charges: shuffled } };
        expect(priceFor(other, reader)).toEqual(priceFor(priced, reader));
      }),
      { numRuns: 300 },
    );
  });

  it("never falls when a program has more credits", () => {
    const credits = fc.integer({ min: 1, max: 140 });
    let checked = 0;
    fc.assert(
      fc.property(oftenPriced, anyReader, credits, fc.integer({ min: 1, max: 60 }), (priced, reader, fewer, more) => {
        const less = price({ ...priced, credits: fewer }, reader);
        const greater = price({ ...priced, credits: fewer + more }, reader);
        expect(greater === null).toBe(less === null);
        if (!less || !greater) return;
        // Two parts rounded to whole dollars each may be a dollar off together.
        expect(greater.low).toBeGreaterThanOrEqual(less.low - 1);
        expect(greater.high).toBeGreaterThanOrEqual(less.high - 1);
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it("is a range that contains every value its unknown credits can take", () => {
    const possible = fc.oneof(
      fc.record({ degree: fc.constant("masters" as const), credits: fc.integer({ min: 30, max: 36 }) }),
      fc.record({ degree: fc.constant("graduate-certificate" as const), credits: fc.integer({ min: 9, max: 15 }) }),
    );
    const total = maybe(fc.nat({ max: 99_000 }));
    let checked = 0;
    fc.assert(
      fc.property(oftenPriced, anyReader, possible, total, (one, reader, { degree, credits }, own) => {
        const unknown = { ...(own === null ? one : withTotal(one, own, null)), degree, credits: null };
        const range = price(unknown, reader);
        if (!range) return;
        const value = price({ ...unknown, credits }, reader);
        expect(value?.low).toBeGreaterThanOrEqual(range.low - 1);
        expect(value?.high).toBeLessThanOrEqual(range.high + 1);
        checked += 1;
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  it("contains every amount of fees up to those reported", () => {
    const fees = fc.nat({ max: 6_000 });
    let checked = 0;
    fc.assert(
      fc.property(anyProgram, plain, fees, fees, (priced, reader, a, b) => {
        const level = levelOf[priced.degree];
        const rate = {
          level,
          scope: "institution",
          residency: "flat",
          perCreditCents: 50_000,
          annualTuition: 15_000,
        } as const;
        const reported = charge({ level, residency: "flat", annualFees: Math.max(a, b) });
        const having = (charges: Charge[]) =>
          price({ ...priced, perCreditCents: null, institution: { ...priced.institution, charges } }, reader);
        const range = having([charge(rate), reported]);
        const value = having([charge({ ...rate, annualFees: Math.min(a, b) })]);
        expect(value === null).toBe(range === null);
        if (!range || !value) return;
        expect(value.low).toBeGreaterThanOrEqual(range.low);
        expect(value.high).toBeLessThanOrEqual(range.high);
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it("is of the year of the rate or the total that it is made of", () => {
    const year = fc.constantFrom(null, "2018", "2024-2025");
    let checked = 0;
    fc.assert(
      fc.property(oftenPriced, anyReader, year, maybe(fc.nat({ max: 99_000 })), (one, reader, own, total) => {
        const cost = { ...one.provenance.cost, ...(total === null ? {} : stated), year: own };
        const found = price({ ...one, totalCost: total, provenance: { cost } }, reader);
        if (!found) return;
        const [tuition] = found.components;
        const rate = tuition?.kind === "tuition" ? tuition.product?.rate : undefined;
        expect(found.year).toBe(rate === undefined || rate.scope === null ? own : rate.year);
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it("is the sum of its parts, its low end never above its high one", () => {
    let checked = 0;
    fc.assert(
      fc.property(oftenPriced, anyReader, maybe(fc.nat({ max: 99_000 })), (one, reader, total) => {
        const found = price(total === null ? one : withTotal(one, total, null), reader);
        if (!found) return;
        for (const end of ["low", "high"] as const) {
          const sum = found.components.reduce((all, part) => all + (isDeduction(part) ? -part[end] : part[end]), 0);
          expect(found[end]).toBe(sum);
          expect(found[end]).toBeGreaterThanOrEqual(0);
        }
        expect(found.low).toBeLessThanOrEqual(found.high + 1);
        expect(found.components.some(({ kind }) => kind === "fees")).toBe(found.fees === "in-components");
        checked += 1;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
