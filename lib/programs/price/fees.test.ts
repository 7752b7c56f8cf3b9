import { describe, expect, it } from "vitest";
import type { KnownPrice, Priced, Reader } from "./price";
import { priceFor } from "./price-for";
import { priceNotes } from "./price-notes";
import { amountText, factorsText, priceSentence, sumText } from "./price-text";
import { charge, program, stated, stranger } from "./priced-fixtures";

function known(priced: Priced, reader: Reader = stranger): KnownPrice {
  const price = priceFor(priced, reader);
  if (!price.known) throw new Error(price.explanation);
  return price;
}

describe("fees that the rate's own page prints", () => {
  it("are added at both ends, per term of the usual full-time pace", () => {
    const page = charge({ scope: "school", perCreditCents: 125000, termFeesCents: 18000 });
    const price = known(program({ credits: 36, charges: [page] }));
    // 36 × 1,250 = 45,000; 36 credits at 9 a term are 4 terms; 4 × 180 = 720
    expect(sumText(price)).toBe("36 credits × $1,250 + 4 terms × $180 in fees = $45,720");
    expect(factorsText(price)).toBe("36 credits × $1,250 + 4 terms × $180 in fees");
    expect(priceSentence(price)).toBe("Estimated at $45,720: tuition of $45,000, fees of $720.");
    expect(price).toMatchObject({ low: 45720, high: 45720, fees: "in-components", missing: [] });
  });

  it("are counted for the terms of the program's own duration", () => {
    const page = charge({ scope: "school", perCreditCents: 100000, termFeesCents: 50000 });
    // 18 months are 3 terms of half a year: 30 × 1,000 + 3 × 500
    expect(known(program({ credits: 30, durationMonths: 18, charges: [page] }))).toMatchObject({ low: 31500 });
  });

  it("are counted for the reader's own pace", () => {
    const page = charge({ scope: "school", perCreditCents: 100000, termFeesCents: 50000 });
    // 30 credits at 6 a term are 5 terms: 30 × 1,000 + 5 × 500
    const reader = { ...stranger, creditsPerTerm: 6 };
    expect(known(program({ credits: 30, durationMonths: 18, charges: [page] }), reader)).toMatchObject({ low: 32500 });
  });

  it("may be per credit or per year", () => {
    const perCredit = charge({ scope: "institution", perCreditCents: 65405, creditFeesCents: 5530 });
    // 30 × 654.05 = 19,621.50 → 19,622; 30 × 55.30 = 1,659
    expect(known(program({ credits: 30, charges: [perCredit] }))).toMatchObject({ low: 21281, high: 21281 });
    const perYear = charge({ scope: "institution", perCreditCents: 220100, annualFees: 2520 });
    // 27 credits at 9 a term are 3 terms, a year and a half: 27 × 2,201 + 1.5 × 2,520
    expect(known(program({ credits: 27, charges: [perYear] }))).toMatchObject({ low: 63207, high: 63207 });
  });

  it("are not added where its figures contain them", () => {
    const page = charge({ scope: "institution", perCreditCents: 95700, feesIncluded: true });
    const reported = charge({ annualFees: 1200 });
    const price = known(program({ credits: 30, charges: [page, reported] }));
    expect(sumText(price)).toBe("30 credits × $957 = $28,710; fees included");
    expect(priceSentence(price)).toBe("Estimated at $28,710: tuition of $28,710, fees included.");
  });
});

describe("fees that are only reported for full-time students", () => {
  it("make the high end, and the low end has none", () => {
    const charges = [charge({ scope: "online", perCreditCents: 37000 }), charge({ annualFees: 1414 })];
    const price = known(program({ delivery: ["online"], charges }));
    // 30 × 370 = 11,100; 36 × 370 = 13,320; 36 credits at 9 are 4 terms, 2 years: 13,320 + 2 × 1,414 = 16,148
    expect(price).toMatchObject({ low: 11100, high: 16148, fees: "in-components" });
    expect(sumText(price)).toBe("30 to 36 credits × $370 + up to 2 years × $1,414 in fees = $11,100 to $16,148");
    expect(factorsText(price)).toBe("30 to 36 credits × $370 + fees up to $2,828");
    expect(priceSentence(price)).toBe(
      "Estimated at $11,100 to $16,148: tuition of $11,100 to $13,320, up to $2,828 in fees.",
    );
  });

  it("go with annual tuition for its four years", () => {
    const reported = charge({ level: "undergraduate", annualTuition: 17220, annualFees: 1414 });
    // 4 × 17,220 = 68,880; with 4 × 1,414 = 5,656 it is 74,536
    expect(known(program({ degree: "bachelors", charges: [reported] }))).toMatchObject({ low: 68880, high: 74536 });
  });

  it("of nothing are none", () => {
    const price = known(program({ credits: 30, charges: [charge({ perCreditCents: 100000, annualFees: 0 })] }));
    expect(amountText(price)).toBe("$30,000");
    expect(priceSentence(price)).toBe("Estimated at $30,000: tuition of $30,000, no fees reported.");
  });
});

