import { expect, it } from "vitest";
import { priceOnBasis } from "./cost-basis";
import { priceFor } from "./price-for";
import { charge, program, stated, stranger } from "./priced-fixtures";

const estimate = priceFor(program({ credits: 30, charges: [charge({ perCreditCents: 90000 })] }), stranger);
const total = priceFor(program({ totalCost: 20000, cost: stated }), stranger);
const unknown = priceFor(program({ credits: 30 }), stranger);

it("an estimate is a price that is not published, while estimates are left out", () => {
  expect(estimate).toMatchObject({ known: true, state: "estimated" });
  expect(priceOnBasis(estimate, "published")).toMatchObject({ known: false, reason: "not-published" });
  expect(priceOnBasis(estimate, null)).toBe(estimate);
});

it("an old price is left out with the estimates", () => {
  const old = priceFor(program({ totalCost: 20000, cost: { ...stated, year: "2017-2018" } }), stranger);
  expect(old).toMatchObject({ known: true, state: "published", year: "2017-2018" });
  expect(priceOnBasis(old, "published")).toMatchObject({ known: false, reason: "not-published" });
  expect(priceOnBasis(old, null)).toBe(old);
});

it("whatever else is said of a price stays as it is", () => {
  expect(total).toMatchObject({ known: true, state: "published" });
  for (const price of [total, unknown]) {
    expect(priceOnBasis(price, "published")).toBe(price);
    expect(priceOnBasis(price, null)).toBe(price);
  }
});
