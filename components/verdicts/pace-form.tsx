import type { ReactNode } from "react";
import { readerInputFields } from "@/lib/programs/payback/reader-inputs";
import type { AskedPace } from "@/lib/programs/verdicts/asked";
import { YourPace } from "./your-pace";

/** The pace that verdicts go by, as a plain form that leads to the same page; `children` carry what else its address holds. */
export function PaceForm({ pace: { typed, wrong }, children }: { pace: AskedPace; children: ReactNode }) {
  return (
    <form action="/verdicts" aria-label="Your pace" className="mb-6 text-[0.8125rem] print:hidden">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {children}
        {(["credits", "terms"] as const).map((field) => (
          <div key={field} className="w-36">
            <label htmlFor={`pace-${field}`} className="font-semibold">
              {readerInputFields[field].label}
            </label>
            <input
              id={`pace-${field}`}
              name={field}
              defaultValue={typed[field]}
              inputMode="decimal"
              autoComplete="off"
              aria-invalid={wrong[field] !== undefined}
              aria-describedby={wrong[field] ? `pace-${field}-wrong` : undefined}
              className="field mt-0.5"
            />
          </div>
        ))}
        <button type="submit" className="secondary">
          Judge at my pace
        </button>
        <YourPace />
      </div>
      {(["credits", "terms"] as const).map(
        (field) =>
          wrong[field] && (
            <p key={field} id={`pace-${field}-wrong`} className="mt-1 font-semibold">
              {readerInputFields[field].label}: {wrong[field]}
            </p>
          ),
      )}
      <p className="mt-1 text-soft">Optional. It goes into this page’s address, so that a link shows the same.</p>
    </form>
  );
}
