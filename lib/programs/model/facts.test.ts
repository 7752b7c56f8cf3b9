/** Owns the tests of the table of facts: that every row says what is derived from it, and how facts read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { deadlineOf, deadlineText } from "./fact-kinds";
import type { Row } from "./fact-row";
import { type FactValues, factFields, factPaths, factsFor, factTable, unsaid, valuePaths } from "./fact-table";
import { factText, noteBeyondFacts, onlyFor, readably } from "./fact-text";
import { coreFacts, facts, mapFacts } from "./facts";
import { untouched } from "./program";

const values = (said: Partial<FactValues>): FactValues => ({ ...unsaid, ...said });

describe("the table of facts", () => {
  it("gives every value one path and one column, and every fact a value by which it is known", () => {
    const columns = keysOf(factFields).map((path) => factFields[path].column);
    expect(new Set(columns).size).toBe(columns.length);
    expect(keysOf(facts).flatMap(factPaths).sort()).toEqual(keysOf(factFields).sort());
    for (const fact of keysOf(facts)) expect(factPaths(fact)).toEqual(expect.arrayContaining([...valuePaths(fact)]));
  });

  it("has no row without how it is compared, or how schema.org says it", () => {
    const { compared: _compared, ...uncompared } = factTable.gre;
    const { schemaOrg: _schemaOrg, ...unworded } = factTable.gre;
    // @ts-expect-error: it does not compile.
    const first: Row = uncompared;
    // @ts-expect-error: nor does this.
    const second: Row = unworded;
    expect([first.compared, second.schemaOrg]).toEqual([undefined, undefined]);
  });

  it("asks every degree for the four facts that every listing has, and a bachelor's for no GRE", () => {
    for (const fact of coreFacts) expect(factsFor("associate")).toContain(fact);
    expect(factsFor("bachelors")).not.toContain("gre");
    expect(factsFor("masters")).toContain("gre");
    expect(factsFor(null)).toEqual(keysOf(factTable));
  });
});

describe("the words of a fact", () => {
  it("says nothing where nothing is known", () => {
    for (const fact of keysOf(facts)) expect(factText(fact, unsaid)).toBeNull();
  });

  it("never shows credits of other units as if they were semester hours", () => {
    expect(factText("credits", values({ credits: 30, creditUnit: null }))).toBe("30 credits");
    expect(factText("credits", values({ credits: 45, creditUnit: "quarter" }))).toBe(
      "45 quarter credits, as many as 30 semester hours",
    );
    expect(factText("credits", values({ credits: 97, creditUnit: "own" }))).toBe("97 of the institution’s own units");
  });

  it("turns quarter credits into fewer semester hours, whatever their number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (credits) => {
        const hours = /as many as ([\d,.]+) semester/.exec(
          factText("credits", values({ credits, creditUnit: "quarter" })) ?? "",
        );
        expect(Math.abs(Number(hours?.[1]) - (credits * 2) / 3)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  it("says for whom alone a program is, and nothing where it is for everybody", () => {
    expect(onlyFor(values({ openTo: "anyone" }))).toBeNull();
    expect(onlyFor(unsaid)).toBeNull();
    expect(onlyFor(values({ openTo: "employees", openToWords: "employees of the clinic" }))).toBe(
      "Only for employees of the clinic",
    );
    expect(onlyFor(values({ openTo: "members" }))).toBe("Only members of certain groups");
  });

  it.each([
    ["cost", "37900", "$37,900"],
    ["duration", "18", "18 months"],
    ["delivery", "online;hybrid", "Online, hybrid"],
    ["cost", "ask the school", "ask the school"],
  ] as const)("says what another source says of %s, %j, in words", (fact, otherValue, words) => {
    const said = readably(fact, { ...untouched, otherValue });
    expect(said.otherValue).toBe(words);
    expect(readably(fact, untouched)).toEqual(untouched);
  });

  it.each([
    ["Online", "Fully online; Begun with Intel", "Begun with Intel"],
    ["the credits", "97 CMU units (not semester credits); Three-semester program", "Three-semester program"],
    ["their unit", "Quarter credits; Thesis or project option", "Thesis or project option"],
    ["a fact's own note", "Total includes fees; Same fee for all", "Same fee for all"],
    ["all of it", "97 units", null],
    [
      "nothing: another number",
      "120 credits; 31 hours is the thesis option",
      "120 credits; 31 hours is the thesis option",
    ],
  ])("are not said again by a note: %s", (_, note, left) => {
    const known = { ...untouched, state: "published", reason: null } as const;
    const provenance = { ...mapFacts(() => untouched), delivery: known, credits: known };
    const cost = { ...known, note: "Total includes fees" };
    const facts = values({ delivery: ["online"], credits: 97, creditUnit: "own" });
    expect(noteBeyondFacts({ ...facts, note, provenance: { ...provenance, cost } })).toBe(left);
    // Of what nobody knows the note alone says something.
    expect(noteBeyondFacts({ ...unsaid, note, provenance: mapFacts(() => untouched) })).toBe(note);
  });

  it.each([
    ["2027-01-15", "January 15, 2027"],
    ["fall --07-15", "Fall: July 15"],
    ["--02-29", "February 29"],
    ["spring rolling", "Spring: read as they come"],
  ])("reads the deadline %s", (text, words) => {
    const deadline = deadlineOf(text);
    expect(deadline && deadlineText(deadline)).toBe(words);
  });

  it.each(["2027-02-30", "--13-01", "autumn --07-15", "07-15", "fall", ""])("takes %j for no deadline", (text) => {
    expect(deadlineOf(text)).toBeNull();
  });
});
