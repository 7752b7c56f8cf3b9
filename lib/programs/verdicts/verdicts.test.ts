import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { charge } from "../price/priced-fixtures";
import { candidate, read } from "./fixtures";
import { judge, type Verdict, verdictsOf } from "./judge";
import { type Candidate, type RuleKey, rules } from "./rules";

const anybody = { reader: { resident: null }, limited: false };
const at = (creditsPerTerm: number) => ({ reader: { resident: null, creditsPerTerm }, limited: false });

/** A verdict in few words: who wins and who is next, and why others are not judged. */
function brief({ winners, none, next, unknown, out }: Verdict) {
  const slugs = (all: readonly { program: { slug: string } }[]) => all.map(({ program }) => program.slug).join(" ");
  return {
    winners: slugs(winners),
    ...(none === null ? {} : { none }),
    next: next.map(({ program, behind }) => `${program.slug}: ${behind}`),
    notJudged: [...unknown, ...out].map(({ why, programs }) => `${programs.map(({ slug }) => slug).join(" ")}: ${why}`),
  };
}

const online = { delivery: ["online"] } satisfies Partial<Candidate["program"]>;

describe("each rule on fixed data", () => {
  it("cheapest while working: beside work, by the highest end, never without a price", () => {
    const all = [
      candidate("a", { ...online, totalCost: 20_000 }),
      candidate("b", { partTime: "yes", totalCost: 18_000 }),
      candidate("c", { ...online, partTime: "no", totalCost: 5000 }),
      candidate("d", { delivery: ["on-campus"], totalCost: 4000 }),
      candidate("e", { ...online }),
    ];
    expect(brief(judge("cheapest", all, anybody))).toEqual({
      winners: "b",
      next: ["a: $2,000 more"],
      notJudged: [
        "d: not known whether it can be studied beside work",
        "e: price not looked for yet",
        "c: full time only",
      ],
    });
  });

  it("cheapest while working: no longer than is allowed at the reader's pace", () => {
    const all = [
      candidate("a", { ...online, totalCost: 20_000, credits: 30, longestMonths: 60 }),
      candidate("b", { ...online, totalCost: 18_000, credits: 30, longestMonths: 36 }),
      candidate("c", { ...online, totalCost: 21_000, credits: 30 }),
    ];
    expect(brief(judge("cheapest", all, at(3)))).toMatchObject({
      winners: "a",
      notJudged: ["b: takes longer at your pace than it allows"],
    });
    expect(brief(judge("cheapest", all, anybody)).winners).toBe("b");
  });

  it("quickest: as stated, or by credits at the reader's pace", () => {
    const all = [
      candidate("a", { durationMonths: 12, credits: 36 }),
      candidate("b", { durationMonths: 18, credits: 30 }),
      candidate("c", { credits: null }),
      candidate("d", { credits: 12, creditUnit: "own" }),
    ];
    expect(brief(judge("quickest", all, anybody))).toEqual({
      winners: "a",
      next: ["b: 6 months longer"],
      notJudged: ["c d: duration not known"],
    });
    expect(brief(judge("quickest", all, at(6)))).toEqual({
      winners: "b",
      next: ["a: 6 months longer"],
      notJudged: ["c d: credits not known, or in its own units"],
    });
  });

  it("cheapest while working: not by a price that is low because it is old", () => {
    const { provenance } = candidate("x").program;
    const all = [
      candidate("a", {
        ...online,
        totalCost: 9000,
        provenance: { ...provenance, cost: { ...read, year: "2019-2020" } },
      }),
      candidate("b", { ...online, totalCost: 18_000 }),
      candidate("c", { ...online, totalCost: 19_000 }),
    ];
    expect(brief(judge("cheapest", all, anybody))).toMatchObject({
      winners: "b",
      notJudged: ["a: its price is of more than three years ago"],
    });
  });

  it("cheapest and quickest: not by a figure that no page which can be opened says", () => {
    const provenance = candidate("x").program.provenance;
    const unsourced = { ...read, state: "listed", sourceUrl: null } as const;
    const all = [
      candidate("a", {
        ...online,
        totalCost: 9000,
        durationMonths: 9,
        provenance: { ...provenance, cost: unsourced, duration: unsourced },
      }),
      candidate("b", { ...online, totalCost: 18_000, durationMonths: 18 }),
      candidate("c", { ...online, totalCost: 19_000, durationMonths: 19 }),
    ];
    for (const rule of ["cheapest", "quickest"] as const) {
      expect(brief(judge(rule, all, anybody))).toMatchObject({
        winners: "b",
        notJudged: ["a: no page that can be opened says it"],
      });
    }
  });

  it("best documented: only what has a value, a source and a day counts", () => {
    const provenance = candidate("x").program.provenance;
    const all = [
      candidate("a", { credits: 30, durationMonths: 12, provenance: { ...provenance, credits: read, duration: read } }),
      candidate("b", { credits: 30, provenance: { ...provenance, credits: read, duration: read } }),
      candidate("c", { credits: 30, provenance: { ...provenance, credits: { ...read, checkedOn: null } } }),
    ];
    expect(brief(judge("documented", all, anybody))).toEqual({
      winners: "a",
      next: ["b: 1 fact fewer"],
      notJudged: ["c: no fact has a source and a day of check"],
    });
  });

  it("most graduates: of artificial intelligence at this level, by institution", () => {
    const all = [
      candidate("a", { awards: 40 }),
      candidate("b", { awards: 120 }),
      candidate("c"),
      candidate("d", { awards: 500, subject: "robotics" }),
    ];
    expect(brief(judge("graduates", all, anybody))).toEqual({
      winners: "b",
      next: ["a: 80 fewer"],
      notJudged: [
        "c: its institution reported no program in this field at this level",
        "d: its subject is reported in another field",
      ],
    });
  });

  it("lowest debt: a figure that is withheld is said to be so", () => {
    const all = [
      candidate("a", { debt: { status: "published", amount: 30_000 } }),
      candidate("b", { debt: { status: "published", amount: 41_000 } }),
      candidate("c", { debt: { status: "suppressed" } }),
      candidate("d"),
    ];
    expect(brief(judge("debt", all, anybody))).toEqual({
      winners: "a",
      next: ["b: $11,000 more"],
      notJudged: ["d: its institution is not in the federal file for this field and level", "c: withheld for privacy"],
    });
  });
});

