import type { ReactNode } from "react";
import { filterTable } from "@/lib/programs/filters";
import type { State } from "@/lib/programs/vocabulary";

type Props = {
  action: string;
  resident: State | null;
  /** Fields for what else the address holds. */
  children?: ReactNode;
};

/** Where the reader lives, for the prices of one page: a plain form that leads to `action` again. */
export function ResidentForm({ action, resident, children }: Props) {
  const { label, options } = filterTable.resident;
  return (
    <form action={action} aria-label="Prices for" className="flex items-end gap-2 print:hidden">
      {children}
      <label className="min-w-0 max-sm:flex-1 text-xs text-soft sm:w-72">
        {label}
        <select
          // Else the field would keep its first choice when a link leads to the same page for another state.
          key={resident}
          name="resident"
          defaultValue={resident ?? ""}
          className="field mt-0.5 text-ink"
        >
          <option value="">not said: out-of-state prices</option>
          {Object.entries(options).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="flex-none rounded border border-edge bg-sheet px-3 py-2 text-[14px] hover:bg-wash"
      >
        Show my price
      </button>
    </form>
  );
}
