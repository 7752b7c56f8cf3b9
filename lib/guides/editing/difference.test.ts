/** Owns the tests of what differs between two versions of a guide. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { differencesBetween, piecesOf } from "./difference";
import { eachList, type GuideText } from "./text";

function tiles(...items: [id: string, label: string][]): GuideText {
  const list = items.map(([id, label]) => ({ id, values: { label, figure: "" } }));
  return { fields: { title: "T" }, lists: eachList((kind) => (kind === "tiles" ? list : [])) };
}

it("names what was added, removed, changed and moved", () => {
  const before = tiles(["a", "Pay"], ["b", "Growth"], ["c", "Jobs"]);
  const after = tiles(["b", "Growth"], ["a", "Median pay"], ["d", "New"]);
  expect(differencesBetween(before, after).map(({ label }) => label)).toEqual([
    "Tile “Median pay”: Label",
    "Tile “New”, added: Label",
    "Tile “Jobs”, removed: Label",
    "Tiles: their order",
  ]);
  expect(differencesBetween(before, before)).toEqual([]);
});

it("shows a change word by word, and loses no letter of either text", () => {
  expect(piecesOf("Read much more.", "Read more.")).toContainEqual({
    kind: "removed",
    text: expect.stringContaining("much"),
  });
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = piecesOf(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join("");
      if (before !== after) {
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }
    }),
  );
});
