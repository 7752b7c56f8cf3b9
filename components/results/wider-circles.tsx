import Link from "next/link";
import { type Filters, filtersHref } from "@/lib/programs/filters/filters";
import { radii } from "@/lib/programs/search/facets";
import type { SearchResult } from "@/lib/programs/search/search";
import { count, counted } from "@/lib/text/format";

/** Where nothing is taught inside the chosen circle: the wider ones, each with the programs taught inside it. */
export function WiderCircles({ filters, found }: { filters: Filters; found: SearchResult }) {
  const { near, within } = filters;
  if (near === null || within === null) return null;
  const totalOf = (wanted: string) => found.bands.find(({ band }) => band === wanted)?.total ?? 0;
  const anywhere = totalOf("online");
  if (found.total > anywhere) return null;
  const wider = radii.filter((miles) => miles > within);
  return (
    <section aria-label="Wider circles" className="pt-5 text-sm">
      <p>
        No program within {counted(within, "mile")} of {near} matches your filters.
        {wider.length > 0 && (anywhere > 0 ? " Farther away, besides online programs:" : " Farther away:")}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {wider.map((miles) => (
          <li key={miles} className="py-0.5">
            <Link prefetch={false} scroll={false} href={filtersHref(filters, { within: miles })}>
              {count(miles)} miles
            </Link>
            : <span className="tabular-nums">{count((found.counts.within?.[miles] ?? 0) - anywhere)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
