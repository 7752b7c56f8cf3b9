/** Owns the proof that what a page offers is taken with its source and day, and that a difference is never taken by all. */
import { expect, it } from "vitest";
import { blank, typedOf } from "../programs/listing/form";
import { readHtml } from "./documents/html";
import { findingsIn } from "./findings";
import { afterTaking, readInForm, readingField, readingIn, readingOf, standingOf, takeAll, takeOne } from "./offers";

const url = "https://ai.example.edu/ms";
const day = "2026-11-29";
const page = readHtml(`<h1>MS in Artificial Intelligence</h1>
  <p>Credits: 30</p><p>Program length: 20 months</p><p>GRE: optional</p>
  <h2>Tuition 2026-2027</h2><p>Tuition per credit: $1,150</p><p>Delivery: Online</p>
  <p>Priority deadline: January 15</p>`);
const reading = readingOf(url, day, findingsIn(page, day));
const form = (typed: Record<string, string[]> = {}) => ({
  ...typedOf(blank),
  ...typed,
  [readingField]: [JSON.stringify(reading)],
});
const numberOf = (path: string) => reading.offers.findIndex((one) => one.path === path);

it("all that are certain are taken with page, day and the year that the page says", () => {
  expect(afterTaking(form(), takeAll, "https://www.example.edu")).toMatchObject({
    credits: ["30"],
    "provenance.credits.state": ["published"],
    "provenance.credits.sourceUrl": [url],
    "provenance.credits.checkedOn": [day],
    perCreditCents: ["1150"],
    "provenance.cost.year": ["2026-2027"],
    durationMonths: ["20"],
    delivery: ["online"],
    gre: ["optional"],
    // What is not certain stays out.
    deadlines: [""],
  });
});

it("what a page of another host says is stated by a third party", () => {
  for (const site of ["https://other.edu", "https://notexample.edu", null]) {
    expect(afterTaking(form(), takeAll, site)).toMatchObject({ "provenance.credits.state": ["third-party"] });
  }
});

it("a value that differs is shown as a difference, taken by its own button and never by all", () => {
  const typed = form({ credits: ["36"], durationMonths: ["20"], "provenance.credits.state": ["published"] });
  const standings = reading.offers.map((one) => [one.path, standingOf(one, typed)]);
  expect(standings).toContainEqual(["credits", "differs"]);
  expect(standings).toContainEqual(["durationMonths", "same"]);
  expect(standings).toContainEqual(["perCreditCents", "new"]);
  expect(afterTaking(typed, takeAll, null)).toMatchObject({ credits: ["36"], perCreditCents: ["1150"] });
  expect(afterTaking(typed, takeOne(numberOf("credits")), null)).toMatchObject({
    credits: ["30"],
    "provenance.credits.sourceUrl": [url],
  });
});

it("all leaves alone what has a source or a reason already", () => {
  const typed = form({ "provenance.gre.state": ["unknown.not-published"], "provenance.credits.state": ["inferred"] });
  expect(afterTaking(typed, takeAll, null)).toMatchObject({ gre: ["optional"], credits: [""] });
});

it("what is written in another way is the same", () => {
  const [price] = reading.offers.filter(({ path }) => path === "perCreditCents");
  expect(price && standingOf(price, form({ perCreditCents: ["$1,150.00"] }))).toBe("same");
});

it("what is no reading, and what is no button of it, does nothing", () => {
  for (const text of ["", "{", "[]", '{"url":"javascript:alert(1)","readOn":"x","offers":[]}']) {
    expect(readingIn({ [readingField]: [text] })).toBeNull();
    expect(afterTaking({ [readingField]: [text] }, takeAll, null)).toBeNull();
  }
  for (const intent of ["save", "publish", "take 999", "take", ""])
    expect(afterTaking(form(), intent, null)).toBeNull();
});

it("a revision names the words of what was taken, not of what stood there before", () => {
  const before = form();
  const after = afterTaking(before, takeOne(numberOf("credits")), null) ?? {};
  expect(readInForm(before, before)).toBeNull();
  expect(readInForm(after, before)).toMatch(/^Read on https:\/\/ai\.example\.edu\/ms: Credits \(words [0-9a-f]{12}\)$/);
  expect(readInForm(after, after)).toBeNull();
  // Typed over, it is not the page's any more.
  expect(readInForm({ ...after, credits: ["31"] }, before)).toBeNull();
});
