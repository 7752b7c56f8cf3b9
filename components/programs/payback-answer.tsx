"use client";

import type { Payback } from "@/lib/programs/payback";
import { answerText, movedText, sumWords } from "@/lib/programs/payback-text";
import { PaybackChart } from "./payback-chart";

/** In how many years a program pays for itself: in words, as a picture, and what moves it. */
export default function PaybackAnswer({
  result,
  open,
}: {
  result: Extract<Payback, { computed: true }>;
  open: boolean;
}) {
  return (
    <div className="border-t border-ink pt-3 text-[14px]">
      <p role="status" className="font-serif text-[19px] font-semibold">
        {answerText(result)}
        {open && " Fees are not in it, so it will take longer."}
      </p>
      <p className="mt-2 tabular-nums">{sumWords(result)}</p>
      <PaybackChart result={result} />
      {result.moved.length > 0 && (
        <>
          <h3 className="mt-4 font-sans text-[14px]">What moves it most</h3>
          <ol className="mt-1 list-decimal space-y-0.5 pl-5 tabular-nums">
            {result.moved.map((moved) => (
              <li key={moved.lever}>{movedText(moved)}</li>
            ))}
          </ol>
          <p className="mt-1 text-[12.5px] text-soft">
            Each alone between its ends, or 10 % down and up where it has none, the others in the middle.
          </p>
        </>
      )}
    </div>
  );
}
