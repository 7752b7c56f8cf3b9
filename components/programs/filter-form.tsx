import type { ReactNode } from "react";
import { count } from "@/lib/format";
import { type Filters, filtersHref, filterTable, noFilters, type UnknownKey } from "@/lib/programs/filters";
import type { CountedParameter } from "@/lib/programs/match";
import type { OptionCounts } from "@/lib/programs/search";

type Props = {
  filters: Filters;
  counts: OptionCounts;
  /** States in which any program is taught: the others are not offered. */
  statesInUse: ReadonlySet<string>;
};

/**
 * Every filter as one plain form. Nothing is sent before its button is pressed; on a phone it is a
 * sheet that opens by address (#filters) and closes by it.
 */
export function FilterForm({ filters, counts, statesInUse }: Props) {
  const options = { filters, counts };
  return (
    <form id="filters" method="get" action="/programs" aria-label="Filters" autoComplete="off" className="filter-sheet">
      <div className="mb-2 flex items-baseline justify-between md:hidden">
        <h2 className="text-xl">Filters</h2>
        <a href="#results" className="py-2">
          Close
        </a>
      </div>
      {filters.sort !== noFilters.sort && <input type="hidden" name="sort" value={filters.sort} />}
      <Group label="Degree">
        <Options parameter="degree" {...options} />
      </Group>
      <Group label="Delivery">
        <Options parameter="delivery" {...options} />
        <Options parameter="unknown" shows={only("delivery")} {...options} />
      </Group>
      <Group label="Total price">
        <div className="mb-2 grid grid-cols-2 gap-2.5">
          <AmountField parameter="min_cost" label="From $" filters={filters} />
          <AmountField parameter="max_cost" label="To $" filters={filters} />
        </div>
        <Options parameter="cost_basis" {...options} />
        <Options parameter="unknown" shows={only("cost")} {...options} />
        <label className="mt-2 block text-xs text-soft">
          {filterTable.resident.label}
          <select name="resident" defaultValue={filters.resident ?? ""} className="field mt-0.5 text-ink">
            <option value="">not said: out-of-state prices</option>
            {Object.entries(filterTable.resident.options).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </Group>
      <Group label="Duration">
        <AmountField parameter="max_months" label="Up to, in months" filters={filters} />
        <Options parameter="unknown" shows={only("duration")} {...options} />
      </Group>
      <Folded label="Subject" open={filters.subject.length > 0}>
        <Options parameter="subject" {...options} />
      </Folded>
      <Folded label="State" open={filters.state.length > 0}>
        <Options parameter="state" shows={(state) => statesInUse.has(state)} {...options} />
      </Folded>
      <Folded label="Kind of institution" open={filters.control.length > 0}>
        <Options parameter="control" {...options} />
      </Folded>
      <div className="sticky bottom-0 flex items-center gap-4 border-t border-rule bg-paper py-3">
        <button type="submit" className="primary flex-1">
          Show results
        </button>
        <a href={filtersHref(noFilters, { sort: filters.sort })} className="text-[13px]">
          Clear
        </a>
      </div>
    </form>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-rule py-3.5 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left mb-1.5 w-full text-[13px] font-semibold">{label}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

function Folded({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-t border-rule py-3">
      <summary className="text-[13px] font-semibold">{label}</summary>
      <fieldset className="pt-1.5">
        <legend className="sr-only">{label}</legend>
        {children}
      </fieldset>
    </details>
  );
}

const only = (wanted: UnknownKey) => (value: string) => value === wanted;

type OptionsProps = {
  parameter: CountedParameter;
  shows?: (value: string) => boolean;
  filters: Filters;
  counts: OptionCounts;
};

/** The options of one filter with the results each would give; zeros stay, subdued. */
function Options({ parameter, shows = () => true, filters, counts }: OptionsProps) {
  const chosen: readonly string[] = [filters[parameter] ?? []].flat();
  return Object.entries<string>(filterTable[parameter].options)
    .filter(([value]) => shows(value) || chosen.includes(value))
    .map(([value, label]) => {
      const results = counts[parameter][value] ?? 0;
      return (
        <label
          key={value}
          className={`flex items-center gap-2.5 py-[3px] text-sm max-md:py-2 ${parameter === "unknown" ? "italic" : ""} ${results === 0 ? "text-soft" : ""}`}
        >
          <input type="checkbox" name={parameter} value={value} defaultChecked={chosen.includes(value)} />
          {label}
          <span className="ml-auto text-[13px] text-soft tabular-nums">
            {count(results)}
            <span className="sr-only"> {results === 1 ? "program" : "programs"}</span>
          </span>
        </label>
      );
    });
}

type AmountFieldProps = { parameter: "min_cost" | "max_cost" | "max_months"; label: string; filters: Filters };

function AmountField({ parameter, label, filters }: AmountFieldProps) {
  return (
    <label className="text-xs text-soft">
      {label}
      <input
        type="text"
        inputMode="numeric"
        name={parameter}
        defaultValue={filters[parameter] ?? ""}
        autoComplete="off"
        className="field mt-0.5 text-ink tabular-nums"
      />
    </label>
  );
}
