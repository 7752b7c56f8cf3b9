import type { Metadata } from "next";
import { FilterForm } from "@/components/programs/filter-form";
import { FiltersInUse, IgnoredNotice } from "@/components/programs/filters-in-use";
import { Results } from "@/components/programs/results";
import { counted } from "@/lib/format";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { filterChips, filtersHref, parseFilters, type RawParameters } from "@/lib/programs/filters";
import { resultsOf } from "@/lib/programs/results";
import { search } from "@/lib/programs/search";

type Props = { searchParams: Promise<RawParameters> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters } = parseFilters(await searchParams);
  const labels = filterChips(filters).map(({ label }) => label);
  return { title: labels.length > 0 ? `Programs: ${labels.slice(0, 4).join(", ")}` : "Study programs in AI" };
}

export default async function ProgramsPage({ searchParams }: Props) {
  const { filters, ignored } = parseFilters(await searchParams);
  const catalog = await currentCatalog();
  const found = search(catalog, filters);
  const chips = filterChips(filters);
  if (filters.page !== null && filters.page > found.pages) {
    const reason = `the last page is ${found.pages}, shown here`;
    ignored.push({ parameter: "page", value: String(filters.page), reason });
  }
  const results = await resultsOf(found.ids, filters);
  const here = filtersHref(filters, { page: filters.page });
  return (
    <main className="mx-auto grid max-w-[77.5rem] grid-cols-[minmax(0,1fr)] gap-x-12 px-[1.125rem] py-5 md:grid-cols-[17rem_minmax(0,1fr)] md:px-10 md:py-8">
      <header className="md:col-start-2">
        <h1 className="mb-1.5 text-[27px] md:text-[32px]">Study programs in AI</h1>
        <p className="mb-5 max-w-[62ch] text-soft">
          {counted(catalog.size, "program")} at {counted(catalog.institutions.length, "institution")}. Every figure says
          where it came from.
        </p>
        <IgnoredNotice ignored={ignored} />
        <FiltersInUse chips={chips} filters={filters} />
      </header>
      <div className="md:col-start-1 md:row-span-2 md:row-start-1">
        <FilterForm key={here} filters={filters} counts={found.counts} statesInUse={catalog.states} />
      </div>
      <div className="md:col-start-2">
        <Results filters={filters} found={found} results={results} chips={chips} />
      </div>
      <div className="print:hidden sticky bottom-0 -mx-[1.125rem] mt-6 flex items-center gap-3 border-t border-rule bg-paper px-[1.125rem] py-2.5 md:hidden">
        <span>{chips.length === 0 ? "No filters" : counted(chips.length, "filter")}</span>
        <a href="#filters" className="primary ml-auto">
          Change filters
        </a>
      </div>
    </main>
  );
}
