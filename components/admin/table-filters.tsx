import type { ReactNode } from "react";
import { adminTable, gaps } from "@/lib/programs/admin-filters";
import type { ProgramTable } from "@/lib/programs/admin-table";
import { institutionNames } from "@/lib/programs/directory";
import { filterTable } from "@/lib/programs/filters";
import { statuses } from "@/lib/programs/vocabulary";

type Options = Readonly<Record<string, string>>;
type Single = "min_cost" | "max_cost" | "max_months" | "near" | "within";

/** Every filter of the table as one plain form: the editors' own first, the public ones folded below. */
export function TableFilters({ table }: { table: ProgramTable }) {
  const { state, editors } = table;
  const { catalog, typed } = table.answer;
  const { shared, own } = state;
  const line = (parameter: Single, label: string) => (
    <Line
      name={parameter}
      label={label}
      value={String(shared[parameter] ?? typed.get(parameter) ?? "")}
      wrong={shared[parameter] === null && typed.has(parameter)}
    />
  );
  const names = Object.fromEntries(
    [...institutionNames(catalog)].sort(([, one], [, other]) => one.localeCompare(other, "en")),
  );
  const places = Object.fromEntries(
    Object.entries(filterTable.state.options).filter(([code]) => [...catalog.states].some((one) => one === code)),
  );
  const folded = table.answer.chips.some(({ key }) => key !== "q") || shared.resident !== null;
  return (
    <form method="get" action="/admin/programs" aria-label="Narrow the table" className="border-y border-rule py-4">
      {own.sort !== null && <input type="hidden" name="sort" value={own.sort} />}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Line name="q" label="Words" value={shared.q ?? ""} type="search" />
        <Choice name="editor" label={adminTable.editor.label} any="Anybody" value={own.editor} options={editors} />
        <Line
          name="stale"
          label="Not checked for, in days"
          value={String(own.stale ?? "")}
          mode="numeric"
          hint="Any figure, or never"
        />
        <Boxes name="status" label="Status" options={statuses} chosen={own.status} />
      </div>
      <Folded label="Missing" open={own.missing.length > 0}>
        <Boxes name="missing" label="Any of these" options={gaps} chosen={own.missing} wide />
      </Folded>
      <Folded label="The public filters" open={folded}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          <Boxes name="degree" label="Degree" options={filterTable.degree.options} chosen={shared.degree} />
          <Boxes name="subject" label="Subject" options={filterTable.subject.options} chosen={shared.subject} />
          <div className="grid content-start gap-y-4">
            <Boxes name="delivery" label="Delivery" options={filterTable.delivery.options} chosen={shared.delivery} />
            <Boxes
              name="control"
              label="Kind of institution"
              options={filterTable.control.options}
              chosen={shared.control}
            />
          </div>
          <div className="grid content-start gap-y-4">
            <Boxes
              name="unknown"
              label={filterTable.unknown.label}
              options={filterTable.unknown.options}
              chosen={shared.unknown}
            />
            <Boxes
              name="cost_basis"
              label="Estimates"
              options={filterTable.cost_basis.options}
              chosen={shared.cost_basis === null ? [] : [shared.cost_basis]}
            />
          </div>
          <Choice name="institution" label="Institution" any="Any" value={shared.institution} options={names} />
          <Choice name="state" label="Taught in" any="Anywhere" value={shared.state} options={places} />
          {line("near", "Near (ZIP code, or city and state)")}
          {line("within", "Within, in miles")}
          {line("min_cost", "Price from $")}
          {line("max_cost", "Price to $")}
          {line("max_months", "Duration up to, in months")}
          <Choice
            name="resident"
            label="Prices for residents of"
            any="Another state"
            value={shared.resident}
            options={filterTable.resident.options}
          />
        </div>
      </Folded>
      <button type="submit" className="secondary mt-4">
        Show
      </button>
    </form>
  );
}

function Folded({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="mt-3">
      <summary className="py-1 text-[13px] font-semibold">{label}</summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

function Line({
  name,
  label,
  value,
  type = "text",
  mode,
  hint,
  wrong = false,
}: {
  name: string;
  label: string;
  value: string;
  type?: "text" | "search";
  mode?: "numeric";
  hint?: string;
  /** It was typed but is of no use; the notice at the top says why. */
  wrong?: boolean;
}) {
  return (
    <label className="block min-w-0 text-[13px] font-semibold">
      {label}
      <input
        key={value}
        type={type}
        inputMode={mode}
        name={name}
        defaultValue={value}
        autoComplete="off"
        className="field mt-1 font-normal"
        {...(wrong && { "aria-invalid": true, "aria-describedby": "not-used" })}
      />
      {hint && <span className="block font-normal text-soft">{hint}</span>}
    </label>
  );
}

/** One of many; what else the address has of it stays, until its chip drops it. */
function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: string;
  any: string;
  value: string | null | readonly string[];
  options: Options;
}) {
  const [first = "", ...rest] = [value ?? []].flat();
  return (
    <label className="block min-w-0 text-[13px] font-semibold">
      {label}
      <select key={first} name={name} defaultValue={first} className="field mt-1 font-normal">
        <option value="">{any}</option>
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {rest.map((one) => (
        <input key={one} type="hidden" name={name} value={one} />
      ))}
    </label>
  );
}

function Boxes({
  name,
  label,
  options,
  chosen,
  wide = false,
}: {
  name: string;
  label: string;
  options: Options;
  chosen: readonly string[];
  wide?: boolean;
}) {
  return (
    <fieldset key={chosen.join()} className="min-w-0">
      <legend className="text-[13px] font-semibold">{label}</legend>
      <div className={wide ? "grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4" : "flex flex-wrap gap-x-4"}>
        {Object.entries(options).map(([option, text]) => (
          <label key={option} className="flex items-center gap-2 py-1 text-sm">
            <input type="checkbox" name={name} value={option} defaultChecked={chosen.includes(option)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
