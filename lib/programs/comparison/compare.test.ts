import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { factRow, unsaid } from "../model/fact-table";
import { type Fact, facts, mapFacts } from "../model/facts";
import type { Provenance } from "../model/program";
import { untouched } from "../model/program";
import { controls, degrees, deliveryModes, subjects } from "../model/vocabulary";
import { outcome } from "../outcomes/fixtures";
import { nothingOnFile } from "../outcomes/read";
import type { FieldOutcome } from "../outcomes/say";
import type { KnownPrice, Price } from "../price/price";
import type { Comparison } from "./compare";
import { compare } from "./compare";
import { foldedText } from "./folded";
import { visibleTable } from "./plain-table";
import type { Compared, ComparisonRow, RowKey } from "./rows";
import { comparisonSheet } from "./sheet";

const published: Provenance = {
  ...untouched,
  state: "published",
  reason: null,
  sourceUrl: "https://example.edu/ai",
  year: "2026",
  checkedOn: "2026-10-01",
  note: null,
};
const unknown: Provenance = { ...published, state: "unknown", reason: "not-published" };

function priceOf(amount: number, change: Partial<KnownPrice> = {}): KnownPrice {
  const span = { low: amount, high: amount };
  return {
    known: true,
    state: "published",
    year: "2026",
    ...span,
    fees: "not-stated",
    residency: "flat",
    components: [{ kind: "tuition", state: "published", product: null, ...span }],
    assumed: false,
    pace: null,
    missing: [],
    ...change,
  };
}

type Change = Partial<Compared["program"]> &
  Partial<Pick<Compared, "price" | "outcomes">> & { costYear?: string | null };

/** A program like every other, but for its slug and what is changed. */
function one(
  slug: string,
  { costYear = "2026", price = priceOf(20_000, { year: costYear }), outcomes = nothingOnFile, ...change }: Change = {},
): Compared {
  return {
    price,
    outcomes,
    program: {
      id: 1,
      slug,
      name: "MS in AI",
      degree: "masters",
      subject: "artificial-intelligence",
      alsoSubjects: [],
      city: "Akron",
      state: "OH",
      ...unsaid,
      delivery: ["online"],
      durationMonths: 24,
      credits: 30,
      perCreditCents: null,
      totalCost: null,
      totalCostOutOfState: null,
      residency: null,
      website: null,
      note: null,
      institution: {
        slug,
        name: `University of ${slug}`,
        unitid: null,
        city: "Akron",
        state: "OH",
        control: "public",
        website: null,
        creditUnit: null,
        creditUnitSourceUrl: null,
        latitude: null,
        longitude: null,
        charges: [],
      },
      provenance: {
        ...mapFacts(() => untouched),
        delivery: published,
        duration: change.durationMonths === null ? unknown : published,
        credits: published,
        cost: { ...published, year: costYear },
      },
      ...change,
    },
  };
}

const isFact = (key: string): key is Fact => Object.hasOwn(facts, key);

function rowOf({ groups }: Comparison, key: RowKey): ComparisonRow {
  const row = groups.flatMap(({ rows }) => rows).find((candidate) => candidate.key === key);
  if (!row) throw new Error(`No row ${key}.`);
  return row;
}

const textsOf = (row: ComparisonRow) => row.cells.map(({ text }) => text);

