import type { ReactNode } from "react";
import { filterTable } from "@/lib/programs/filters/filters";
import type { State } from "@/lib/programs/model/vocabulary";
import { pricesForText } from "@/lib/programs/price/audience-text";

type Props = {
  action: string;
  resident: State | null;
  /** Fields for what else the address holds. */
  children?: ReactNode;
};

/** Whose prices a page shows; it opens to a plain form that leads to `action` again, with those of another state. */
export function PricesFor({ action, resident, children }: Props) {
  const { label, options } = filterTable.resident;
  return (
    <div id="prices-for" className="text-[0.875rem]">
      <p className="hidden print:block">{pricesForText(resident)}.</p>
      {/* Made anew for each state, so that it closes when one is chosen and its field begins with it. */}
      <details key={resident} className="print:hidden">
        <summary className="target">
          {pricesForText(resident)} · <span className="text-accent underline underline-offset-3">change</span>
        </summary>
        <form action={action} aria-label="Prices for" className="mt-1 mb-2 flex flex-wrap items-end gap-2">
          {children}
          <label className="min-w-0 max-sm:flex-[1_1_8rem] text-xs text-soft sm:w-72">
            {label}
            <select name="resident" defaultValue={resident ?? ""} className="field mt-0.5 text-ink">
              <option value="">Another state, or not said</option>
              {Object.entries(options).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="submit"
            className="flex-none rounded border border-edge bg-sheet px-3 py-2 text-[0.875rem] hover:bg-wash"
          >
            Show my price
          </button>
        </form>
      </details>
    </div>
  );
}
