/** Owns the proof that outcomes are said of a field and level, each measure by itself, and never where they are withheld. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { type Degree, degrees, subjects } from "../model/vocabulary";
import { fieldFamilies, fieldsOfSubject } from "./fields";
import { outcome } from "./fixtures";
import { type Measure, measures, type Status, statuses } from "./measures";
import { aiSentence, blockOf, blocksFor, earningsOf, type FieldOutcome, type Figure } from "./say";

const anyFigure = (amounts: fc.Arbitrary<number>) =>
  fc.oneof(
    fc.record({ status: fc.constant("published" as const), amount: amounts }),
    fc.constantFrom(
      ...keysOf(statuses)
        .filter((status): status is Exclude<Status, "published"> => status !== "published")
        .map((status): Figure => ({ status })),
    ),
  );
const anyOutcome = fc.record<FieldOutcome>({
  field: fc.constantFrom(...keysOf(fieldFamilies)),
  degree: fc.constantFrom(...keysOf(degrees)),
  campuses: fc.integer({ min: 1, max: 24 }),
  awards: fc.record({ awards2122: fc.option(fc.nat({ max: 900 })), awards2223: fc.option(fc.nat({ max: 900 })) }),
  borrowers: fc.option(fc.nat({ max: 900 })),
  // Amounts of the three are told apart by what they end with.
  debt: anyFigure(fc.integer({ min: 100, max: 900 }).map((n) => n * 1000 + 1)),
  earningsOneYear: anyFigure(fc.integer({ min: 100, max: 900 }).map((n) => n * 1000 + 2)),
  earningsFiveYear: anyFigure(fc.integer({ min: 100, max: 900 }).map((n) => n * 1000 + 3)),
});

describe("a block", () => {
  it("names field, level, awards by year, and whom each amount is of", () => {
    const { title, awards, statements, campuses } = blockOf(outcome());
    expect(title).toBe("Master’s in general computer and information sciences");
    expect(awards).toBe("26 awards in 2022-23, 41 in 2021-22");
    expect(campuses).toBeNull();
    const [debt] = statements;
    expect(debt).toMatchObject({ label: "Median federal loan debt", text: "$30,100" });
    expect(debt?.details.join("; ")).toMatch(/2018-19 and 2019-20.*at this institution.*30 borrowers/);
  });

  it("says of withheld figures that they are withheld for privacy, and of others why there are none", () => {
    const [, oneYear, fiveYear] = blockOf(outcome()).statements;
    expect(oneYear).toMatchObject({ text: "withheld for privacy", known: false, details: [] });
    expect(fiveYear?.text).toMatch(/no federal figure for this level/);
  });

  it("says how many people stand behind it, or that the file does not say", () => {
    const of = (over: Partial<FieldOutcome>) => blockOf(outcome(over)).statements.flatMap(({ details }) => details);
    expect(of({ borrowers: 1 })).toContain("1 borrower stands behind it");
    expect(of({ borrowers: null })).toContain("how many people stand behind it, the file does not say");
    const earned = of({ earningsOneYear: { status: "published", amount: 63_900 } });
    expect(earned.filter((detail) => detail.includes("borrower"))).toHaveLength(1);
  });

  it("tells zero awards, and years without a row, apart", () => {
    const said = (awards2122: number | null, awards2223: number | null) =>
      blockOf(outcome({ awards: { awards2122, awards2223 } })).awards;
    expect(said(1, 0)).toBe("0 awards in 2022-23, 1 in 2021-22");
    expect(said(1, null)).toBe("none on file for 2022-23, 1 award in 2021-22");
  });

  it("says so where a branch has the figures of all campuses", () => {
    expect(blockOf(outcome({ campuses: 24 })).campuses).toContain("all 24 campuses");
  });
});

it("earnings beside a payback are of the nearest field that has any, each measure by itself, and never a debt", () => {
  const about = { subjects: ["artificial-intelligence"], degree: "masters" } as const;
  const computing = outcome({
    field: "11.07",
    earningsFiveYear: { status: "published", amount: 140_000 },
    campuses: 3,
  });
  const found = earningsOf(blocksFor(about, [outcome(), computing]));
  expect(found?.title).toBe("Master’s in computer science");
  expect(found?.campuses).toContain("all 3 campuses");
  expect(found?.statements.map(({ measure, text }) => [measure, text])).toEqual([["earningsFiveYear", "$140,000"]]);
  expect(found?.statements[0]?.details.join("; ")).toMatch(/2014-15 and 2015-16.*2022 dollars/);
  expect(earningsOf(blocksFor(about, [outcome()]))).toBeNull();
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: 6 }), (outcomes) => {
      for (const { measure, known } of earningsOf(blocksFor(about, outcomes))?.statements ?? []) {
        expect([measure === "debt", known]).toEqual([false, true]);
      }
    }),
  );
});

it("the measures of earnings differ in their years and name their graduates, their year and their dollars", () => {
  const { earningsOneYear: one, earningsFiveYear: five } = measures;
  expect(one.cohort).not.toBe(five.cohort);
  for (const { cohort, dollars } of [one, five]) {
    expect(cohort).toMatch(/^Graduates of 20\d\d-\d\d.*2020-21/);
    expect(dollars).toBe("2022 dollars");
  }
});

it("an amount stands under its own measure alone, and only where it is published", () => {
  const endings: Record<Measure, RegExp> = { debt: /001$/, earningsOneYear: /002$/, earningsFiveYear: /003$/ };
  fc.assert(
    fc.property(anyOutcome, (one) => {
      const { statements } = blockOf(one);
      expect(statements.map(({ measure }) => measure)).toEqual(keysOf(measures));
      for (const { measure, text, known, details } of statements) {
        expect(known).toBe(one[measure].status === "published");
        if (known) {
          expect(text).toMatch(endings[measure]);
          expect(details[0]).toBe(measures[measure].cohort);
        } else expect(text).not.toMatch(/\d{3}|\$/);
      }
    }),
  );
});

it("a program gets the families of its subjects at its own level, each once with a reason, and no other", () => {
  const anyProgram = fc.record({
    subjects: fc.subarray(keysOf(subjects)),
    degree: fc.constantFrom(...keysOf(degrees)),
  });
  const all = fc.uniqueArray(anyOutcome, { selector: ({ field, degree }) => `${field} ${degree}`, maxLength: 30 });
  fc.assert(
    fc.property(anyProgram, all, (program, outcomes) => {
      const blocks = blocksFor(program, outcomes);
      const allowed = program.subjects.flatMap((subject) => fieldsOfSubject[subject].map(({ field }) => field));
      expect(new Set(blocks.map(({ field }) => field)).size).toBe(blocks.length);
      for (const { field, degree, reason } of blocks) {
        expect(degree).toBe(program.degree);
        expect(allowed).toContain(field);
        expect(reason).not.toBeNull();
      }
      const fitting = outcomes.filter(({ field, degree }) => degree === program.degree && allowed.includes(field));
      expect(blocks).toHaveLength(fitting.length);
    }),
  );
});

describe("the sentence on artificial intelligence", () => {
  const ai = (awards: number | null, degree: Degree = "masters", year = "2023-2024") => [{ degree, year, awards }];

  it("counts people of that level in the latest year", () => {
    expect(aiSentence(ai(12), "masters")).toBe(
      "12 people graduated in artificial intelligence here in 2023-24, with a master’s degree.",
    );
    expect(aiSentence(ai(1, "associate"), "associate")).toMatch(/^1 person graduated .* with an associate degree\.$/);
    expect(aiSentence(ai(0), "masters")).toMatch(/^Nobody graduated/);
  });

  it("is silent where nothing was reported for the level or the year", () => {
    expect(aiSentence(ai(null), "masters")).toBeNull();
    expect(aiSentence(ai(12), "bachelors")).toBeNull();
    expect(aiSentence(ai(12, "masters", "2022-2023"), "masters")).toBeNull();
  });
});
