/** Owns the tests of the questions that need no peers, and of the answers to them. */
import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import { changesBetween, fieldsOf } from "../listing/fields";
import type { Draft } from "../listing/shape";
import { doubtsOf } from "./doubts";
import { answersTo } from "./sure";

const before: Draft = {
  ...example,
  provenance: { ...example.provenance, cost: { ...example.provenance.cost, year: "2026" } },
};
const doubts = (change: Partial<Draft>, becomesPublic = false, was = before) => {
  const listing = { ...was, ...change };
  return doubtsOf(fieldsOf(was), listing, changesBetween(fieldsOf(was), fieldsOf(listing)), becomesPublic);
};
const paths = (...args: Parameters<typeof doubts>) => doubts(...args).map(({ path }) => path);

describe("doubtsOf", () => {
  it("asks about a value that is three times what it was or a third", () => {
    expect(doubts({ totalCost: 2_500 })[0]?.message).toBe(
      "Total price was $20,000 and becomes $2,500: 3 times less than it was, or lower still.",
    );
    expect(paths({ totalCost: 60_000 })).toEqual(["was.totalCost"]);
    expect(paths({ totalCost: 59_999, credits: 11, durationMonths: 71 })).toEqual([]);
    expect(paths({ totalCost: 0 })).toEqual(["was.totalCost"]);
  });

  it("asks which is right where a total is far from its credits at its rate, and offers both", () => {
    const [doubt] = doubts({ credits: 60, perCreditCents: 169, totalCost: 101_400 }, true, {
      ...before,
      credits: 60,
      totalCost: 101_400,
    });
    expect(doubt?.message).toBe("60 credits at $1.69 make $101, but the total price says $101,400.");
    expect(doubt?.offers?.map(({ path, value }) => [path, value])).toEqual([
      ["totalCost", "101"],
      ["perCreditCents", "1690.00"],
    ]);
    expect(paths({ perCreditCents: 60_000 })).toEqual([]);
    expect(paths({ perCreditCents: 90_000 })).toEqual(["parts.cost"]);
  });

  it("asks about words of editors in any public note, where the note is new to the public", () => {
    const cost = { ...before.provenance.cost, note: "on_campus modality inferred; excerpt" };
    const noted = { ...before, note: "Check the fees", provenance: { ...before.provenance, cost } };
    expect(doubts(noted).map(({ message }) => message)).toEqual([
      "Note says “check”: readers will see it. It reads like a note to other editors.",
      "Price: note says “inferred”, “excerpt”: readers will see it. It reads like a note to other editors.",
    ]);
    expect(paths({ credits: 31 }, false, noted)).toEqual([]);
    expect(paths({ note: "Checklist of courses; first intake fall 2024" })).toEqual([]);
  });

  it("asks about a price of long ago and a total that hardly any program has", () => {
    const cost = { ...before.provenance.cost, year: "1999" };
    expect(paths({ provenance: { ...before.provenance, cost } })).toEqual(["age.cost"]);
    expect(paths({ totalCost: 450_000 }, true, { ...before, totalCost: 450_000 })).toEqual(["size.totalCost"]);
  });
});

describe("answersTo", () => {
  const [doubt] = doubts({ perCreditCents: 90_000 });
  const asked = doubt ? [doubt] : [];

  it("takes a yes for what was shown only, and an offered value instead of it", () => {
    const seen = asked.map(({ key }) => key);
    expect(answersTo(asked, { seen, "sure-parts.cost": ["yes"] })).toEqual({ kind: "sure" });
    expect(answersTo(asked, { seen: ["parts.cost=other"], "sure-parts.cost": ["yes"] })).toMatchObject({
      kind: "open",
    });
    expect(answersTo(asked, { seen })).toMatchObject({ faults: [{ path: "sure-parts.cost" }] });
    expect(answersTo(asked, { seen, "sure-parts.cost": ["totalCost"] })).toEqual({
      kind: "taken",
      typed: { totalCost: ["27000"] },
    });
    expect(answersTo([], {})).toEqual({ kind: "sure" });
  });
});
