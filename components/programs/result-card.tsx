import Link from "next/link";
import type { ReactNode } from "react";
import { count } from "@/lib/format";
import type { Result } from "@/lib/programs/results";
import { degrees, type State, states, subjects } from "@/lib/programs/vocabulary";
import { Delivery, Duration, PriceFigure } from "./figures";

/** Where a program's own page is; it keeps the reader's state, so that the price stays the same. */
export function programHref(slug: string, resident: State | null): string {
  return `/programs/${slug}${resident ? `?resident=${resident}` : ""}`;
}

/** Where an institution's page is; it keeps the reader's state, too. */
export function institutionHref(slug: string, resident: State | null): string {
  return `/institutions/${slug}${resident ? `?resident=${resident}` : ""}`;
}

/**
 * One program in a list: what decides, each figure with its mark. `failing` says what it lacks,
 * `actions` are what can be done with it.
 */
export function ResultCard({
  result,
  resident,
  failing,
  actions,
}: {
  result: Result;
  resident: State | null;
  failing?: string;
  actions?: ReactNode;
}) {
  const { program, price, miles } = result;
  return (
    <li>
      <article
        aria-label={`${program.name}, ${program.institution.name}`}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 border-b border-rule py-5 sm:grid-cols-[minmax(0,1fr)_7rem_12rem] sm:gap-x-6"
      >
        <div className="col-span-full sm:col-span-1">
          <p className="text-[12.5px] text-soft">
            {degrees[program.degree]} · {subjects[program.subject]}
          </p>
          <h3 className="my-0.5 text-[19px]">
            <Link prefetch={false} href={programHref(program.slug, resident)} className="no-underline hover:underline">
              {program.name}
            </Link>
          </h3>
          <p className="text-[14.5px]">
            <Link
              prefetch={false}
              href={institutionHref(program.institution.slug, resident)}
              className="no-underline hover:underline"
            >
              {program.institution.name}
            </Link>
          </p>
          <div className="mt-1 text-[13px] text-soft">
            <Delivery program={program} /> · {program.city}, {states[program.state]}
            {miles !== null && ` · ${distanceText(miles)}`}
          </div>
          {failing && <p className="mt-1 text-[13px] font-semibold">{failing}</p>}
        </div>
        <div className="max-sm:[&>div]:text-left">
          <Duration program={program} />
        </div>
        <PriceFigure program={program} price={price} />
        {actions && <div className="col-span-full flex flex-wrap gap-x-4 text-[13px]">{actions}</div>}
      </article>
    </li>
  );
}

/** "12 miles away"; what is next door is not 0 miles away. */
export function distanceText(miles: number): string {
  return miles < 1
    ? "under a mile away"
    : `${count(Math.round(miles))} ${Math.round(miles) === 1 ? "mile" : "miles"} away`;
}
