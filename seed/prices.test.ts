/** Owns the tests of the prices that the seed’s programs have. */
import { expect, it } from "vitest";
import { catalogOf, overview } from "../lib/programs/catalog/catalog";
import { catalogRows } from "../lib/programs/catalog/load";
import { priceFor } from "../lib/programs/price/price-for";
import { withSeed } from "./seeded-fixtures";

withSeed();

it("four in five published programs have a price whose sum a reader can check", async () => {
  const { programs, stated, estimated } = overview(catalogOf(catalogRows()), null);
  expect((stated + estimated) / programs).toBeGreaterThanOrEqual(0.8);
});

it("the guide page's listings keep its totals where no other source says more", async () => {
  const rows = [...catalogRows()];
  const listed = rows
    .filter(({ provenance }) => provenance.cost.state === "listed")
    .map((row) => priceFor(row, { resident: null }))
    .flatMap((price) => (price.known ? [[price.low, price.high]] : []));
  const totals = [10000, 20070, 26310, 28923, 38250];
  expect(listed.sort(([a = 0], [b = 0]) => a - b)).toEqual(totals.map((total) => [total, total]));
});

it("the newest rate goes before older ones", () => {
  const rows = [...catalogRows()];
  const price = (slug: string, degree: string) => {
    const row = rows.find((one) => one.institution.slug === slug && one.degree === degree);
    return row && priceFor(row, { resident: null });
  };
  // 4 × 67,020 of 2025-2026, not 4 × the 2022-2023 of IPEDS
  expect(price("carnegie-mellon-university", "bachelors")).toMatchObject({ low: 268_080 });
  // 32 × 535, the rate of its online programs
  expect(price("university-of-illinois-urbana-champaign", "masters")).toMatchObject({ low: 17_120 });
});

it("fees are added where a page prints them, and estimates without any say that they are lower bounds", async () => {
  const rows = [...catalogRows()];
  const price = (institution: string, degree: string) => {
    const row = rows.find((one) => one.institution.slug === institution && one.degree === degree);
    return row && priceFor(row, { resident: null });
  };
  // 30 × 1,066 and 3 terms × 668
  expect(price("kennesaw-state-university", "masters")).toMatchObject({
    low: 33984,
    high: 33984,
    fees: "in-components",
  });
  // 8 terms × 5,529.65 and 122 × 26.70
  expect(price("purdue-university-northwest", "bachelors")).toMatchObject({ low: 47494, high: 47494 });
  expect(price("cuny-school-of-professional-studies", "masters")).toMatchObject({ low: 16950, fees: "not-published" });
});
