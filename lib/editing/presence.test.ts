/** Owns the tests of who has a form open. */
import { expect, test } from "vitest";
import { present } from "./presence";

const [ada, ben] = [
  { id: "a", name: "Ada" },
  { id: "b", name: "Ben" },
];

test("names the others who were there in the last minutes", () => {
  expect(present(1, ada, 0)).toEqual([]);
  expect(present(1, ben, 60_000)).toEqual(["Ada"]);
  expect(present(2, ben, 60_000)).toEqual([]);
  expect(present(1, ben, 6 * 60_000)).toEqual([]);
});

test("remembers a bounded number of listings", () => {
  present(3, ada, 0);
  for (let id = 10; id < 600; id += 1) present(id, ben, 1);
  expect(present(3, ben, 2)).toEqual([]);
});
