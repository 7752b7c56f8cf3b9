/** Owns the proof that a list of several degrees is grouped by them, over its pages, and when it is. */
import { expect, it } from "vitest";
import { parseFilters, type RawParameters, sortOf } from "../filters/filters";
import type { Degree } from "../model/vocabulary";
import { byDegree, degreeTotals } from "./by-degree";
import type { Result } from "./results";

const filtersOf = (raw: RawParameters) => parseFilters(raw).filters;

it.each([
  [{}, "degree"],
  [{ delivery: "online", max_cost: "9000" }, "degree"],
  [{ degree: ["masters", "doctorate"] }, "degree"],
  [{ degree: "masters" }, "cost"],
  [{ degree: "masters", sort: "degree" }, "cost"],
  [{ sort: "cost" }, "cost"],
  [{ q: "robots" }, "relevance"],
  [{ near: "Austin, TX" }, "distance"],
  [{ near: "Austin, TX", sort: "degree" }, "degree"],
] as const)("%o is ordered by %s", (raw, sort) => {
  expect(sortOf(filtersOf(raw))).toBe(sort);
  expect(degreeTotals(filtersOf(raw), { counts: {} }) !== null).toBe(sort === "degree");
});

it("a page has its degrees in their order, each with all of its programs, and says what began before", () => {
  const counts = { degree: { associate: 0, bachelors: 17, masters: 15, doctorate: 3 } };
  const of = (degree: Degree, n: number) =>
    Array.from({ length: n }, () => ({ program: { degree }, price: null, miles: null }) as unknown as Result);
  const second = byDegree(filtersOf({ page: "2" }), { counts, page: 2 }, [...of("bachelors", 1), ...of("masters", 15)]);
  expect(second?.map(({ results, ...group }) => ({ ...group, shown: results.length }))).toEqual([
    { degree: "bachelors", total: 17, continued: true, shown: 1 },
    { degree: "masters", total: 15, continued: false, shown: 15 },
  ]);
  const third = byDegree(filtersOf({ page: "3" }), { counts, page: 3 }, of("doctorate", 3));
  expect(third?.map(({ degree, continued }) => ({ degree, continued }))).toEqual([
    { degree: "doctorate", continued: false },
  ]);
});
