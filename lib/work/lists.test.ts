/** Owns the proof that a list's filter survives the way to an item and back, and that the next item is found. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf } from "../closed-list";
import { facts } from "../programs/model/facts";
import { neighbors, openedHref, owners, parseView, readToken, readView, viewHref, viewToken, workLists } from "./lists";

const views = fc
  .record({
    list: fc.constantFrom(...keysOf(workLists)),
    figure: fc.constantFrom(null, ...keysOf(facts)),
    owner: fc.constantFrom(null, ...keysOf(owners)),
    page: fc.integer({ min: 1, max: 999_999 }),
  })
  .map((view) => ({ ...view, figure: workLists[view.list].byFigure ? view.figure : null }));
const openings = fc.record({ item: fc.stringMatching(/^[\w-]{1,60}$/), place: fc.integer({ min: 1, max: 9_999_999 }) });

test("a list's address, its token and an item's address say the same list", () => {
  fc.assert(
    fc.property(views, openings, fc.constantFrom("/a", "/a?with=2"), (view, opened, page) => {
      const url = new URL(viewHref(view), "http://localhost");
      const search = Object.fromEntries(url.searchParams);
      expect(url.pathname).toBe(`/admin/work/${view.list}`);
      expect(parseView(view.list, search)).toEqual({ view, ignored: [] });
      expect(readView(viewToken(view))).toEqual(view);
      const list = new URL(openedHref(page, view, opened), "http://localhost").searchParams.get("list") ?? "";
      expect(readToken(list)).toEqual({ view: { ...view, page: 1 }, opened });
    }),
  );
});

test("what an address can't say is ignored and told; no text breaks it", () => {
  expect(parseView("drafts", { figure: "cost", owner: ["ada", "mine"], page: "-1" })).toEqual({
    view: { list: "drafts", figure: null, owner: null, page: 1 },
    ignored: ["figure: cost", "owner: ada", "page: -1"],
  });
  expect(readToken("drafts?item=<b>")).toEqual({ view: expect.anything(), opened: null });
  fc.assert(fc.property(fc.string(), (text) => void readToken(text)));
  expect(readToken("people?item=1")).toBeNull();
  expect(readToken("toString?item=1")).toBeNull();
});

const items = ["a", "b", "c"].map((key) => ({ key }));

test.each([
  [
    { item: "a", place: 1 },
    { at: 0, previous: null, next: 1 },
  ],
  [
    { item: "b", place: 9 },
    { at: 1, previous: 0, next: 2 },
  ],
  [
    { item: "c", place: 3 },
    { at: 2, previous: 1, next: null },
  ],
  // It has left the list: b stands where it stood.
  [
    { item: "gone", place: 2 },
    { at: null, previous: 0, next: 1 },
  ],
  [
    { item: "gone", place: 4 },
    { at: null, previous: 2, next: null },
  ],
  [
    { item: "gone", place: 99 },
    { at: null, previous: 2, next: null },
  ],
])("around %j", (opened, expected) => {
  expect(neighbors(items, opened)).toEqual(expected);
});

test("whoever does every item comes to every item", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), (keys) => {
      let left = keys.map((key) => ({ key }));
      const done: string[] = [];
      for (let opened = { item: keys[0] ?? "", place: 1 }; ; ) {
        done.push(opened.item);
        left = left.filter(({ key }) => key !== opened.item);
        const { next } = neighbors(left, opened);
        const found = next === null ? undefined : left[next];
        if (next === null || !found) break;
        opened = { item: found.key, place: next + 1 };
      }
      expect(done).toEqual(keys);
    }),
  );
});
