import type { ReactNode } from "react";
import type { MustEarn } from "@/lib/programs/payback/must-earn";
import { leftOutText, raiseText, sumText } from "@/lib/programs/payback/must-earn-text";

/** How much more a year the reader must earn for the program to pay for itself in so many years, with its sum; `children` stand beside it. */
export function MustEarnList({
  result,
  openEnded,
  children,
}: {
  result: MustEarn;
  openEnded: boolean;
  children: ReactNode;
}) {
  const leftOut = leftOutText(result);
  return (
    <div className="border-t border-ink pt-3 md:col-start-2">
      <h3 className="text-[1.0625rem]">How much more you must earn a year</h3>
      <div role="status">
        <dl className="mt-1">
          {result.raises.map((raise) => (
            <div
              key={raise.years}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-1.5"
            >
              <dt className="text-[0.875rem]">for it to pay for itself in {raise.years} years</dt>
              <dd className="font-serif text-[1.1875rem] font-semibold tabular-nums">{raiseText(raise)}</dd>
            </div>
          ))}
        </dl>
        {leftOut && <p className="mt-2 text-[0.875rem] font-semibold">{leftOut}</p>}
      </div>
      <p className="mt-2 text-[0.8125rem] tabular-nums">
        {sumText(result)}
        {openEnded && " Fees are not in it, so it is more."}
      </p>
      {children}
    </div>
  );
}
