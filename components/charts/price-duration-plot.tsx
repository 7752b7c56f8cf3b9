/** Owns the plot of price against duration, its points links, and the same programs as a table. */
import type { ReactElement } from "react";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { keysOf } from "@/lib/closed-list";
import { count, counted, usd } from "@/lib/text/format";
import { layOutPlot, type PlotLayout, type PlotMark, type PlotPoint, sharedRadius } from "./price-duration-layout";
import { PointTable } from "./price-duration-table";
import { months, nameOf, rowId, stateWords } from "./price-duration-text";

type Props = {
  points: readonly PlotPoint[];
  /** Programs that lack one of the two figures. */
  missing: number;
};

/** The plot, how many programs it can't show and why, and all of its points again as a table. */
export function PriceDurationPlot({ points: unsorted, missing }: Props) {
  if (unsorted.length === 0) {
    return (
      <div className="py-6">
        <p className="font-serif text-lg font-semibold">No program here has both a known price and a known duration.</p>
        <Missing missing={missing} />
      </div>
    );
  }
  const layout = layOutPlot(unsorted);
  return (
    <>
      <figure className="mt-5">
        <Key points={layout.points} />
        <p className="mt-4 text-xs text-soft">Total price</p>
        <Plot layout={layout} />
        <p className="mt-1 text-right text-xs text-soft">Duration in months</p>
        <figcaption>
          <p className="mt-2 text-sm text-soft">
            Where marks would overlap they are moved a little sideways, never off their price. The table has the exact
            values.
          </p>
          <Missing missing={missing} />
        </figcaption>
      </figure>
      <PointTable points={layout.points} />
    </>
  );
}

function Missing({ missing }: { missing: number }) {
  if (missing === 0) return null;
  return (
    <p className="mt-2 text-sm text-soft">
      {counted(missing, "program")} {missing === 1 ? "is" : "are"} not shown, because we don’t know the price or the
      duration.
    </p>
  );
}

/** Room for the months under the plot, in CSS pixels. */
const foot = 26;

/** No viewBox: only the months stretch with the width, in per cent; marks and words keep their size. */
function Plot({ layout }: { layout: PlotLayout }) {
  const { height, prices, dense } = layout;
  return (
    <div className="flex text-xs tabular-nums">
      <svg aria-hidden="true" height={height + foot} className="w-16 shrink-0 fill-soft">
        {prices.map(({ value, at }) => (
          <text key={value} x={62} y={at} dy="0.36em" textAnchor="end">
            {usd(value)}
          </text>
        ))}
      </svg>
      {dense ? (
        <ScrollFrame label="The plot, to scroll sideways" className="min-w-0 flex-1">
          <div className="min-w-[36rem] pr-3 pl-2">
            <Area layout={layout} />
          </div>
        </ScrollFrame>
      ) : (
        <div className="min-w-0 flex-1 pr-3 pl-2">
          <Area layout={layout} />
        </div>
      )}
    </div>
  );
}

function Area({ layout: { height, months, prices, points, marks } }: { layout: PlotLayout }) {
  const rowOf = new Map(points.map((point, row) => [point, row]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      role="group"
      aria-label={`Price against duration: ${counted(points.length, "program")}`}
      height={height + foot}
      overflow="visible"
      className="block w-full"
    >
      <defs>{keysOf(shapes).map((state) => shapes[state])}</defs>
      <svg aria-hidden="true" overflow="visible" className="fill-soft stroke-rule [&_text]:stroke-none">
        {prices.map(({ value, at }) => (
          <line key={value} x2="100%" y1={at} y2={at} />
        ))}
        {months.map(({ value, at }) => (
          <g key={value}>
            <line x1={`${at}%`} x2={`${at}%`} y1={prices.at(-1)?.at} y2={height} />
            <text x={`${at}%`} y={height + 18} textAnchor="middle">
              {value}
            </text>
          </g>
        ))}
        <line x2="100%" y1={height} y2={height} className="stroke-ink" />
      </svg>
      <g className={markClasses}>
        {marks.map((mark) => (
          <MarkLink
            key={mark.kind === "one" ? mark.point.href : `${mark.left} ${mark.top}`}
            mark={mark}
            rowOf={rowOf}
          />
        ))}
      </g>
    </svg>
  );
}

/** Said once for all marks; the circle is what a pointer meets and what the focus shows. */
const markClasses = [
  "fill-transparent text-[0.6875rem] font-semibold [text-anchor:middle] [&_a]:no-underline [&_a]:outline-hidden",
  "[&_a:hover_circle]:stroke-ink [&_a:focus-visible_circle]:stroke-ink [&_a:focus-visible_circle]:stroke-[3px]",
  "[&_text]:fill-ink [&_text]:stroke-none",
].join(" ");

/** The marks of provenance as everywhere, told apart by shape as well as colour. */
const shapes: Record<PlotPoint["state"], ReactElement> = {
  published: <circle key="published" id="plot-published" r={4.5} className="fill-accent stroke-paper" />,
  "third-party": (
    <rect
      key="third-party"
      id="plot-third-party"
      x={-4}
      y={-4}
      width={8}
      height={8}
      className="fill-third stroke-paper"
    />
  ),
  listed: (
    <rect
      key="listed"
      id="plot-listed"
      x={-3.5}
      y={-3.5}
      width={7}
      height={7}
      className="fill-paper stroke-third stroke-[1.5px]"
    />
  ),
  inferred: (
    <g key="inferred" id="plot-inferred">
      <circle r={4} className="fill-paper stroke-accent stroke-[1.5px]" />
      <path d="M0-4A4 4 0 0 0 0 4z" className="fill-accent" />
    </g>
  ),
  old: (
    <circle
      key="old"
      id="plot-old"
      r={4}
      className="fill-paper stroke-accent stroke-[1.5px] [stroke-dasharray:2_1.5]"
    />
  ),
  estimated: <circle key="estimated" id="plot-estimated" r={4} className="fill-paper stroke-estimate stroke-[1.5px]" />,
};

function MarkLink({ mark, rowOf }: { mark: PlotMark; rowOf: ReadonlyMap<PlotPoint, number> }) {
  const at = { x: `${mark.left}%`, y: mark.top, overflow: "visible" };
  if (mark.kind === "one") {
    return (
      <a href={mark.point.href}>
        <title>{nameOf(mark.point)}</title>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the link around it has one */}
        <svg {...at}>
          <use href={`#plot-${mark.point.state}`} x={mark.dx} />
          <circle cx={mark.dx} r={mark.reach} />
        </svg>
      </a>
    );
  }
  const [first] = mark.points;
  if (!first) return null;
  return (
    <a href={`#${rowId(rowOf.get(first) ?? 0)}`}>
      <title>{`${counted(mark.points.length, "program")} near ${months(first)}, ${usd(first.price)}: see the table`}</title>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the link around it has one */}
      <svg {...at}>
        <circle r={sharedRadius} className="fill-wash stroke-edge" />
        <text dy="0.36em">{count(mark.points.length)}</text>
      </svg>
    </a>
  );
}

/** The marks in use, and what they say of a price. */
function Key({ points }: { points: readonly PlotPoint[] }) {
  const inUse = new Set(points.map((point) => point.state));
  return (
    <ul aria-label="Kinds of price" className="flex flex-wrap gap-x-4 gap-y-1 text-[0.78125rem] text-soft">
      {keysOf(shapes)
        .filter((state) => inUse.has(state))
        .map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
              <use href={`#plot-${state}`} />
            </svg>
            {stateWords(state)}
          </li>
        ))}
    </ul>
  );
}
