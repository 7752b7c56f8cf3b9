import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import { changesBetween, fieldsOf } from "../listing/fields";
import { remindersOf } from "./reminders";

const of = (after: typeof example) => remindersOf(changesBetween(fieldsOf(example), fieldsOf(after)), after);

describe("remindersOf", () => {
  it("asks whether the old evidence holds for a new figure, and only then", () => {
    expect(of({ ...example, totalCost: 22_000 })).toEqual([
      "Price: the value changes; its source, year and day of check stay as they were. Do they say this?",
    ]);
    const cost = { ...example.provenance.cost, checkedOn: "2026-11-01" };
    const checked = { ...example, provenance: { ...example.provenance, cost } };
    expect(of({ ...checked, totalCost: 22_000 })).toEqual([]);
    expect(of(checked)).toEqual([]);
    expect(of({ ...example, note: "New" })).toEqual([]);
  });

  it("takes the day of today, which is filled in, for no sign that anybody looked, and asks for the year of a new page", () => {
    const today = "2026-11-29";
    const cost = { ...example.provenance.cost, checkedOn: today };
    const after = { ...example, totalCost: 22_000, provenance: { ...example.provenance, cost } };
    const changes = changesBetween(fieldsOf(example), fieldsOf(after));
    expect(remindersOf(changes, after, today)).toEqual([
      "Price: the value changes; its source and year stay as they were. Do they say this?",
    ]);
    const moved = { ...example.provenance.cost, sourceUrl: "https://example.edu/fees" };
    expect(of({ ...example, totalCost: 22_000, provenance: { ...example.provenance, cost: moved } })).toEqual([
      "Price: its page changes and its year stays 2025. Is the page of that year?",
    ]);
  });

  it("names a total that is not its credits at its rate", () => {
    const rated = { ...example, perCreditCents: 50_000 };
    expect(of(rated).at(-1)).toBe("30 credits at $500 make $15,000, the total says $20,000.");
    expect(of({ ...rated, totalCost: 15_200 }).join()).not.toContain("make");
  });
});