describe("fees of which nothing is known", () => {
  it("leave a lower bound, and it says so", () => {
    const price = known(program({ credits: 36, charges: [charge({ perCreditCents: 125000 })] }));
    expect(amountText(price)).toBe("from $45,000");
    expect(factorsText(price)).toBe("36 credits × $1,250; fees not known");
    expect(priceSentence(price)).toBe("Estimated from $45,000: tuition of $45,000, fees not known.");
    // Filters and orders go by the most of what is known.
    expect(price).toMatchObject({ high: 45000, fees: "not-published", missing: [] });
  });

  it("are not guessed into a total of the program's own", () => {
    const charges = [charge({ annualFees: 1414 })];
    const total = known(program({ totalCost: 20000, cost: stated, charges }));
    expect(total).toMatchObject({ low: 20000, high: 20000, fees: "not-stated", missing: [] });
    const cost = { ...stated, state: "inferred" } as const;
    const product = known(program({ totalCost: 30000, credits: 30, perCreditCents: 100000, cost, charges }));
    expect(product).toMatchObject({ low: 30000, high: 30000, fees: "not-published", missing: [] });
  });
});

describe("an institution that counts in units of its own", () => {
  it("has terms of as many as its annual tuition buys in half a year", () => {
    // As at Carnegie Mellon: 47,629 ÷ 648 are 73.5 units a year, 36.75 a term; 97 are 3 terms, 1.5 years × 928
    const rate = charge({ perCreditCents: 64800, annualTuition: 47629, annualFees: 928 });
    expect(known(program({ credits: 97, charges: [rate] }))).toMatchObject({ low: 62856, high: 64248 });
  });
});

describe("fees below half time", () => {
  // 36 credits at 4 a term are 9 terms; full time, 9 a term, they are 4 terms, 2 years.
  const slow = { ...stranger, creditsPerTerm: 4 };

  it("are those of as many full-time years as its credits make, at the high end alone, and it says so", () => {
    const reported = [charge({ scope: "online", perCreditCents: 37000 }), charge({ annualFees: 1414 })];
    const online = program({ delivery: ["online"], credits: 36, charges: reported });
    // 36 × 370 = 13,320; 2 × 1,414 = 2,828, not 4.5 × 1,414
    const price = known(online, slow);
    expect(price).toMatchObject({ low: 13320, high: 16148, missing: ["fees-below-half-time"] });
    expect(priceNotes(price).join()).toContain("fees for less than half time");
    // At half time, 4.5 a term, they are 8 terms, 4 years, of what it charges full-time students.
    expect(known(online, { ...stranger, creditsPerTerm: 4.5 })).toMatchObject({ high: 18976, missing: [] });
  });

  it("are no less sure for being printed by the year", () => {
    const printed = program({
      credits: 36,
      charges: [charge({ perCreditCents: 100000, annualFees: 2000, scope: "school" })],
    });
    expect(known(printed, slow)).toMatchObject({ low: 36000, high: 40000, missing: ["fees-below-half-time"] });
  });

  it("stay what they are where they are printed by the term or the credit", () => {
    const byTerm = program({
      credits: 36,
      charges: [charge({ perCreditCents: 100000, termFeesCents: 10000, scope: "school" })],
    });
    // 9 terms × 100
    expect(known(byTerm, slow)).toMatchObject({ low: 36900, high: 36900, missing: [] });
  });

  it("go by the program's own duration where the reader says nothing", () => {
    const charges = [charge({ perCreditCents: 100000 }), charge({ annualFees: 2000 })];
    // 30 credits in 60 months are 3 a term: 4 full-time terms, 2 years × 2,000
    expect(known(program({ credits: 30, durationMonths: 60, charges }))).toMatchObject({ low: 30000, high: 34000 });
  });
});
