import { expect, it } from "vitest";
import { type Wage, wagesOf } from "./wages";

const median = (key: string, amount: number, state: Wage["state"] = "published"): Wage => ({
  key,
  label: `Occupation ${key}`,
  low: amount,
  middle: amount,
  high: amount,
  what: "the median",
  year: "2023",
  publisher: "Bureau",
  state,
  sourceUrl: "https://example.org",
});

it("offers first the range of the medians of the first guide that has more than one", () => {
  const guides = [
    { slug: "x", name: "X", medians: [median("a", 100)] },
    { slug: "y", name: "Y", medians: [median("b", 120), median("a", 100), median("c", 170, "third-party")] },
  ];
  const wages = wagesOf(guides);
  expect(wages.map(({ key }) => key)).toEqual(["guide-y", "a", "b", "c", "data-scientists-middle-half"]);
  expect(wages[0]).toMatchObject({ low: 100, middle: 120, high: 170, state: "third-party", sourceUrl: "/guides/y" });
  expect(wages[0]?.what).toBe("from the lowest to the highest median of occupation a, occupation b, occupation c");
  // Of two medians the middle lies halfway.
  expect(wagesOf([{ slug: "z", name: "Z", medians: [median("a", 100), median("b", 120)] }])[0]?.middle).toBe(110);
});

it("has something to offer for a program of no guide", () => {
  expect(wagesOf([]).map(({ low, high }) => high > low)).toEqual([true]);
});
