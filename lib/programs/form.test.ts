/** Owns the tests of the listing form's fields. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blank, copyOf, formFaults, listingFrom, typedOf } from "./form";
import { readListing } from "./listing";
import { example } from "./listing-example";
import { fieldsOf } from "./listing-fields";

describe("the listing form", () => {
  it("reads back the listing that was written into it", () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    fc.assert(
      fc.property(amount, amount, fc.option(fc.integer({ min: 1, max: 800 })), (cents, dollars, halves) => {
        const listing = { ...example, perCreditCents: cents, totalCost: dollars, credits: halves && halves / 2 };
        const unknown = { ...example.provenance.duration, state: "unknown", reason: "varies" };
        const full = { ...listing, durationMonths: null, provenance: { ...example.provenance, duration: unknown } };
        const read = listingFrom(typedOf(fieldsOf(full)), "published");
        expect(fieldsOf(read)).toEqual(fieldsOf(full));
      }),
    );
  });

  it("takes amounts as people write them, and names what is no number", () => {
    const typed = { ...typedOf(fieldsOf(example)), totalCost: ["$22,000"], perCreditCents: ["1,265.60"] };
    expect(listingFrom(typed, "published")).toMatchObject({ totalCost: 22_000, perCreditCents: 126_560 });
    const wrong = { ...typed, totalCost: ["ask us"], perCreditCents: ["1.234"], credits: ["3O"] };
    const read = readListing(listingFrom(wrong, "draft"));
    expect("faults" in read && read.faults.map(({ path }) => path)).toEqual(["credits", "perCreditCents", "totalCost"]);
  });

  it("keeps every text as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (note) => {
        const trimmed = note.replaceAll("\r\n", "\n").trim();
        fc.pre(trimmed !== "");
        expect(listingFrom({ ...typedOf(blank), note: [note] }, "draft")).toMatchObject({ note: trimmed });
      }),
    );
  });

  it("is nothing but gaps when blank, and whatever is sent instead of it is named, not thrown", () => {
    const read = readListing(listingFrom(typedOf(blank), "published"));
    expect("faults" in read && formFaults(read.faults).map(({ path }) => path)).toEqual([
      "institution",
      "slug",
      "name",
      "degree",
      "subject",
      "city",
      "state",
    ]);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(blank)), fc.array(fc.string())), (typed) => {
        expect(Array.isArray(Object.keys(readListing(listingFrom(typed, "published"))))).toBe(true);
      }),
    );
  });

  it("copies the chosen groups and nothing else", () => {
    const copy = copyOf(fieldsOf(example), ["place", "cost"]);
    expect(copy).toMatchObject({ city: "Boston", totalCost: 20_000, "provenance.cost.year": "2025", name: null });
    expect(copy).toMatchObject({ slug: null, durationMonths: null, "provenance.duration.state": "unknown" });
  });
});