describe("a verdict", () => {
  it("is a tie where the first are level, and none where all are, or only one can be judged", () => {
    const [a, b, c] = ["a", "b"]
      .map((slug) => candidate(slug, { durationMonths: 12 }))
      .concat(candidate("c", { durationMonths: 18 }));
    if (!a || !b || !c) throw new Error("three programs");
    expect(brief(judge("quickest", [c, b, a], anybody))).toMatchObject({
      winners: "a b",
      next: ["c: 6 months longer"],
    });
    expect(judge("quickest", [b, a], anybody)).toMatchObject({ winners: [], none: "all-equal" });
    expect(judge("quickest", [a, candidate("x")], anybody)).toMatchObject({ winners: [], none: "one-judged" });
    expect(judge("quickest", [candidate("x")], anybody)).toMatchObject({ winners: [], none: "nobody-judged" });
  });

  it("is not won by what only some may apply to, unless they are asked for", () => {
    const all = [
      candidate("a", { durationMonths: 12, openTo: "employees", openToWords: "employees of X" }),
      candidate("b", { durationMonths: 18 }),
      candidate("c", { durationMonths: 20 }),
    ];
    expect(brief(judge("quickest", all, anybody))).toMatchObject({
      winners: "b",
      notJudged: ["a: not everybody may apply: only for employees of X"],
    });
    expect(brief(judge("quickest", all, { ...anybody, limited: true })).winners).toBe("a");
  });

  it("names whose range reaches the winner's amount", () => {
    const estimated = candidate("a", { ...online, credits: 30 });
    const { institution } = estimated.program;
    const charges = [charge({ perCreditCents: 50_000, annualFees: 6000 })];
    const ranged = { ...estimated, program: { ...estimated.program, institution: { ...institution, charges } } };
    const verdict = judge("cheapest", [ranged, candidate("b", { ...online, totalCost: 17_000 })], anybody);
    expect(brief(verdict)).toMatchObject({ winners: "b" });
    expect(verdict.overlapping.map(({ slug }) => slug)).toEqual(["a"]);
  });

  it("is given degree by degree: no award is judged against another", () => {
    const groups = verdictsOf(
      [
        candidate("a"),
        candidate("b", { degree: "graduate-certificate" }),
        candidate("c", { degree: "graduate-certificate" }),
      ],
      anybody,
    );
    expect(groups.map(({ degree, programs }) => [degree, programs])).toEqual([
      ["graduate-certificate", 2],
      ["masters", 1],
    ]);
    expect(groups[0]?.verdicts.map(({ rule }) => rule)).toEqual(keysOf(rules));
  });
});

/** Of each thing that a rule goes by, often nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anything = fc.record({
  totalCost: maybe(fc.integer({ min: 1, max: 5 }).map((n) => n * 1000)),
  durationMonths: maybe(fc.constantFrom(12, 18, 24)),
  partTime: fc.constantFrom("yes", "no", null),
  awards: fc.constantFrom(null, 0, 5, 9),
  debt: fc.constantFrom(undefined, { status: "suppressed" } as const, { status: "published", amount: 9000 } as const),
});

const anyCandidates = fc.array(anything, { maxLength: 7 }).map((all) =>
  all.map(({ totalCost, durationMonths, debt, ...rest }, position) =>
    candidate(`p${position}`, {
      ...rest,
      ...(totalCost === undefined ? {} : { totalCost }),
      ...(durationMonths === undefined ? {} : { durationMonths }),
      ...(debt === undefined ? {} : { debt }),
    }),
  ),
);
const anyRule: fc.Arbitrary<RuleKey> = fc.constantFrom(...keysOf(rules));

describe("for all programs", () => {
  it("the order in which they come changes nothing", () => {
    fc.assert(
      fc.property(
        anyRule,
        anyCandidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (rule, [all, shuffled]) => {
          expect(judge(rule, shuffled, anybody)).toEqual(judge(rule, all, anybody));
        },
      ),
    );
  });

  it("one of which nothing is known never wins and changes no winner", () => {
    fc.assert(
      fc.property(anyRule, anyCandidates, (rule, all) => {
        const stranger = candidate("stranger");
        const [without, verdict] = [judge(rule, all, anybody), judge(rule, [...all, stranger], anybody)];
        expect(verdict.winners).toEqual(without.winners);
        expect(verdict.winners.map(({ program }) => program.slug)).not.toContain("stranger");
        expect(verdict.unknown.flatMap(({ programs }) => programs).map(({ slug }) => slug)).toContain("stranger");
      }),
    );
  });

  it("everyone is judged, unknown or outside the rule, and nobody judged is ahead of a winner", () => {
    fc.assert(
      fc.property(anyRule, anyCandidates, (rule, all) => {
        const { judged, unknown, out, winners, next } = judge(rule, all, anybody);
        const others = [...unknown, ...out].flatMap(({ programs }) => programs);
        expect(judged + others.length).toBe(all.length);
        expect(others.filter((one) => winners.some(({ program }) => program === one))).toEqual([]);
        if (winners.length > 0) expect(next.every(({ behind }) => behind !== null)).toBe(true);
      }),
    );
  });
});