describe("compare", () => {
  it("marks the rows in which programs differ, and the best where things are alike", () => {
    const comparison = compare([one("a"), one("b", { price: priceOf(15_000), durationMonths: 18 })]);
    expect(comparison.caveats).toEqual([]);
    expect(rowOf(comparison, "degree").differs).toBe(false);
    expect(rowOf(comparison, "price")).toMatchObject({ differs: true, best: [1], bestWord: "lowest", caveats: [] });
    expect(rowOf(comparison, "duration")).toMatchObject({ best: [1], bestWord: "shortest" });
  });

  it("says why a cell is unknown, and that the best is so only among the known", () => {
    const price: Price = { known: false, reason: "varies", explanation: "It varies." };
    const comparison = compare([
      one("a", { price }),
      one("b"),
      one("c", { price: priceOf(15_000), durationMonths: null }),
    ]);
    expect(textsOf(rowOf(comparison, "price"))).toEqual(["varies", "$20,000", "$15,000"]);
    expect(rowOf(comparison, "price")).toMatchObject({ best: [2], bestWord: "lowest known" });
    expect(textsOf(rowOf(comparison, "duration"))).toEqual(["24 months", "24 months", "not published"]);
    expect(rowOf(comparison, "duration").best).toEqual([]);
    expect(textsOf(rowOf(comparison, "payer"))[0]).toBe("no price");
  });

  it("calls nothing best while ranges overlap, and the lower where they do not", () => {
    const range = (low: number, high: number) => ({ price: priceOf(low, { low, high }) });
    expect(rowOf(compare([one("a", range(10, 20)), one("b", range(15, 30))]), "price").best).toEqual([]);
    expect(rowOf(compare([one("a", range(20, 30)), one("b", range(10, 20))]), "price").best).toEqual([1]);
  });

  it.each<[string, Change, Change, string, RowKey[]]>([
    ["award", { degree: "graduate-certificate" }, {}, "certificate against degree", ["price", "duration", "credits"]],
    ["award", { degree: "bachelors" }, {}, "bachelor’s against master’s", ["price", "duration", "credits"]],
    ["year", { costYear: "2024" }, {}, "prices of 2024 against 2026", ["price"]],
    ["year", { costYear: null }, {}, "prices of 2026 against no year shown", ["price"]],
    ["residency", { price: priceOf(1, { residency: "in-state" }) }, {}, "flat against in-state", ["price"]],
    ["estimate", { price: priceOf(1, { state: "estimated" }) }, {}, "published against estimated", ["price"]],
    [
      "estimate",
      { price: priceOf(1, { state: "estimated" }) },
      { price: priceOf(2, { state: "listed" }) },
      "stated against estimated",
      ["price"],
    ],
  ])("says what is unlike at the top and at its rows: %s", (key, first, second, short, rows) => {
    const comparison = compare([one("a", first), one("b", second)]);
    expect(comparison.caveats).toMatchObject([{ key, short }]);
    expect(comparison.caveats[0]?.sides).toMatch(/University of a.*University of b|University of b.*University of a/);
    for (const row of rows) expect(rowOf(comparison, row)).toMatchObject({ best: [], caveats: [short] });
    expect(rowOf(comparison, "delivery").caveats).toEqual([]);
  });

  it("calls no lower bound the lowest, and says that it lacks fees", () => {
    const open = (amount: number) => priceOf(amount, { fees: "not-published" });
    const comparison = compare([one("a", { price: open(10_000) }), one("b")]);
    expect(rowOf(comparison, "price")).toMatchObject({ best: [], caveats: ["fees missing in some"] });
    expect(textsOf(rowOf(comparison, "price"))).toEqual(["from $10,000", "$20,000"]);
    // Among lower bounds nothing is known to be the lowest.
    expect(rowOf(compare([one("a", { price: open(1) }), one("b", { price: open(9) })]), "price").best).toEqual([]);
  });

  it("takes the year of a price from the price, whatever its program's source shows", () => {
    const price = priceOf(20_000, { state: "estimated", year: "2024-2025" });
    const comparison = compare([one("a", { price }), one("b", { price, costYear: "2020" })]);
    expect(textsOf(rowOf(comparison, "priceYear"))).toEqual(["2024-2025", "2024-2025"]);
    expect(comparison.caveats).toEqual([]);
  });

  it("shows credits in semester hours, with the rule, and an institution's own units as such", () => {
    const { institution } = one("c").program;
    const comparison = compare([
      one("a", { credits: 30, creditUnit: "semester" }),
      one("b", { credits: 45, creditUnit: "quarter" }),
      // Its listing says nothing; its institution counts in quarters.
      one("c", { credits: 46, institution: { ...institution, creditUnit: "quarter" } }),
      one("d", { credits: 97, creditUnit: "own" }),
    ]);
    expect(textsOf(rowOf(comparison, "credits"))).toEqual([
      "30 semester hours",
      "30 semester hours (45 quarter credits; a quarter credit is ⅔ of a semester hour)",
      "30.7 semester hours (46 quarter credits; a quarter credit is ⅔ of a semester hour)",
      "97 of its own units, which are no semester hours",
    ]);
  });

  it("names programs of the same institution by their own names too", () => {
    const [a, b] = [one("a", { degree: "bachelors", name: "BS in AI" }), one("a")];
    expect(compare([a, b]).caveats[0]?.sides).toBe(
      "bachelor’s (BS in AI, University of a), master’s (MS in AI, University of a)",
    );
  });
});

const known = (change: Change): Change => ({
  ...change,
  provenance: { ...mapFacts(() => published), cost: { ...published, year: "2026" } },
});

describe("what decides", () => {
  it("is a difference of what is known, in a row that says so", () => {
    const comparison = compare([
      one("a", known({ gre: "required", background: "Calculus", partTime: "yes" })),
      one("b", known({ gre: "none", background: "Some programming", partTime: null })),
    ]);
    expect(rowOf(comparison, "gre")).toMatchObject({ differs: true, decides: true });
    expect(rowOf(comparison, "background")).toMatchObject({ differs: true, decides: false });
    // What is not known of one of them differs from what is known of the other, and may be the same.
    expect(rowOf(comparison, "partTime")).toMatchObject({ differs: true, decides: false });
  });

  it("keeps credits in an institution's own units apart from semester hours", () => {
    const comparison = compare([one("a", { credits: 30 }), one("b", { credits: 97, creditUnit: "own" })]);
    expect(comparison.caveats).toMatchObject([{ key: "unit" }]);
    expect(rowOf(comparison, "credits").caveats).toEqual(["semester hours against units of its own"]);
    expect(rowOf(comparison, "price").caveats).toEqual([]);
  });
});

