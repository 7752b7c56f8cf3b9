/** Owns the proof that a file of programs is read whole, that every fact can stand in it, and that what is wrong is named. */
import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { keysOf } from "../closed-list";
import { factFields, isFactPath } from "../programs/model/fact-table";
import { checked } from "./check";
import { cellOf } from "./findings";
import { programsFileIn, programsFileSchema } from "./programs-file";
import { pageOf, readDocument } from "./read-page";

const today = "2026-11-30";

const values: Record<string, unknown> = {
  delivery: ["online", "hybrid"],
  duration_months: 20,
  credits: 30,
  credit_unit: "quarter",
  cost_per_credit_usd: 915.35,
  total_cost_usd: 20_000,
  total_cost_out_of_state_usd: 30_000,
  residency: "in-state",
  admission_deadline: ["fall --07-15", "2027-01-15"],
  start_terms: ["fall"],
  gre_required: "none",
  min_gpa: 2.8,
  background: "A bachelor’s degree",
  application_fee_usd: 0,
  english_test: "TOEFL 80",
  open_to: "employees",
  open_to_words: "employees of the county",
  part_time: "yes",
  evening: "no",
  in_person: "none",
  longest_months: 60,
  thesis: "optional",
  capstone: "required",
  practicum: "none",
  courses: ["Machine Learning"],
  accreditation: ["ABET"],
  stem_designated: "yes",
  f1_visa: "no",
  first_term: "fall 2026",
  intake: "open",
};

const program = { id: "ms-ai", name: "MS in AI", degree: "masters", page: "https://www.example.edu/ms-ai" };
const fileOf = (...programs: object[]) => JSON.stringify({ version: 1, programs });
const bytesOf = (text: string) => ({ bytes: new Uint8Array(Buffer.from(text)), type: "application/json" });

it("every fact can be stated, and is read as certain with the words it stands in", async () => {
  expect(Object.keys(values).sort()).toEqual(
    keysOf(factFields)
      .map((path) => factFields[path].column)
      .sort(),
  );
  const found = await readDocument(bytesOf(fileOf({ ...program, year: "2026-2027", facts: values })), today);
  const read = Object.fromEntries(
    found.map(({ path, value }) => [isFactPath(path) ? factFields[path].column : path, cellOf(path, value)]),
  );
  expect(Object.keys(read).sort()).toEqual(Object.keys(values).sort());
  expect(read).toMatchObject({
    cost_per_credit_usd: "915.35",
    gre_required: "no",
    min_gpa: "2.8",
    delivery: "online;hybrid",
  });
  expect(found.every(({ certain, how, year }) => certain && how === "structured" && year === "2026-2027")).toBe(true);
  expect(found.find(({ path }) => path === "credits")?.snippet).toBe('"credits": 30');
});

it("what its schema takes is what is read: every fact is valid, and planted faults are not", () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(programsFileSchema("https://directory.example"));
  const text = fileOf({ ...program, facts: values });
  expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
  expect(programsFileIn(text)?.faults).toEqual([]);
  for (const wrong of [
    { ...program, facts: { credits: "thirty" } },
    { ...program, facts: { credit: 30 } },
    { ...program, id: "MS AI", facts: {} },
    { ...program, degree: "phd", facts: {} },
    { ...program, year: "26/27", facts: {} },
    { ...program, price: 1, facts: {} },
    { ...program },
  ]) {
    expect([wrong, isValid(JSON.parse(fileOf(wrong)))]).toEqual([wrong, false]);
    expect(programsFileIn(fileOf(wrong))?.faults).toHaveLength(1);
  }
});

it("one wrong fact does not spoil the others, and each fault names its place", () => {
  const file = fileOf(
    { ...program, facts: { credits: 30, min_gpa: 7, delivery: ["online", "by post"] } },
    { id: "x" },
    program,
  );
  expect(checked(file)).toEqual({
    programs: [{ id: "ms-ai", name: "MS in AI", facts: [{ label: "Credits", text: "30" }] }],
    faults: [
      "programs[0].facts.min_gpa: The lowest GPA must be at most 4.",
      "programs[0].facts.delivery: The delivery must be one of: online, on-campus, hybrid.",
      "programs[1].name: The name is missing.",
      "programs[1].degree: The degree is missing.",
      "programs[1].page: The page is missing.",
      "programs[1].facts: It must be an object: { … }.",
      "programs[2].facts: It must be an object: { … }.",
    ],
  });
});

it("nothing in it breaks what reads it", () => {
  expect(checked("{")).toMatchObject({ fault: expect.stringMatching(/^The file is no JSON: /) });
  for (const text of ["[]", "null", '{"programs":{}}', "7"]) {
    expect(checked(text)).toEqual({ fault: "The file must be a JSON object with a list “programs” in it." });
  }
  expect(checked('{"version":2,"programs":[]}')).toEqual({ programs: [], faults: ["version: It must be 1."] });
  const odd =
    '{"version":1,"__proto__":{"a":1},"programs":[{"id":"a","facts":{"__proto__":1,"constructor":2,"toString":3}}]}';
  expect(programsFileIn(odd)?.programs).toEqual([]);
  expect(programsFileIn(fileOf(...Array.from({ length: 501 }, () => program)))?.faults).toEqual([
    "programs: At most 500 stand in one file.",
  ]);
});

describe("which program of a file is meant", () => {
  const two = fileOf(
    { ...program, facts: { credits: 30 } },
    { ...program, id: "ms-ds", name: "MS in DS", facts: { credits: 33 } },
  );
  it("is said behind # in its address", async () => {
    const page = await pageOf({ ...bytesOf(two), part: "ms-ds" });
    expect(page).toMatchObject({ heading: "MS in DS", stated: { degree: "masters", facts: [{ value: 33 }] } });
  });
  it("is asked where there are several, and where there is none of that name", async () => {
    await expect(pageOf(bytesOf(two))).rejects.toThrow(
      "it holds several programs: put one behind its address, #ms-ai, #ms-ds",
    );
    await expect(pageOf({ ...bytesOf(two), part: "phd" })).rejects.toThrow("it has no “phd”, but #ms-ai, #ms-ds");
    await expect(pageOf(bytesOf('{"a":1}'))).rejects.toThrow("it is JSON, but no file of programs");
    await expect(pageOf(bytesOf(fileOf()))).rejects.toThrow("no program in it can be read: it is empty");
  });
});

it("a time that has passed is never certain", async () => {
  const facts = { admission_deadline: ["2026-01-15"], application_fee_usd: 75 };
  const found = await readDocument(bytesOf(fileOf({ ...program, year: "2020-2021", facts })), today);
  expect(found.map(({ certain, doubts }) => [certain, doubts])).toEqual([
    [false, ["its time has passed"]],
    [false, ["its time has passed"]],
  ]);
});
