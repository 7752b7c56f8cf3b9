/** Owns the tests of reading time, dates in words and the tally. */
import { expect, it } from "vitest";
import { storedGuide } from "../model/shape";
import { dateText, readingMinutes, tallyOf } from "./reading";

const prediction = {
  made: "2026",
  claim: "C",
  test: "T",
  due: "2026-12-31",
  reason: "R",
  source: "https://example.org",
};
const guide = (words: number) =>
  storedGuide.parse({
    slug: "a",
    name: "A",
    title: "A",
    summary: "S",
    query: "subject=robotics",
    status: "published",
    tiles: [],
    sections: [{ slug: "advice", heading: "A", body: "word ".repeat(words) }],
  });

it("dates are as exact as they are known", () => {
  expect(["2024-02-08", "2022-11", "2015"].map(dateText)).toEqual(["February 8, 2024", "November 2022", "2015"]);
});

it("reading takes a minute for 238 words, and at least one", () => {
  expect([1, 238, 2380].map((words) => readingMinutes(guide(words)))).toEqual([1, 1, 10]);
});

it("predictions are counted by verdict, none that is empty", () => {
  const verdicts = ["right", "open", "open"] as const;
  expect(tallyOf({ predictions: verdicts.map((verdict) => ({ ...prediction, verdict })) })).toEqual([
    { verdict: "open", count: 2 },
    { verdict: "right", count: 1 },
  ]);
});