describe("what is not known of any", () => {
  const unlooked = (change: Change = {}): Change => ({ ...change, provenance: mapFacts(() => untouched) });

  it("folds, core facts too, and what nobody looked for stays apart from what is not published", () => {
    const gone = { price: { known: false, reason: "not-published", explanation: "None." } } as const;
    const programs = [
      one("a", { ...gone, durationMonths: null, credits: null }),
      one("b", { ...gone, ...unlooked({ durationMonths: null, credits: null, delivery: [] }) }),
    ];
    const comparison = compare(programs);
    const keys = allRows(comparison).map(({ key }) => key);
    expect(keys).not.toContain("duration");
    // Said of a price alone, which is not known.
    expect(keys).not.toContain("payer");
    expect(comparison.folded.map(({ key }) => key)).not.toContain("payer");
    const line = foldedText(comparison.folded, programs);
    expect(line).toContain("Total price (not published)");
    expect(line).toContain("; Duration (not published: University of a; not looked for yet: University of b)");
    expect(line).toMatch(/Residencies in person, .*GRE.* \(not looked for yet\)/);
    expect(line).toContain("What became of graduates (no row for the field and level in the federal file)");
    expect(line).not.toContain("Awards a year");
  });

  it("names programs by the reason that fewer have, and leaves the others without names", () => {
    const programs = [
      one("a", { durationMonths: null }),
      one("b", unlooked({ durationMonths: null })),
      one("c", unlooked({ durationMonths: null })),
    ];
    expect(foldedText(compare(programs).folded, programs)).toContain(
      "Duration (not published: University of a; not looked for yet: the others)",
    );
  });

  it("is nothing to look for where no degree is asked for it", () => {
    const comparison = compare([one("a", { degree: "bachelors" }), one("b", { degree: "bachelors" })]);
    const gre = comparison.folded.find(({ key }) => key === "gre");
    expect(gre?.cells.map(({ text }) => text)).toEqual(["not applicable", "not applicable"]);
  });

  it("says nothing where every row is known of one", () => {
    expect(foldedText([], [one("a")])).toBeNull();
  });
});

