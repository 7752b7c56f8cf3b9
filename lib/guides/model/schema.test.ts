/** Owns the tests of the guide's schema: what the loader and the editing form refuse. */
import { describe, expect, it } from "vitest";
import { guideSchema } from "./schema";
import type { FigureKind } from "./vocabulary";

const good = {
  slug: "example",
  name: "Example",
  title: "Example",
  summary: "Pay of {{pay}}.",
  query: "subject=machine-learning&degree=masters",
  status: "published",
  reviewed: "2026-11-24",
  tiles: [{ label: "Pay", figure: "pay" }],
  growth: { label: "Workers", figure: "growth" },
  bands: [{ level: "Entry", figure: "pay" }],
  milestones: [{ date: 2024, text: "It began." }],
  uses: [{ area: "Work", examples: ["Tool"] }],
  skills: [{ slug: "a", name: "A", group: "G", text: "T." }],
  predictions: [{ made: 2026, claim: "C.", test: "T.", due: "2026-12-31", verdict: "open" }],
  changes: [{ on: "2026-11-24", what: "First published." }],
  names: ["GPT-4"],
  sections: [
    { slug: "relevance", heading: "Relevance", body: "GPT-4 and {{pay|2024}}." },
    { slug: "advice", heading: "Advice", body: "Read." },
  ],
};
const keys = new Map<string, FigureKind | null>([
  ["pay", "official"],
  ["growth", "official"],
  ["study", "report"],
  ["repeated", "press"],
  ["rumor", "claimed"],
  ["unsaid", null],
]);

function issuesOf(change: object): string[] {
  const result = guideSchema(keys).safeParse({ ...good, ...change });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("guideSchema", () => {
  it("takes a good guide, with lists left out as empty ones", () => {
    expect(issuesOf({})).toEqual([]);
    const guide = guideSchema(keys).parse(good);
    expect(guide.regions).toEqual([]);
    expect(guide.milestones[0]?.date).toBe("2024");
  });

  it.each([
    ["a number in the summary", { summary: "Pay of $300K." }, "summary: “300K” is a number without a source"],
    ["a number in a section", { sections: [{ ...good.sections[0], body: "In 2026." }] }, "sections.0.body: “2026” is"],
    ["a number in a heading", { sections: [{ ...good.sections[0], heading: "2026" }] }, "sections.0.heading: “2026”"],
    ["a number in a skill", { skills: [{ ...good.skills[0], text: "5 of them." }] }, "skills.0.text: “5” is"],
    ["a number in a milestone", { milestones: [{ date: 2024, text: "3 years." }] }, "milestones.0.text: “3” is"],
    ["a number in a use", { uses: [{ area: "Work", examples: ["A", "9 tools"] }] }, "uses.0.examples.1: “9” is"],
    [
      "a number in a prediction",
      { predictions: [{ ...good.predictions[0], test: "By 2027." }] },
      "predictions.0.test:",
    ],
    ["a number in a band’s level", { bands: [{ level: "3 years", figure: "pay" }] }, "bands.0.level: “3” is"],
    ["a reference to no figure", { summary: "{{nothing}}" }, "summary: There is no figure “nothing”."],
    ["a tile of no figure", { tiles: [{ label: "L", figure: "none" }] }, "tiles.0.figure: There is no figure “none”."],
    [
      "a query with an unknown subject",
      { query: "subject=alchemy" },
      "query: The query’s subject=alchemy can’t be used",
    ],
    [
      "a query with an unknown filter",
      { query: "subjects=robotics" },
      "query: The directory has no filter “subjects”.",
    ],
    ["a query that orders", { query: "subject=robotics&sort=name" }, "query: A guide’s query can’t hold “sort”"],
    ["a query that searches", { query: "subject=robotics&q=ai" }, "query: A guide’s query can’t hold “q”"],
    ["a query that compares", { query: "subject=robotics&compare=a" }, "query: A guide’s query can’t hold “compare”"],
    [
      "a section twice",
      { sections: [...good.sections, good.sections[0]] },
      "sections.2.slug: The section stands twice.",
    ],
    [
      "a verdict without reason",
      { predictions: [{ ...good.predictions[0], verdict: "wrong" }] },
      "predictions.0.reason:",
    ],
    [
      "a prediction due before it is made",
      { predictions: [{ ...good.predictions[0], due: "2025-12" }] },
      "predictions.0.due: A prediction can't be due before it is made.",
    ],
    ["a day that is none", { reviewed: "2026-02-30" }, "reviewed: The day of the last review must be a real day"],
    ["an unknown field", { sumary: "x" }, ": Unrecognized key"],
    [
      "a skill that stands twice",
      { skills: [good.skills[0], good.skills[0]] },
      "skills.1.slug: The skill “a” stands twice.",
    ],
  ])("refuses %s", (_, change, expected) => {
    expect(issuesOf(change).join("\n")).toContain(expected);
  });
});

describe("the largest letters of a guide", () => {
  const tile = (figure: string) => issuesOf({ tiles: [{ label: "L", figure }] });

  it("take what was read where it was first published, and neither press nor claims", () => {
    for (const figure of ["pay", "study", "unsaid"]) expect(tile(figure)).toEqual([]);
    expect(tile("rumor")).toEqual([
      "tiles.0.figure: A tile takes only official figures and those of original reports; “rumor” is claimed; no source found.",
    ]);
    expect(tile("repeated")).toEqual([
      expect.stringMatching(/^tiles\.0\.figure: .* “repeated” is reported or republished/),
    ]);
  });
});

describe("wage and growth of a guide", () => {
  it("are of one occupation, that of the first wage", () => {
    const official = (label: string) => ({
      official: [
        { label, figure: "pay" },
        { label: "Others", figure: "pay" },
      ],
    });
    expect(issuesOf(official("Workers"))).toEqual([]);
    expect(issuesOf({ ...official("Workers"), growth: null })).toEqual([]);
    expect(issuesOf({ ...official("Others"), growth: { label: "Workers", figure: "growth" } })).toEqual([
      "growth.label: The growth must be of the occupation whose wage comes first: “Others”.",
    ]);
  });
});

describe("what a guide shows", () => {
  it("can be seen, in names, titles and prose alike", () => {
    const [hidden, turning] = [String.fromCodePoint(0x200b), String.fromCodePoint(0x202e)];
    expect(issuesOf({ name: hidden })).toEqual(["name: The text has nothing that can be seen in it."]);
    for (const change of [
      { title: `A${turning}B` },
      { uses: [{ area: "Work", examples: [`A${turning}B`] }] },
      { sections: [{ slug: "advice", heading: "Advice", body: `Read\nA${turning}B` }] },
    ]) {
      expect(issuesOf(change)).toEqual([
        expect.stringMatching(/: The text has a character that can’t be seen \(U\+202E\)/),
      ]);
    }
  });

  it("is found by filters that there are, not by what every object answers to", () => {
    for (const word of ["constructor", "toString", "valueOf"]) {
      expect(issuesOf({ query: `degree=masters&${word}=1` })).toEqual([
        `query: The directory has no filter “${word}”.`,
      ]);
    }
  });
});
