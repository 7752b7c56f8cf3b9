/** Owns the listing that tests start from: complete and fit to be published. */
import type { Listing } from "./listing";

const read = {
  state: "published",
  reason: null,
  sourceUrl: "https://example.edu/ai",
  year: "2025",
  checkedOn: null,
  note: null,
} as const;

export const example: Listing = {
  institution: "example-university",
  slug: "ms-in-ai",
  name: "MS in AI",
  degree: "masters",
  subject: "artificial-intelligence",
  city: "Boston",
  state: "MA",
  delivery: ["on-campus", "online"],
  durationMonths: 24,
  credits: 30,
  perCreditCents: null,
  totalCost: 20_000,
  totalCostOutOfState: null,
  residency: "flat",
  website: null,
  note: null,
  guides: {},
  skills: {},
  status: "published",
  provenance: { delivery: read, duration: read, credits: read, cost: read },
};
