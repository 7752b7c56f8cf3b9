import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromText, read, readerOf, toText } from "./situation";

describe("what a reader types", () => {
  it("is read as people write numbers", () => {
    const { values, wrong } = read({ employer: " $5,250 ", lost: "50%", rate: "6.5", credits: "" });
    expect(values).toEqual({ employer: 5250, lost: 50, rate: 6.5 });
    expect(wrong).toEqual({});
  });

  it("is not counted where it makes no sense, and that is said", () => {
    const { values, wrong } = read({ credits: "nine", terms: "12", employer: "-5" });
    expect(values).toEqual({});
    expect(wrong).toEqual({
      credits: "Not a number, so it is not counted.",
      terms: "Not between 1 and 6, so it is not counted.",
      employer: "Not a number, so it is not counted.",
    });
  });

  it("makes a reader; a state that is typed goes before the page's", () => {
    expect(readerOf({ state: "OH", credits: "6" }, "TX")).toMatchObject({ resident: "OH", creditsPerTerm: 6 });
    expect(readerOf({ state: "XX" }, "TX")).toMatchObject({ resident: "TX", creditsPerTerm: null });
  });

  it("survives being kept as text, whoever wrote it", () => {
    const typed = { state: "OH", employer: "$5,250", lost: "50 %" };
    expect(fromText(toText(typed))).toEqual(typed);
    expect(fromText("state=OH&script=1&credits=&terms=2")).toEqual({ state: "OH", terms: "2" });
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const value of Object.values(fromText(text))) expect(value.length).toBeLessThanOrEqual(40);
        read(fromText(text));
      }),
    );
  });
});
