import fc from "fast-check";
import { expect, it } from "vitest";
import { StringDictionary } from "./string-dictionary";

const anyText = fc.oneof(fc.constantFrom("a", "A", "á", "b", "Zeta"), fc.string({ maxLength: 4 }));
const keyOf = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

it("ranks texts as sorting them all would, whenever they came", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText)), (rounds) => {
      const texts = new StringDictionary();
      const codes = new Map<string, number>();
      for (const round of rounds) {
        for (const text of round) codes.set(text, texts.add(text).code);
        const ranks = texts.ranks();
        const keys = [...new Set([...codes.keys()].map(keyOf))].sort();
        for (const [text, code] of codes) expect([text, ranks[code]]).toEqual([text, keys.indexOf(keyOf(text))]);
      }
    }),
  );
});
