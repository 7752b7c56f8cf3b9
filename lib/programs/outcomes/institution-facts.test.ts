/** Owns the proof that facts of institutions read as what their source says, of the newest year, or not at all. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { institutionFactTable, readInstitutionFacts } from "./institution-facts";

const row = (fact: string, value: string, year = "2023") => ({ fact, value, year, sourceUrl: "https://nces.ed.gov/" });

it.each([
  ["headcount", "7120", "7,120"],
  ["onlyDistance", "404 of 7120", "6% (404 of 7,120)"],
  ["someDistance", "3 of 7120", "under 1% (3 of 7,120)"],
  ["someDistance", "7119 of 7120", "over 99% (7,119 of 7,120)"],
  ["onlyDistance", "0 of 7120", "0% (0 of 7,120)"],
  ["locale", "12", "Midsize city"],
  ["hbcu", "yes", "Yes"],
  ["carnegie", "15", "Doctoral university: very high research activity"],
  ["graduationRate", "29", "29%"],
  ["undergraduateInState", "10024", "$10,024"],
] as const)("%s %s reads as %s", (fact, value, text) => {
  expect(readInstitutionFacts([row(fact, value)])).toMatchObject([{ fact, text, year: "2023" }]);
});

it.each([
  ["headcount", ""],
  ["headcount", "-5"],
  ["onlyDistance", "5 of 0"],
  ["onlyDistance", "9 of 5"],
  ["locale", "constructor"],
  ["graduationRate", "101"],
  ["accreditor", " "],
] as const)("%s “%s” is no value", (fact, value) => {
  expect(readInstitutionFacts([row(fact, value)])).toEqual([]);
});

it("the graduation rate says whom it is of, and the accreditor that it is of 2020", () => {
  const [rate, accreditor] = readInstitutionFacts([row("accreditor", "HLC", "2020"), row("graduationRate", "50")]);
  expect(rate?.note).toContain("undergraduates");
  expect(rate?.note).toContain("nothing about a graduate program");
  expect(`${accreditor?.label} ${accreditor?.note}`).toMatch(/2020.*not whether it is accredited today/);
});

it("of several years the newest is shown, each fact once, in whatever order they come", () => {
  const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(years, fc.constantFrom(...keysOf(institutionFactTable)), (some, fact) => {
      const value = fact.endsWith("Distance") ? "1 of 2" : fact === "hbcu" ? "no" : "15";
      const rows = some.map((year) => row(fact, fact === "locale" ? "11" : value, String(year)));
      expect(readInstitutionFacts(rows).map(({ year }) => year)).toEqual([String(Math.max(...some))]);
    }),
  );
});
