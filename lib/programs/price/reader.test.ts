import { describe, expect, it } from "vitest";
import type { KnownPrice, Priced, Reader } from "./price";
import { priceFor } from "./price-for";
import { amountText, priceSentence, sumText } from "./price-text";
import { charge, ohioan, program, stated, stranger } from "./priced-fixtures";

function known(priced: Priced, reader: Reader = stranger): KnownPrice {
  const price = priceFor(priced, reader);
  if (!price.known) throw new Error(price.explanation);
  return price;
}

const undergraduate = { level: "undergraduate", annualFees: 0 } as const;

describe("flat-rate terms", () => {
  // As Western Governors University bills: a price for the term, whatever is taken in it.
  const flat = charge({ scope: "online", residency: "flat", perTermCents: 438500, feesIncluded: true });
  const wgu = program({ delivery: ["online"], durationMonths: 24, charges: [flat] });

  it("are counted for the program's own duration", () => {
    // 24 months are 4 terms of six months: 4 × 4,385
    expect(sumText(known(wgu))).toBe("4 terms × $4,385 = $17,540; fees included");
    // 20 months are 3⅓ terms, and a term begun is paid whole: 4 × 4,385
    expect(known({ ...wgu, durationMonths: 20 })).toMatchObject({ low: 17540 });
  });

  it("cost less the more a reader takes in one", () => {
    // 30 to 36 credits at 12 a term are 3 terms: 3 × 4,385; at 15 a term 2 to 3
    expect(known(wgu, { ...stranger, creditsPerTerm: 12 })).toMatchObject({ low: 13155, high: 13155 });
    expect(known(wgu, { ...stranger, creditsPerTerm: 15 })).toMatchObject({ low: 8770, high: 13155 });
  });

  it("from so many credits on need a reader who takes as many", () => {
    const charges = [
      charge({
        scope: "institution",
        perCreditCents: 29600,
        perTermCents: 354500,
        perTermFrom: 12,
        feesIncluded: true,
      }),
    ];
    const masters = program({ credits: 36, charges });
    // 36 × 296 = 10,656, at any pace below 12
    expect(known(masters)).toMatchObject({ low: 10656 });
    expect(known(masters, { ...stranger, creditsPerTerm: 9 })).toMatchObject({ low: 10656 });
    // 36 at 12 are 3 terms: 3 × 3,545 = 10,635; at 13 they are 3 too, at 18 they are 2: 7,090
    expect(known(masters, { ...stranger, creditsPerTerm: 12 })).toMatchObject({ low: 10635 });
    expect(known(masters, { ...stranger, creditsPerTerm: 18 })).toMatchObject({ low: 7090 });
  });

  it("make a bachelor's of eight", () => {
    const charges = [
      charge({
        level: "undergraduate",
        scope: "institution",
        perTermCents: 552965,
        perTermFrom: 12,
        creditFeesCents: 2670,
      }),
    ];
    // 8 × 5,529.65 = 44,237.20; 120 × 26.70 = 3,204
    expect(sumText(known(program({ degree: "bachelors", charges })))).toBe(
      "8 terms × $5,529.65 + 120 credits × $26.70 in fees = $47,441",
    );
  });
});

describe("a degree paid per year", () => {
  const charges = [charge({ ...undergraduate, annualTuition: 16000, perCreditCents: 60000 })];
  const bachelors = program({ degree: "bachelors", credits: 120, charges });

  it("takes as many terms as the reader's pace makes", () => {
    // 120 at 12 a term are 10 terms, 5 years: 5 × 16,000; at 18 they are 7 terms: 3.5 × 16,000
    expect(sumText(known(bachelors, { ...stranger, creditsPerTerm: 12 }))).toBe("5 years × $16,000 = $80,000");
    expect(known(bachelors, { ...stranger, creditsPerTerm: 18 })).toMatchObject({ low: 56000 });
  });

  it("is paid per credit below full time", () => {
    // 120 × 600
    expect(sumText(known(bachelors, { ...stranger, creditsPerTerm: 6 }))).toBe("120 credits × $600 = $72,000");
  });

  it("says that the price is a full-time one where no part-time rate is known", () => {
    const yearly = program({ degree: "bachelors", charges: [charge({ ...undergraduate, annualTuition: 16000 })] });
    expect(known(yearly, { ...stranger, creditsPerTerm: 6 })).toMatchObject({ low: 64000, missing: ["part-time"] });
  });

  it("loses the terms that transfer credits stand for", () => {
    // 60 of 120 credits are 4 of 8 terms, 2 years: 64,000 − 32,000
    expect(sumText(known(bachelors, { ...stranger, transferCredits: 60 }))).toBe(
      "4 years × $16,000 − 2 years × $16,000 for transfer credits = $32,000",
    );
  });
});

