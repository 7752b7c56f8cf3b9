import Link from "next/link";
import { type Filters, filtersHref, views } from "@/lib/programs/filters";
import { keysOf } from "@/lib/programs/vocabulary";

/** The same results as a list, a table, on the map or as a plot; each view has its own address. */
export function ViewTabs({ filters }: { filters: Filters }) {
  return (
    <nav aria-label="View" className="flex gap-3 text-[13px] print:hidden">
      {keysOf(views).map((view) => (
        <Link
          key={view}
          prefetch={false}
          scroll={false}
          href={filtersHref(filters, { view })}
          aria-current={view === filters.view ? "page" : undefined}
          className="py-1 text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
        >
          {views[view]}
        </Link>
      ))}
    </nav>
  );
}
