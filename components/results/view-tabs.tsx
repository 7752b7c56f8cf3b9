import Link from "next/link";
import { keysOf } from "@/lib/closed-list";
import { type Filters, filtersHref, views } from "@/lib/programs/filters/filters";

const tab = "min-w-6 py-1 text-center";

/** The same results as a list, a table, on the map or as a plot; each view has its own address, and the one shown leads nowhere. */
export function ViewTabs({ filters }: { filters: Filters }) {
  return (
    <nav aria-label="View" className="flex flex-wrap gap-x-3 text-[0.8125rem] print:hidden">
      {keysOf(views).map((view) =>
        view === filters.view ? (
          <span
            key={view}
            aria-current="page"
            className={`${tab} font-semibold underline decoration-accent decoration-2`}
          >
            {views[view]}
          </span>
        ) : (
          <Link
            key={view}
            prefetch={false}
            scroll={false}
            href={filtersHref(filters, { view })}
            className={`${tab} text-soft no-underline hover:underline`}
          >
            {views[view]}
          </Link>
        ),
      )}
    </nav>
  );
}
