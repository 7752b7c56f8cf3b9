/** Owns the measure of the reader: pages in layouts that institutions use, each with what it states beside it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { factFields, isFactPath } from "../programs/model/fact-table";
import { readHtml } from "./documents/html";
import { cellOf, findingsIn } from "./findings";

const folder = path.join(import.meta.dirname, "fixtures");
const today = "2026-11-29";

/** What a page states: "credits = 30" may be called certain, "credits ? 33" is only ever a choice. */
type Stated = { field: string; mayBeCertain: boolean; value: string };

function statedIn(text: string): Stated[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, field, mark, value] = /^(\w+) ([=?]) (.+)$/.exec(line) ?? [];
      if (field === undefined || mark === undefined || value === undefined) throw new Error(`not a fact: ${line}`);
      return { field, mayBeCertain: mark === "=", value };
    });
}

const sorted = (value: string) => value.split(";").sort().join(";");

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const stated = statedIn(readFileSync(path.join(folder, name.replace(/html$/, "facts")), "utf8"));
    const found = findingsIn(readHtml(readFileSync(path.join(folder, name), "utf8")), today).map((finding) => ({
      ...finding,
      field: isFactPath(finding.path) ? factFields[finding.path].column : finding.path,
      value: cellOf(finding.path, finding.value),
    }));
    return { name, stated, found };
  });

/** Found, missed and wrong, of all pages. */
function measured() {
  const lines: string[] = [];
  const tally = new Map<string, { found: number; missed: number; certain: number; wrong: number }>();
  const count = (field: string, what: "found" | "missed" | "certain" | "wrong") => {
    const counts = tally.get(field) ?? { found: 0, missed: 0, certain: 0, wrong: 0 };
    counts[what] += 1;
    tally.set(field, counts);
  };
  for (const { name, stated, found } of pages) {
    for (const { field, value } of stated) {
      const isFound = found.some((one) => one.field === field && sorted(one.value) === sorted(value));
      count(field, isFound ? "found" : "missed");
      if (!isFound) lines.push(`${name}: missed ${field} ${value}`);
    }
    for (const { field, value, certain, snippet } of found) {
      if (!certain) continue;
      count(field, "certain");
      const isRight = stated.some(
        (one) => one.field === field && one.mayBeCertain && sorted(one.value) === sorted(value),
      );
      if (!isRight) count(field, "wrong");
      if (!isRight) lines.push(`${name}: wrong ${field} ${value}, from “${snippet}”`);
    }
  }
  return { lines, tally };
}

/** What misleads, by the pages that hold it: nothing in them is called certain that isn't. */
const traps = {
  "sums of parts of the curriculum": ["05-sentences", "09-curriculum-sums", "67-acalog"],
  "rates of other programs in one table": ["10-rates-many-programs", "11-rates-without-ours", "79-visiting-rate"],
  "living expenses, books, fees of one course": ["12-resident-prices", "34-living-costs", "35-fees-only"],
  "grades needed to graduate": ["91-costs-in-brackets", "14-gpa-to-graduate", "15-only-gpa-to-graduate"],
  "recommended, but not required": ["16-gre-recommended"],
  "tests asked only of some": ["16-gre-recommended", "17-gre-some", "89-gre-waived-through"],
  "options of one degree": ["18-two-options", "46-range"],
  "part time beside full time": ["19-part-time-length"],
  "figures of the bachelor's degree": ["20-both-levels", "45-own-column", "75-two-degrees-page"],
  "quarter units": ["21-quarter-units", "80-quarter-school"],
  "a year that has passed": ["22-passed-year"],
  "ways of one program in columns": ["94-columns-of-ways"],
  "priority, regular and international deadlines": ["23-many-deadlines", "36-deadline-table"],
  "prices for residents and others": ["12-resident-prices", "81-price-in-list"],
  "per course, per semester, per year": ["24-per-course"],
  "archived catalogs": ["25-archived"],
  "prices of alumni, struck prices, footnotes": ["47-struck-price", "48-footnote", "64-employees-tuition"],
  "other programs beside it": ["53-related-programs", "87-json-many"],
  "days of other things": ["54-dates-of-other-things", "65-other-deadlines-in-text"],
  "pages that only scripts fill": ["50-scripts-only"],
} as const;

it.each(Object.entries(traps))("%s: nothing is called certain that isn’t", (_, names) => {
  for (const name of names) {
    const page = pages.find((one) => one.name === `${name}.html`);
    if (!page) throw new Error(`there is no page ${name}`);
    for (const finding of page.found.filter(({ certain }) => certain)) {
      expect(page.stated.filter(({ mayBeCertain }) => mayBeCertain)).toContainEqual(
        expect.objectContaining({ field: finding.field, value: finding.value }),
      );
    }
  }
});

it("one value of a field is certain at most, and each stands in the page’s own words", () => {
  for (const { found } of pages) {
    const certain = found.filter((one) => one.certain).map(({ field }) => field);
    expect(new Set(certain).size).toBe(certain.length);
    for (const { snippet, doubts, certain: isCertain } of found) {
      expect(snippet).not.toBe("");
      expect(doubts.length > 0).toBe(!isCertain);
    }
  }
});

it("of what is called certain at most 5 % is wrong, and of what pages state at least 70 % is offered", () => {
  const { lines, tally } = measured();
  const sum = (what: "found" | "missed" | "certain" | "wrong") =>
    [...tally.values()].reduce((total, counts) => total + counts[what], 0);
  const report = [...tally].map(
    ([field, { found, missed, certain, wrong }]) =>
      `${field}: ${found} found, ${missed} missed, ${certain} certain, ${wrong} of them wrong`,
  );
  console.log(
    [
      ...report,
      ...lines,
      `${pages.length} pages: ${sum("found")} found, ${sum("missed")} missed, ${sum("certain")} certain, ${sum("wrong")} of them wrong`,
    ].join("\n"),
  );
  expect(pages.length).toBeGreaterThanOrEqual(60);
  expect(sum("wrong") / sum("certain")).toBeLessThanOrEqual(0.05);
  expect(sum("found") / (sum("found") + sum("missed"))).toBeGreaterThanOrEqual(0.7);
});
