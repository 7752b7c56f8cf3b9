import Link from "next/link";
import type { ReactNode } from "react";
import { KeepButton } from "@/components/shortlist/keep-button";
import { count } from "@/lib/format";
import type { Program } from "@/lib/programs/program";
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

type CardProps = {
  result: Result;
  resident: State | null;
  /** What it lacks, in words. */
  failing?: string;
};

/** One program in a list, with what can be done with it; `actions` beside keeping it. */
export function ResultCard({ actions, ...props }: CardProps & { actions?: ReactNode }) {
  const { program } = props.result;
  return (
    <li className="border-b border-rule py-5">
      <ProgramCard {...props}>
        {actions}
        <KeepButton slug={program.slug} label={programLabel(program)} />
      </ProgramCard>
    </li>
  );
}

/** What names a program wherever it stands alone. */
export function programLabel({ name, institution }: Pick<Program, "name" | "institution">): string {
  return `${name}, ${institution.name}`;
}

/** One program: what decides, each figure with its mark; `children` are controls. */
export function ProgramCard({ result, resident, failing, children }: CardProps & { children?: ReactNode }) {
  const { program, price, miles } = result;
  return (
    <article
      aria-label={programLabel(program)}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_7rem_12rem] sm:gap-x-6"
    >
      <div className="col-span-full sm:col-span-1">
        <p className="text-[12.5px] text-soft">{`${degrees[program.degree]} · ${subjects[program.subject]}`}</p>
        <h3 className="my-0.5 text-[19px]">
          <Link prefetch={false} href={programHref(program.slug, resident)} className="no-underline hover:underline">
            {program.name}
          </Link>
        </h3>
        <p className="-mt-0.5 text-[14.5px]">
          <Link
            prefetch={false}
            href={institutionHref(program.institution.slug, resident)}
            className="inline-block py-0.5 no-underline hover:underline"
          >
            {program.institution.name}
          </Link>
        </p>
        <div className="mt-1 text-[13px] text-soft">
          <Delivery program={program} />
          {` · ${program.city}, ${states[program.state]}`}
          {miles !== null && ` · ${distanceText(miles)}`}
        </div>
        {failing && <p className="mt-1 text-[13px] font-semibold">{failing}</p>}
        {children && (
          <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4 text-[13px] print:hidden">{children}</div>
        )}
      </div>
      <div className="max-sm:[&>div]:text-left">
        <Duration program={program} />
      </div>
      <PriceFigure program={program} price={price} />
    </article>
  );
}

/** "12 miles away"; what is next door is not 0 miles away. */
export function distanceText(miles: number): string {
  return miles < 1
    ? "under a mile away"
    : `${count(Math.round(miles))} ${Math.round(miles) === 1 ? "mile" : "miles"} away`;
}
