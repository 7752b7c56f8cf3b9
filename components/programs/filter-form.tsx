import type { ReactNode } from "react";
import { count, counted } from "@/lib/format";
import {
  clearHref,
  type Filters,
  filtersHref,
  filterTable,
  noFilters,
  sortOf,
  type UnknownKey,
} from "@/lib/programs/filters";
import type { Bar } from "@/lib/programs/histogram";
import { type CountedParameter, radii } from "@/lib/programs/match";
import type { Found, OptionCounts } from "@/lib/programs/search";
import { CheckOptions, SelectOptions } from "./filter-options";
import { LiveForm } from "./live-form";
import { PriceHistogram } from "./price-histogram";
import { PriceSlider } from "./price-slider";
import { SearchField } from "./search-field";

type Props = {
  filters: Filters;
  /** What was typed into a field but could not be used, by parameter. */
  typed: ReadonlyMap<string, string>;
  found: Found;
  bars: readonly Bar[];
  /** States in which any program is taught: the others are not offered. */
  statesInUse: ReadonlySet<string>;
  /** Names of institutions by slug. */
  names: ReadonlyMap<string, string>;
};

/**
 * Every filter as one plain form with one button. Scripts make the results follow each change; on a
 * phone the form is a sheet that opens by address (#filters) and closes by it.
 */
export function FilterForm({ filters, typed, found, bars, statesInUse, names }: Props) {
  const { counts, total } = found;
  const options = { filters, counts };
  // A distance waits for its place.
  const within = filters.within ?? (typed.has("within") ? Number(typed.get("within")) : null);
  const institutions = Object.fromEntries(
    Object.keys(counts.institution ?? {}).map((slug) => [slug, names.get(slug) ?? slug]),
  );
  return (
    <LiveForm here={filtersHref(filters, { page: filters.page })}>
      <div className="mb-2 flex items-baseline justify-between md:hidden">
        <h2 className="text-xl">Filters</h2>
        <a href="#results" className="py-2">
          Close
        </a>
      </div>
      {filters.sort === sortOf(filters) && <input type="hidden" name="sort" value={filters.sort} />}
      {filters.view !== noFilters.view && <input type="hidden" name="view" value={filters.view} />}
      {filters.compare.map((slug) => (
        <input key={slug} type="hidden" name="compare" value={slug} />
      ))}
      <div className="mb-4">
        <SearchField defaultValue={filters.q ?? ""} />
      </div>
      <Group label="Degree">
        <Options parameter="degree" {...options} />
      </Group>
      <Group label="Delivery">
        <Options parameter="delivery" {...options} />
        <Options parameter="unknown" shows={only("delivery")} {...options} />
      </Group>
      <Group label="Total price">
        <PriceHistogram bars={bars} min={filters.min_cost} max={filters.max_cost} />
        <PriceSlider width={bars[0]?.to ?? 1} steps={bars.length - 1} />
        <div className="mb-2 grid grid-cols-2 gap-2.5">
          <AmountField parameter="min_cost" label="From $" filters={filters} typed={typed} />
          <AmountField parameter="max_cost" label="To $" filters={filters} typed={typed} />
        </div>
        <Options parameter="cost_basis" {...options} />
        <Options parameter="unknown" shows={only("cost")} {...options} />
        <SelectOptions
          name="resident"
          label={filterTable.resident.label}
          current={filters.resident ?? ""}
          empty="not said: out-of-state prices"
          options={filterTable.resident.options}
        />
      </Group>
      <Group label="Near">
        <label className="mb-2 block text-xs text-soft">
          ZIP code, or city and state
          <input
            type="text"
            name="near"
            {...given("near", { filters, typed })}
            placeholder="78701 or Austin, TX"
            className="field mt-0.5 text-ink"
          />
        </label>
        <SelectOptions
          name="within"
          label="Within"
          current={String(within ?? "")}
          empty="any distance"
          options={circles(within, counts)}
        />
      </Group>
      <Group label="Duration">
        <AmountField parameter="max_months" label="Up to, in months" filters={filters} typed={typed} />
        <Options parameter="unknown" shows={only("duration")} {...options} />
      </Group>
      <Folded label="Subject" open={filters.subject.length > 0}>
        <Options parameter="subject" {...options} />
      </Folded>
      <Folded label="State" open={filters.state.length > 0}>
        <Options parameter="state" shows={(state) => statesInUse.has(state)} {...options} />
      </Folded>
      <Folded label="Institution" open={filters.institution.length > 0}>
        <Options parameter="institution" labels={institutions} {...options} />
        <p className="pt-1 text-xs text-soft">Those with most programs here. Find any other by its name, at the top.</p>
      </Folded>
      <Folded label="Kind of institution" open={filters.control.length > 0}>
        <Options parameter="control" {...options} />
      </Folded>
      <div className="sticky bottom-0 flex items-center gap-4 border-t border-rule bg-paper py-3">
        <ShowButton total={total} />
        <a href={clearHref(filters)} className="text-[13px]">
          Clear
        </a>
      </div>
    </LiveForm>
  );
}

