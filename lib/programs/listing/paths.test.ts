/** Owns the tests of field paths: which the compiler takes, and which are told apart when they come as text. */
import { describe, expect, expectTypeOf, it } from "vitest";
import { example } from "./example";
import { type Fields, fieldsOf } from "./fields";
import { byPath, type FieldPath, isFieldPath, pathsOf, sourcePath } from "./paths";

describe("FieldPath", () => {
  it("has every field of the schema, and any guide and skill", () => {
    expectTypeOf<"name" | "totalCost" | "provenance.cost.sourceUrl">().toExtend<FieldPath>();
    expectTypeOf<"guides.robotics" | "skills.robotics/control">().toExtend<FieldPath>();
    expectTypeOf(sourcePath("cost", "year")).toEqualTypeOf<"provenance.cost.year">();
  });

  it("refuses what is misspelt, wherever a path is written", () => {
    // @ts-expect-error
    const path: FieldPath = "provenance.cost.sourceURL";
    // @ts-expect-error
    const branch: FieldPath = "provenance.cost";
    // @ts-expect-error
    const fields: Fields = { totalcost: 20_000 };
    // @ts-expect-error
    const read = fieldsOf(example)["provenance.price.year"];
    // @ts-expect-error
    const made: Fields = byPath([["totlaCost", 20_000]]);
    // @ts-expect-error
    const part = sourcePath("cost", "url");
    expect([path, branch, part].some(isFieldPath)).toBe(false);
    expect([...Object.keys(fields), ...Object.keys(made)].some(isFieldPath)).toBe(false);
    expect(read).toBeUndefined();
  });

  it("takes no listing for its fields", () => {
    // @ts-expect-error
    const fields: Fields = example;
    expect(Object.keys(fields).every(isFieldPath)).toBe(false);
  });
});

it("tells the paths of a listing from any other text", () => {
  const tags = { guides: { robotics: "in its title" }, skills: { "robotics/control": "in its courses" } };
  const paths = pathsOf(fieldsOf({ ...example, ...tags }));
  expect(paths).toHaveLength(20 + 2 + 4 * 10);
  expect(paths.every(isFieldPath)).toBe(true);
  expect(["publishAt", "provenance", "provenance.cost.url", "", "toString"].some(isFieldPath)).toBe(false);
});
