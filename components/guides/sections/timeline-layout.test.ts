/** Owns the tests of the timeline's layout. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutTimeline } from "./timeline-layout";

describe("layOutTimeline", () => {
  it("places years from the first to the end of the last", () => {
    const { marks, lanes, years } = layOutTimeline(["2020", "2021-07", "2023-12-31"]);
    expect(marks.map(({ left }) => Math.round(left))).toEqual([0, 38, 100]);
    expect(lanes).toBe(1);
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
  });

  it("lets no mark hide another and keeps all within the line", () => {
    const moment = fc
      .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 30 }), (moments) => {
        const { marks, lanes, years } = layOutTimeline(moments.toSorted());
        expect(marks).toHaveLength(moments.length);
        expect(years.length).toBeLessThanOrEqual(8);
        for (const { left } of [...marks, ...years]) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(100);
        }
        for (let lane = 0; lane < lanes; lane += 1) {
          const own = marks.filter((mark) => mark.lane === lane).map(({ left }) => left);
          for (const [index, left] of own.entries()) {
            if (index > 0) expect(left - (own[index - 1] ?? 0)).toBeGreaterThanOrEqual(8);
          }
        }
      }),
    );
  });
});
