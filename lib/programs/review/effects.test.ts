/** Owns the tests of what a change moves in the directory. */
import { describe, expect, it } from "vitest";
import { example } from "../listing/example";
import type { Listing } from "../listing/shape";
import type { Institution } from "../model/program";
import { effectsOf, programFrom } from "./effects";

const institution: Institution = {
  slug: "example-university",
  name: "Example University",
  unitid: null,
  city: "Boston",
  state: "MA",
  control: null,
  website: null,
  creditUnit: null,
  creditUnitSourceUrl: null,
  latitude: null,
  longitude: null,
  charges: [],
};
const shown = (change: Partial<Listing> = {}) => programFrom({ ...example, ...change }, institution);

describe("effectsOf", () => {
  it("says nothing of a change that moves nothing", () => {
    expect(effectsOf(shown(), shown({ note: "New" }))).toEqual([]);
    expect(effectsOf(null, null)).toEqual([]);
  });

  it("says which round prices and durations are crossed", () => {
    expect(effectsOf(shown({ totalCost: 14_000 }), shown({ totalCost: 16_000, durationMonths: 30 }))).toEqual([
      "For a reader from elsewhere its price was $14,000 and becomes $16,000.",
      "It leaves “Up to $15,000”, “Up to 24 months”.",
    ]);
    expect(effectsOf(shown({ totalCost: 15_001 }), shown({ totalCost: 15_000 }))[1]).toBe("It enters “Up to $15,000”.");
  });

  it("says which groups are left and entered, and that it appears or disappears", () => {
    expect(effectsOf(shown(), shown({ delivery: ["online"], subject: "robotics", slug: "x" }))).toEqual([
      "It leaves “On campus”, “Artificial intelligence”.",
      "It enters “Robotics”.",
      "Its address changes; /programs/ms-in-ai goes on leading to it.",
    ]);
    expect(effectsOf(null, shown())).toEqual(["It enters the directory."]);
    expect(effectsOf(shown(), null)[0]).toMatch(/^It leaves the directory/);
  });
});
