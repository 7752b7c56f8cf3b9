import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawParameters } from "../filters/filters";
import { compareHref, comparisonHref, parseComparison, withMoved } from "./url";

/** Parameters as the address of a link would give them to a page. */
function rawFrom(href: string): RawParameters {
  const parameters = new URL(href, "http://localhost").searchParams;
  return Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)]));
}

describe("parseComparison", () => {
  it("keeps the order of choice, with the versions that stand beside", () => {
    const { address, ignored } = parseComparison({
      compare: ["b", "a"],
      v: ["3", "0"],
      resident: "TX",
      only: "differences",
      show: ["a", "b"],
    });
    expect(address).toEqual({
      programs: [
        { slug: "b", seen: 3 },
        { slug: "a", seen: null },
      ],
      resident: "TX",
      onlyDifferences: true,
      shown: ["a", "b"],
    });
    expect(ignored).toEqual([]);
  });

  it("says what it leaves out: the same twice, the eleventh, no slug, versions that don't match, others shown", () => {
    const many = Array.from({ length: 11 }, (_, n) => `p-${n}`);
    const { address, ignored } = parseComparison({ compare: ["p-0", ...many, "No Slug"], v: "2", show: ["p-1", "x"] });
    expect(address.programs).toEqual(many.slice(0, 10).map((slug) => ({ slug, seen: null })));
    expect(address.shown).toEqual(["p-1"]);
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "v=2",
      "compare=p-0",
      "compare=p-10",
      "compare=No Slug",
      "show=x",
    ]);
  });

  it("survives any address, and comes back from its own", () => {
    const slugs = fc.array(fc.oneof(fc.constantFrom("a", "b", "c-d"), fc.string()), { maxLength: 12 });
    const versions = fc.array(fc.oneof(fc.nat().map(String), fc.string()), { maxLength: 12 });
    const any = fc.record<RawParameters>(
      { compare: slugs, v: versions, show: slugs, resident: fc.string(), only: fc.constantFrom("differences", "x") },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (raw) => {
        const { address } = parseComparison(raw);
        expect(parseComparison(rawFrom(comparisonHref(address)))).toEqual({ address, ignored: [] });
      }),
    );
  });
});

describe("links", () => {
  it("name no version unless one is known", () => {
    expect(compareHref(["b", "a"], "OH")).toBe("/compare?compare=b&compare=a&resident=OH");
    expect(compareHref([], null)).toBe("/compare");
    const { address } = parseComparison({ compare: ["a", "b"], v: ["2", "0"] });
    expect(comparisonHref(address, {}, "/compare/csv")).toBe("/compare/csv?compare=a&compare=b&v=2&v=0");
  });

  it("move a column, and at either end to the other one; nothing is lost", () => {
    const list = ["a", "b", "c"].map((slug) => ({ slug, seen: null }));
    const order = (position: number, step: -1 | 1) => withMoved(list, position, step).map(({ slug }) => slug);
    expect(order(1, -1)).toEqual(["b", "a", "c"]);
    expect(order(1, 1)).toEqual(["a", "c", "b"]);
    expect(order(0, -1)).toEqual(["b", "c", "a"]);
    expect(order(2, 1)).toEqual(["c", "a", "b"]);
    expect(order(9, 1)).toEqual(["a", "b", "c"]);
  });
});
