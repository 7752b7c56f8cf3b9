/** Owns the proof that what pages send to actions is readable, and that what would make Next fail is not. */
import { expect, it } from "vitest";
import { actionsNamed, isReadableCall } from "./reply";

const call = (list: unknown) =>
  isReadableCall(new Map([["0", typeof list === "string" ? list : JSON.stringify(list)]]));

const state = {
  faults: [{ path: "a", message: "$$5 a credit" }],
  typed: { a: ["x"] },
  notice: null,
  handOver: "$undefined",
};

it("reads what pages send: states and fields, texts with a dollar, the same value twice", () => {
  for (const list of [
    [],
    [null],
    ["slug", state, "$K1"],
    [state, "$K1f"],
    [[state.typed, "$0:0:0"], "$K1"],
    [["a", "b"], { near: null, resident: "TX" }],
    ["$Infinity", "$-0", "$NaN"],
  ]) {
    expect([list, call(list)]).toEqual([list, true]);
  }
});

const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

it("does not read what is no list, what is too much, and references to what there is not", () => {
  const references = "9 0 0:0 0:1 0:constructor 0:__proto__:x F1 B1 Q1 W1 i1 h1 @1 n1 Dfoo Sfoo T R1 r1 x1 A1 zzz K Kx";
  for (const list of [
    ...["", "%", '[{"a":', "{}", "null", "1", '"x"'],
    ...["", ...references.split(" ")].map((reference) => JSON.stringify([`$${reference}`])),
    '[{"then":"$0:constructor:constructor"}]',
    deep(100_000),
    JSON.stringify(Array(11).fill(0)),
    JSON.stringify([Array(100_001).fill(0)]),
  ]) {
    expect([list.slice(0, 60), call(list)]).toEqual([list.slice(0, 60), false]);
  }
});

const form = (fields: Record<string, string>) => actionsNamed(new Map(Object.entries(fields)));
const named = (bound: unknown) => JSON.stringify({ id: "a", bound });

it("reads a form without scripts that names its action, and what the action was given", () => {
  for (const fields of [
    { $ACTION_ID_a: "" },
    { $ACTION_REF_1: "", "$ACTION_1:0": named(null) },
    { $ACTION_REF_1: "", "$ACTION_1:0": named("$@1"), "$ACTION_1:1": JSON.stringify(["slug", state]) },
  ]) {
    expect([fields, form(fields)]).toEqual([fields, ["a"]]);
  }
});

it("does not read a form that names its action by what can't be read", () => {
  const cases: Record<string, string>[] = [
    {},
    { "$ACTION_1:0": "{" },
    { "$ACTION_1:0": '"x"' },
    { "$ACTION_1:0": "{}" },
    { "$ACTION_1:0": '{"id":["a"],"bound":null}' },
    { "$ACTION_1:0": '{"bound":null,"id":"a"}' },
    { "$ACTION_1:0": '{ "id": "a", "bound": null }' },
    { "$ACTION_1:0": named(5) },
    { "$ACTION_1:0": named("$@1") },
    { "$ACTION_1:0": named("$@0") },
    { "$ACTION_1:0": named("$@1"), "$ACTION_1:1": "{" },
    { "$ACTION_1:0": named("$@1"), "$ACTION_1:1": "{}" },
    { "$ACTION_1:0": named("$@1"), "$ACTION_1:1": '["$9"]' },
    { "$ACTION_1:0": named("$@1"), "$ACTION_1:1": '["$1:constructor"]' },
    { "$ACTION_1:0": named("$@1"), "$ACTION_1:1": deep(50_000) },
  ];
  cases.forEach((fields, index) => {
    expect([index, form({ $ACTION_REF_1: "", ...fields })]).toEqual([index, null]);
  });
  const three = { $ACTION_ID_a: "", $ACTION_ID_b: "", $ACTION_ID_c: "" };
  for (const fields of [{}, { message: "x" }, { $ACTION_KEY: "k" }, three]) expect(form(fields)).toBeNull();
});
