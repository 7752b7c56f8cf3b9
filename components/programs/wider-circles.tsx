import Link from "next/link";
import { count, counted } from "@/lib/format";
import { type Filters, filtersHref } from "@/lib/programs/filters";
import { radii } from "@/lib/programs/match";
import type { Found } from "@/lib/programs/search";

/** Where nothing is taught inside the chosen circle: the wider ones, each with the programs taught inside it. */
export function WiderCircles({ filters, found }: { filters: Filters; found: Found }) {
  const { near, within } = filters;
  if (near === null || within === null) return null;
  const totalOf = (wanted: string) => found.bands.find(({ band }) => band === wanted)?.total ?? 0;
  const anywhere = totalOf("online");
  if (found.total > anywhere) return null;
  const wider = radii.filter((miles) => miles > within);
  return (
    <section aria-label="Wider circles" className="pt-5 text-sm">
      <p>
        No fitting program is taught within {counted(within, "mile")} of {near}.
        {wider.length > 0 && (anywhere > 0 ? " Further around it, beside what is online:" : " Further around it:")}
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
