/** Owns the tests of the shortlist: what each change does, and that nothing gets lost on the way to storage and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listHref, notesIn, slugsOf } from "./address";
import { shortlistMoved, shortlistNoted, shortlistSettled, shortlistSorted } from "./changes";
import {
  isSlug,
  type Kept,
  mostKept,
  readShortlist,
  type Shortlist,
  shortlistWith,
  shortlistWithout,
  writtenShortlist,
} from "./shortlist";

const kept = (slug: string, note = ""): Kept => ({ slug, label: `Program ${slug}`, note });
const slugs = (list: Shortlist) => list.map(({ slug }) => slug);
const abc = [kept("a"), kept("b", "mine"), kept("c")];

const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const anyEntry = fc.record({
  slug: anySlug,
  label: fc.string({ minLength: 1, maxLength: 80 }),
  note: fc.string({ maxLength: 200, unit: "grapheme" }),
});
const anyList = fc.uniqueArray(anyEntry, { selector: ({ slug }) => slug, maxLength: mostKept });

describe("changes", () => {
  it("adds at the end, each program once, without touching what is there", () => {
    expect(slugs(shortlistWith(abc, [kept("d"), kept("a"), kept("d")]))).toEqual(["a", "b", "c", "d"]);
    expect(shortlistWith(abc, [kept("b", "theirs")])).toBe(abc);
    expect(shortlistWith(abc, [kept("a", "theirs")])[0]?.note).toBe("theirs");
  });

  it("stops at the most that a list holds", () => {
    const full = Array.from({ length: mostKept }, (_, index) => kept(`p${index}`));
    expect(shortlistWith(full, [kept("more")])).toBe(full);
  });

  it("moves up and down and stops at the ends", () => {
    expect(slugs(shortlistMoved(abc, "c", -1))).toEqual(["a", "c", "b"]);
    expect(slugs(shortlistMoved(abc, "a", 1))).toEqual(["b", "a", "c"]);
    expect(shortlistMoved(abc, "a", -1)).toBe(abc);
    expect(shortlistMoved(abc, "c", 1)).toBe(abc);
    expect(shortlistMoved(abc, "nobody", 1)).toBe(abc);
  });

  it("sorts with the unknown last and equals as they stood", () => {
    const prices = new Map([
      ["a", null],
      ["b", 20],
      ["c", 20],
    ]);
    expect(slugs(shortlistSorted(abc, (slug) => prices.get(slug) ?? null))).toEqual(["b", "c", "a"]);
  });

  it("follows a renamed program, and joins the notes where two entries become one", () => {
    const names = new Map([["a", { slug: "c", label: "C" }]]);
    expect(shortlistSettled([kept("a", "one"), kept("b"), kept("c", "two")], names)).toEqual([
      { slug: "c", label: "Program c", note: "one\ntwo" },
      kept("b"),
    ]);
    expect(shortlistSettled(abc, new Map([["a", { slug: "a", label: "Program a" }]]))).toBe(abc);
  });

  it("never gains, loses or doubles a program by moving or sorting", () => {
    fc.assert(
      fc.property(
        anyList,
        fc.nat(),
        fc.integer({ min: -200, max: 200 }),
        fc.array(fc.option(fc.nat())),
        (list, at, by, numbers) => {
          const slug = list[at % (list.length || 1)]?.slug ?? "x";
          const numberOf = (one: string) => numbers[slugs(list).indexOf(one)] ?? null;
          for (const after of [shortlistMoved(list, slug, by), shortlistSorted(list, numberOf)]) {
            expect(new Set(after)).toEqual(new Set(list));
            expect(after).toHaveLength(list.length);
          }
        },
      ),
    );
  });

  it("leaves everything but the one program alone", () => {
    fc.assert(
      fc.property(anyList, anyEntry, fc.string(), (list, entry, note) => {
        const without = shortlistWithout(list, entry.slug);
        expect(shortlistWith(without, [entry]).filter(({ slug }) => slug !== entry.slug)).toEqual(without);
        expect(shortlistWithout(shortlistNoted(list, entry.slug, note), entry.slug)).toEqual(without);
      }),
    );
  });
});

describe("storage", () => {
  it("reads back exactly what it wrote", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(readShortlist(writtenShortlist(list))).toEqual({ list, state: "good" });
      }),
    );
  });

  it("reads the first version, a plain array of slugs", () => {
    expect(readShortlist('["a","b"]').list).toEqual([
      { slug: "a", label: "a", note: "" },
      { slug: "b", label: "b", note: "" },
    ]);
  });

  it("tells a newer version and a broken text from an empty list", () => {
    expect(readShortlist(null)).toEqual({ list: [], state: "good" });
    expect(readShortlist('{"version":3,"lists":[]}').state).toBe("newer");
    for (const text of ["", "{", "7", "null", '"a"', '{"programs":[]}', '{"version":2}']) {
      expect(readShortlist(text)).toEqual({ list: [], state: "broken" });
    }
  });

  it("leaves out entries that it can't use and keeps the rest", () => {
    const text = JSON.stringify({
      version: 2,
      programs: [null, 3, { slug: "../admin" }, { slug: "a", note: 7 }, kept("a")],
    });
    expect(readShortlist(text).list).toEqual([{ slug: "a", label: "a", note: "" }]);
  });

  it("throws at nothing that a device may hold", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readShortlist(text).list.every(({ slug }) => isSlug(slug))).toBe(true);
      }),
    );
  });
});

describe("links", () => {
  it("carry the programs in order, and the notes behind the # only when asked", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const plain = new URL(listHref(list), "http://localhost");
        expect(slugsOf(plain.searchParams.getAll("keep"))).toEqual(slugs(list));
        expect(plain.hash).toBe("");
        const { search, hash } = new URL(listHref(list, { notes: true }), "http://localhost");
        expect(search).toBe(plain.search);
        const notes = notesIn(hash, slugs(list));
        for (const { slug, note } of list) expect(notes.get(slug) ?? "").toBe(note);
      }),
    );
  });

  it("are short by the numbers of the programs that are known, and their notes go with those", () => {
    const numbers: Record<string, number> = { a: 12, c: 7 };
    const list = [kept("a", "mine"), kept("b", "theirs"), kept("c")];
    const link = listHref(list, { notes: true, numberOf: (slug) => numbers[slug] });
    expect(link).toBe("/shortlist?keep=12&keep=b&keep=7#12=mine&b=theirs");
    expect(slugsOf(["12", "b", "7"])).toEqual(["12", "b", "7"]);
    expect(notesIn("#12=mine&b=theirs", ["12", "b", "7"]).get("12")).toBe("mine");
  });

  it("let nothing through that is no slug", () => {
    expect(slugsOf(["a", " b ", "a", "", "../x", "A", "<b>", "x".repeat(91)])).toEqual(["a", "b"]);
    expect(slugsOf(undefined)).toEqual([]);
    const refused: string[] = [];
    const many = Array.from({ length: mostKept + 2 }, (_, index) => `p-${index}`);
    expect(slugsOf(["Not One", ...many], (value) => refused.push(value))).toEqual(many.slice(0, mostKept));
    expect(refused).toEqual(["Not One", "p-100", "p-101"]);
    expect(notesIn("#content", ["a"])).toEqual(new Map());
  });
});
