"use client";

import type { Payback, PaybackInput } from "@/lib/programs/payback/payback";
import { answerText, ifText, sensitivityText } from "@/lib/programs/payback/payback-text";
import { sensitivitiesOf } from "@/lib/programs/payback/sensitivity";
import { PaybackChart } from "./payback-chart";

/** In how many years a program pays for itself: in words, as a picture, and its sensitivity to what was typed. */
export default function PaybackAnswer({
  result,
  input,
  openEnded,
}: {
  result: Extract<Payback, { computed: true }>;
  /** What it was computed from. */
  input: PaybackInput;
  /** Whether fees are owed that the price does not contain. */
  openEnded: boolean;
}) {
  const sensitivities = sensitivitiesOf(input);
  return (
    <div className="text-[0.875rem]">
      <p>{ifText(input)}</p>
      <p role="status" className="mt-1 font-serif text-[1.0625rem] font-semibold">
        {answerText(result)}
        {openEnded && " Fees are not in it, so it will take longer."}
      </p>
      <PaybackChart result={result} />
      {sensitivities.length > 0 && (
        <>
          <h4 className="mt-4 font-sans text-[0.875rem] font-semibold">What moves it most</h4>
          <ol className="mt-1 list-decimal space-y-0.5 pl-5 tabular-nums">
            {sensitivities.map((sensitivity) => (
              <li key={sensitivity.input}>{sensitivityText(sensitivity)}</li>
            ))}
          </ol>
          <p className="mt-1 text-[0.78125rem] text-soft">
            We change one number at a time, by 10% unless a range is given; the others stay halfway.
          </p>
        </>
      )}
    </div>
  );
}
