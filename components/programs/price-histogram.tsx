import { count, usd } from "@/lib/format";
import type { Filters } from "@/lib/programs/filters";
import type { Bar } from "@/lib/programs/histogram";

const size = { width: 272, height: 72, base: 66 };

/**
 * How many programs cost how much, as the other filters leave them: stated prices filled, estimated
 * ones in outline above them. Bars outside the chosen range are pale.
 */
export function PriceHistogram({
  bars,
  filters: { min_cost: min, max_cost: max },
}: {
  bars: readonly Bar[];
  filters: Filters;
}) {
  const highest = Math.max(1, ...bars.map((bar) => bar.stated + bar.estimated));
  const step = size.width / bars.length;
  const tall = (programs: number) => (programs / highest) * (size.base - 4);
  return (
    <figure className="clear-both mb-1">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={inWords(bars)} className="block w-full">
        {bars.map((bar, index) => {
          const inRange = (max === null || bar.from < max) && (min === null || bar.to === null || bar.to > min);
          const [stated, estimated] = [tall(bar.stated), tall(bar.estimated)];
          const x = index * step + 1.5;
          return (
            <g key={bar.from} className={inRange ? "" : "opacity-30"}>
              <rect x={x} y={size.base - stated} width={step - 3} height={stated} className="fill-accent" />
              {estimated > 0 && (
                <rect
                  x={x + 0.5}
                  y={size.base - stated - estimated + 0.5}
                  width={step - 4}
                  height={Math.max(0.5, estimated - 0.5)}
                  className="fill-wash stroke-estimate"
                />
              )}
            </g>
          );
        })}
        <line x1={0} x2={size.width} y1={size.base + 0.5} y2={size.base + 0.5} className="stroke-ink" />
      </svg>
      <figcaption className="flex justify-between text-[11.5px] text-soft tabular-nums">
        <span>$0</span>
        <span>
          <span aria-hidden="true" className="mark bg-accent" />
          stated
          <span aria-hidden="true" className="mark ml-2 border border-estimate bg-wash" />
          estimated
        </span>
        <span>{usd(bars.at(-1)?.from ?? 0)}+</span>
      </figcaption>
    </figure>
  );
}

/** The picture's text: every bar that is not empty. */
function inWords(bars: readonly Bar[]): string {
  const parts = bars
    .filter((bar) => bar.stated + bar.estimated > 0)
    .map(({ from, to, stated, estimated }) => {
      const range = to === null ? `${usd(from)} and more` : `${usd(from)} to ${usd(to)}`;
      return `${range}: ${count(stated)} stated, ${count(estimated)} estimated`;
    });
  return parts.length > 0 ? `Programs by total price. ${parts.join("; ")}.` : "No program here has a known price.";
}
