import { describe, expect, it } from "vitest";
import type { Priced } from "./price";
import { priceFor } from "./price-for";
import { amountText, sumText } from "./price-text";
import { charge, ohioan, program, stated, stranger } from "./priced-fixtures";

describe("a price of its own", () => {
  it("is the program's total, as its source has it", () => {
    const price = priceFor(program({ totalCost: 7722, cost: { ...stated, state: "listed" } }), stranger);
    expect(price).toMatchObject({ known: true, state: "listed", low: 7722, high: 7722, fees: "not-stated" });
    expect(price.known && sumText(price)).toBeNull();
  });

  it("shows the factors when they give exactly that total", () => {
    // 36 × 1,265.60 = 45,561.60, in whole dollars 45,562
    const own = program({
      totalCost: 45562,
      credits: 36,
      perCreditCents: 126560,
      cost: { ...stated, state: "inferred" },
    });
    const price = priceFor(own, stranger);
    expect(price.known && sumText(price)).toBe("36 credits × $1,265.60 = from $45,562; fees not known");
  });

  it("shows no factors that give another total", () => {
    // 45 × 1,342 = 60,390, while the published total of 61,790 includes fees
    const price = priceFor(program({ totalCost: 61790, credits: 45, perCreditCents: 134200, cost: stated }), stranger);
    expect(price).toMatchObject({ low: 61790 });
    expect(price.known && sumText(price)).toBeNull();
  });

  it("takes the total for others where the reader is no resident", () => {
    const own = program({ totalCost: 20000, totalCostOutOfState: 40000, residency: "in-state", cost: stated });
    expect(priceFor(own, stranger)).toMatchObject({ low: 40000, residency: "out-of-state" });
    expect(priceFor(own, { resident: "TX" })).toMatchObject({ low: 40000 });
    expect(priceFor(own, ohioan)).toMatchObject({ low: 20000, residency: "in-state" });
  });

  it("is none for a stranger when it is for residents only", () => {
    const own = program({
      totalCost: 20000,
      residency: "in-state",
      cost: stated,
      credits: 30,
      charges: [charge({ perCreditCents: 90000 })],
    });
    expect(priceFor(own, ohioan)).toMatchObject({ state: "published", low: 20000 });
    // 30 × 900
    expect(priceFor(own, stranger)).toMatchObject({ state: "estimated", low: 27000, residency: "out-of-state" });
  });

  it("of zero is zero", () => {
    expect(priceFor(program({ totalCost: 0, residency: "flat", cost: stated }), stranger)).toMatchObject({
      known: true,
      low: 0,
      high: 0,
    });
  });
});

