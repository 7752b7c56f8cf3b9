import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { untouched } from "@/lib/programs/model/program";
import type { KnownPrice } from "@/lib/programs/price/price";
import { PriceParts } from "./price-parts";

const rate = { scope: null, residency: null } as const;
const price: KnownPrice = {
  known: true,
  low: 12_000,
  high: 12_000,
  state: "estimated",
  year: "2024",
  fees: "included",
  residency: "flat",
  components: [
    {
      kind: "tuition",
      low: 12_000,
      high: 12_000,
      state: "estimated",
      product: { unit: "term", low: 3, high: 3, cents: 400_000, rate },
    },
  ],
  assumed: false,
  pace: { creditsPerTerm: 139 / 6.6, termsPerYear: 2, by: "full-time" },
  missing: [],
};
const cost = {
  ...untouched,
  state: "unknown",
  reason: "not-published",
  sourceUrl: null,
  year: null,
  checkedOn: null,
  note: null,
} as const;

it("says a pace with as many decimals as anybody reads", () => {
  const html = renderToStaticMarkup(
    <PriceParts program={{ degree: "masters", credits: 36, durationMonths: null }} price={price} cost={cost} />,
  );
  expect(html).toContain("full-time study: 21.06 credits a term, 2 terms a year.");
});

it("shows the program's own rate with the source of the program's own price, and a charge with its own", () => {
  const own = {
    ...cost,
    state: "third-party",
    reason: null,
    sourceUrl: "https://program.edu/cost",
    year: "2026",
  } as const;
  const charge = {
    scope: "school",
    residency: "flat",
    year: "2024",
    state: "published",
    sourceUrl: "https://school.edu/rates",
    note: null,
  } as const;
  const [tuition] = price.components;
  if (tuition?.kind !== "tuition" || !tuition.product) throw new Error("the price is a product");
  const { product } = tuition;
  const htmlOf = (of: typeof product.rate) =>
    renderToStaticMarkup(
      <PriceParts
        program={{ degree: "masters", credits: 36, durationMonths: null }}
        price={{ ...price, components: [{ ...tuition, product: { ...product, rate: of } }] }}
        cost={own}
      />,
    );
  expect(htmlOf(rate)).toMatch(/the program’s own rate, 2026, <a href="https:\/\/program\.edu\/cost"/);
  expect(htmlOf(charge)).toMatch(
    /the rate of the school that teaches it, 2024, <a href="https:\/\/school\.edu\/rates"/,
  );
});
