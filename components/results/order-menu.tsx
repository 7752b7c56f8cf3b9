import Link from "next/link";
import { NoteButton } from "@/components/ui/note-button";
import { type Filters, filtersHref, type Sort, sortOf, sorts } from "@/lib/programs/filters/filters";
import { orderRules } from "@/lib/programs/filters/order-rules";

/** The order in use; it opens to links to the others and to its rule. */
export function OrderMenu({ filters, offered }: { filters: Filters; offered: readonly Sort[] }) {
  const current = sortOf(filters);
  return (
    <div className="text-[0.8125rem] text-soft">
      <span className="sr-only">Order: </span>
      {/* Made anew for each order, so that it closes when one is chosen. */}
      <NoteButton
        key={current}
        id="order"
        label="other orders, and why this one"
        note={<Orders {...{ filters, offered }} />}
      >
        {sorts[current]}
      </NoteButton>
    </div>
  );
}

function Orders({ filters, offered }: { filters: Filters; offered: readonly Sort[] }) {
  const current = sortOf(filters);
  return (
    <>
      <ul>
        {offered.map((sort) => (
          <li key={sort}>
            <Link
              prefetch={false}
              scroll={false}
              href={filtersHref(filters, { sort })}
              aria-current={sort === current ? "true" : undefined}
              className="block rounded px-2 py-1.5 no-underline hover:bg-wash aria-[current]:font-semibold"
            >
              {sorts[sort]}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2 border-t border-rule px-2 pt-2 text-soft">
        Sorted {orderRules[current]}. Ties change places daily; programs without this figure come last. No one can pay
        for a place.{" "}
        <Link prefetch={false} href="/about/how-we-list#order">
          Why this order
        </Link>
      </p>
    </>
  );
}
