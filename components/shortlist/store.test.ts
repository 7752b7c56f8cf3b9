/** Owns the tests of keeping the list on a device: two tabs, full, forbidden and foreign storage, undo. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { shortlistNoted } from "@/lib/programs/shortlist/changes";
import {
  type Kept,
  readShortlist,
  type Shortlist,
  shortlistWith,
  shortlistWithout,
  writtenShortlist,
} from "@/lib/programs/shortlist/shortlist";
import { createStore } from "./store";

const key = "matricula.shortlist";
const kept = (slug: string, note = ""): Kept => ({ slug, label: slug, note });
const slugs = (list: Shortlist) => list.map(({ slug }) => slug);
const keep = (slug: string) => (list: Shortlist) => shortlistWith(list, [kept(slug)]);

/** A browser's storage that can be full or forbidden. */
function storageWith(text: string | null = null) {
  const values = new Map<string, string>(text === null ? [] : [[key, text]]);
  const state = { full: false, forbidden: false };
  const open = () => {
    if (state.forbidden) throw new DOMException("forbidden", "SecurityError");
    return {
      getItem: (name: string) => values.get(name) ?? null,
      setItem: (name: string, value: string) => {
        if (state.full) throw new DOMException("full", "QuotaExceededError");
        values.set(name, value);
      },
    };
  };
  return { values, state, open, stored: () => readShortlist(values.get(key) ?? null).list };
}

test("two tabs that add at once lose nothing of each other, even before they hear of it", () => {
  const { open, stored } = storageWith();
  const [one, two] = [createStore(open), createStore(open)];
  expect(one.current().list).toEqual([]);
  expect(two.current().list).toEqual([]);
  one.change(keep("a"));
  two.change(keep("b"));
  one.change(keep("c"));
  expect(slugs(stored())).toEqual(["a", "b", "c"]);
  two.changedElsewhere();
  expect(two.current().list).toEqual(one.current().list);
});

test("undo restores exactly the list before, and is over with the next change in any tab", () => {
  const { open, stored } = storageWith(writtenShortlist([kept("a"), kept("b", "mine"), kept("c")]));
  const [one, two] = [createStore(open), createStore(open)];
  const before = one.current().list;
  one.change((list) => shortlistWithout(list, "b"), { did: "Removed b", at: 1 });
  expect(one.current().undo).toMatchObject({ did: "Removed b", at: 1 });
  one.undo();
  expect(one.current()).toMatchObject({ list: before, undo: null });
  expect(stored()).toEqual(before);

  one.change((list) => shortlistWithout(list, "b"), { did: "Removed b", at: 1 });
  two.change(keep("d"));
  one.changedElsewhere();
  expect(one.current().undo).toBeNull();
  expect(slugs(one.current().list)).toEqual(["a", "c", "d"]);
});

test("undo restores any list exactly, whatever was done to it", () => {
  const entry = fc.record({ slug: fc.stringMatching(/^[a-z]{1,3}$/), label: fc.constant("x"), note: fc.string() });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ slug }) => slug }), fc.array(entry), (list, next) => {
      const { open, stored } = storageWith(writtenShortlist(list));
      const store = createStore(open);
      store.change(() => next, { did: "Changed", at: 0 });
      store.undo();
      expect(store.current().list).toEqual(list);
      expect(stored()).toEqual(list);
    }),
  );
});

test("a full storage loses nothing on the page, says so once, and gets everything when it has room again", () => {
  const { open, state, stored } = storageWith(writtenShortlist([kept("a")]));
  const store = createStore(open);
  state.full = true;
  store.change(keep("b"));
  expect(store.current()).toMatchObject({
    keeps: "refuses",
    notice: expect.stringContaining("can’t save the list"),
  });
  store.dismiss();
  store.change((list) => shortlistNoted(list, "b", "near home"));
  expect(store.current()).toMatchObject({ list: [kept("a"), kept("b", "near home")], notice: null });
  expect(slugs(stored())).toEqual(["a"]);
  state.full = false;
  store.change(keep("c"));
  expect(store.current().keeps).toBe("yes");
  expect(stored()).toEqual([kept("a"), kept("b", "near home"), kept("c")]);
});

test("a forbidden storage keeps the list on the page", () => {
  const { open, state } = storageWith();
  state.forbidden = true;
  const store = createStore(open);
  expect(store.current()).toMatchObject({ list: [], keeps: "refuses", notice: null });
  store.change(keep("a"));
  store.changedElsewhere();
  expect(store.current()).toMatchObject({ list: [kept("a")], notice: expect.stringContaining("can’t save") });
});

test("a list of the first version goes on as one of this version", () => {
  const { open, values, stored } = storageWith('["a","b"]');
  const store = createStore(open);
  expect(slugs(store.current().list)).toEqual(["a", "b"]);
  store.change(keep("c"));
  expect(slugs(stored())).toEqual(["a", "b", "c"]);
  expect(values.get(key)).toContain('"version":2');
});

test("what a newer version wrote is not overwritten, and what nobody can read is put aside", () => {
  const newer = storageWith('{"version":9,"lists":[]}');
  const store = createStore(newer.open);
  store.change(keep("a"));
  expect(store.current()).toMatchObject({ list: [kept("a")], keeps: "newer" });
  expect(newer.values.get(key)).toBe('{"version":9,"lists":[]}');

  const broken = storageWith("not a list");
  createStore(broken.open).change(keep("a"));
  expect(slugs(broken.stored())).toEqual(["a"]);
  expect(broken.values.get(`${key}.unreadable`)).toBe("not a list");
});
