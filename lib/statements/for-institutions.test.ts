/** Owns the proof that the example for institutions is such a file. */
import { expect, it } from "vitest";
import { programsFileIn } from "../reading/programs-file";
import { exampleFile } from "./for-institutions";

it("the example is read whole", () => {
  const { programs, faults } = programsFileIn(exampleFile) ?? { programs: [], faults: ["it is no file"] };
  expect(faults).toEqual([]);
  expect(programs.map(({ id, facts }) => [id, facts.length])).toEqual([["ms-ai", 6]]);
});
