import { expect, it } from "vitest";
import { priceOnBasis } from "./cost-basis";
import { priceFor } from "./price-for";
import { charge, program, stated, stranger } from "./priced-fixtures";

const estimable = program({ credits: 30, charges: [charge({ perCreditCents: 90000 })] });
const estimate = priceFor(estimable, stranger);
const withTotal = program({ totalCost: 20000, cost: stated });
const total = priceFor(withTotal, stranger);
const unpriced = program({ credits: 30 });
const unknown = priceFor(unpriced, stranger);

it("while estimates are left out, an estimated price is not known for the reason of the program’s own", () => {
  expect(estimate).toMatchObject({ known: true, state: "estimated" });
  for (const reason of ["not-checked", "not-published"] as const) {
    const own = { ...estimable, provenance: { cost: { state: "unknown", reason, year: null } } } as const;
    expect(priceOnBasis(estimate, "published", own)).toMatchObject({ known: false, reason });
  }
  expect(priceOnBasis(estimate, null, estimable)).toBe(estimate);
});

it("an old price is left out with the estimates", () => {
  const own = program({ totalCost: 20000, cost: { ...stated, year: "2017-2018" } });
  const old = priceFor(own, stranger);
  expect(old).toMatchObject({ known: true, state: "published", year: "2017-2018" });
  expect(priceOnBasis(old, "published", own)).toMatchObject({ known: false, reason: "not-published" });
  expect(priceOnBasis(old, null, own)).toBe(old);
});

it("whatever else is said of a price stays as it is", () => {
  expect(total).toMatchObject({ known: true, state: "published" });
  for (const [price, own] of [
    [total, withTotal],
    [unknown, unpriced],
  ] as const) {
    expect(priceOnBasis(price, "published", own)).toBe(price);
    expect(priceOnBasis(price, null, own)).toBe(price);
  }
});
