import Link from "next/link";
import type { ReactNode } from "react";
import { gapsText } from "@/lib/programs/catalog/price-gaps";
import {
  type Chip,
  type Filters,
  filtersHref,
  type Sort,
  sortOf,
  type UnknownKey,
} from "@/lib/programs/filters/filters";
import type { Result } from "@/lib/programs/public-pages/results";
import type { SearchResult } from "@/lib/programs/search/search";
import { count, counted, orText } from "@/lib/text/format";
import { Legend } from "../figures/provenance";
import { Fresh } from "../ui/fresh";
import { Pager } from "../ui/pager";
import { OrderMenu } from "./order-menu";
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

/** The page's programs as cards, in their bands. */
export function ResultList({
  filters,
  found,
  results,
}: Pick<Props, "filters" | "found"> & { results: readonly Result[] }) {
  const byId = new Map(results.map((result) => [result.program.id, result]));
  const bands = found.bands.map(({ band, total, ids }) => {
    if (ids.length === 0) return null;
    return (
      <div key={band}>
        {band !== "ranked" && <BandHeading {...{ band, total, filters, found }} />}
        <ul>
          {ids.map((id) => {
            const result = byId.get(id);
            if (!result) return null;
            return <ResultCard key={id} result={result} filters={filters} />;
          })}
        </ul>
      </div>
    );
  });
  return (
    <>
      <PriceYears filters={filters} results={results} />
      {bands}
    </>
  );
}

const unrankedFigures: Partial<Record<ReturnType<typeof sortOf>, string>> = {
  duration: "Duration",
  distance: "Distance",
  checked: "Day of the last check",
};

/** Says what holds a band together and why it stands apart. */
export function BandHeading({
  band,
  total,
  filters,
  found,
}: {
  band: "online" | "unranked";
  total: number;
  filters: Filters;
  found: SearchResult;
}) {
  const figure = unrankedFigures[sortOf(filters)] ?? "Price";
  const gaps = figure === "Price" ? `: ${gapsText(found.priceGaps().results)}. They` : ", so they";
  const [heading, reason] =
    band === "online"
      ? [`Online, anywhere: ${counted(total, "program")}`, "Taught only online, so distance doesn’t matter."]
      : [
          `${figure} not known: ${counted(total, "program")}`,
          `We don’t know their ${figure.toLowerCase()}${gaps} come last, in an order that changes daily.`,
        ];
  return (
    <div className="mt-7 border-b border-ink pb-2.5">
      <h2 className="text-[1.0625rem]">{heading}</h2>
      <p className="text-sm text-soft">{reason}</p>
    </div>
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