describe("an online rate that ignores residency", () => {
  const charges = [
    charge({ scope: "institution", residency: "in-state", perCreditCents: 45000, feesIncluded: true }),
    charge({ scope: "institution", residency: "out-of-state", perCreditCents: 106600, feesIncluded: true }),
    charge({ scope: "online", residency: "flat", perCreditCents: 53400, feesIncluded: true }),
  ];

  it("is the same for everybody online, and not used on campus", () => {
    const online = program({ credits: 30, delivery: ["online"], charges });
    // 30 × 534 for both; on campus 30 × 450 and 30 × 1,066
    expect(known(online, stranger)).toMatchObject({ low: 16020, residency: "flat" });
    expect(known(online, ohioan)).toMatchObject({ low: 16020, residency: "flat" });
    const onCampus = program({ credits: 30, charges });
    expect(known(onCampus, ohioan)).toMatchObject({ low: 13500 });
    expect(known(onCampus, stranger)).toMatchObject({ low: 31980 });
  });
});

describe("a certificate", () => {
  it("is its credits at the rate, less what is taken over", () => {
    const charges = [charge({ scope: "school", perCreditCents: 90000, termFeesCents: 20000 })];
    const certificate = program({ degree: "graduate-certificate", credits: 12, charges });
    // 12 × 900 = 10,800; 12 at 9 a term are 2 terms: 2 × 200
    expect(known(certificate)).toMatchObject({ low: 11200, high: 11200 });
    // 3 credits taken over: 9 × 900 = 8,100 in 1 term: + 200
    const price = known(certificate, { ...stranger, transferCredits: 3 });
    expect(sumText(price)).toBe(
      "12 credits × $900 − 3 credits × $900 for transfer credits + 1 term × $200 in fees = $8,300",
    );
  });
});

describe("what is taken off", () => {
  const masters = program({
    credits: 36,
    charges: [charge({ scope: "school", perCreditCents: 125000, termFeesCents: 18000 })],
  });

  it("is the employer's contribution for the years at the reader's pace", () => {
    // 36 at 6 a term, 3 terms a year are 2 years: 45,000 + 6 × 180 − 2 × 5,250
    const reader = { ...stranger, creditsPerTerm: 6, termsPerYear: 3, employerPerYear: 5250 };
    const price = known(masters, reader);
    expect(sumText(price)).toBe(
      "36 credits × $1,250 + 6 terms × $180 in fees − 2 years × $5,250 from your employer = $35,580",
    );
    expect(priceSentence(price)).toBe(
      "Estimated at $35,580: tuition of $45,000, fees of $1,080, less $10,500 from your employer.",
    );
  });

  it("is never more than the tuition: fees stay", () => {
    expect(known(masters, { ...stranger, employerPerYear: 90000 })).toMatchObject({ low: 720, high: 720 });
    expect(known(masters, { ...stranger, transferCredits: 99 })).toMatchObject({ low: 0, high: 0 });
  });

  it("is spread evenly over the credits of a published total, which makes it an estimate", () => {
    const total = program({ totalCost: 24000, credits: 30, cost: stated });
    // 6 of 30 credits are a fifth: 24,000 − 4,800
    const price = known(total, { ...stranger, transferCredits: 6 });
    expect(price).toMatchObject({ state: "estimated", low: 19200, high: 19200 });
    expect(priceSentence(price)).toBe(
      "$19,200: $24,000 published by the institution, less $4,800 for 6 transfer credits.",
    );
    // Of 30 to 36 credits: 24,000 − 4,800 and 24,000 − 4,000
    expect(known({ ...total, credits: null }, { ...stranger, transferCredits: 6 })).toMatchObject({
      low: 19200,
      high: 20000,
    });
  });

  it("leaves a total alone, and says so, where the credits are not known", () => {
    const certificate = program({ degree: "undergraduate-certificate", totalCost: 7722, cost: stated });
    expect(known(certificate, { ...stranger, transferCredits: 6, employerPerYear: 1000 })).toMatchObject({
      low: 6722,
      high: 6722,
      fees: "not-stated",
      missing: ["transfer", "employer-years"],
    });
  });

  it("takes a total's employer for the time the program lasts", () => {
    // 18 months are a year and a half: 10,000 − 1.5 × 2,000
    const total = program({ totalCost: 10000, durationMonths: 18, cost: stated });
    const price = known(total, { ...stranger, employerPerYear: 2000 });
    expect(amountText(price)).toBe("$7,000");
    expect(sumText(price)).toBe("$10,000 − 1.5 years × $2,000 from your employer = $7,000");
  });
});