/** The form's button: with scripts it says how many programs fit, which then is always up to date. */
function ShowButton({ total }: { total: number }) {
  return (
    <button type="submit" className="primary flex-1">
      <span className="without-scripts">Show results</span>
      <span className="with-scripts">{`Show ${counted(total, "program")}`}</span>
    </button>
  );
}

function circles(within: Filters["within"], counts: OptionCounts): Record<string, string> {
  const offered = [...new Set([...radii, ...(within === null ? [] : [within])])].sort((a, b) => a - b);
  return Object.fromEntries(
    offered.map((miles) => {
      const results = counts.within?.[miles];
      return [String(miles), `${count(miles)} miles${results === undefined ? "" : ` (${count(results)})`}`];
    }),
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-rule py-3.5">
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
  parameter: Exclude<CountedParameter, "within">;
  shows?: (value: string) => boolean;
  /** The options with their labels, where the filter table does not list them. */
  labels?: Readonly<Record<string, string>>;
  filters: Filters;
  counts: OptionCounts;
};

/** The options of one filter with the results each would give; zeros stay, subdued. */
function Options({ parameter, shows = () => true, labels, filters, counts }: OptionsProps) {
  const chosen: readonly string[] = [filters[parameter] ?? []].flat();
  const spec = filterTable[parameter];
  const options = Object.entries<string>(labels ?? ("options" in spec ? spec.options : {}))
    .filter(([value]) => shows(value) || (parameter !== "unknown" && chosen.includes(value)))
    .map(([value, label]) => [value, label, counts[parameter]?.[value] ?? 0] as const);
  return <CheckOptions name={parameter} options={options} chosen={chosen} italic={parameter === "unknown"} />;
}

type Given = Pick<Props, "filters" | "typed">;

/** What stands in a field of one value: the one in use, else what was typed, which then is marked as unusable. */
function given(parameter: "near" | "min_cost" | "max_cost" | "max_months", { filters, typed }: Given) {
  const unusable = filters[parameter] === null && typed.has(parameter);
  return {
    defaultValue: filters[parameter] ?? typed.get(parameter) ?? "",
    ...(unusable && { "aria-invalid": true, "aria-describedby": "not-used" }),
  };
}

type AmountFieldProps = Given & { parameter: "min_cost" | "max_cost" | "max_months"; label: string };

function AmountField({ parameter, label, filters, typed }: AmountFieldProps) {
  return (
    <label className="text-xs text-soft">
      {label}
      <input
        type="text"
        inputMode="numeric"
        name={parameter}
        {...given(parameter, { filters, typed })}
        autoComplete="off"
        className="field mt-0.5 text-ink tabular-nums"
      />
    </label>
  );
}
