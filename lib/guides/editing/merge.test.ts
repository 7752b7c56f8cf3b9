/** Owns the tests of merging guides: nothing that one side alone did is lost, whatever they did. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge";
import { eachList, type GuideText, type ItemTexts } from "./text";

function skills(...items: [id: string, name: string][]): GuideText {
  const list = items.map(([id, name]): ItemTexts => ({ id, values: { name, group: "", slug: id, text: "" } }));
  return { fields: {}, lists: eachList((kind) => (kind === "skills" ? list : [])) };
}

const namesOf = ({ lists }: GuideText) => lists.skills.map(({ id, values }) => `${id}${values.name}`);

describe("mergeTexts", () => {
  const base = skills(["a", ""], ["b", ""], ["c", ""]);

  it("puts together moving, changing, adding and removing", () => {
    const theirs = skills(["c", ""], ["a", ""], ["b", ""], ["x", ""]);
    const yours = skills(["a", ""], ["n", ""], ["b", "!"]);
    const { text, conflicts } = mergeTexts(base, theirs, yours);
    expect(conflicts).toEqual({});
    expect(namesOf(text)).toEqual(["a", "n", "b!", "x"]);
  });

  it("asks where one took out what the other changed, and where both moved", () => {
    const gone = mergeTexts(base, skills(["a", ""], ["c", ""]), skills(["a", ""], ["b", "!"], ["c", ""]));
    expect(gone.conflicts["skills.b"]).toMatchObject({ theirs: "taken out", base: "Address: b" });
    expect(namesOf(gone.text)).toEqual(["a", "b!", "c"]);
    const [theirs, yours] = [skills(["b", ""], ["a", ""], ["c", ""]), skills(["a", ""], ["c", ""], ["b", ""])];
    expect(Object.keys(mergeTexts(base, theirs, yours).conflicts)).toEqual(["order.skills"]);
    const chosen = mergeTexts(base, theirs, yours, { "order.skills": "theirs" });
    expect(chosen.conflicts).toEqual({});
    expect(namesOf(chosen.text)).toEqual(["b", "a", "c"]);
  });

  it("asks when only the others changed whether it is public", () => {
    const status = (value: string): GuideText => ({ ...base, fields: { status: value } });
    const merged = mergeTexts(status("published"), status("draft"), status("published"));
    expect(Object.keys(merged.conflicts)).toEqual(["status"]);
  });

  it("keeps every item that both kept or one added, once, and is the other's where one did nothing", () => {
    const side = fc
      .uniqueArray(fc.constantFrom(..."abcdefgh"))
      .chain((ids) =>
        fc
          .tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom("", "1", "2"))))
          .map((items) => skills(...items)),
      );
    fc.assert(
      fc.property(side, side, side, (start, theirs, yours) => {
        const { text } = mergeTexts(start, theirs, yours);
        const ids = (of: GuideText) => of.lists.skills.map(({ id }) => id);
        expect(new Set(ids(text)).size).toBe(ids(text).length);
        for (const id of ids(theirs).filter((one) => !ids(start).includes(one))) expect(ids(text)).toContain(id);
        for (const id of ids(yours).filter((one) => ids(theirs).includes(one))) expect(ids(text)).toContain(id);
        expect(mergeTexts(start, start, yours).text.lists).toEqual(yours.lists);
        expect(mergeTexts(start, theirs, start).text.lists).toEqual(theirs.lists);
      }),
    );
  });
});
