/** Owns the programs of a guide: how many, the first of them, and the directory's filters over all of them. */
import Link from "next/link";
import type { ReactNode } from "react";
import { Legend } from "@/components/figures/provenance";
import { ResultCard } from "@/components/results/result-card";
import { keysOf } from "@/lib/closed-list";
import type { GuidePrograms as Programs } from "@/lib/guides/reading/programs";
import { filterChips, filterPairs, filtersHref } from "@/lib/programs/filters/filters";
import { degrees, deliveryModes } from "@/lib/programs/model/vocabulary";
import { count, counted } from "@/lib/text/format";

/** The count, the category line, a form into the directory, and the first programs as cards. */
export function ProgramsOfGuide({
  programs,
  category,
  children,
}: {
  programs: Programs;
  category: string | null | undefined;
  children: ReactNode;
}) {
  const { filters, total, results, tagged } = programs;
  const chips = filterChips(filters).map(({ label }) => label);
  return (
    <>
      {category && <p className="max-w-[65ch] font-prose text-[1.0625rem]">{category}</p>}
      <p className="mt-1 max-w-[65ch] text-[0.875rem] text-soft">
        The directory’s {counted(total, "program")} in {chips.join(", ").toLowerCase()}.
        {tagged > 0 && total > tagged && ` First the ${count(tagged)} that name a skill of this guide.`}
      </p>
      {total > 0 && <div className="mt-2">{children}</div>}
      {total > 0 && <NarrowForm programs={programs} />}
      <ul className="border-t border-ink">
        {results.map((result) => (
          <ResultCard key={result.program.id} result={result} filters={filters} />
        ))}
      </ul>
      <p className="mt-4">
        <Link prefetch={false} href={filtersHref(filters)} className="target">
          All {counted(total, "program")} in the directory, to filter and sort
        </Link>
      </p>
      <div className="mt-4">
        <Legend />
      </div>
    </>
  );
}

/** The directory's main filters with their counts; the guide's own query goes along. */
function NarrowForm({ programs: { filters, counts } }: { programs: Programs }) {
  return (
    <form
      method="get"
      action="/programs"
      aria-label="Narrow these programs"
      className="my-5 grid gap-x-8 gap-y-4 border-y border-rule py-4 sm:grid-cols-3 print:hidden"
    >
      {filterPairs(filters).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Options legend="Degree" name="degree" options={degrees} counts={counts.degree ?? {}} />
      <Options legend="Delivery" name="delivery" options={deliveryModes} counts={counts.delivery ?? {}} />
      <div>
        <label className="block text-[0.8125rem] font-semibold" htmlFor="max_cost">
          Total price up to, in $
        </label>
        <input
          id="max_cost"
          name="max_cost"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="field mt-1.5 tabular-nums"
        />
        <button type="submit" className="primary mt-3 w-full">
          Show programs
        </button>
      </div>
    </form>
  );
}

type OptionsProps<T extends object> = {
  legend: string;
  name: string;
  options: T;
  counts: Readonly<Record<string, number>>;
};

function Options<T extends Record<string, string>>({ legend, name, options, counts }: OptionsProps<T>) {
  return (
    <fieldset className="min-w-0 [overflow-wrap:anywhere]">
      <legend className="mb-1 text-[0.8125rem] font-semibold">{legend}</legend>
      {keysOf(options).map((value) => (
        <label key={value} className="flex items-center gap-2.5 py-0.5 text-sm max-md:py-1.5">
          <input type="checkbox" name={name} value={value} />
          {options[value]}
          <span className="ml-auto text-[0.8125rem] text-soft tabular-nums">{count(counts[value] ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
