import { expect, it } from "vitest";
import { proseTree } from "@/lib/guides/model/markdown";
import { withNotes } from "./sentences";

const notes = (markdown: string) =>
  JSON.stringify(withNotes(proseTree(markdown)))
    .match(/"value":"[^"]*","dataNote"/g)
    ?.map((one) => one.slice(9, -12)) ?? [];

it("a sentence has one note, however many figures it names", () => {
  expect(notes("Pay of {{a}} in {{a|2023}}; {{b|a band}}. Then {{c}} of **{{d}}**. No figure.")).toEqual([
    "a b",
    "c d",
  ]);
  expect(notes("It grew 2.6 times to {{a}}. Next.\n\n- One {{b}}\n- Two {{c|by 2030.}} Three {{d}}")).toEqual([
    "a",
    "b",
    "c d",
  ]);
});
