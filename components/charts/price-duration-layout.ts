/** Owns where the points of price against duration stand, which of them share a mark, and the axes' ticks. */
import { scaleLinear } from "d3-scale";
import type { FigureState } from "@/lib/programs/model/vocabulary";
import { type Spot, spread, touches, unmoved } from "./spread";

/**
 * One program. `months` is its duration, `price` whole US dollars for all of it: of a range the upper end,
 * where it stands; `amount` is the price in words, "about $11,100 to $16,148".
 */
export type PlotPoint = {
  href: string;
  name: string;
  institution: string;
  months: number;
  price: number;
  amount: string;
  /** `old`: a source states it, for a year long ago. */
  state: Exclude<FigureState, "unknown"> | "old";
};

/** `left` in per cent of the plot's width, `top` in CSS pixels. */
export type PlotMark = { left: number; top: number } & (
  | { kind: "one"; point: PlotPoint; dx: number /** Radius in which a tap counts. */; reach: number }
  | { kind: "many"; points: readonly PlotPoint[] }
);

type Tick = { value: number; at: number };
export type PlotLayout = {
  /** By duration, then price: the order of the table. */
  points: readonly PlotPoint[];
  marks: readonly PlotMark[];
  /** `at` in per cent from the left. */
  months: readonly Tick[];
  /** `at` in CSS pixels from the top. */
  prices: readonly Tick[];
  /** CSS pixels */
  height: number;
  /** Whether the plot needs a frame of its own on a phone. */
  dense: boolean;
};

/** CSS pixels: where the price of nothing and the highest price stand, from the top. */
const [height, head] = [400, 14];

/** The diameter of a mark with its line, in CSS pixels: nearer ones would hide each other. */
const size = 9;

/** A mark moves sideways only: a few pixels, under a month where there's room, and never in price. */
const shifts = [1, -1, 2, -2].map((steps) => ({ dx: steps * size, dy: 0 }));

/** Radius of a mark that several points share, in CSS pixels. */
export const sharedRadius = 11;

/** Side of the square in which points share a mark once not all of them have a place, in CSS pixels. */
const cell = 24;

/** More points than this get a plot that stays wide on a phone and scrolls. */
const fewest = 150;

/** The plot's least width between its axes in CSS pixels: on a phone 320 wide, and when it scrolls. */
const [narrow, scrolling] = [210, 560];

/** Lays the plot out; `points` may be in any order and none. */
export function layOutPlot(unsorted: readonly PlotPoint[]): PlotLayout {
  const points = unsorted.toSorted(
    (a, b) =>
      a.months - b.months ||
      a.price - b.price ||
      a.name.localeCompare(b.name, "en") ||
      a.institution.localeCompare(b.institution, "en"),
  );
  const dense = points.length > fewest;
  const width = dense ? scrolling : narrow;
  // A month more than the longest leaves room beside its marks.
  const room = Math.max(1, ...points.map((point) => point.months + 1));
  const step = monthStep(room);
  const longest = Math.ceil(room / step) * step;
  const x = scaleLinear().domain([0, longest]);
  const y = scaleLinear()
    .domain([0, Math.max(1000, ...points.map((point) => point.price))])
    .nice(6)
    .range([height, head]);
  const placed = points.map((point) => ({
    point,
    spot: { x: x(point.months), y: 0, top: y(point.price), radius: size / 2 },
  }));
  return {
    points,
    height,
    dense,
    marks: marksOf(placed, width, dense),
    months: Array.from({ length: longest / step + 1 }, (_, n) => ({
      value: n * step,
      at: hundredths(x(n * step) * 100),
    })),
    prices: y.ticks(6).map((value) => ({ value, at: Math.round(y(value)) })),
  };
}

/** Months between ticks: a natural length of time, and at most eight of them. */
export function monthStep(longest: number): number {
  return [1, 2, 3, 6, 12, 24, 48].find((step) => longest / step <= 8) ?? Math.ceil(longest / 96) * 12;
}

type Placed = { point: PlotPoint; spot: Spot };

/** A mark for each point; where they crowd so much that one has no place left, one mark for all near it. */
function marksOf(placed: readonly Placed[], width: number, dense: boolean): PlotMark[] {
  const widths = [width, 1000] as const;
  const moved = spread(
    placed.map(({ spot }) => spot),
    { apart: 1, widths, shifts },
  );
  const crowded = new Map<string, Placed[]>();
  const cellOf = ({ x, top }: Spot) => `${Math.floor((x * width) / cell)} ${Math.floor(top / cell)}`;
  placed.forEach(({ spot }, position) => {
    if (!moved[position]) crowded.set(cellOf(spot), []);
  });
  const apart = placed.flatMap((one, position) => {
    const together = crowded.get(cellOf(one.spot));
    together?.push(one);
    return together ? [] : [{ ...one, shift: moved[position] ?? unmoved }];
  });
  const shared = [...crowded.values()].map((those) => ({ those, ...middleOf(those, width) }));
  // A mark that would cover the number of a shared one joins it.
  const alone = apart.filter(({ point, spot, shift }) => {
    const over = shared.find(
      ({ left, top }) => Math.hypot(spot.x * width + shift.dx - left, spot.top - top) < sharedRadius + size / 2,
    );
    over?.those.push({ point, spot });
    return !over;
  });
  // Among many points the nearest is about as near as can be: no need to measure each pair.
  const reach = dense
    ? []
    : touches(
        alone.map(({ spot }) => spot),
        alone.map(({ shift }) => shift),
        widths,
      );
  return [
    ...shared.map(({ those, left, top }): PlotMark => {
      const points = those.map(({ point }) => point);
      return { kind: "many", points, left: hundredths((left / width) * 100), top: Math.round(top) };
    }),
    ...alone.map(({ point, spot, shift }, position): PlotMark => {
      const at = { left: hundredths(spot.x * 100), top: Math.round(spot.top) };
      return { kind: "one", point, ...at, dx: shift.dx, reach: Math.round(reach[position] ?? size / 2) };
    }),
  ];
}

/** The mean of some points in CSS pixels, held near the middle of their square so that shared marks stay apart. */
function middleOf(those: readonly Placed[], width: number): { left: number; top: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const held = (at: number, slack: number) => {
    const middle = (Math.floor(at / cell) + 0.5) * cell;
    return Math.min(middle + slack, Math.max(middle - slack, at));
  };
  const left = mean(those.map(({ spot }) => spot.x * width));
  const top = mean(those.map(({ spot }) => spot.top));
  return { left: held(left, 4), top: held(top, 1) };
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
