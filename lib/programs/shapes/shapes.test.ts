/** Owns the proof that values are found in the ways in which they are written, and what only looks like one is not. */
import { expect, it } from "vitest";
import { daysIn, termsOfYearIn } from "./days";
import { plainText } from "./hit";
import { amountsIn, englishScoresIn, gradesIn, monthsIn, numbersIn } from "./numbers";
import { demanded } from "./reads";

const valuesOf = <V>(hits: { value: V }[]) => hits.map(({ value }) => value);

it.each([
  ["30", [30]],
  ["thirty (30) and thirty-three", [30, 33]],
  ["30-33", [30, 33]],
  ["30 or 36", [30, 36]],
  ["a 2.5 of $1,200 on 1/15", [2.5]],
  ["CS5100 and AI-510", []],
])("numbers in “%s”", (text, values) => {
  expect(valuesOf(numbersIn(text))).toEqual(expect.arrayContaining(values));
});

it.each([
  ["$1,113.50 per credit", [1113.5]],
  ["USD 950, US$ 1,000 or 2,000 dollars", [950, 1000, 2000]],
  ["$45k", [45_000]],
  ["1,113 students in 2026", []],
])("amounts in “%s”", (text, values) => {
  expect(valuesOf(amountsIn(text))).toEqual(values);
});

it("an amount at the end of a range says so", () => {
  expect(amountsIn("$900 - $1,100").map(({ doubt }) => doubt)).toEqual(["an end of a range", "an end of a range"]);
});

it.each([
  ["24 months", [24]],
  ["two-year program", [24]],
  ["1.5 years", [18]],
  ["one and a half years", [18]],
  ["18 to 24 months", [18, 24]],
  ["a year", [12]],
  ["five years of experience", []],
  ["16 weeks, four semesters", []],
])("months in “%s”", (text, values) => {
  expect(valuesOf(monthsIn(text))).toEqual(values);
});

it.each([
  ["a 3.0 on a 4.0 scale", [3]],
  ["3.25/4.0", [3.25]],
  ["2.75 (4.0 scale)", [2.75]],
  ["IELTS 6.5", []],
])("grades in “%s”", (text, values) => {
  expect(valuesOf(gradesIn(text))).toEqual(values);
});

it.each([
  ["January 15, 2027", ["2027-01-15"]],
  ["Jan. 15", ["--01-15"]],
  ["15 March 2027", ["2027-03-15"]],
  ["1/15/2027 or 2027-02-01", ["2027-01-15", "2027-02-01"]],
  ["the 1st of May", ["--05-01"]],
  ["February 30", []],
  ["on a rolling basis", ["rolling"]],
])("days in “%s”", (text, values) => {
  expect(valuesOf(daysIn(text))).toEqual(values);
});

it("terms, scores of English tests, and plain letters in place of others", () => {
  expect(valuesOf(termsOfYearIn("from Autumn 2026 or the spring semester, 2027"))).toEqual([
    "fall 2026",
    "spring 2027",
  ]);
  expect(valuesOf(englishScoresIn("TOEFL iBT of 80, IELTS (6.5), taken within 2 years"))).toEqual([
    "TOEFL 80",
    "IELTS 6.5",
  ]);
  const fancy = "12–18\u00a0months, “master’s”";
  expect(plainText(fancy)).toBe(`12-18 months, "master's"`);
  expect(plainText(fancy)).toHaveLength(fancy.length);
});

it.each([
  ["The GRE is required.", "required"],
  ["Applicants must submit GRE scores.", "required"],
  ["The GRE is recommended, but not required.", "optional"],
  ["GRE scores are optional.", "optional"],
  ["GRE scores are not required.", "none"],
  ["We do not ask for the GRE.", "none"],
  ["No GRE", "none"],
  ["The GRE requirement is waived.", "none"],
  ["We look at GRE scores.", undefined],
] as const)("what is demanded by “%s”", (text, answer) => {
  const { wordings } = demanded("gre");
  const order = ["optional", "none", "required"] as const;
  expect(order.find((one) => wordings[one].test(text))).toBe(answer);
});
