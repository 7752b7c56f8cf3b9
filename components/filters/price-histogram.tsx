"use client";

import type { Bar } from "@/lib/programs/search/price-histogram";
import { count, usd } from "@/lib/text/format";

const size = { width: 272, height: 72, base: 66 };

/**
 * How many programs cost how much, as the other filters leave them: stated prices filled, estimated
 * and old ones in outline above them. Bars outside the chosen range are pale. It is drawn in the browser, too,
 * so that the page carries the numbers instead of the picture a second time.
 */
export function PriceHistogram({ bars, min, max }: { bars: readonly Bar[]; min: number | null; max: number | null }) {
  const highest = Math.max(1, ...bars.map((bar) => bar.stated + bar.estimated));
  const step = size.width / bars.length;
  const tall = (programs: number) => (programs / highest) * (size.base - 4);
  const inRange = (bar: Bar) => (max === null || bar.from < max) && (min === null || bar.to === null || bar.to > min);
  const drawn = { stated: "", estimated: "", paleStated: "", paleEstimated: "" };
  for (const [index, bar] of bars.entries()) {
    const [stated, estimated] = [tall(bar.stated), tall(bar.estimated)];
    const x = index * step + 1.5;
    const fits = inRange(bar);
    if (stated > 0) drawn[fits ? "stated" : "paleStated"] += box(x, size.base - stated, step - 3, stated);
    if (estimated > 0) {
      const top = size.base - stated - estimated + 0.5;
      drawn[fits ? "estimated" : "paleEstimated"] += box(x + 0.5, top, step - 4, Math.max(0.5, estimated - 0.5));
    }
  }
  return (
    <figure className="clear-both mb-1">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={inWords(bars)} className="block w-full">
        <path d={drawn.stated} className="fill-accent" />
        <path d={drawn.estimated} className="fill-wash stroke-estimate" />
        <g className="opacity-30">
          <path d={drawn.paleStated} className="fill-accent" />
          <path d={drawn.paleEstimated} className="fill-wash stroke-estimate" />
        </g>
        <path d={`M0 ${size.base + 0.5}h${size.width}`} className="stroke-ink" />
      </svg>
      <figcaption className="flex justify-between text-[0.71875rem] text-soft tabular-nums">
        <span>$0</span>
        <span>
          <span aria-hidden="true" className="mark border-[0.25rem] border-accent" />
          stated
          <span aria-hidden="true" className="mark ml-2 border border-estimate" />
          estimated or old
        </span>
        <span>{usd(bars.at(-1)?.from ?? 0)}+</span>
      </figcaption>
    </figure>
  );
}

/** A rectangle as part of a path, to a tenth of a unit. */
function box(x: number, y: number, width: number, height: number): string {
  const [left, top, across, down] = [x, y, width, height].map((length) => Math.round(length * 10) / 10);
  return `M${left} ${top}h${across}v${down}h-${across}z`;
}

/** The picture's text: every bar that is not empty. */
function inWords(bars: readonly Bar[]): string {
  const parts = bars
    .filter((bar) => bar.stated + bar.estimated > 0)
    .map(({ from, to, stated, estimated }) => {
      const range = to === null ? `${usd(from)} and more` : `${usd(from)} to ${usd(to)}`;
      return `${range}: ${count(stated)} stated, ${count(estimated)} estimated or old`;
    });
  return parts.length > 0 ? `Programs by total price. ${parts.join("; ")}.` : "No program here has a known price.";
}
