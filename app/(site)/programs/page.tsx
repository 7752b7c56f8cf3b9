import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PriceDurationPlot } from "@/components/charts/price-duration-plot";
import { UsMap } from "@/components/charts/us-map";
import { CompareBar } from "@/components/compare/compare-bar";
import { FewResults } from "@/components/programs/few-results";
import { FilterForm } from "@/components/programs/filter-form";
import { CorrectedNotice, FiltersInUse, IgnoredNotice } from "@/components/programs/filters-in-use";
import { Remember } from "@/components/programs/remember";
import { programHref } from "@/components/programs/result-card";
import { ResultTable } from "@/components/programs/result-table";
import { ResultList, Results } from "@/components/programs/results";
import { counted } from "@/lib/format";
import { aboutText } from "@/lib/programs/cost-text";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { type Answer, answer, institutionNames, waysOn } from "@/lib/programs/directory";
import { filterChips, filtersHref, parseFilters, type RawParameters, withoutEmpty } from "@/lib/programs/filters";
import { histogram } from "@/lib/programs/histogram";
import { offeredSorts } from "@/lib/programs/order";
import { citiesOf, pointsOf } from "@/lib/programs/pictures";
import { resultsOf } from "@/lib/programs/results";

type Props = { searchParams: Promise<RawParameters> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters } = parseFilters(await searchParams);
  const labels = filterChips(filters, institutionNames(await currentCatalog())).map(({ label }) => label);
  return {
    title: labels.length > 0 ? `Programs: ${labels.slice(0, 4).join(", ")}` : "Study programs in AI",
    alternates: { canonical: filtersHref(filters, { page: filters.page }) },
  };
}

export default async function ProgramsPage({ searchParams }: Props) {
  const raw = await searchParams;
  // A form without scripts sends its empty fields along; they would stand in every address passed on.
  const tidy = withoutEmpty(raw);
  if (tidy !== null) redirect(tidy);
  const given = await answer(raw);
  const { catalog, question, ignored, chips, corrected, compared, found } = given;
  const { filters } = question;
  return (
    <main className="mx-auto grid max-w-[77.5rem] grid-cols-[minmax(0,1fr)] gap-x-12 px-[1.125rem] py-5 md:grid-cols-[17rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:px-10 md:py-8 print:block">
      <header className="md:col-start-2">
        <h1 className="mb-1.5 text-[27px] md:text-[32px]">Study programs in AI</h1>
        <p className="mb-5 max-w-[62ch] text-soft">
          {counted(catalog.size, "program")} at {counted(catalog.institutions.length, "institution")}. Every figure says
          where it came from.
        </p>
        <IgnoredNotice ignored={ignored} />
        <CorrectedNotice corrected={corrected} />
        <FiltersInUse chips={chips} filters={filters} />
      </header>
      <div className="md:col-start-1 md:row-span-2 md:row-start-1">
        <FilterForm
          filters={filters}
          typed={given.typed}
          found={found}
          bars={histogram(catalog, [found.fitting, found.atOtherPrices], filters)}
          statesInUse={catalog.states}
          names={institutionNames(catalog)}
        />
      </div>
      <div className="md:col-start-2">
        <Results filters={filters} found={found} chips={chips} offered={offeredSorts(catalog, filters)}>
          <View given={given} />
        </Results>
        <WaysOn given={given} />
        <Remember
          here={filtersHref({ ...filters, view: "list", compare: [] })}
          label={chips.length > 0 ? chips.map(({ label }) => label).join(", ") : null}
        />
        <div
          className={`sticky bottom-0 z-10 mt-6 border-t border-rule bg-paper py-2.5 max-md:-mx-[1.125rem] max-md:px-[1.125rem] print:hidden ${compared.length === 0 ? "md:hidden" : ""}`}
        >
          <CompareBar compared={compared} filters={filters} />
          <div className={`flex items-center gap-3 md:hidden ${compared.length > 0 ? "mt-2" : ""}`}>
            <span>{chips.length === 0 ? "No filters" : counted(chips.length, "filter")}</span>
            <a href="#filters" className={compared.length > 0 ? "ml-auto py-2" : "primary ml-auto"}>
              Change filters
            </a>
          </div>
        </div>
      </div>
    </main>
  );
}

async function View({ given }: { given: Answer }) {
  const { catalog, question, found } = given;
  const { filters } = question;
  if (filters.view === "map") {
    const { cities, elsewhere } = citiesOf(given);
    return <UsMap places={cities} elsewhere={elsewhere} />;
  }
  if (filters.view === "plot") return <Plot given={given} />;
  const ids = found.bands.flatMap((band) => band.ids);
  const results = await resultsOf(catalog, question, ids);
  const Shown = filters.view === "table" ? ResultTable : ResultList;
  return <Shown filters={filters} found={found} results={results} />;
}

async function Plot({ given }: { given: Answer }) {
  const { points, missing, beyond } = await pointsOf(given);
  const { resident } = given.question.filters;
  return (
    <>
      <PriceDurationPlot
        missing={missing}
        points={points.map(({ program, price, months }) => ({
          href: programHref(program.slug, resident),
          name: program.name,
          institution: program.institution.name,
          months,
          price: price.high,
          amount: aboutText(price),
          state: price.state,
        }))}
      />
      {beyond > 0 && (
        <p className="mt-2 text-sm text-soft">
          {counted(beyond, "further program")} would be too many for one plot: filter to see them.
        </p>
      )}
    </>
  );
}

async function WaysOn({ given }: { given: Answer }) {
  const ways = await waysOn(given);
  return ways && <FewResults filters={given.question.filters} {...ways} />;
}
