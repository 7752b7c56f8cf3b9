/** Owns the tests of a figure: how it is written, and what is refused. */
import { describe, expect, it } from "vitest";
import { amountIn } from "../../parse";
import { figureSchema, figureText, type GuideFigure, percentage, yearlyPay } from "./figure";

const figure: GuideFigure = {
  key: "pay",
  low: 155000,
  high: 300000,
  text: null,
  unit: "USD/year",
  year: "2024",
  area: "United States",
  publisher: "Example",
  sourceUrl: "https://example.org/",
  kind: "report",
  note: null,
};

describe("figureText", () => {
  it.each([
    [155000, 300000, "USD/year", "$155,000 to $300,000 a year"],
    [140910, 140910, "USD/year", "$140,910 a year"],
    [250, 400, "USD/hour", "$250 to $400 an hour"],
    [7722, 7722, "USD", "$7,722"],
    [2.6, 4.4, "trillion USD/year", "$2.6 to $4.4 trillion a year"],
    [100, 100, "million USD", "$100 million"],
    [17, 20, "percent", "17% to 20%"],
    [200, 200, "percent/year", "200% a year"],
    [26.08, 26.08, "percent more pull requests a week", "26.08% more pull requests a week"],
    [-0.7, -0.7, "percent", "−0.7%"],
    [66000, 66000, "postings", "66,000 postings"],
    [2.5, 2.5, "million encounters", "2.5 million encounters"],
    [2022, 2022, "year", "2022"],
    [0, 0, "jobs", "0 jobs"],
    [12, 12, null, "12"],
  ])("writes %d to %d %s as %j", (low, high, unit, expected) => {
    expect(figureText({ low, high, unit, text: null })).toBe(expected);
  });

  it("writes a text as it is", () => {
    expect(figureText({ low: null, high: null, unit: "date", text: "November 2022" })).toBe("November 2022");
  });
});

describe("what a picture takes from a figure", () => {
  it("is pay in dollars a year, or percent, and nothing else", () => {
    expect(yearlyPay(figure)).toEqual({ low: 155000, high: 300000 });
    expect(yearlyPay({ ...figure, unit: "USD/hour" })).toBeNull();
    expect(percentage({ ...figure, low: 5, high: 9, unit: "percent (up to)" })).toEqual({ low: 5, high: 9 });
    expect(percentage(figure)).toBeNull();
  });
});

describe("figureSchema", () => {
  const issues = (change: object) => {
    const result = figureSchema.safeParse({ ...figure, ...change });
    return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
  };

  it("takes a sourced figure and a claimed one", () => {
    expect(issues({})).toEqual([]);
    expect(issues({ kind: "claimed", publisher: null, sourceUrl: null })).toEqual([]);
    expect(issues({ low: null, high: null, unit: null, text: "a master’s degree" })).toEqual([]);
  });

  it.each([
    ["no source though it is not merely claimed", { sourceUrl: null }, ["sourceUrl"]],
    ["no publisher", { publisher: null }, ["publisher"]],
    ["a source though it is merely claimed", { kind: "claimed" }, ["kind"]],
    ["a lower end above the higher", { low: 2, high: 1 }, ["high"]],
    ["half a range", { high: null }, ["high"]],
    ["a number and a text", { text: "much" }, ["text"]],
    ["neither", { low: null, high: null }, ["text"]],
    ["a source that is no web address", { sourceUrl: "javascript:alert(1)" }, ["sourceUrl"]],
    ["a key with a space", { key: "the pay" }, ["key"]],
    ["a kind that is none", { kind: "rumour" }, ["kind"]],
  ])("refuses %s", (_, change, expected) => {
    expect(issues(change)).toEqual(expected);
  });
});

it("asks about a number that can be read in two ways", () => {
  const { error } = figureSchema.safeParse({ low: amountIn("1.250"), high: 2 });
  expect(error?.issues).toContainEqual(
    expect.objectContaining({ path: ["low"], message: "“1.250” can be read as 1.25 or 1,250: write 1.25 or 1250." }),
  );
});
