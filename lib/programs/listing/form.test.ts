/** Owns the tests of the listing form's fields. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "./example";
import { fieldsOf } from "./fields";
import { blank, copyOf, fieldsFrom, formFaults, typedOf } from "./form";
import { readListing } from "./schema";

describe("the listing form", () => {
  it("reads back the listing that was written into it", () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    fc.assert(
      fc.property(amount, amount, fc.option(fc.integer({ min: 1, max: 800 })), (cents, dollars, halves) => {
        const listing = { ...example, perCreditCents: cents, totalCost: dollars, credits: halves && halves / 2 };
        const unknown = { ...example.provenance.duration, state: "unknown", reason: "varies" } as const;
        const full = { ...listing, durationMonths: null, provenance: { ...example.provenance, duration: unknown } };
        expect(fieldsFrom(typedOf(fieldsOf(full)), "published")).toEqual(fieldsOf(full));
      }),
    );
  });

  it("takes amounts as people write them, and names what is no number", () => {
    const typed = { ...typedOf(fieldsOf(example)), totalCost: ["$22,000"], perCreditCents: ["1,265.60"] };
    expect(fieldsFrom(typed, "published")).toMatchObject({ totalCost: 22_000, perCreditCents: 126_560 });
    const wrong = { ...typed, totalCost: ["ask us"], perCreditCents: ["1.234"], credits: ["3O"] };
    const read = readListing(fieldsFrom(wrong, "draft"));
    expect("faults" in read && read.faults.map(({ path }) => path)).toEqual(["credits", "perCreditCents", "totalCost"]);
  });

  it("asks about an amount that can be read in two ways, at its field", () => {
    const typed = { ...typedOf(fieldsOf(example)), perCreditCents: ["1.250"], totalCost: ["26.310"], credits: ["1,5"] };
    const read = readListing(fieldsFrom(typed, "published"));
    expect("faults" in read && read.faults).toEqual([
      { path: "credits", message: "The credits must be a number. “1,5” can be read as 1.5 or 15: write 1.5 or 15." },
      {
        path: "perCreditCents",
        message:
          "The price per credit must be an amount from $0 to $10,000, to the cent. “1.250” can be read as $1.25 or $1,250: write 1.25 or 1250.",
      },
      {
        path: "totalCost",
        message:
          "The total price must be a whole number of dollars from 0 to 1,000,000. “26.310” can be read as $26.31 or $26,310: write 26 or 26310.",
      },
    ]);
    const plain = { ...typed, perCreditCents: ["$1.2k"], totalCost: ["$26,310.00"], credits: ["33.50"] };
    expect(fieldsFrom(plain, "published")).toMatchObject({ perCreditCents: 120_000, totalCost: 26_310, credits: 33.5 });
  });

  it("says one thing of a day that is written another way: how to write it", () => {
    const typed = { ...typedOf(fieldsOf(example)), "provenance.cost.checkedOn": ["3/14/2026"] };
    const read = readListing(fieldsFrom({ ...typed, "provenance.cost.year": ["2025-26"] }, "published"));
    expect("faults" in read && read.faults.map(({ message }) => message)).toEqual([
      "The price: its year must be written 2026 or 2025-2026.",
      "The price: the day it was checked must be a real day, written YYYY-MM-DD: write 2026-03-14.",
    ]);
  });

  it("keeps every text as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (note) => {
        const trimmed = note.replaceAll("\r\n", "\n").trim();
        fc.pre(trimmed !== "");
        expect(fieldsFrom({ ...typedOf(blank), note: [note] }, "draft")).toMatchObject({ note: trimmed });
      }),
    );
  });

  it("is nothing but gaps when blank, and whatever is sent instead of it is named, not thrown", () => {
    const read = readListing(fieldsFrom(typedOf(blank), "published"));
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
        expect(Array.isArray(Object.keys(readListing(fieldsFrom(typed, "published"))))).toBe(true);
      }),
    );
  });

  it("copies the chosen groups and nothing else", () => {
    const copy = copyOf(fieldsOf(example), ["place", "cost"]);
    expect(copy).toMatchObject({ city: "Boston", totalCost: 20_000, "provenance.cost.year": "2025", name: null });
    expect(copy).toMatchObject({ slug: null, durationMonths: null, "provenance.duration.state": "unknown" });
  });
});
