import { describe, expect, it } from "vitest";
import { isOld, isStated, yearsText } from "./age";

const day = "2026-11-29";

describe("a stated price", () => {
  it.each([
    ["2022-2023", false],
    ["2023", false],
    ["2022", true],
    ["2021-2022", true],
    ["Summer 2018", true],
    [null, false],
  ])("of %s is old: %s", (year, old) => {
    expect(isOld({ state: "published", year }, day)).toBe(old);
    expect(isOld({ state: "third-party", year }, day)).toBe(old);
    // Marked as what it is at any age.
    expect(isOld({ state: "estimated", year }, day)).toBe(false);
  });

  it("ages with the calendar", () => {
    expect(isOld({ state: "published", year: "2023" }, "2026-12-31")).toBe(false);
    expect(isOld({ state: "published", year: "2023" }, "2027-01-01")).toBe(true);
  });

  it("counts as stated until then, and an estimate never does", () => {
    expect(isStated({ state: "published", year: "2001" })).toBe(false);
    expect(isStated({ state: "published", year: "2999" })).toBe(true);
    expect(isStated({ state: "published", year: null })).toBe(true);
    expect(isStated({ state: "estimated", year: "2999" })).toBe(false);
  });
});

describe("prices in one order", () => {
  it("say of which years they are, and that none is raised", () => {
    expect(yearsText(["2022-2023", "2018", "2026"])).toMatch(
      /^The prices on this page are of 2018 to 2026\. .*none is raised/,
    );
    expect(yearsText(["2026", "2026", null])).toMatch(/^The prices on this page are of 2026, 1 of a year that /);
    expect(yearsText([null])).toBe("The sources of the prices on this page show no year.");
    expect(yearsText([])).toBeNull();
  });
});
