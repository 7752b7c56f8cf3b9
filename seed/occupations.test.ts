/** Owns the tests that the seed says one thing of an occupation: one number for a year, from one shared, official figure. */
import { describe, expect, it } from "vitest";
import { figureText } from "../lib/guides/model/figure";
import { occupationFigure } from "../lib/guides/model/occupation";
import { figuresNamed, proseOf } from "../lib/guides/model/prose";
import { readGuides } from "./read-guides";

const problems: string[] = [];
const { shared, guides } = readGuides("seed", null, problems);
const byKey = new Map(shared.map((figure) => [figure.key, figure]));
const own = guides.flatMap(({ guide, figures }) => figures.map((figure) => ({ guide: guide.slug, figure })));

/** How the notes of figures begin that are of an occupation, whatever their keys are. */
const ofAnOccupation =
  /^(median annual wage|\d+th percentile|projected employment change|employment of|wage-and-salary employment|openings projected)\b/i;

/** Every mention of a figure in prose with words of its own: "{{data-scientists-wage-2025|May 2025}}". */
const mentions = guides.flatMap(({ guide }) =>
  proseOf(guide).flatMap(({ path, text }) =>
    [...text.matchAll(/\{\{([a-z0-9-]+)\|([^}]*)\}\}/g)].map(([, key = "", words = ""]) => ({
      place: `${guide.slug} ${path.join(".")}`,
      key,
      words,
    })),
  ),
);

it("the guides can be read", () => {
  expect(problems).toEqual([]);
  expect(mentions.length).toBeGreaterThan(50);
});

describe("what is measured of an occupation", () => {
  it("has one figure for a year, which all guides share", () => {
    expect(own.filter(({ figure }) => occupationFigure(figure.key)).map(({ figure }) => figure.key)).toEqual([]);
    const stray = [...shared, ...own.map(({ figure }) => figure)].filter(
      ({ key, note }) => ofAnOccupation.test(note ?? "") && !occupationFigure(key),
    );
    expect(stray.map(({ key }) => key)).toEqual([]);
  });

  it("has the year that its key names, and one number", () => {
    for (const { key, year, low, high } of shared) {
      const named = occupationFigure(key);
      if (!named) continue;
      expect(year?.slice(-4), key).toBe(named.year);
      expect(low, key).not.toBeNull();
      expect(low, key).toBe(high);
    }
  });

  it("has percentiles in their order", () => {
    const percentiles = ["wage-10th", "wage-25th", "wage", "wage-90th"];
    const medians = shared.filter(({ key }) => occupationFigure(key)?.measure === "wage-25th");
    expect(medians.length).toBeGreaterThan(10);
    for (const { key } of medians) {
      const wages = percentiles.map((measure) => byKey.get(key.replace("wage-25th", measure))?.low ?? Number.NaN);
      expect(wages, key).toEqual(wages.toSorted((a, b) => a - b));
    }
  });
});

describe("what guides say of occupations", () => {
  it("is of the year and the number that the figure has", () => {
    for (const { place, key, words } of mentions) {
      const figure = occupationFigure(key) && byKey.get(key);
      if (!figure) continue;
      for (const [year] of words.matchAll(/\b(19|20)\d\d\b/g)) expect(figure.year, `${place} ${words}`).toContain(year);
      for (const [share] of words.matchAll(/[\d.]+%/g)) expect(figureText(figure), `${place} ${words}`).toBe(share);
    }
  });

  it("is the newest official figure wherever it stands outside prose", () => {
    for (const { guide } of guides) {
      const { tiles, official, growth } = guide;
      for (const { figure: key } of [...tiles, ...official, ...(growth ? [growth] : [])]) {
        const named = occupationFigure(key);
        if (!named) continue;
        expect(byKey.get(key)?.kind, `${guide.slug} ${key}`).toBe("official");
        const years = shared.flatMap((other) => {
          const of = occupationFigure(other.key);
          const isSame = of?.occupation === named.occupation && of.measure === named.measure;
          return isSame && other.kind === "official" ? [of.year] : [];
        });
        expect(named.year, `${guide.slug} ${key}`).toBe(years.toSorted().at(-1));
      }
    }
  });

  it("is wage and growth of one occupation in the list of all guides, for each of them", () => {
    for (const { guide } of guides) {
      const [wage, growth] = [guide.official[0], guide.growth].map((row) => occupationFigure(row?.figure ?? ""));
      expect(wage?.measure, guide.slug).toBe("wage");
      expect(growth?.measure, guide.slug).toBe("growth");
      expect(growth?.occupation, guide.slug).toBe(wage?.occupation);
    }
  });

  it("names only figures that there are", () => {
    for (const { guide, figures } of guides) {
      const known = new Set([...byKey.keys(), ...figures.map(({ key }) => key)]);
      for (const { key } of figuresNamed(guide)) expect(known.has(key), `${guide.slug} ${key}`).toBe(true);
    }
  });
});
