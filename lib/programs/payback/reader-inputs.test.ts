import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputsFromText, inputsToText, readerOf, readInputs } from "./reader-inputs";

describe("what a reader types", () => {
  it("is read as people write numbers", () => {
    const { values, wrong } = readInputs({ employer: " $5,250 ", lost: "50%", rate: "6.5", credits: "" });
    expect(values).toEqual({ employer: 5250, lost: 50, rate: 6.5 });
    expect(wrong).toEqual({});
  });

  it("is not counted where it makes no sense, and that is said", () => {
    const { values, wrong } = readInputs({ credits: "nine", terms: "12", employer: "-5" });
    expect(values).toEqual({});
    expect(wrong).toEqual({
      credits: "Enter a number; this is not counted.",
      terms: "Enter a number from 1 to 6; this is not counted.",
      employer: "Enter a number; this is not counted.",
    });
  });

  it("is asked about where it can be read in two ways", () => {
    const { values, wrong } = readInputs({ employer: "5.250", rate: "6,5%", loan: "$26k", now: "84 000" });
    expect(values).toEqual({ loan: 26_000, now: 84_000 });
    expect(wrong).toEqual({
      employer: "Not counted yet: “5.250” can be read as 5.25 or 5,250: write 5.25 or 5250.",
      rate: "Not counted yet: “6,5” can be read as 6.5 or 65: write 6.5 or 65.",
    });
  });

  it("makes a reader, who lives where the page was asked for", () => {
    expect(readerOf({ credits: "6" }, "TX")).toMatchObject({ resident: "TX", creditsPerTerm: 6 });
    expect(readerOf({}, null)).toMatchObject({ resident: null, creditsPerTerm: null });
  });

  it("survives being kept as text, whoever wrote it", () => {
    const typed = { wage: "own", employer: "$5,250", lost: "50 %" };
    expect(inputsFromText(inputsToText(typed))).toEqual(typed);
    expect(inputsFromText("wage=own&script=1&credits=&terms=2")).toEqual({ wage: "own", terms: "2" });
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const value of Object.values(inputsFromText(text))) expect(value.length).toBeLessThanOrEqual(40);
        readInputs(inputsFromText(text));
      }),
    );
  });
});
