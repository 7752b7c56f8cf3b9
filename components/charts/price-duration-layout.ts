/** Owns where the points of price against duration stand, which of them share a mark, and the axes' ticks. */
import { scaleLinear } from "d3-scale";
import type { FigureState } from "@/lib/programs/vocabulary";
import { reaches, type Spot, spread, unmoved } from "./spread";

/** One program. `months` is its duration, `price` whole US dollars for all of it. */
export type PlotPoint = {
  href: string;
  name: string;
  institution: string;
  months: number;
  price: number;
  state: Exclude<FigureState, "unknown">;
};

/** `left` in per cent of the plot's width, `top` in CSS pixels. */
export type Mark = { left: number; top: number } & (
  | { kind: "one"; point: PlotPoint; dx: number /** Radius in which a tap counts. */; reach: number }
  | { kind: "many"; points: readonly PlotPoint[] }
);

export type Tick = { value: number; at: number };
export type Layout = {
  /** By duration, then price: the order of the table. */
  points: readonly PlotPoint[];
  marks: readonly Mark[];
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
const gap = 9;

/** A mark moves sideways only: a few pixels, under a month where there's room, and never in price. */
const shifts = [1, -1, 2, -2].map((steps) => ({ dx: steps * gap, dy: 0 }));

/** Side of the square in which points share a mark once not all of them have a place, in CSS pixels. */
const cell = 24;

/** More points than this get a plot that stays wide on a phone and scrolls. */
const fewest = 150;

/** The plot's least width between its axes in CSS pixels: on a phone 320 wide, and when it scrolls. */
const [narrow, scrolling] = [210, 560];

/** Lays the plot out; `points` may be in any order and none. */
export function layOut(unsorted: readonly PlotPoint[]): Layout {
  const points = unsorted.toSorted(
    (a, b) =>
      a.months - b.months ||
      a.price - b.price ||
      a.name.localeCompare(b.name, "en") ||
      a.institution.localeCompare(b.institution, "en"),
  );
  const dense = points.length > fewest;
  const width = dense ? scrolling : narrow;
  const step = monthStep(Math.max(1, ...points.map((point) => point.months)));
  const longest = Math.max(step, Math.ceil(Math.max(0, ...points.map((point) => point.months + 1)) / step) * step);
  const x = scaleLinear().domain([0, longest]);
  const y = scaleLinear()
    .domain([0, Math.max(1000, ...points.map((point) => point.price))])
    .nice(6)
    .range([height, head]);
  const placed = points.map((point) => ({ point, spot: { x: x(point.months), y: 0, top: y(point.price) } }));
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
function marksOf(placed: readonly Placed[], width: number, dense: boolean): Mark[] {
  const widths = [width, 1000] as const;
  const moved = spread(
    placed.map(({ spot }) => spot),
    { gap, widths, shifts },
  );
  const crowded = new Map<string, Placed[]>();
  const cellOf = ({ x, top }: Spot) => `${Math.floor((x * width) / cell)} ${Math.floor(top / cell)}`;
  placed.forEach(({ spot }, position) => {
    if (!moved[position]) crowded.set(cellOf(spot), []);
  });
  const alone = placed.flatMap((one, position) => {
    const together = crowded.get(cellOf(one.spot));
    together?.push(one);
    return together ? [] : [{ ...one, shift: moved[position] ?? unmoved }];
  });
  // Among many points the nearest is about as near as can be: no need to measure each pair.
  const reach = dense
    ? []
    : reaches(
        alone.map(({ spot }) => spot),
        alone.map(({ shift }) => shift),
        widths,
      );
  return [
    ...[...crowded.values()].map((those) => sharedMark(those, width)),
    ...alone.map(({ point, spot, shift }, position): Mark => {
      const at = { left: hundredths(spot.x * 100), top: Math.round(spot.top) };
      return { kind: "one", point, ...at, dx: shift.dx, reach: Math.round(reach[position] ?? gap / 2) };
    }),
  ];
}

/** At the mean of its points, held near the middle of their square so that marks don't cover each other's numbers. */
function sharedMark(those: readonly Placed[], width: number): Mark {
  const mean = (value: (spot: Spot) => number) => those.reduce((sum, { spot }) => sum + value(spot), 0) / those.length;
  const held = (at: number, slack: number) => {
    const middle = (Math.floor(at / cell) + 0.5) * cell;
    return Math.min(middle + slack, Math.max(middle - slack, at));
  };
  return {
    kind: "many",
    points: those.map(({ point }) => point),
    left: hundredths(
      (held(
        mean(({ x }) => x * width),
        4,
      ) /
        width) *
        100,
    ),
    top: Math.round(
      held(
        mean(({ top }) => top),
        1,
      ),
    ),
  };
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
