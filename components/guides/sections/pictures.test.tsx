/** Owns the tests of the guides' pictures: what they say in words, and that each figure opens its note. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { GuideFigure } from "@/lib/guides/model/figure";
import { cite } from "../prose/cited";
import { FigureNotes } from "../prose/figure-link";
import { Prose } from "../prose/prose";
import { Predictions } from "./predictions";
import { RangeRows } from "./range-rows";
import { SkillsMap } from "./skills-map";
import { Timeline } from "./timeline";
import { Uses } from "./uses";

const base: GuideFigure = {
  key: "band",
  low: 100_000,
  high: 200_000,
  text: null,
  unit: "USD/year",
  year: null,
  area: null,
  publisher: null,
  sourceUrl: null,
  kind: "claimed",
  note: null,
};
const source = { publisher: "Bureau", sourceUrl: "https://example.org/wages", kind: "official" } as const;
const figures = cite(
  new Map<string, GuideFigure>([
    ["band", base],
    ["median", { ...base, ...source, key: "median", low: 150_000, high: 150_000, year: "2023" }],
    ["effect", { ...base, ...source, key: "effect", low: 15, high: 15, unit: "percent faster" }],
    ["users", { ...base, ...source, key: "users", low: 2, high: 2, unit: "million users" }],
  ]),
);
const notes = renderToStaticMarkup(<FigureNotes figures={figures} />);

/** The markup, after checking what holds for all of it. */
function render(element: React.ReactElement): string {
  const html = renderToStaticMarkup(element);
  expect(html).not.toContain("style=");
  for (const [, note] of html.matchAll(/popoverTarget="([^"]+)"/gi)) expect(notes + html).toContain(`id="${note}"`);
  return html;
}

describe("the notes", () => {
  it("name kind, publisher, year and address, or that no source was found", () => {
    expect(notes).toContain("claimed; no source found");
    expect(notes).toContain("https://example.org/wages");
    expect(notes).toContain("Bureau");
    expect(notes).toContain("2023");
  });
});

describe("RangeRows", () => {
  const html = render(
    <RangeRows
      title="Pay"
      rows={[
        { label: "Entry", figure: "band" },
        { label: "No pay", figure: "effect" },
      ]}
      official={[{ label: "Developers", figure: "median" }]}
      figures={figures}
    />,
  );

  it("draws a band from its lower to its higher end, and the official median as a line through it", () => {
    expect(html).toContain('<rect x="50%" width="50%"');
    expect(html).toContain('x1="75%" x2="75%"');
    expect(html).toContain('<circle cx="75%"');
  });

  it("says each row in words, and leaves out what is no pay", () => {
    expect(html).toContain("$100,000 to $200,000 a year");
    expect(html).toContain("official median of developers");
    expect(html).not.toContain("No pay");
  });

  it("is not there without bands", () => {
    expect(render(<RangeRows title="Pay" rows={[]} official={[]} figures={figures} />)).toBe("");
  });
});

describe("Timeline", () => {
  it("puts the oldest first and says each date in words", () => {
    const html = render(
      <Timeline
        milestones={[
          { date: "2024-02-08", text: "Second, {{users}}." },
          { date: "2022-11", text: "First.", figure: "users" },
        ]}
        figures={figures}
      />,
    );
    const list = html.slice(html.indexOf("<ol"));
    expect(list.indexOf("November 2022")).toBeLessThan(list.indexOf("February 8, 2024"));
    expect(html.match(/<circle/g)).toHaveLength(2);
  });
});

describe("Uses", () => {
  it("draws percentages on one scale and only writes other figures", () => {
    const use = (area: string, figure: string | null) => ({ area, examples: ["A tool"], figure });
    const html = render(<Uses uses={[use("A", "effect"), use("B", "users"), use("C", null)]} figures={figures} />);
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).toContain("15% faster");
    expect(html).toContain("2 million users");
    expect(html).toContain("No figure found");
  });
});

describe("Predictions", () => {
  it("shows the tally and each verdict with reason and source", () => {
    const prediction = {
      made: "2026",
      claim: "It grows.",
      test: "A count.",
      due: "2026-12-31",
      verdict: "open",
    } as const;
    const decided = {
      ...prediction,
      claim: "It is law.",
      verdict: "partly",
      reason: "Half.",
      source: source.sourceUrl,
    } as const;
    const html = render(<Predictions guide={{ predictions: [prediction, decided] }} figures={figures} />);
    expect(html).toContain("<strong>2 predictions:</strong> 1 open, 1 partly right.");
    expect(html).toContain("<strong>Partly right.</strong> Half.");
    expect(html).toContain('href="https://example.org/wages"');
  });
});

describe("SkillsMap", () => {
  const skills = [
    { slug: "python", name: "Python", group: "Tools", text: "A language." },
    { slug: "vision", name: "Vision", group: "Tools", text: "Pictures." },
  ];

  it("names the programs that say they teach a skill, and says nothing where listings are silent on one", () => {
    const taught = { id: 1, slug: "a", name: "MS in Vision", institution: "A University" };
    const html = render(
      <SkillsMap guide={{ skills, teachers: new Map([["vision", [taught]]]) }} figures={figures} resident="TX" />,
    );
    expect(html).toContain("MS in Vision");
    expect(html).toContain("/programs/a?resident=TX");
    expect(html.slice(html.indexOf("skill-python"), html.indexOf("skill-vision"))).not.toMatch(/program/i);
  });
});

describe("Prose", () => {
  it("renders references as words, with one note a sentence and a mark for each kind of source", () => {
    const html = render(
      <Prose markdown={"Pay of {{median}} in {{median|2023}}; {{band|a band}}."} figures={figures} />,
    );
    expect(html).toContain("$150,000 a year");
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).not.toMatch(/<button[^>]*>[^<]*2023/);
    expect(html.match(/mark-trailing mark-published/g)).toHaveLength(1);
    expect(html.match(/mark-trailing mark-listed/g)).toHaveLength(1);
  });

  it("shows neither scripts nor handlers", () => {
    const html = render(
      <Prose
        markdown={'<img src=x onerror="alert(1)"> [x](javascript:alert(1)) {{band|<b>b</b>}}'}
        figures={figures}
      />,
    );
    expect(html).not.toMatch(/<img|onerror|javascript:|<b>/);
  });
});
