import Link from "next/link";
import { count, counted } from "@/lib/format";
import { type Chip, type Filters, filtersHref, unknowns } from "@/lib/programs/filters";
import type { Result } from "@/lib/programs/results";
import type { Found } from "@/lib/programs/search";
import { OrderMenu } from "./order-menu";
import { Pager } from "./pager";
import { Legend } from "./provenance";
import { ResultCard } from "./result-card";

type Props = { filters: Filters; found: Found; results: readonly Result[]; chips: readonly Chip[] };

/** What was found: how many surely fit, how many might, the list in its bands, and the pages. */
export function Results({ filters, found, results, chips }: Props) {
  const { total, ranked, unrankedTotal, page, pages } = found;
  const [known, unranked] = [results.slice(0, ranked), results.slice(ranked)];
  return (
    <section id="results" aria-label="Results">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-ink pb-2.5">
        <h2 className="text-[19px]">
          {chips.length > 0 ? `${counted(total, "program fits", "programs fit")}` : counted(total, "program")}
        </h2>
        <Might filters={filters} found={found} />
        <div className="ml-auto max-sm:ml-0 max-sm:w-full">
          <OrderMenu filters={filters} />
        </div>
      </div>
      {total === 0 && <NothingFits filters={filters} chips={chips} />}
      {known.length > 0 && (
        <ul>
          {known.map((result) => (
            <ResultCard key={result.program.slug} result={result} resident={filters.resident} />
          ))}
        </ul>
      )}
      {unranked.length > 0 && (
        <>
          <div className="mt-7 border-b border-ink pb-2.5">
            <h2 className="text-[17px]">
              {filters.sort === "duration" ? "Duration" : "Price"} not known: {counted(unrankedTotal, "program")}
            </h2>
            <p className="text-sm text-soft">They can’t be placed in this order and take turns daily.</p>
          </div>
          <ul>
            {unranked.map((result) => (
              <ResultCard key={result.program.slug} result={result} resident={filters.resident} />
            ))}
          </ul>
        </>
      )}
      {total > 0 && (
        <div className="mt-4">
          <Legend id="legend" />
        </div>
      )}
      <Pager filters={filters} page={page} pages={pages} />
    </section>
  );
}

/** The programs that fail only because a figure is not known: counted, and one link away. */
function Might({ filters, found: { might, total } }: Pick<Props, "filters" | "found">) {
  if (might.total === 0) return null;
  const missing = might.unknown.map((key) => unknowns[key].toLowerCase()).join(" or ");
  return (
    <p className="text-sm">
      <Link prefetch={false} href={filtersHref(filters, { unknown: [...filters.unknown, ...might.unknown] })}>
        {count(might.total)}
        {total > 0 ? " more" : ""} might: {missing}
      </Link>
    </p>
  );
}

function NothingFits({ filters: { min_cost: min, max_cost: max }, chips }: Pick<Props, "filters" | "chips">) {
  return (
    <div className="py-8">
      <p className="mb-2 font-serif text-lg">No program is known to fit all of this.</p>
      {min !== null && max !== null && min > max && (
        <p className="mb-2">The lowest price you gave is above the highest, so no price can lie between them.</p>
      )}
      {chips.length > 0 && (
        <>
          <p className="mb-1 text-sm text-soft">Drop one of the filters:</p>
          <ul className="list-disc pl-5 text-sm">
            {chips.map(({ key, label, href }) => (
              <li key={`${key} ${label}`}>
                <Link prefetch={false} href={href}>
                  without “{label}”
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
