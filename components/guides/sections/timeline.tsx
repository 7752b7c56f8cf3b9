/** Owns the milestones of a field: a numbered line of years, and the same numbers as a list in words. */
import type { Guide } from "@/lib/guides/model/shape";
import { dateText } from "@/lib/guides/reading/reading";
import type { CitedFigures } from "../prose/cited";
import { SourceNote } from "../prose/figure-link";
import { InlineProse } from "../prose/prose";
import { layOutTimeline } from "./timeline-layout";

/** CSS pixels: a lane's height, a mark's radius, room for the years. */
const [lane, radius, foot] = [24, 10, 26];

/** Milestones, oldest first; nothing without any. */
export function Timeline({ milestones, figures }: { milestones: Guide["milestones"]; figures: CitedFigures }) {
  if (milestones.length === 0) return null;
  const sorted = milestones.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const { marks, lanes, years } = layOutTimeline(sorted.map(({ date }) => date));
  const base = lanes * lane + 6;
  return (
    <figure className="my-7 max-w-[44rem]">
      <figcaption className="mb-3 border-b border-rule pb-1.5">
        <h3 className="text-[1.0625rem]">Milestones</h3>
      </figcaption>
      {/* No viewBox: time stands in per cent of the width, marks and words keep their size. */}
      <div className="px-3">
        <svg
          aria-hidden="true"
          height={base + foot}
          className="block w-full overflow-visible text-[0.6875rem] tabular-nums"
        >
          <line x2="100%" y1={base} y2={base} className="stroke-edge" />
          {years.map(({ year, left }) => (
            <g key={year} className="fill-soft stroke-edge">
              <line x1={`${left}%`} x2={`${left}%`} y1={base} y2={base + 5} />
              <text x={`${left}%`} y={base + 18} textAnchor="middle" className="stroke-none">
                {year}
              </text>
            </g>
          ))}
          {marks.map(({ left, lane: level }, index) => {
            const y = base - radius - 4 - level * lane;
            return (
              <g key={sorted[index]?.text}>
                <line x1={`${left}%`} x2={`${left}%`} y1={y} y2={base} className="stroke-rule" />
                <circle cx={`${left}%`} cy={y} r={radius} className="fill-paper stroke-accent" />
                <text x={`${left}%`} y={y} dy="0.36em" textAnchor="middle" className="fill-ink font-semibold">
                  {index + 1}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <ol className="mt-3 list-decimal space-y-1.5 pl-7 text-[0.875rem] marker:text-soft">
        {sorted.map(({ date, text, figure }) => {
          const cited = figure ? figures.get(figure) : undefined;
          return (
            <li key={text}>
              <span className="font-semibold">{dateText(date)}</span>: <InlineProse markdown={text} figures={figures} />
              {cited && <SourceNote note={cited.id} cited={[cited]} />}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
