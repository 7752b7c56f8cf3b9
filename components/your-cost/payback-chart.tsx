import { balanceAt, type Line, type Payback } from "@/lib/programs/payback/payback";
import { yearsText } from "@/lib/programs/payback/payback-text";
import type { Span } from "@/lib/programs/price/price";
import { usd } from "@/lib/text/format";

type Computed = Extract<Payback, { computed: true }>;

/** CSS pixels: the height of the picture, and the room above and below its lines. */
const [height, margin] = [170, 12];
/** Years after study that are shown at most, and at least beside the latest. */
const [mostYears, beyond] = [20, 1.25];

const cases = [
  { key: "low", label: "at best", dash: undefined },
  { key: "high", label: "at worst", dash: "8 5" },
] as const satisfies readonly { key: keyof Span; label: string; dash: string | undefined }[];

/**
 * What the reader has gained or lost, year by year from the start: down while they study, up after it, and
 * paid back where a line crosses zero. The same in words stands above and below it.
 */
export function PaybackChart({ result }: { result: Computed }) {
  const { lines } = result;
  const study = Math.max(...cases.map(({ key }) => lines[key].study));
  const shown = [result.low, result.high].filter((years) => years !== null && years <= mostYears);
  const end = study + Math.max(1, Math.min(mostYears, Math.max(...shown.map(Number), 0) * beyond));
  const least = Math.min(-1, ...cases.map(({ key }) => -lines[key].outlay));
  const greatest = Math.max(...cases.map(({ key }) => balanceAt(lines[key], end)), -least / 4);
  const y = (balance: number) => margin + ((greatest - balance) / (greatest - least)) * (height - 2 * margin);
  const x = (year: number) => `${Math.round((year / end) * 10_000) / 100}%`;
  const years = ticks(end);
  return (
    <figure className="mt-4">
      <div className="flex">
        <div className="w-16 flex-none text-[0.6875rem] text-soft tabular-nums">
          <svg
            aria-hidden="true"
            width="100%"
            height={height}
            className="overflow-visible"
            fill="currentColor"
            textAnchor="end"
          >
            <text x="90%" y={y(0) + 4}>
              $0
            </text>
            <text x="90%" y={y(least) + 4}>
              −{usd(-least)}
            </text>
          </svg>
        </div>
        <svg
          width="100%"
          height={height + 16}
          role="img"
          aria-label={`Gain and loss over ${Math.round(end)} years from the start: ${cases.map(({ key, label }) => `${label} paid back ${result[key] === null ? "never" : `${yearsText(result[key])} after study`}`).join(", ")}`}
          className="min-w-0 flex-1 overflow-visible"
        >
          <line x1="0" x2="100%" y1={y(0)} y2={y(0)} stroke="var(--ink)" />
          <line x1="0" x2="100%" y1={y(least)} y2={y(least)} stroke="var(--rule)" />
          {years.map((year) => (
            <g key={year}>
              <line x1={x(year)} x2={x(year)} y1={y(0) - 3} y2={y(0) + 3} stroke="var(--ink)" />
              <text
                x={x(year)}
                y={height + 12}
                className="fill-soft text-[0.6875rem]"
                textAnchor={year === 0 ? "start" : "middle"}
              >
                {year}
              </text>
            </g>
          ))}
          {cases.map(({ key, dash }) => (
            <g
              key={key}
              stroke="var(--accent)"
              strokeWidth={key === "low" ? 2.25 : 1.5}
              strokeDasharray={dash}
              strokeLinecap="round"
            >
              <Segments line={lines[key]} end={end} x={x} y={y} />
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 text-[0.78125rem] text-soft">
        <span>Years from the start.</span>
        {cases.map(({ key, label, dash }) => (
          <span key={key}>
            <svg width="26" height="8" aria-hidden="true" className="mr-1 inline">
              <line
                x1="0"
                x2="26"
                y1="4"
                y2="4"
                stroke="var(--accent)"
                strokeWidth={key === "low" ? 2.25 : 1.5}
                strokeDasharray={dash}
              />
            </svg>
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Segments({
  line,
  end,
  x,
  y,
}: {
  line: Line;
  end: number;
  x: (year: number) => string;
  y: (balance: number) => number;
}) {
  const low = y(-line.outlay);
  return (
    <>
      <line x1={x(0)} y1={y(0)} x2={x(line.study)} y2={low} />
      <line x1={x(line.study)} y1={low} x2={x(end)} y2={y(balanceAt(line, end))} />
    </>
  );
}

/** Whole years that stand under the picture, at most six. */
function ticks(end: number): number[] {
  const step = [1, 2, 5, 10].find((one) => end / one <= 6) ?? 20;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, position) => position * step);
}
