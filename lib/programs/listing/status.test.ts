/** Owns the tests of what becomes of a listing's status. */
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { statuses } from "../model/vocabulary";
import { becomesPublic, intentFor, intents, type Status, statusWanted } from "./status";

const later = new Date("2027-01-01");
const all = keysOf(statuses);

describe("statusWanted", () => {
  it.each<[keyof typeof intents, Date | null, (was: Status) => Status]>([
    ["save", null, (was) => was],
    ["publish", null, () => "published"],
    ["publish", later, (was) => was],
    ["withdraw", null, () => "withdrawn"],
    ["draft", null, () => "draft"],
  ])("%s at %s, whatever the status was", (intent, publishAt, wanted) => {
    for (const was of all) expect(statusWanted(intent, was, publishAt)).toBe(wanted(was));
  });

  it("is given by the button that is named for it", () => {
    for (const was of all) for (const wanted of all) expect(statusWanted(intentFor(wanted), was, null)).toBe(wanted);
    expect(keysOf(intents).filter((intent) => intent !== "save")).toEqual(["publish", "withdraw", "draft"]);
  });
});

it("becomes public where it was not and is to be, at once or at a time", () => {
  const cases = all.flatMap((was) =>
    all.flatMap((wanted) =>
      [null, later].flatMap((at) => (becomesPublic(was, wanted, at) ? [`${was} ${wanted}${at ? " later" : ""}`] : [])),
    ),
  );
  expect(cases).toEqual([
    "draft draft later",
    "draft published",
    "draft published later",
    "draft withdrawn later",
    "withdrawn draft later",
    "withdrawn published",
    "withdrawn published later",
    "withdrawn withdrawn later",
  ]);
});
