/** Owns the listing that tests start from: complete and fit to be published. */
import { unsaid } from "../model/fact-table";
import { mapFacts } from "../model/facts";
import { untouched } from "../model/program";
import type { Listing } from "./shape";

const read = {
  ...untouched,
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
  alsoSubjects: [],
  city: "Boston",
  state: "MA",
  ...unsaid,
  delivery: ["on-campus", "online"],
  durationMonths: 24,
  credits: 30,
  totalCost: 20_000,
  residency: "flat",
  website: null,
  note: null,
  editorsNote: null,
  guides: {},
  skills: {},
  status: "published",
  provenance: { ...mapFacts(() => untouched), delivery: read, duration: read, credits: read, cost: read },
};
