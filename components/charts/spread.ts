/** Owns how marks of fixed size that would cover each other, at any width of their picture, are moved apart. */

/**
 * Where a mark stands: a part that grows with the picture (`x`, `y` as fractions of its width) and
 * one that doesn't (`top`, in CSS pixels). `radius` is the mark's own, in CSS pixels.
 */
export type Spot = { x: number; y: number; top: number; radius: number };

/** CSS pixels right and down. */
export type Shift = { dx: number; dy: number };

export const unmoved: Shift = { dx: 0, dy: 0 };

type Options = {
  /** Least distance between two centres as a part of the sum of their radii: at 1 the marks touch. */
  apart: number;
  /** The picture's least and greatest width, in CSS pixels. */
  widths: readonly [number, number];
  /** Where a mark may move, nearest first; staying is tried before. */
  shifts: readonly Shift[];
};

/**
 * For each spot, in the order given, how far it moves so that it keeps its distance to those before it at
 * every width; null where no shift would do.
 */
export function spread(spots: readonly Spot[], { apart, widths, shifts }: Options): (Shift | null)[] {
  const farthest = Math.max(0, ...shifts.map(({ dx, dy }) => Math.hypot(dx, dy)));
  const moved: (Shift | null)[] = [];
  for (const spot of spots) {
    const least = (other: Spot) => apart * (spot.radius + other.radius);
    // Spots farther apart than this can't meet, however both are moved.
    const near = (other: Spot) => distance(spot, unmoved, other, unmoved, widths) < least(other) + 2 * farthest;
    const neighbours = moved.flatMap((shift, position) => {
      const other = spots[position];
      return shift && other && near(other) ? [{ other, shift }] : [];
    });
    const free = (shift: Shift) =>
      neighbours.every((one) => distance(spot, shift, one.other, one.shift, widths) >= least(one.other) - 1e-9);
    moved.push([unmoved, ...shifts].find(free) ?? null);
  }
  return moved;
}

/** The least distance of two moved marks over all widths: that of a point to the stretch their difference runs along. */
export function distance(
  a: Spot,
  byA: Shift,
  b: Spot,
  byB: Shift,
  [least, greatest]: readonly [number, number],
): number {
  const [x, y] = [a.x - b.x, a.y - b.y];
  const [startX, startY] = [x * least + byA.dx - byB.dx, y * least + byA.dy - byB.dy + a.top - b.top];
  const [runX, runY] = [x * (greatest - least), y * (greatest - least)];
  const run = runX * runX + runY * runY;
  const nearest = run === 0 ? 0 : Math.min(1, Math.max(0, -(startX * runX + startY * runY) / run));
  return Math.hypot(startX + nearest * runX, startY + nearest * runY);
}

/** Half of the 24 CSS pixels that WCAG 2.2 asks of a target (success criterion 2.5.8). */
const finger = 12;

/**
 * Radius in CSS pixels in which a tap counts for each mark: up to half the way to the nearest other
 * centre at any width, so that none takes its neighbour's taps.
 */
export function touches(spots: readonly Spot[], moved: readonly Shift[], widths: Options["widths"]): number[] {
  return spots.map((spot, position) => {
    const others = spots.map((other, at) =>
      at === position ? finger * 2 : distance(spot, moved[position] ?? unmoved, other, moved[at] ?? unmoved, widths),
    );
    return Math.min(finger * 2, ...others) / 2;
  });
}
