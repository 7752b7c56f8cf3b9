/** Owns the tests of the technologies that stand in a guide. */
import { expect, it } from "vitest";
import { figureSchema } from "../model/figure";
import { technologiesOf } from "./technologies";

const figures = new Map(
  ["planners-wage-2025", "planners-growth-2034", "users", "makers"].map((key) => [
    key,
    figureSchema.parse({
      key,
      low: 1,
      high: 1,
      text: null,
      unit: "USD/year",
      year: "2025",
      area: null,
      publisher: "Bureau",
      sourceUrl: "https://example.org",
      kind: "official",
      note: null,
    }),
  ]),
);
const row = (occupation: string, technology: string, hot: boolean) => ({
  occupation,
  technology,
  hot,
  title: occupation.toUpperCase(),
});

it("are of the occupations that its figures name, each once, what is hot as well before the rest", () => {
  const rows = [
    row("makers", "lathe", false),
    row("planners", "b", false),
    row("planners", "A", false),
    row("planners", "z", true),
    row("bakers", "oven", true),
  ];
  expect(technologiesOf(rows, figures)).toEqual([
    {
      occupation: "planners",
      title: "PLANNERS",
      technologies: [
        { technology: "z", hot: true },
        { technology: "A", hot: false },
        { technology: "b", hot: false },
      ],
    },
    { occupation: "makers", title: "MAKERS", technologies: [{ technology: "lathe", hot: false }] },
  ]);
});

it("are none where nothing is known of its occupations", () => {
  expect(technologiesOf([row("bakers", "oven", true)], figures)).toEqual([]);
});
