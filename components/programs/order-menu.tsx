import Link from "next/link";
import { type Filters, filtersHref, type Sort, sorts } from "@/lib/programs/filters";
import { keysOf } from "@/lib/programs/vocabulary";

/** What each order means, in the words that stand on the page. */
export const orderRules: Record<Sort, string> = {
  cost: "by price, lowest first; where a price is a range, by its upper end",
  "-cost": "by price, highest first; where a price is a range, by its upper end",
  duration: "by duration, shortest first",
  name: "by the program’s name",
  institution: "by the institution’s name",
};

/** The order in use, and links to the others. */
export function OrderMenu({ filters }: { filters: Filters }) {
  return (
    <details className="relative text-[13px]">
      <summary className="text-soft">
        <span className="sr-only">Order: </span>
        {sorts[filters.sort]}
      </summary>
      <div className="absolute right-0 z-10 mt-1 w-64 rounded-md border border-edge bg-sheet p-3 shadow-lg max-sm:left-0">
        <ul>
          {keysOf(sorts).map((sort) => (
            <li key={sort}>
              <Link
                prefetch={false}
                href={filtersHref(filters, { sort })}
                aria-current={sort === filters.sort ? "true" : undefined}
                className="block rounded px-2 py-1.5 no-underline hover:bg-wash aria-[current]:font-semibold"
              >
                {sorts[sort]}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-2 border-t border-rule px-2 pt-2 text-soft">
          In order {orderRules[filters.sort]}. Equal ones stand by name; those for which it is not known come last. No
          place can be bought. <Link href="/about/how-we-list#order">Why this order</Link>
        </p>
      </div>
    </details>
  );
}
