/** Owns the tests of the occupations that a program's fields can lead to. */
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { subjects } from "../model/vocabulary";
import { fieldsOfSubject } from "./fields";
import { occupationName, occupationSentences, occupationsOf } from "./occupations";

describe("the work that a field can lead to", () => {
  it("is said with the field's code, in the crosswalk's order", () => {
    expect(occupationSentences(["artificial-intelligence"])).toEqual([
      "For artificial intelligence (CIP 11.0102): computer and information research scientists, software developers, data scientists and computer science teachers at colleges.",
    ]);
    expect(occupationsOf(["artificial-intelligence"]).map(occupationName)[2]).toBe("Data scientists");
  });

  it("is said once for two subjects of one field, and of none where a subject has no code of its own", () => {
    const both = occupationSentences(["machine-learning", "natural-language-processing", "data-science"]);
    expect(both.map((sentence) => sentence.match(/CIP [\d.]+/)?.[0])).toEqual(["CIP 11.0102", "CIP 30.7001"]);
    const all = occupationsOf(["machine-learning", "data-science"]);
    expect(new Set(all).size).toBe(all.length);
    expect(occupationSentences(["other"])).toEqual([]);
  });

  it("is of a field inside the family whose graduates are counted for that subject", () => {
    for (const subject of keysOf(subjects)) {
      const cip = occupationSentences([subject])[0]?.match(/CIP (\d\d\.\d\d)/)?.[1];
      const families: string[] = fieldsOfSubject[subject].map(({ field }) => field);
      if (cip === undefined) expect(families).toEqual([]);
      else expect(families).toContain(cip);
    }
  });
});
