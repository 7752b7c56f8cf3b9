import Link from "next/link";
import type { ReactNode } from "react";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import { type Chip, type Filters, filtersHref, type Sort, type UnknownKey } from "@/lib/programs/filters/filters";
import type { Result } from "@/lib/programs/public-pages/results";
import type { SearchResult } from "@/lib/programs/search/search";
import { count, counted, orText } from "@/lib/text/format";
import { Legend } from "../figures/provenance";
import { Fresh } from "../ui/fresh";
import { Pager } from "../ui/pager";
import { OrderMenu } from "./order-menu";
import { partsOf } from "./parts";
import { PriceYears } from "./price-years";
import { ResultCard } from "./result-card";
import { ViewTabs } from "./view-tabs";
import { WiderCircles } from "./wider-circles";

type Props = {
  filters: Filters;
  found: SearchResult;
  chips: readonly Chip[];
  offered: readonly Sort[];
  children: ReactNode;
};

/** What was found: how many surely fit, how many might, in which view and order, and the view itself. */
export function Results({ filters, found, chips, offered, children }: Props) {
  const { total, page, pages } = found;
  const paged = filters.view === "list" || filters.view === "table";
  return (
    <section id="results" aria-label="Results" className="scroll-mt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-ink pb-2.5">
        <div role="status" className="flex flex-wrap items-baseline gap-x-5">
          <h2 tabIndex={-1} className="text-[1.1875rem]">
            <Fresh>
              {chips.length > 0 ? counted(total, "program fits", "programs fit") : counted(total, "program")}
            </Fresh>
          </h2>
          <Might filters={filters} found={found} />
          <OnlyForSome filters={filters} found={found} />
          {chips.length > 0 && total > 1 && (
            <p className="text-sm">
              <Link
                prefetch={false}
                className="target"
                href={filtersHref({ ...filters, compare: [] }).replace("/programs", "/verdicts")}
              >
                Which is cheapest, quickest, best documented?
              </Link>
            </p>
          )}
        </div>
        <div className="ml-auto flex flex-wrap items-baseline gap-x-5 gap-y-1 max-sm:ml-0 max-sm:w-full max-sm:justify-between">
          <ViewTabs filters={filters} />
          {paged && <OrderMenu filters={filters} offered={offered} />}
        </div>
      </div>
      {total === 0 && <p className="pt-6 font-serif text-lg font-semibold">No program matches all of these.</p>}
      <WiderCircles filters={filters} found={found} />
      {children}
      {paged && total > 0 && (
        <div className="mt-4">
          <Legend id="legend" />
        </div>
      )}
      {paged && <Pager page={page} pages={pages} href={(to) => filtersHref(filters, { page: to === 1 ? null : to })} />}
    </section>
  );
}

/** The page's programs as cards, in their parts. */
export function ResultList({
  filters,
  found,
  results,
}: Pick<Props, "filters" | "found"> & { results: readonly Result[] }) {
  return (
    <>
      <PriceYears filters={filters} results={results} />
      {partsOf({ filters, found, results }).map((part) => (
        <div key={part.name}>
          {part.heading}
          <ul>
            {part.results.map((result) => (
              <ResultCard key={result.program.id} result={result} filters={filters} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const unknownWords: Record<UnknownKey, string> = {
  cost: "price",
  duration: "length",
  delivery: "format",
  part_time: "part time",
  evening: "class times",
  gre: "GRE",
  deadline: "deadline",
  accreditation: "accreditation",
  stem: "STEM designation",
};

/** The programs that are left out only because not everybody may apply to them. */
function OnlyForSome({ filters, found: { counts, total } }: Pick<Props, "filters" | "found">) {
  const left = (counts.audience?.limited ?? 0) - total;
  if (left <= 0 || filters.audience.length > 0) return null;
  return (
    <p className="text-sm">
      <Link prefetch={false} scroll={false} href={filtersHref(filters, { audience: ["limited"] })}>
        <Fresh>{`${count(left)}${total > 0 ? " more" : ""} only for some people, such as an employer’s own`}</Fresh>
      </Link>
    </p>
  );
}

/** The programs that fail only because a figure is not known: counted, and one link away. */
function Might({ filters, found: { possibleMatches, priceGaps, total } }: Pick<Props, "filters" | "found">) {
  if (possibleMatches.total === 0) return null;
  const { unknown } = possibleMatches;
  const missing = orText(unknown.map((key) => unknownWords[key]));
  const gaps = unknown.includes("cost")
    ? `${unknown.length > 1 ? "; price" : ""}: ${gapsText(priceGaps().possible)}`
    : "";
  return (
    <p className="text-sm">
      <Link prefetch={false} scroll={false} href={filtersHref(filters, { unknown: [...filters.unknown, ...unknown] })}>
        <Fresh>{`${count(possibleMatches.total)}${total > 0 ? " more" : ""} might fit: we don’t know their ${missing}${gaps}`}</Fresh>
      </Link>
    </p>
  );
}
