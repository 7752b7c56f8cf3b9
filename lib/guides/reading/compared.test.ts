/** Owns the tests of the occupation that stands for a guide. */
import { describe, expect, it } from "vitest";
import { figureSchema, type GuideFigure } from "../model/figure";
import { occupationOf } from "./compared";

const figure = (key: string, kind: GuideFigure["kind"] = "official") =>
  figureSchema.parse({
    key,
    low: 1,
    high: 1,
    text: null,
    unit: "USD/year",
    year: "2025",
    area: null,
    publisher: "Bureau",
    sourceUrl: "https://example.org",
    kind,
    note: null,
  });
const figures = new Map([figure("wage"), figure("growth"), figure("quoted", "press")].map((one) => [one.key, one]));
const workers = { label: "Workers", figure: "wage" };

describe("the occupation of a guide", () => {
  it("is that of its first wage, with the growth of the same one", () => {
    const growth = { label: "Workers", figure: "growth" };
    const official = [workers, { label: "Others", figure: "wage" }];
    expect(occupationOf({ official, growth }, figures)).toEqual({ label: "Workers", wage: "wage", growth: "growth" });
  });

  it("never has the growth of another one beside its wage", () => {
    const growth = { label: "Others", figure: "growth" };
    expect(occupationOf({ official: [workers], growth }, figures)).toEqual({
      label: "Workers",
      wage: "wage",
      growth: null,
    });
    expect(occupationOf({ official: [], growth }, figures)).toMatchObject({ label: "Others", growth: "growth" });
  });

  it("has official figures only, and is none where there is neither", () => {
    const official = [{ label: "Workers", figure: "quoted" }];
    expect(occupationOf({ official, growth: null }, figures)).toEqual({ label: "Workers", wage: null, growth: null });
    expect(occupationOf({ official: [], growth: null }, figures)).toBeNull();
  });
});
