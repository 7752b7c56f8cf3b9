import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { KnownPrice } from "@/lib/programs/price";
import { PriceParts } from "./price-parts";

const rate = {
  year: "2026",
  state: "published",
  sourceUrl: "https://x.edu",
  note: null,
  scope: null,
  residency: null,
} as const;
const price: KnownPrice = {
  known: true,
  low: 12_000,
  high: 12_000,
  state: "estimated",
  open: false,
  residency: "flat",
  parts: [
    {
      kind: "tuition",
      low: 12_000,
      high: 12_000,
      state: "estimated",
      product: { unit: "term", low: 3, high: 3, cents: 400_000, rate },
    },
  ],
  assumed: false,
  feesIncluded: true,
  pace: { creditsPerTerm: 139 / 6.6, termsPerYear: 2, by: "full-time" },
  missing: [],
};
const cost = {
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