describe("what became of graduates", () => {
  const of = (slug: string, over?: Partial<FieldOutcome>, change: Change = {}) =>
    one(slug, {
      ...change,
      outcomes: {
        outcomes: [outcome({ earningsFiveYear: { status: "published", amount: 120_000 }, ...over })],
        ai: [],
      },
    });

  it("stands measure by measure, in the words of a program's page, with those behind it", () => {
    const comparison = compare([of("a"), of("b", { debt: { status: "suppressed" } })]);
    expect(textsOf(rowOf(comparison, "field"))[0]).toBe("Master’s in general computer and information sciences");
    expect(textsOf(rowOf(comparison, "awards"))[0]).toBe("26 awards in 2022-23, 41 in 2021-22");
    expect(textsOf(rowOf(comparison, "debt"))).toEqual([
      "$30,100; 30 borrowers stand behind it",
      "withheld for privacy",
    ]);
    expect(textsOf(rowOf(comparison, "earningsFiveYear"))).toEqual(["$120,000", "$120,000"]);
    expect(rowOf(comparison, "debt").best).toEqual([]);
    // Withheld of both.
    const folded = foldedText(comparison.folded, [of("a"), of("b")]);
    expect(folded).toContain("Median earnings one year after finishing (withheld for privacy)");
  });

  it("never puts two measures of earnings into one row", () => {
    const notes = new Map<string, string>();
    for (const { key, note } of allRows(compare([of("a", { earningsOneYear: { status: "published", amount: 1 } })]))) {
      if (note !== null) notes.set(key, note);
    }
    expect([...notes.keys()]).toEqual(["debt", "earningsOneYear", "earningsFiveYear"]);
    expect(new Set(notes.values()).size).toBe(3);
  });

  it("says where fields are different ones, and what has no row in the file", () => {
    const science = of("b", { field: "30.70" }, { subject: "data-science" });
    const comparison = compare([of("a"), science, one("c"), one("d", { subject: "other" })]);
    expect(comparison.caveats).toMatchObject([{ key: "field", short: "graduates of different fields" }]);
    expect(rowOf(comparison, "debt").caveats).toEqual(["graduates of different fields"]);
    expect(textsOf(rowOf(comparison, "debt")).slice(2)).toEqual([
      "no row for the field and level in the federal file",
      "the subject has no field of its own in the federal file",
    ]);
  });

  it("goes into the copied table and the file, where a withheld figure is no number", () => {
    const programs = [of("a"), of("b", { debt: { status: "suppressed" } }), one("c")];
    const copied = visibleTable(programs, compare(programs)).find(([name = ""]) => name.includes("loan debt"));
    expect(copied?.[0]).toMatch(/^What became of graduates: Median federal loan debt \(Graduates of 2018-19/);
    expect(copied?.[1]).toContain("$30,100; 30 borrowers stand behind it (College Scorecard");
    const [headings = [], ...lines] = comparisonSheet(programs);
    const at = headings.findIndex((heading) => String(heading).startsWith("Median federal loan debt, US dollars"));
    expect(lines.map((line) => line.slice(at, at + 2))).toEqual([
      [30_100, "published"],
      [null, "withheld for privacy"],
      [null, null],
    ]);
    for (const line of lines) expect(line).toHaveLength(headings.length);
  });
});

const anyPrice: fc.Arbitrary<Price> = fc.oneof(
  fc.constantFrom("varies" as const, "not-published" as const).map((reason): Price => {
    return { known: false, reason, explanation: "None." };
  }),
  fc
    .record({
      low: fc.nat({ max: 5 }),
      more: fc.nat({ max: 3 }),
      state: fc.constantFrom("published" as const, "listed" as const, "estimated" as const),
      residency: fc.constantFrom(null, "flat" as const, "in-state" as const, "out-of-state" as const),
    })
    .map(({ low, more, state, residency }) => priceOf(low, { high: low + more, state, residency })),
);
const anyProgram = fc
  .record({
    degree: fc.constantFrom(...keysOf(degrees)),
    subject: fc.constantFrom(...keysOf(subjects)),
    delivery: fc.subarray(keysOf(deliveryModes)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    control: fc.constantFrom(null, ...keysOf(controls)),
    costYear: fc.constantFrom(null, "2024", "2026"),
    price: anyPrice,
  })
  .map(({ control, ...change }) => {
    const made = one("x", change);
    return { ...made, program: { ...made.program, institution: { ...made.program.institution, control } } };
  });
// Mostly alike, so that rows without a warning come up too.
const programs = fc.oneof(
  fc.array(anyProgram, { minLength: 1, maxLength: 10 }),
  fc.array(
    anyPrice.map((price) => one("x", { price })),
    { minLength: 1, maxLength: 10 },
  ),
  fc.array(
    fc.nat({ max: 5 }).map((amount) => one("x", { price: priceOf(amount), durationMonths: amount + 1 })),
    {
      minLength: 1,
      maxLength: 10,
    },
  ),
);
/** Programs and a permutation of their positions. */
const shuffled = programs.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
);
const allRows = (comparison: Comparison) => comparison.groups.flatMap(({ rows }) => rows);

describe("any comparison", () => {
  it("finds the same differences, warnings and best ones in any order", () => {
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const plain = compare(list);
        const other = compare(order.flatMap((position) => list[position] ?? []));
        expect(allRows(other).map(({ key, differs, caveats }) => ({ key, differs, caveats }))).toEqual(
          allRows(plain).map(({ key, differs, caveats }) => ({ key, differs, caveats })),
        );
        for (const row of allRows(plain)) {
          const best = rowOf(other, row.key).best.map((position) => order[position]);
          expect(best.sort()).toEqual([...row.best].sort());
        }
      }),
    );
  });

  it("calls nothing best where a warning stands, and nothing that another may undercut", () => {
    let seen = 0;
    fc.assert(
      fc.property(programs, (list) => {
        const comparison = compare(list);
        for (const { key, caveats } of allRows(comparison)) {
          const fact = key === "price" ? "cost" : key;
          if (!isFact(fact)) continue;
          const apart = comparison.caveats.filter((one) => factRow(fact).compared.apartBy.some((by) => by === one.key));
          expect(caveats).toEqual(apart.map(({ short }) => short));
        }
        for (const { cells, best, caveats } of allRows(comparison)) {
          if (caveats.length > 0) expect(best).toEqual([]);
          for (const position of best) {
            seen += 1;
            const high = cells[position]?.bounds?.high ?? Number.POSITIVE_INFINITY;
            for (const [at, { bounds }] of cells.entries()) {
              if (at !== position && bounds) expect(high).toBeLessThanOrEqual(bounds.low);
            }
          }
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("of a program with itself differs in nothing", () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        const comparison = compare([program, program]);
        expect(comparison.caveats).toEqual([]);
        expect(allRows(comparison).filter(({ differs, best }) => differs || best.length > 0)).toEqual([]);
      }),
    );
  });
});
