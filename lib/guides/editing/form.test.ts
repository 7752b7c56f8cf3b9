/** Owns the tests of the guide form's fields: nothing typed is lost by rearranging. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemOrderOf, itemsMoved, rearranged, textFrom } from "./form";

const typed = {
  name: [" Robots\r\n"],
  "order.tiles": ["a", "b"],
  "tiles.a.label": ["Pay"],
  "tiles.b.label": [""],
};

describe("rearranged", () => {
  it.each([
    ["up.tiles.b", ["b", "a"], "Tile 2 is now 1 of 2.", "tiles.b"],
    ["down.tiles.a", ["b", "a"], "Tile “Pay” is now 2 of 2.", "tiles.a"],
    ["up.tiles.a", ["a", "b"], "Tile “Pay” is now 1 of 2.", "tiles.a"],
    ["remove.tiles.a", ["b"], "Tile “Pay” removed; it stays in the history.", "tiles.b"],
    ["add.tiles", ["a", "b", "new"], "Tile added at the end.", "tiles.new"],
    ["add.skills", ["a", "b"], "Skill added at the end.", "skills.new"],
  ])("%s", (intent, order, said, item) => {
    const next = rearranged(typed, intent, "new");
    expect(next).toMatchObject({ said, item });
    expect(itemOrderOf(next?.typed ?? {}, "tiles")).toEqual(order);
    expect(next?.typed["tiles.a.label"]).toEqual(["Pay"]);
  });

  it.each(["save", "up.tiles.nothing", "up.nothing.a", "burn.tiles.a", ""])("leaves %s to others", (intent) => {
    expect(rearranged(typed, intent, "new")).toBeNull();
  });
});

it("reads only ids that can be ids, each once, and drops blank space around", () => {
  const text = textFrom({ ...typed, "order.tiles": ["a", "a", "A b", "__proto__", "b"] }, "draft");
  expect(text.lists.tiles.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(text.fields).toMatchObject({ name: "Robots", status: "draft", title: "" });
});

it("moves one item and keeps all", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.integer(), (order, n, to) => {
      const from = n % order.length;
      const next = itemsMoved(order, from, to);
      expect(next.toSorted()).toEqual(order.toSorted());
      expect(next.filter((id) => id !== order[from])).toEqual(order.filter((id) => id !== order[from]));
    }),
  );
});
