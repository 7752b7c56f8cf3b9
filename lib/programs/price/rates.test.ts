import { describe, expect, it } from "vitest";
import type { Charge } from "../model/program";
import { priceFor } from "./price-for";
import { charge, program, stranger } from "./priced-fixtures";

it("no program is priced by what a school charges that teaches none of the listed ones", () => {
  const elsewhere = charge({ scope: "other-school", year: "2026", perCreditCents: 90000 });
  expect(priceFor(program({ credits: 30, charges: [elsewhere] }), stranger)).toMatchObject({ known: false });
  const general = charge({ scope: "ipeds", year: "2022", perCreditCents: 50000 });
  // 30 × 500
  expect(priceFor(program({ credits: 30, charges: [elsewhere, general] }), stranger)).toMatchObject({ low: 15000 });
});

describe("charges that fit equally", () => {
  it("count by the dearest, so that luck makes no price lower", () => {
    const charges = [
      charge({ perCreditCents: 40000, note: "a" }),
      charge({ perCreditCents: 50000, note: "b" }),
      charge({ perCreditCents: 45000, note: "c" }),
    ];
    // 30 × 500
    expect(priceFor(program({ credits: 30, charges }), stranger)).toMatchObject({ low: 15000 });
  });

  const page = { scope: "institution", year: "2026" } as const;
  it.each<[string, Partial<Charge>, Partial<Charge>]>([
    ["the nearest scope", { ...page, perCreditCents: 10000 }, { scope: "ipeds", year: "2027", perCreditCents: 90000 }],
    ["the newest year", { ...page, perCreditCents: 10000 }, { ...page, year: "2025", perCreditCents: 90000 }],
    ["a year at all", { ...page, perCreditCents: 10000 }, { ...page, year: null, perCreditCents: 90000 }],
    // A year of 30 credits at 1,000 against two terms at 14,000
    ["the dearest tuition in any unit", { ...page, perCreditCents: 100000 }, { ...page, perTermCents: 1400000 }],
    [
      "the dearest tuition before fees",
      { ...page, perCreditCents: 50001 },
      { ...page, perCreditCents: 50000, annualFees: 9 },
    ],
    // Two terms at 200 against a year at 300
    [
      "the dearest fees in any unit",
      { ...page, perCreditCents: 50000, termFeesCents: 20000 },
      { ...page, perCreditCents: 50000, annualFees: 300 },
    ],
    [
      "fees that may be owed before included ones",
      { ...page, perCreditCents: 50000 },
      { ...page, perCreditCents: 50000, feesIncluded: true },
    ],
  ])("count by %s, in any order", (_, preferred, other) => {
    const [one, two] = [charge(preferred), charge(other)];
    const alone = priceFor(program({ credits: 30, charges: [one] }), stranger);
    expect(alone.known).toBe(true);
    expect(priceFor(program({ credits: 30, charges: [two] }), stranger)).not.toEqual(alone);
    expect(priceFor(program({ credits: 30, charges: [one, two] }), stranger)).toEqual(alone);
    expect(priceFor(program({ credits: 30, charges: [two, one] }), stranger)).toEqual(alone);
  });
});
