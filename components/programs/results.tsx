import Link from "next/link";
import type { ReactNode } from "react";
import { count, counted } from "@/lib/format";
import { type Chip, type Filters, filtersHref, type Sort, sortOf, unknowns } from "@/lib/programs/filters";
import type { Result } from "@/lib/programs/results";
import type { Found } from "@/lib/programs/search";
import { CompareToggle } from "../compare/compare-toggle";
import { OrderMenu } from "./order-menu";
import { Pager } from "./pager";
import { Legend } from "./provenance";
import { ResultCard } from "./result-card";
import { ViewTabs } from "./view-tabs";
import { WiderCircles } from "./wider-circles";

type Props = { filters: Filters; found: Found; chips: readonly Chip[]; offered: readonly Sort[]; children: ReactNode };

/** What was found: how many surely fit, how many might, in which view and order, and the view itself. */
export function Results({ filters, found, chips, offered, children }: Props) {
  const { total, page, pages } = found;
  const paged = filters.view === "list" || filters.view === "table";
  return (
    <section id="results" aria-label="Results" className="scroll-mt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-ink pb-2.5">
        <div role="status" className="flex flex-wrap items-baseline gap-x-5">
          <h2 tabIndex={-1} className="text-[19px]">
            {chips.length > 0 ? counted(total, "program fits", "programs fit") : counted(total, "program")}
          </h2>
          <Might filters={filters} found={found} />
        </div>
        <div className="ml-auto flex flex-wrap items-baseline gap-x-5 gap-y-1 max-sm:ml-0 max-sm:w-full max-sm:justify-between">
          <ViewTabs filters={filters} />
          {paged && <OrderMenu filters={filters} offered={offered} />}
        </div>
      </div>
      {total === 0 && <p className="pt-6 font-serif text-lg">No program is known to fit all of this.</p>}
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
  return found.bands.map(({ band, total, ids }) => {
    if (ids.length === 0) return null;
    return (
      <div key={band}>
        {band !== "ranked" && <BandHeading band={band} total={total} filters={filters} />}
        <ul>
          {ids.map((id) => {
            const result = byId.get(id);
            if (!result) return null;
            return (
              <ResultCard
                key={id}
                result={result}
                resident={filters.resident}
                actions={<CompareToggle filters={filters} program={result.program} />}
              />
            );
          })}
        </ul>
      </div>
    );
  });
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
}: {
  band: "online" | "unranked";
  total: number;
  filters: Filters;
}) {
  const [heading, reason] =
    band === "online"
      ? [`Online, anywhere: ${counted(total, "program")}`, "Taught only online, so no distance counts."]
      : [
          `${unrankedFigures[sortOf(filters)] ?? "Price"} not known: ${counted(total, "program")}`,
          "They can’t be placed in this order and take turns daily.",
        ];
  return (
    <div className="mt-7 border-b border-ink pb-2.5">
      <h2 className="text-[17px]">{heading}</h2>
      <p className="text-sm text-soft">{reason}</p>
    </div>
  );
}

/** The programs that fail only because a figure is not known: counted, and one link away. */
function Might({ filters, found: { might, total } }: Pick<Props, "filters" | "found">) {
  if (might.total === 0) return null;
  const missing = might.unknown.map((key) => unknowns[key].toLowerCase()).join(" or ");
  return (
    <p className="text-sm">
      <Link
        prefetch={false}
        scroll={false}
        href={filtersHref(filters, { unknown: [...filters.unknown, ...might.unknown] })}
      >
        {count(might.total)}
        {total > 0 ? " more" : ""} might: {missing}
      </Link>
    </p>
  );
}
