/** Owns the proof that the promise of coverage joins by institution and level, and flatters nobody. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf } from "../../closed-list";
import { degrees, subjects } from "../model/vocabulary";
import { isAiSubject } from "../outcomes/fields";
import { type Awarding, coverageOf, coverageStates, type ListedProgram, tallyOf } from "./listed";

const awarding = (over: Partial<Awarding> = {}): Awarding => ({
  unitid: 1,
  institution: "X",
  place: "Akron, OH",
  degree: "masters",
  awards: 12,
  ...over,
});
const program = (over: Partial<ListedProgram> = {}): ListedProgram => ({
  slug: "p",
  name: "P",
  degree: "masters",
  subject: "artificial-intelligence",
  unitid: 1,
  ...over,
});

describe("an institution that awards at a level", () => {
  it.each([
    ["listed", program()],
    ["listed", program({ subject: "machine-learning" })],
    ["other-level", program({ degree: "bachelors" })],
    ["not-yet", program({ unitid: 2 })],
    ["not-yet", program({ subject: "robotics" })],
    ["not-yet", program({ subject: "data-science" })],
  ] as const)("is %s", (state, listed) => {
    expect(coverageOf([awarding()], [listed])).toMatchObject([{ state }]);
  });

  it("is no promise where nobody finished", () => {
    expect(coverageOf([awarding({ awards: 0 })], [])).toEqual([]);
  });
});

it("whatever is listed, every awarding level stands once, and only with programs of its own institution", () => {
  const anyDegree = fc.constantFrom(...keysOf(degrees));
  const id = fc.integer({ min: 1, max: 4 });
  const awards = fc.uniqueArray(
    fc.record({ unitid: id, degree: anyDegree, awards: fc.integer({ min: 1, max: 90 }) }).map((one) => awarding(one)),
    { selector: ({ unitid, degree }) => `${unitid} ${degree}` },
  );
  const programs = fc.array(
    fc
      .record({ unitid: id, degree: anyDegree, subject: fc.constantFrom(...keysOf(subjects)) })
      .map((one) => program({ ...one, slug: `${one.unitid} ${one.subject}` })),
  );
  fc.assert(
    fc.property(awards, programs, (some, listed) => {
      const found = coverageOf(some, listed);
      expect(found).toHaveLength(some.length);
      for (const { unitid, degree, state, programs: own } of found) {
        for (const { slug } of own) expect(slug.startsWith(`${unitid} `)).toBe(true);
        expect(own.length > 0).toBe(state !== "not-yet");
        const same = listed.some((p) => p.unitid === unitid && p.degree === degree && isAiSubject(p.subject));
        expect(state === "listed").toBe(same);
      }
      const tally = tallyOf(found);
      const sum = (part: "levels" | "awards") =>
        keysOf(coverageStates).reduce((total, state) => total + tally[state][part], 0);
      expect(sum("levels")).toBe(some.length);
      expect(sum("awards")).toBe(some.reduce((total, one) => total + one.awards, 0));
    }),
  );
});
