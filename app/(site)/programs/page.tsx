import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PriceDurationPlot } from "@/components/charts/price-duration-plot";
import { UsMap } from "@/components/charts/us-map";
import { CompareBar } from "@/components/compare/compare-bar";
import { FilterForm } from "@/components/filters/filter-form";
import { CorrectedNotice, FiltersInUse, IgnoredNotice, SlipNotice } from "@/components/filters/filters-in-use";
import { Remember } from "@/components/filters/remember";
import { PricesFor } from "@/components/resident/prices-for";
import { FewResults } from "@/components/results/few-results";
import { GuideAnswers } from "@/components/results/guide-answers";
import { listTitle } from "@/components/results/list-title";
import { NotListed } from "@/components/results/not-listed";
import { ResultTable } from "@/components/results/result-table";
import { ResultList, Results } from "@/components/results/results";
import { Fresh } from "@/components/ui/fresh";
import { canonical } from "@/lib/authorization/site-origin";
import { answersTo } from "@/lib/guides/reading/answers";
import { unlistedNamed } from "@/lib/programs/asking/unlisted";
import type { Catalog } from "@/lib/programs/catalog/catalog";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { keptByKey } from "@/lib/programs/catalog/memo";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import { filterPairs, filtersHref, type RawParameters, withoutEmpty } from "@/lib/programs/filters/filters";
import { isOld } from "@/lib/programs/price/age";
import { aboutText, priceYear } from "@/lib/programs/price/price-text";
import {
  type DirectoryPage,
  institutionNames,
  relaxations,
  searchDirectory,
} from "@/lib/programs/public-pages/directory";
import { introOf } from "@/lib/programs/public-pages/intro";
import { formHref, programHref } from "@/lib/programs/public-pages/links";
import { citiesOf, pointsOf } from "@/lib/programs/public-pages/map-and-plot";
import { resultsOf } from "@/lib/programs/public-pages/results";
import { histogram } from "@/lib/programs/search/price-histogram";
import { offeredSorts } from "@/lib/programs/search/sort";
import { slipsOf } from "@/lib/serving/asked";
import { today } from "@/lib/text/day";
import { counted } from "@/lib/text/format";

type Props = { searchParams: Promise<RawParameters> };

/** What an address's query asks for, found once for the page and what is said of it. */
async function answerTo(raw: RawParameters): Promise<DirectoryPage> {
  const catalog = await currentCatalog();
  const key = `${today()} ${new URLSearchParams(pairsOf(raw))}`;
  return answers(catalog, key, () => searchDirectory(raw, catalog));
}

const answers = keptByKey<Catalog, DirectoryPage>("answers to addresses", 4);

/** Each name and value of an address. */
function pairsOf(raw: RawParameters): [string, string][] {
  return Object.entries(raw).flatMap(([key, values]) =>
    [values ?? []].flat().flatMap((value): [string, string][] => (typeof value === "string" ? [[key, value]] : [])),
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { catalog, question, found } = await answerTo(await searchParams);
  const { filters } = question;
  const title = listTitle(filters, found.total);
  const list = filtersHref({ ...filters, view: "list", compare: [] });
  const description =
    found.total > 0 ? introOf(catalog, found.matches, filters.resident) : "No program matches all of these.";
  return {
    title,
    description,
    openGraph: { title, description },
    ...canonical(filtersHref(filters, { page: filters.page }), {
      "application/atom+xml": [{ url: formHref(list, "atom"), title: "These programs, the latest changed first" }],
      "text/csv": formHref(list, "csv"),
      "text/markdown": formHref(list, "md"),
      "application/json": formHref(list, "json"),
    }),
  };
}

export default async function ProgramsPage({ searchParams }: Props) {
  const raw = await searchParams;
  // A form without scripts sends its empty fields along; they would stand in every address passed on.
  const tidy = withoutEmpty(raw);
  if (tidy !== null) redirect(tidy);
  const given = await answerTo(raw);
  const { catalog, question, ignored, chips, corrected, compared, found } = given;
  const { filters } = question;
  return (
    <main className="mx-auto grid max-w-[77.5rem] grid-cols-[minmax(0,1fr)] gap-x-12 px-[min(1.125rem,5vw)] py-5 md:grid-cols-[17rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:px-10 md:py-8 print:block">
      <header className="md:col-start-2">
        <a href="#results" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-sheet focus:p-2">
          Skip to the results
        </a>
        <h1 className="mb-1.5 text-[1.5rem] sm:text-[1.6875rem] md:text-[2rem]">
          <Fresh>{listTitle(filters, found.total)}</Fresh>
        </h1>
        <p className="mb-5 max-w-[62ch] text-soft">
          {counted(catalog.size, "program")} at {counted(catalog.institutions.length, "institution")}. Every figure says
          where it came from.
        </p>
        <IgnoredNotice ignored={ignored} />
        <CorrectedNotice corrected={corrected} />
        <SlipNotice slips={await slipsOf(filters, raw.slip)} />
        <div className="mb-4">
          <PricesFor action="/programs" resident={filters.resident}>
            {filterPairs({ ...filters, resident: null, page: null }).map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
          </PricesFor>
        </div>
        <FiltersInUse chips={chips} filters={filters} />
      </header>
      <div className="md:col-start-1 md:row-span-2 md:row-start-1">
        <FilterForm
          filters={filters}
          typed={given.typed}
          ignored={ignored}
          found={found}
          bars={histogram(catalog, [found.matches, found.atOtherPrices], filters)}
          statesInUse={catalog.states}
          names={institutionNames(catalog)}
        />
      </div>
      <div className="md:col-start-2">
        {filters.q !== null && (
          <>
            <GuideAnswers answers={await answersTo(filters.q)} resident={filters.resident} />
            <NotListed institutions={await unlistedNamed(filters.q)} resident={filters.resident} />
          </>
        )}
        <Results filters={filters} found={found} chips={chips} offered={offeredSorts(catalog, filters)}>
          <View given={given} />
        </Results>
        <WaysOn given={given} />
        <Remember
          here={filtersHref({ ...filters, view: "list", compare: [] })}
          label={chips.length > 0 ? chips.map(({ label }) => label).join(", ") : null}
        />
        <div
          className={`bottom-0 z-10 high:sticky mt-6 border-t border-rule bg-paper py-2.5 max-md:-mx-[min(1.125rem,5vw)] max-md:px-[min(1.125rem,5vw)] print:hidden ${compared.length === 0 ? "md:hidden" : ""}`}
        >
          <CompareBar compared={compared} filters={filters} />
          <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 md:hidden ${compared.length > 0 ? "mt-2" : ""}`}>
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

async function View({ given }: { given: DirectoryPage }) {
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

async function Plot({ given }: { given: DirectoryPage }) {
  const { points, missing, beyond } = await pointsOf(given);
  const { resident } = given.question.filters;
  const gaps = gapsText(given.found.priceGaps().results);
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
          amount: `${aboutText(price)}, ${priceYear(price.year)}`,
          state: isOld(price) ? "old" : price.state,
        }))}
      />
      {gaps !== "" && <p className="mt-2 text-sm text-soft">Prices that we don’t know: {gaps}.</p>}
      {beyond > 0 && (
        <p className="mt-2 text-sm text-soft">
          {counted(beyond, "further program")} would be too many for one plot: filter to see them.
        </p>
      )}
    </>
  );
}

async function WaysOn({ given }: { given: DirectoryPage }) {
  const ways = await relaxations(given);
  return ways && <FewResults filters={given.question.filters} {...ways} />;
}
