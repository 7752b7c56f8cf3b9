import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, spread, touches, unmoved } from "./spread";

const widths = [280, 900] as const;
const options = { apart: 1, widths, shifts: [8, -8, 16, -16].map((dx) => ({ dx, dy: 0 })) };
const spot = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 0.6, noNaN: true }),
  top: fc.constant(0),
  radius: fc.constant(4),
});

describe("spread", () => {
  it("leaves alone what is far apart, and moves the second of two that coincide", () => {
    const [one, far] = [
      { x: 0.1, y: 0, top: 0, radius: 4 },
      { x: 0.9, y: 0, top: 0, radius: 4 },
    ];
    expect(spread([one, far, one], options)).toEqual([unmoved, unmoved, { dx: 8, dy: 0 }]);
  });

  it("says so when there's no place left", () => {
    const many = Array.from({ length: 6 }, () => ({ x: 0.5, y: 0, top: 0, radius: 4 }));
    expect(spread(many, options).filter((shift) => shift === null)).toHaveLength(1);
  });

  it("keeps marks apart at every width between the least and the greatest", () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), fc.integer({ min: 280, max: 900 }), (spots, width) => {
        const placed = spread(spots, options).flatMap((shift, position) => {
          const at = spots[position];
          return shift && at ? [{ left: at.x * width + shift.dx, top: at.y * width + shift.dy }] : [];
        });
        placed.forEach((a, i) => {
          for (const b of placed.slice(i + 1)) {
            expect(Math.hypot(a.left - b.left, a.top - b.top)).toBeGreaterThan(8 - 1e-6);
          }
        });
      }),
    );
  });

  it("gives no tap of one mark to another", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 20 }), (spots) => {
        const moved = spots.map(() => unmoved);
        const reach = touches(spots, moved, widths);
        const [a, b] = spots;
        if (!a || !b) return;
        const between = distance(a, unmoved, b, unmoved, widths);
        expect((reach[0] ?? 0) + (reach[1] ?? 0)).toBeLessThanOrEqual(between + 1e-9);
      }),
    );
  });
});
