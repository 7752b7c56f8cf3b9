/** Owns the tests of the listing schema. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreFacts } from "../model/facts";
import { type Fields, fieldsOf } from "./fields";
import { listingSchema, readListing } from "./schema";
import { type Listing, storedStates } from "./shape";
import { programColumns, provenanceRows } from "./stored";

const read = {
  state: "published",
  reason: null,
  sourceUrl: "https://example.edu/ai",
  year: null,
  checkedOn: null,
  note: null,
};
const missing = { ...read, state: "unknown", reason: "not-checked", sourceUrl: null };

const good = {
  institution: "example-university",
  slug: "example-university-ms-in-ai",
  name: "MS in AI",
  degree: "masters",
  subject: "artificial-intelligence",
  city: "Boston",
  state: "MA",
  delivery: ["online"],
  durationMonths: 24,
  credits: 33.5,
  perCreditCents: 97050,
  totalCost: 32512,
  totalCostOutOfState: null,
  residency: "flat",
  note: null,
  status: "published",
  provenance: { delivery: read, duration: read, credits: read, cost: read },
};

/** What the schema says of a listing, as "path: message". */
function issuesOf(listing: unknown): string[] {
  const result = listingSchema.safeParse(listing);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const withCost = (cost: object, rest: object = {}) => ({
  ...good,
  ...rest,
  provenance: { ...good.provenance, cost: { ...read, ...cost } },
});

describe("listingSchema", () => {
  it("accepts a listing with everything known", () => {
    expect(issuesOf(good)).toEqual([]);
  });

  it("accepts a listing with everything unknown", () => {
    const provenance = { delivery: missing, duration: missing, credits: missing, cost: missing };
    const values = { delivery: [], durationMonths: null, credits: null, perCreditCents: null, totalCost: null };
    expect(issuesOf({ ...good, ...values, provenance })).toEqual([]);
  });

  it("accepts a rate per credit as a price, and a price of zero", () => {
    expect(issuesOf({ ...good, totalCost: null })).toEqual([]);
    expect(issuesOf({ ...good, perCreditCents: null, totalCost: 0 })).toEqual([]);
  });

  it.each([
    [{ name: " " }, "name: The name is missing."],
    [{ name: "MS\nin AI" }, "name: The name must be one line of text."],
    [{ slug: "MS_AI" }, "slug: The slug must be lower-case letters and digits, with single hyphens between words."],
    [{ slug: "a--b" }, "slug: The slug must be lower-case letters and digits, with single hyphens between words."],
    [{ durationMonths: 0 }, "durationMonths: The duration must be a whole number of months from 1 to 180."],
    [{ durationMonths: 1.5 }, "durationMonths: The duration must be a whole number of months from 1 to 180."],
    [{ credits: 30.25 }, "credits: The credits must be a multiple of 0.5."],
    [{ credits: 0 }, "credits: The credits must be at least 0.5."],
    [{ totalCost: 1_000_001 }, "totalCost: The total price must be a whole number of dollars from 0 to 1,000,000."],
    [{ totalCost: -1 }, "totalCost: The total price must be a whole number of dollars from 0 to 1,000,000."],
    [{ delivery: ["online", "online"] }, "delivery: The delivery names a mode twice."],
    [{ residency: "out-of-state" }, "residency: Whom the price is for must be one of: flat, in-state."],
    [
      { totalCostOutOfState: 40_000 },
      "totalCostOutOfState: The total price from out of state needs the in-state one beside it.",
    ],
  ])("names what is wrong with %j", (change, issue) => {
    expect(issuesOf({ ...good, ...change })).toContain(issue);
  });

  it.each([
    [{ state: "unknown" }, "reason: The price is unknown: say why."],
    [{ reason: "varies" }, "reason: The price is known: a reason belongs only to an unknown one."],
    [{ state: "inferred", sourceUrl: null }, "sourceUrl: The price is inferred: name the page it was read on."],
    [
      { state: "estimated" },
      "state: The price: its state must be one of: published, third-party, listed, inferred, unknown.",
    ],
    [
      { sourceUrl: "javascript:alert(1)" },
      "sourceUrl: The price: its source must be an address that starts with https:// or http://.",
    ],
    [
      { sourceUrl: "https:example.edu" },
      "sourceUrl: The price: its source must be an address that starts with https:// or http://.",
    ],
    [{ year: "24-25" }, "year: The price: its year must be written 2026 or 2025-2026."],
    [{ year: "2025-2027" }, "year: The price: its academic year must end in the year after it begins."],
    [
      { checkedOn: "2026-02-30" },
      "checkedOn: The price: the day it was checked must be a real day, written YYYY-MM-DD.",
    ],
    [{ checkedOn: "9999-01-01" }, "checkedOn: The price: the day it was checked must not be in the future."],
  ])("names what is wrong with the source %j", (change, issue) => {
    expect(issuesOf(withCost(change))).toContain(`provenance.cost.${issue}`);
  });

  it("lets the guide page be a source without an address", () => {
    expect(issuesOf(withCost({ state: "listed", sourceUrl: null }))).toEqual([]);
  });

  it("keeps an odd address as it is", () => {
    const sourceUrl = "https://example.com/boston-university-(bu)/ms in ai/MjU5Nzc=/";
    expect(listingSchema.parse(withCost({ sourceUrl })).provenance.cost.sourceUrl).toBe(sourceUrl);
  });

  it("holds a figure to its state in every combination", () => {
    const figure = fc.constantFrom(...coreFacts);
    const state = fc.constantFrom(...storedStates);
    fc.assert(
      fc.property(figure, state, fc.boolean(), (name, stored, given) => {
        const absent = {
          delivery: { delivery: [] },
          duration: { durationMonths: null },
          credits: { credits: null },
          cost: { perCreditCents: null, totalCost: null },
        };
        const source = { ...read, state: stored, reason: stored === "unknown" ? "varies" : null };
        const listing = {
          ...good,
          ...(given ? {} : absent[name]),
          provenance: { ...good.provenance, [name]: source },
        };
        expect(listingSchema.safeParse(listing).success).toBe(given === (stored !== "unknown"));
      }),
    );
  });

  it("lets no value flatter where two sources disagree, whatever they say", () => {
    const months = fc.integer({ min: 1, max: 180 });
    fc.assert(
      fc.property(
        months,
        months,
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 99_999 }),
        (own, other, mine, theirs) => {
          const disagreeing = (value: number) => ({
            ...read,
            otherValue: String(value),
            otherSourceUrl: "https://b.edu",
          });
          const duration = {
            ...good,
            durationMonths: own,
            provenance: { ...good.provenance, duration: disagreeing(other) },
          };
          expect(listingSchema.safeParse(duration).success).toBe(own >= other);
          const cost = { ...good, totalCost: mine, provenance: { ...good.provenance, cost: disagreeing(theirs) } };
          expect(listingSchema.safeParse(cost).success).toBe(mine >= theirs);
        },
      ),
    );
  });

  it("takes every whole number of months and half credit in range and none outside", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 1000 }), (n) => {
        expect(issuesOf({ ...good, durationMonths: n }).length === 0).toBe(n >= 1 && n <= 180);
        expect(issuesOf({ ...good, credits: n / 2 }).length === 0).toBe(n >= 1 && n <= 800);
      }),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.anything(), (anything) => !listingSchema.safeParse(anything).success));
  });
});

