/** Owns the programs of a guide: how many, the first of them, and the directory's filters over all of them. */
import Link from "next/link";
import { Legend } from "@/components/programs/provenance";
import { ResultCard } from "@/components/programs/result-card";
import { count, counted } from "@/lib/format";
import type { GuidePrograms as Programs } from "@/lib/guides/programs";
import { filterChips, filterPairs, filtersHref } from "@/lib/programs/filters";
import { degrees, deliveryModes, keysOf } from "@/lib/programs/vocabulary";

/** The count, the category line, a form into the directory, and the first programs as cards. */
export function GuidePrograms({ programs, category }: { programs: Programs; category: string | null | undefined }) {
  const { filters, total, results, tagged } = programs;
  const chips = filterChips(filters).map(({ label }) => label);
  return (
    <>
      {category && <p className="max-w-[65ch] font-serif text-[17px]">{category}</p>}
      <p className="mt-1 max-w-[65ch] text-[14px] text-soft">
        The directory’s {counted(total, "program")} in {chips.join(", ").toLowerCase()}.
        {tagged > 0 && total > tagged && ` First the ${count(tagged)} that name a skill of this guide.`}
      </p>
      {total > 0 && <NarrowForm programs={programs} />}
      <ul className="border-t border-ink">
        {results.map((result) => (
          <ResultCard key={result.program.id} result={result} resident={filters.resident} />
        ))}
      </ul>
      <p className="mt-4">
        <Link prefetch={false} href={filtersHref(filters)}>
          All {counted(total, "program")} in the directory, to filter and order
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
        <label className="block text-[13px] font-semibold" htmlFor="max_cost">
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
    <fieldset>
      <legend className="mb-1 text-[13px] font-semibold">{legend}</legend>
      {keysOf(options).map((value) => (
        <label key={value} className="flex items-center gap-2.5 py-0.5 text-sm max-md:py-1.5">
          <input type="checkbox" name={name} value={value} />
          {options[value]}
          <span className="ml-auto text-[13px] text-soft tabular-nums">{count(counts[value] ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
