import type { ReactNode } from "react";
import { keysOf } from "@/lib/closed-list";
import { type FormGroup, formGroups } from "@/lib/programs/filters/declaration";
import { clearHref, filtersHref, writtenValues } from "@/lib/programs/filters/filters";
import { counted } from "@/lib/text/format";
import { drawnRows, FilterField, type Given, Hidden, Prices, reasonFor } from "./filter-fields";
import { LiveForm } from "./live-form";
import { SearchField } from "./search-field";

/**
 * Every filter as one plain form with one button, as its row of the filter table says. Scripts make the results
 * follow each change; on a phone the form is a sheet that opens by address (#filters) and closes by it.
 */
export function FilterForm(given: Given) {
  const { filters, found } = given;
  return (
    <LiveForm here={filtersHref(filters, { page: filters.page })}>
      <div className="mb-2 flex items-baseline justify-between md:hidden">
        <h2 className="text-xl">Filters</h2>
        <a href="#results" className="py-2">
          Close
        </a>
      </div>
      {drawnRows.map((drawn) => drawn.as === "hidden" && <Hidden key={drawn.key} {...{ drawn, given }} />)}
      {drawnRows.map(
        ({ key, as }) =>
          as === "words" && (
            <div key={key} className="mb-4">
              <SearchField defaultValue={filters[key] ?? given.typed.get(key) ?? ""} refused={reasonFor(key, given)} />
            </div>
          ),
      )}
      {keysOf(formGroups).map((group) => (
        <Group key={group} {...{ group, given }} />
      ))}
      <div className="bottom-0 flex items-center gap-4 high:sticky border-t border-rule bg-paper py-3">
        <ShowButton total={found.total} />
        <a href={clearHref(filters)} className="target text-[0.8125rem]">
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
      <span key={total} className="with-scripts">{`Show ${counted(total, "program")}`}</span>
    </button>
  );
}

/** Everything that the rows of one group show there. */
function Group({ group, given }: { group: FormGroup; given: Given }) {
  const { label, folded } = formGroups[group];
  const rows = drawnRows.filter((row) => row.as !== "hidden" && row.as !== "words");
  const own = rows.filter((row) => groupsOf(row.group).includes(group));
  const ends = own.filter((row) => row.as === "price");
  const fields = (
    <>
      {ends.length > 0 && <Prices {...{ ends, given }} />}
      {own.map((drawn) => drawn.as !== "price" && <FilterField key={drawn.key} {...{ drawn, group, given }} />)}
    </>
  );
  if (!folded) return <Legended label={label}>{fields}</Legended>;
  const isChosen = own.some(({ key }) => writtenValues(given.filters, key).length > 0);
  return (
    <Folded label={label} open={isChosen}>
      {fields}
    </Folded>
  );
}

function groupsOf(group: FormGroup | Readonly<Record<string, FormGroup>>): FormGroup[] {
  return typeof group === "string" ? [group] : Object.values(group);
}

function Legended({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-rule py-3.5">
      <legend className="float-left mb-1.5 w-full text-[0.8125rem] font-semibold">{label}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

function Folded({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-t border-rule py-2">
      <summary className="py-1 text-[0.8125rem] font-semibold">{label}</summary>
      <fieldset className="pt-1.5">
        <legend className="sr-only">{label}</legend>
        {children}
      </fieldset>
    </details>
  );
}
