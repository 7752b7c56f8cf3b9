/** Owns the tests of what follows from what is typed of a figure. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "./example";
import { type Fields, fieldsOf } from "./fields";
import { followed, isOnSite, yearFaults } from "./follow";
import { blank } from "./form";
import { byPath, sourcePath } from "./paths";

const today = "2026-11-29";
const full = fieldsOf(example);
const priced = { ...blank, totalCost: 9_000, "provenance.cost.sourceUrl": "https://online.example.edu/cost" };

describe("followed", () => {
  it("takes a value on the institution’s or the program’s own site for published, any other for a third party’s", () => {
    const state = (...sites: (string | null)[]) => followed(priced, blank, sites, today)["provenance.cost.state"];
    expect(state("https://www.example.edu/")).toBe("published");
    expect(state(null, "https://cs.example.edu/ai")).toBe("published");
    expect(state("https://example.com", null)).toBe("third-party");
    expect(followed({ ...priced, "provenance.cost.sourceUrl": null }, blank, [], today)).not.toHaveProperty(
      "provenance.cost.state",
    );
  });

  it("leaves a state that somebody chose, also one that contradicts the value", () => {
    const chosen = { ...priced, "provenance.cost.state": "inferred", "provenance.cost.reason": null };
    expect(followed(chosen, blank, [], today)).toEqual({ "provenance.cost.checkedOn": today });
    const denied = { ...full, "provenance.cost.state": "unknown", "provenance.cost.reason": "varies" };
    expect(followed(denied, full, [], today)).toEqual({});
  });

  it("makes a figure unknown when its value is cleared", () => {
    expect(followed({ ...full, totalCost: null }, full, [], today)).toEqual({
      "provenance.cost.state": "unknown",
      "provenance.cost.reason": "not-checked",
    });
  });

  it("says today where value or address is typed anew and no day is", () => {
    const day = (change: Fields) => followed({ ...full, ...change }, full, [], today)["provenance.cost.checkedOn"];
    expect(day({ totalCost: 1 })).toBe(today);
    expect(day({ "provenance.cost.sourceUrl": "https://example.edu/new" })).toBe(today);
    expect(day({ totalCost: 1, "provenance.cost.checkedOn": "2026-11-01" })).toBeUndefined();
    expect(day({ note: "New" })).toBeUndefined();
  });

  it("never lets a value and its state contradict each other where only the value was typed", () => {
    const amount = fc.option(fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(amount, amount, (credits, durationMonths) => {
        const sources = (["credits", "duration"] as const).map(
          (figure) => [sourcePath(figure, "sourceUrl"), "https://example.org/a"] as const,
        );
        for (const before of [blank, full]) {
          const sent = { ...before, ...byPath(sources), credits, durationMonths };
          const after = { ...sent, ...followed(sent, before, [], today) };
          expect(after["provenance.credits.state"] === "unknown").toBe(credits === null);
          expect(after["provenance.duration.state"] === "unknown").toBe(durationMonths === null);
        }
      }),
    );
  });

  it("is settled: what follows from a listing that was followed is nothing", () => {
    for (const before of [blank, full]) {
      const sent = { ...before, ...priced, delivery: ["online"] };
      const after = { ...sent, ...followed(sent, before, [], today) };
      expect(followed(after, before, [], today)).toEqual({});
    }
  });
});

describe("isOnSite", () => {
  it("knows hosts below a site, and that .edu has one name for each institution", () => {
    expect(isOnSite("https://www.cs.cmu.edu/ms", "https://www.cmu.edu")).toBe(true);
    expect(isOnSite("https://www.cmu.edu/fees", "https://www.cs.cmu.edu")).toBe(true);
    expect(isOnSite("https://notcmu.edu/fees", "https://cmu.edu")).toBe(false);
    expect(isOnSite("https://a.github.io", "https://b.github.io")).toBe(false);
    expect(isOnSite("nonsense", "https://cmu.edu")).toBe(false);
  });
});

describe("yearFaults", () => {
  it("asks a price for its year when it is new to the public or read anew", () => {
    const undated = { ...full, "provenance.cost.year": null };
    expect(yearFaults(undated, undated, false)).toEqual([]);
    expect(yearFaults(undated, undated, true)).toMatchObject([{ path: "provenance.cost.year" }]);
    expect(yearFaults({ ...undated, totalCost: 1 }, undated, false)).toHaveLength(1);
    expect(yearFaults({ ...undated, totalCost: null, "provenance.cost.state": "unknown" }, undated, true)).toEqual([]);
    expect(yearFaults(full, blank, true)).toEqual([]);
  });
});
