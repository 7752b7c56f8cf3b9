/** Owns the tests of what the seed has from federal files: joined by institution, field and level, and never made up. */
import { expect, it } from "vitest";
import { readInstitutionFacts } from "../lib/programs/outcomes/institution-facts";
import { readFederal } from "./federal";
import { emptyFolder, seedWith } from "./fixtures";
import { readInstitutions } from "./institutions";

function read(folder: string) {
  const problems: string[] = [];
  const slugs = new Set(readInstitutions(folder, problems).map(({ institution }) => institution.slug));
  return { ...readFederal(folder, slugs, problems), problems };
}

it("joins facts and outcomes to listed institutions by field and level; awards are of everybody", () => {
  const { facts, outcomes, awards, problems } = read(seedWith((_, text) => text));
  expect(problems).toEqual([]);
  const alabama = outcomes.find(
    ({ slug, row }) => slug === "alabama-a-and-m-university" && row.field === "11.01" && row.degree === "bachelors",
  );
  expect(alabama?.row).toMatchObject({
    campuses: 1,
    awards2122: 41,
    awards2223: 26,
    debtMedian: 30_100,
    debtBorrowers: 41,
    earningsOneYear: 63_900,
    earningsFiveYear: 85_218,
  });
  const own = facts.filter(({ slug }) => slug === "alabama-a-and-m-university").map(({ row }) => row);
  expect(readInstitutionFacts(own).map(({ label, text }) => `${label}: ${text}`)).toEqual(
    expect.arrayContaining([
      "Students in twelve months: 7,120",
      "Only at a distance: 6% (404 of 7,120)",
      "Historically Black college or university: Yes",
      "Undergraduates who finish: 29%",
      "Tuition and fees of a year, in-state: $10,024",
    ]),
  );
  // The totals of the official file.
  const latest = awards.filter(({ year }) => year === "2023-2024");
  expect(latest.reduce((sum, row) => sum + (row.awards ?? 0), 0)).toBe(1616);
  expect(new Set(latest.filter((row) => (row.awards ?? 0) > 0).map(({ unitid }) => unitid)).size).toBe(86);
});

it("shows no charge of which the copies differ, and no second-hand four-year earnings", () => {
  const { facts, outcomes } = read(seedWith((_, text) => text));
  const charged = new Set(facts.flatMap(({ slug, row }) => (row.fact === "undergraduateInState" ? [slug] : [])));
  expect(charged.size).toBe(144);
  expect(Object.keys(outcomes[0]?.row ?? {}).filter((column) => /four|4/i.test(column))).toEqual([]);
  const amounts = outcomes.flatMap(({ row }) => [row.earningsOneYear, row.earningsFiveYear]);
  for (const { row } of outcomes) {
    if (row.degree !== "bachelors") expect([row.earningsOneYear, row.earningsFiveYear]).toEqual([null, null]);
  }
  expect(amounts.some((amount) => amount !== null)).toBe(true);
});

it("has for the occupations of guides what O*NET marks as in demand, told apart from what is hot as well", () => {
  const { technologies, problems } = read(seedWith((_, text) => text));
  expect(problems).toEqual([]);
  // As many as the official file marks in demand, and of them hot.
  const of = (key: string) => {
    const own = technologies.filter(({ occupation }) => occupation === key);
    return [own.length, own.filter(({ hot }) => hot).length];
  };
  expect(of("data-scientists")).toEqual([23, 19]);
  expect(of("software-developers")).toEqual([30, 28]);
  expect(of("robotics-engineers")).toEqual([10, 10]);
  expect(technologies).toContainEqual({
    occupation: "data-scientists",
    onetSoc: "15-2051.00",
    title: "Data Scientists",
    technology: "PyTorch",
    hot: false,
  });
});

it("names the line and the column of what is wrong", () => {
  const folder = seedWith((file, text) => {
    const lines = text.split("\n");
    if (file === "outcomes.csv") {
      lines[1] = (lines[1] ?? "").replace(",published,", ",suppressed,");
      lines[2] = (lines[2] ?? "").replace("adelphi-university", "adelphi");
    }
    if (file === "institution-facts.csv") lines[1] = (lines[1] ?? "").replace(/[^,]*$/, "many");
    if (file === "technologies.csv") {
      lines[1] = (lines[1] ?? "").replace(/[^,]*$/, "maybe");
      lines[3] = lines[2] ?? "";
    }
    if (file === "ai-awards.csv") lines[2] = lines[1] ?? "";
    return lines.join("\n");
  });
  expect(read(folder).problems).toEqual([
    "institution-facts.csv line 2, column value: is no value of this fact.",
    "outcomes.csv line 2, column debt_median_usd: must be there exactly where it is published.",
    "outcomes.csv line 3, column institution: institutions.csv has no good row with the slug “adelphi”.",
    "technologies.csv line 2, column hot: must be one of: yes, no.",
    "technologies.csv line 4, column occupation: the same stands in an earlier line.",
    "ai-awards.csv line 3, column institution: the same stands in an earlier line.",
  ]);
  expect(read(emptyFolder()).problems.some((problem) => problem.startsWith("outcomes.csv: can't be read"))).toBe(true);
});
