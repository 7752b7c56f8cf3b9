/** Owns ranges of pay as rows on one scale: each row its own words, figure and bar. */
import { scaleLinear } from "d3-scale";
import { yearlyPay } from "@/lib/guides/model/figure";
import type { FigureKind } from "@/lib/guides/model/vocabulary";
import { usd } from "@/lib/text/format";
import type { Cited, CitedFigures } from "../prose/cited";
import { FigureLink } from "../prose/figure-link";

type Row = { label: string; figure: string };

type Props = {
  title: string;
  rows: readonly Row[];
  /** Official medians: rows of their own below, the first of them also a line through all. */
  official: readonly Row[];
  figures: CitedFigures;
};

type Placed = { label: string; cited: Cited; low: number; high: number };

/** Height of a bar's strip in CSS pixels, and of the bar in it. */
const [strip, bar] = [18, 10];

/** Bars told apart by fill, not colour alone: what nobody supports is hollow. */
const barClasses: Record<FigureKind, string> = {
  official: "fill-accent stroke-accent",
  report: "fill-accent/60 stroke-accent",
  press: "fill-third stroke-third",
  claimed: "fill-paper stroke-third",
};

/** Pay as ranges with the official medians; nothing where no row has pay in dollars a year. */
export function RangeRows({ title, rows, official, figures }: Props) {
  const claims = placed(rows, figures);
  const medians = placed(official, figures);
  if (claims.length === 0) return null;
  const scale = scaleLinear()
    .domain([0, Math.max(...[...claims, ...medians].map(({ high }) => high))])
    .nice(4)
    .range([0, 100]);
  const [median] = medians;
  const line = median ? scale(median.low) : null;
  return (
    <figure className="my-7 max-w-[44rem] break-inside-avoid">
      <figcaption className="mb-3 border-b border-rule pb-1.5">
        <h3 className="text-[1.0625rem]">{title}</h3>
        {median && (
          <p className="mt-1 text-[0.8125rem] text-soft">
            The dashed line is the official median of {lowerFirst(median.label)}. Hollow bars are claimed; no source was
            found.
          </p>
        )}
      </figcaption>
      <Rows rows={claims} at={scale} line={line} />
      {medians.length > 0 && (
        <>
          <p className="mt-3 text-[0.8125rem] font-semibold">Official medians, everyone in the occupation</p>
          <Rows rows={medians} at={scale} line={line} />
        </>
      )}
      <svg
        aria-hidden="true"
        height={20}
        className="block w-full overflow-visible fill-soft text-[0.6875rem] tabular-nums"
      >
        {scale.ticks(4).map((value, index) => (
          <g key={value} className={`stroke-edge ${index % 2 === 1 ? "max-sm:hidden" : ""}`}>
            <line x1={`${scale(value)}%`} x2={`${scale(value)}%`} y2={4} />
            <text
              x={`${scale(value)}%`}
              y={16}
              textAnchor={value === 0 ? "start" : scale(value) > 99 ? "end" : "middle"}
              className="stroke-none"
            >
              {usd(value)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Rows({ rows, at, line }: { rows: readonly Placed[]; at: (value: number) => number; line: number | null }) {
  return (
    <ul>
      {rows.map(({ label, cited, low, high }) => (
        <li key={label} className="pt-1.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-[0.875rem]">
            <span>{label}</span>
            <span className="tabular-nums">
              <FigureLink cited={cited} />
            </span>
          </div>
          {/* No viewBox: amounts stand in per cent of the width, thickness in pixels. */}
          <svg aria-hidden="true" height={strip} className="block w-full overflow-visible">
            <line x2="100%" y1={strip / 2} y2={strip / 2} className="stroke-rule" />
            {low === high ? (
              <circle
                cx={`${at(low)}%`}
                cy={strip / 2}
                r={5}
                strokeWidth={1.5}
                className={barClasses[cited.figure.kind]}
              />
            ) : (
              <rect
                x={`${at(low)}%`}
                width={`${at(high) - at(low)}%`}
                y={(strip - bar) / 2}
                height={bar}
                strokeWidth={1.5}
                className={barClasses[cited.figure.kind]}
              />
            )}
            {line !== null && (
              <line x1={`${line}%`} x2={`${line}%`} y2={strip} strokeDasharray="3 2" className="stroke-ink" />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}

function placed(rows: readonly Row[], figures: CitedFigures): Placed[] {
  return rows.flatMap(({ label, figure }) => {
    const cited = figures.get(figure);
    const pay = cited && yearlyPay(cited.figure);
    return cited && pay ? [{ label, cited, ...pay }] : [];
  });
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
