/** Owns the tests of the rule that prose holds no number without a source. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strayDigits } from "./stray-digits";

const found = (text: string, names: string[] = []) => strayDigits(text, names).map((stray) => stray.found);

describe("strayDigits", () => {
  it.each([
    ["Postings rose to {{postings}} in {{postings|2024}}.", []],
    ["Postings rose to 66,000 in {{postings|2024}}.", ["66,000"]],
    ["Pay of $155K to $300K, up 200%.", ["155K", "300K", "200"]],
    ["In 2026, or ٣ of them, or ½.", ["2026", "٣", "½"]],
    ["1. A numbered list", ["1"]],
    ["A [link](https://example.org/2024/report) to 5 things", ["5"]],
    ["No digit at all.", []],
  ])("in %j finds %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("excuses a listed name, whole, also over a line's end", () => {
    expect(found("GPT-4 and PaLM\n2 did", ["GPT-4", "PaLM 2"])).toEqual([]);
    expect(found("GPT-40, GPT-4.5 and XGPT-4", ["GPT-4"])).toEqual(["40", "5", "4"]);
    expect(found("SB 26-189", ["SB 26-189"])).toEqual([]);
  });

  it("says where each one begins", () => {
    expect(strayDigits("{{a|1}} and 22", [])).toEqual([{ found: "22", offset: 12 }]);
  });

  it("finds a number planted anywhere between words and references, and nothing without one", () => {
    const piece = fc.constantFrom(
      "postings rose",
      "to {{postings}}",
      "in {{postings|2024}}",
      "by GPT-4",
      "({{a}}),",
      "–",
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.integer({ min: 0, max: 1e9 }), (before, after, number) => {
        expect(found([...before, ...after].join(" "), ["GPT-4"])).toEqual([]);
        const planted = [...before, String(number), ...after].join(" ");
        expect(found(planted, ["GPT-4"])).toEqual([String(number)]);
      }),
    );
  });
});