describe("an estimate", () => {
  it("of a graduate program is rate times credits", () => {
    // 33 × 425.50 = 14,041.50, in whole dollars 14,042
    const price = priceFor(program({ credits: 33, charges: [charge({ perCreditCents: 42550 })] }), stranger);
    expect(price).toMatchObject({ state: "estimated", low: 14042, high: 14042 });
    expect(price.known && sumText(price)).toBe("33 credits × $425.50 = from $14,042; fees not known");
  });

  it("assumes 30 to 36 credits for a master's, 9 to 15 for a graduate certificate", () => {
    const charges = [charge({ perCreditCents: 37000 })];
    const masters = priceFor(program({ charges }), stranger);
    expect(masters).toMatchObject({ low: 11100, high: 13320 });
    expect(masters.known && sumText(masters)).toBe(
      "30 to 36 credits × $370 = $11,100 to $13,320 or more; fees not known",
    );
    const certificate = priceFor(program({ degree: "graduate-certificate", charges }), stranger);
    expect(certificate).toMatchObject({ low: 3330, high: 5550 });
    expect(certificate.known && amountText(certificate)).toBe("$3,330 to $5,550 or more");
  });

  it("of a bachelor's is four years' tuition, of an associate degree two", () => {
    const charges = [charge({ level: "undergraduate", annualTuition: 17220, perCreditCents: 57400 })];
    // 4 × 17,220 and 2 × 17,220
    const bachelors = priceFor(program({ degree: "bachelors", credits: 120, charges }), stranger);
    expect(bachelors.known && sumText(bachelors)).toBe("4 years × $17,220 = from $68,880; fees not known");
    expect(priceFor(program({ degree: "associate", charges }), stranger)).toMatchObject({ low: 34440, high: 34440 });
  });

  it("takes the resident's rate for a resident of the institution's state only", () => {
    const charges = [charge({ residency: "in-state", perCreditCents: 40000 }), charge({ perCreditCents: 90000 })];
    expect(priceFor(program({ credits: 30, charges }), ohioan)).toMatchObject({ low: 12000, residency: "in-state" });
    expect(priceFor(program({ credits: 30, charges }), { resident: "TX" })).toMatchObject({ low: 27000 });
    expect(priceFor(program({ credits: 30, charges }), stranger)).toMatchObject({
      low: 27000,
      residency: "out-of-state",
    });
  });

  it("prefers the nearest scope to the newest year, and the newest year within a scope", () => {
    const charges = [
      charge({ scope: "ipeds", perCreditCents: 10000, year: "2025-2026" }),
      charge({ scope: "institution", perCreditCents: 20000, year: "2026-2027" }),
      charge({ scope: "school", residency: "flat", perCreditCents: 30000, year: null }),
      charge({ scope: "school", residency: "flat", perCreditCents: 31000, year: "2022-2023" }),
      charge({ scope: "school", residency: "flat", perCreditCents: 32000, year: "Summer 2024" }),
      charge({ scope: "online", residency: "flat", perCreditCents: 40000, year: "2020" }),
    ];
    const rate = (delivery: Priced["delivery"]) => {
      const price = priceFor(program({ credits: 10, delivery, charges }), stranger);
      return price.known ? price.low : null;
    };
    expect(rate(["on-campus"])).toBe(3200);
    expect(rate(["online", "on-campus"])).toBe(3200);
    expect(rate([])).toBe(3200);
    expect(rate(["online"])).toBe(4000);
    expect(rate(["online", "hybrid"])).toBe(4000);
  });

  it("passes over a nearer charge that lacks the number it needs", () => {
    const charges = [
      charge({ scope: "school", annualTuition: 50000 }),
      charge({ scope: "ipeds", perCreditCents: 50000 }),
    ];
    expect(priceFor(program({ credits: 30, charges }), stranger)).toMatchObject({ low: 15000 });
  });

  it("multiplies no rate that can't be per credit, as the annual tuition beside it shows", () => {
    const estimateFrom = (perCreditCents: number, annualTuition: number | null, credits: number | null = null) =>
      priceFor(program({ credits, charges: [charge({ perCreditCents, annualTuition })] }), stranger).known;
    expect(estimateFrom(737_200, 60_984)).toBe(false); // per course: 8 of them make a year
    expect(estimateFrom(89_000, 58_240)).toBe(false); // per unit: 65 of them make a year
    expect(estimateFrom(129_100, 57_861)).toBe(false); // per quarter credit: 45 of them make a year
    expect(estimateFrom(737_200, 60_984, 30)).toBe(false);
    expect(estimateFrom(64_800, 52_100, 97)).toBe(true); // the program's own number is in the same unit
    expect(estimateFrom(0, 0)).toBe(false);
    expect(estimateFrom(120_000, 21_600)).toBe(true);
    expect(estimateFrom(218_300, 69_870)).toBe(true);
    expect(estimateFrom(737_200, null)).toBe(true);
  });

  it("counts the program's own rate per credit as nearest of all", () => {
    const own = program({
      degree: "graduate-certificate",
      perCreditCents: 120000,
      residency: "flat",
      cost: stated,
      charges: [charge({ scope: "online", perCreditCents: 1 })],
    });
    // 9 × 1,200 and 15 × 1,200
    expect(priceFor(own, stranger)).toMatchObject({ state: "estimated", low: 10800, high: 18000 });
  });

  it("does not charge strangers the program's rate for residents", () => {
    const own = program({
      perCreditCents: 9700,
      credits: 30,
      residency: "in-state",
      cost: stated,
      charges: [charge({ perCreditCents: 37200 })],
    });
    expect(priceFor(own, ohioan)).toMatchObject({ low: 2910 });
    expect(priceFor(own, stranger)).toMatchObject({ low: 11160 });
  });
});

describe("a draft without a degree", () => {
  const draft = {
    ...program({ credits: 30, durationMonths: 24, charges: [charge({ perCreditCents: 90000 })] }),
    degree: null,
  };

  it("has the price that its source states", () => {
    const own = { ...draft, totalCost: 20000, provenance: { cost: stated } };
    expect(priceFor(own, stranger)).toMatchObject({ known: true, state: "published", low: 20000, high: 20000 });
    // Nothing says how fast it is studied: its own 24 months count. 20,000 − 2 × 1,000
    expect(priceFor(own, { ...stranger, employerPerYear: 1000, creditsPerTerm: 3 })).toMatchObject({ low: 18000 });
  });

  it("is never estimated, whatever is known beside it", () => {
    const price = priceFor({ ...draft, perCreditCents: 50000 }, stranger);
    expect(price).toMatchObject({ known: false, reason: "not-checked" });
    expect(!price.known && price.explanation).toContain("we don’t know which degree");
  });
});

describe("an unknown price", () => {
  const charges = [
    charge({ perCreditCents: 100000, annualTuition: 30000 }),
    charge({ level: "undergraduate", perCreditCents: 50000 }),
  ];

  it("is what a research doctorate has: most are funded", () => {
    expect(priceFor(program({ degree: "doctorate", credits: 60, charges }), stranger)).toMatchObject({
      known: false,
      reason: "varies",
    });
  });

  it("is what an undergraduate certificate of unknown length has", () => {
    const price = priceFor(program({ degree: "undergraduate-certificate", charges }), stranger);
    expect(price).toMatchObject({ known: false, reason: "not-checked" });
    expect(!price.known && price.explanation).toContain("how many credits it takes");
    expect(priceFor(program({ degree: "undergraduate-certificate", credits: 12, charges }), stranger)).toMatchObject({
      low: 6000,
    });
  });

  it("is what remains without any charge", () => {
    expect(priceFor(program({ credits: 30 }), stranger)).toMatchObject({ known: false, reason: "not-checked" });
  });
});