describe("readListing", () => {
  const fields = fieldsOf(listingSchema.parse(good));
  const faultsOf = (change: Fields) => {
    const read = readListing({ ...fields, ...change });
    return "faults" in read ? read.faults.map(({ path }) => path) : [];
  };

  it("lets a draft have gaps and figures without sources, but nothing that is wrong by itself", () => {
    const gaps = { degree: null, subject: null, city: null, state: null, "provenance.cost.sourceUrl": null };
    const draft = { ...gaps, status: "draft" };
    expect(faultsOf(draft)).toEqual([]);
    expect(faultsOf({ ...draft, durationMonths: 0, degree: "master", name: null })).toEqual([
      "name",
      "degree",
      "durationMonths",
    ]);
  });

  it("names every fault of what is to be public at once, those between fields too", () => {
    const listing = {
      "provenance.cost.sourceUrl": null,
      degree: null,
      city: null,
      credits: null,
      totalCostOutOfState: 9,
    };
    expect(faultsOf(listing)).toEqual([
      "degree",
      "city",
      "provenance.credits.state",
      "provenance.cost.sourceUrl",
      "totalCostOutOfState",
    ]);
    expect(faultsOf({ ...listing, status: "withdrawn" })).toHaveLength(5);
  });
});

describe("what is stored", () => {
  const listing: Listing = listingSchema.parse(good);

  it("splits the modes of delivery into columns", () => {
    expect(programColumns(listing)).toMatchObject({ online: true, onCampus: false, hybrid: false, credits: 33.5 });
    expect(programColumns(listing)).not.toHaveProperty("institution");
  });

  it("has one row of provenance for each figure", () => {
    expect(provenanceRows(listing).map(({ figure }) => figure)).toEqual(["delivery", "duration", "credits", "cost"]);
  });
});
