/** Owns where a field is used: one small panel for each area, with what was measured on one scale for all. */
import { scaleLinear } from "d3-scale";
import { percentage } from "@/lib/guides/model/figure";
import type { Guide } from "@/lib/guides/model/shape";
import type { CitedFigures } from "../prose/cited";
import { KeyedFigure } from "../prose/figure-link";
import { InlineProse } from "../prose/prose";

/** CSS pixels: the height of a panel's scale without its numbers. */
const height = 14;

/** Areas of use; nothing without any. */
export function Uses({ uses, figures }: { uses: Guide["uses"]; figures: CitedFigures }) {
  if (uses.length === 0) return null;
  const panels = uses.map((use) => {
    const cited = use.figure ? figures.get(use.figure) : undefined;
    return { ...use, measured: cited ? percentage(cited.figure) : null };
  });
  const measured = panels.flatMap(({ measured: one }) => (one ? [one] : []));
  const scale = scaleLinear()
    .domain([Math.min(0, ...measured.map(({ low }) => low)), Math.max(10, ...measured.map(({ high }) => high))])
    .nice(3)
    .range([0, 100]);
  return (
    <figure className="my-7 max-w-[44rem]">
      <figcaption className="mb-4 border-b border-rule pb-1.5">
        <h3 className="text-[1.0625rem]">Where it is used</h3>
        {measured.length > 0 && (
          <p className="mt-1 text-[0.8125rem] text-soft">
            Shares and effects in percent stand on one scale; what each measures stands above it.
          </p>
        )}
      </figcaption>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-6 md:grid-cols-3 md:gap-x-8">
        {panels.map(({ area, examples, figure, measured: one }) => (
          <li key={area} className="flex min-w-0 break-inside-avoid [overflow-wrap:anywhere] flex-col text-[0.875rem]">
            <h4 className="font-semibold">{area}</h4>
            <ul className="mb-2 text-[0.8125rem] text-soft">
              {examples.map((example) => (
                <li key={example}>
                  <InlineProse markdown={example} figures={figures} />
                </li>
              ))}
            </ul>
            <p className="mt-auto tabular-nums">
              {figure ? (
                <KeyedFigure figures={figures} of={figure} />
              ) : (
                <span className="text-soft">No figure found</span>
              )}
            </p>
            {measured.length > 0 && <Scale scale={scale} measured={one} />}
          </li>
        ))}
      </ul>
    </figure>
  );
}

type Span = { low: number; high: number };

function Scale({ scale, measured }: { scale: ReturnType<typeof scaleLinear<number>>; measured: Span | null }) {
  const [zero = 0, end = 100] = scale.domain();
  const from = measured ? scale(Math.min(0, measured.low)) : 0;
  const to = measured ? scale(Math.max(0, measured.high)) : 0;
  return (
    <svg
      aria-hidden="true"
      height={height + 14}
      className="mt-1 block w-full overflow-visible fill-soft text-[0.65625rem] tabular-nums"
    >
      <line x2="100%" y1={height / 2} y2={height / 2} className="stroke-rule" />
      {measured && <rect x={`${from}%`} width={`${to - from}%`} y={2} height={height - 4} className="fill-accent" />}
      {[zero, end].map((value) => (
        <g key={value}>
          <line x1={`${scale(value)}%`} x2={`${scale(value)}%`} y2={height} className="stroke-edge" />
          <text x={`${scale(value)}%`} y={height + 12} textAnchor={value === end ? "end" : "start"}>
            {value}%
          </text>
        </g>
      ))}
    </svg>
  );
}
