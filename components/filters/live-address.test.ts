import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rebased, sameQuestion } from "./live-address";

describe("a link followed while a change is on its way", () => {
  it("takes the change along", () => {
    const here = "/programs?degree=masters&delivery=online";
    const now = "/programs?degree=masters&degree=doctorate&delivery=online";
    expect(rebased("/programs?degree=masters", here, now)).toBe("/programs?degree=masters&degree=doctorate");
    expect(rebased(`${here}&view=map`, here, now)).toBe(`${now}&view=map`);
    expect(rebased("/programs", here, "/programs?delivery=online&max_cost=5000")).toBe("/programs?max_cost=5000");
  });

  it("is the link itself where nothing was changed, and the change itself where the link changes nothing", () => {
    const pairs = fc.uniqueArray(fc.constantFrom("degree=masters", "degree=associate", "delivery=online", "q=a"));
    const address = pairs.map((some) => (some.length > 0 ? `/programs?${some.join("&")}` : "/programs"));
    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(sameQuestion(rebased(one, other, other), one)).toBe(true);
        expect(sameQuestion(rebased(other, other, one), one)).toBe(true);
      }),
    );
  });
});
