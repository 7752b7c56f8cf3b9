"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { amountIn } from "@/lib/parse";
import { shownEvent } from "./live-address";

type Range = { from: number; to: number };

/**
 * Two thumbs under the histogram that write into the form's price fields. Steps are as wide as the
 * bars, in whole dollars; the last one stands for no limit. Without scripts the fields do.
 */
export function PriceSlider({ width, steps }: { width: number; steps: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range | null>(null);

  // The fields are the truth: whatever changes them moves the thumbs.
  useEffect(() => {
    const form = frame.current?.closest("form");
    if (!form) return;
    const read = (event?: Event) => {
      // The thumbs' own events come here first; answering them would move the thumb back.
      if (event?.target instanceof Node && frame.current?.contains(event.target)) return;
      const step = (name: string, initial: number) => {
        const value = amountIn(String(new FormData(form).get(name) ?? ""));
        return typeof value === "number" ? Math.min(steps, Math.max(0, Math.round(value / width))) : initial;
      };
      setRange({ from: step("min_cost", 0), to: step("max_cost", steps) });
    };
    read();
    form.addEventListener("input", read);
    form.addEventListener(shownEvent, read);
    return () => {
      form.removeEventListener("input", read);
      form.removeEventListener(shownEvent, read);
    };
  }, [width, steps]);

  function moved(end: keyof Range, event: ChangeEvent<HTMLInputElement>) {
    if (!range) return;
    const wanted = event.target.valueAsNumber;
    const step = end === "from" ? Math.min(wanted, range.to - 1) : Math.max(wanted, range.from + 1);
    const field = frame.current?.closest("form")?.elements.namedItem(end === "from" ? "min_cost" : "max_cost");
    if (!(field instanceof HTMLInputElement)) return;
    const unlimited = end === "from" ? step === 0 : step === steps;
    field.value = unlimited ? "" : String(step * width);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const words = (end: keyof Range, step: number) =>
    end === "from" && step === 0
      ? "any"
      : end === "to" && step === steps
        ? "any"
        : `$${(step * width).toLocaleString("en-US")}`;
  return (
    <div ref={frame} className="price-slider">
      {range &&
        (["from", "to"] as const).map((end) => (
          <input
            key={end}
            type="range"
            min={0}
            max={steps}
            value={range[end]}
            onChange={(event) => moved(end, event)}
            aria-label={end === "from" ? "Lowest price" : "Highest price"}
            aria-valuetext={words(end, range[end])}
          />
        ))}
    </div>
  );
}
