import Link from "next/link";
import type { ReactNode } from "react";
import { KeepButton } from "@/components/shortlist/keep-button";
import type { Filters } from "@/lib/programs/filters/filters";
import { onlyFor } from "@/lib/programs/model/fact-text";
import { degrees, type State, states } from "@/lib/programs/model/vocabulary";
import { subjectsText } from "@/lib/programs/model/words";
import { distanceText, programHref, programLabel } from "@/lib/programs/public-pages/links";
import type { Result } from "@/lib/programs/public-pages/results";
import { CompareToggle } from "../compare/compare-toggle";
import { DeliveryWords, Duration, PriceFigure } from "../figures/figures";

type CardProps = {
  result: Result;
  resident: State | null;
  /** What it lacks, in words. */
  failing?: string;
};

/** One program in a list, with what can be done with it: comparing it, among what `filters` choose, and keeping it. */
export function ResultCard({ filters, ...props }: Omit<CardProps, "resident"> & { filters: Filters }) {
  const { program } = props.result;
  return (
    <li className="border-b border-rule py-5">
      <ProgramCard {...props} resident={filters.resident}>
        <CompareToggle filters={filters} program={program} />
        <KeepButton slug={program.slug} label={programLabel(program)} />
      </ProgramCard>
    </li>
  );
}

/** One program: what decides, each figure with its mark; `children` are controls. */
export function ProgramCard({ result, resident, failing, children }: CardProps & { children?: ReactNode }) {
  const { program, price, miles } = result;
  return (
    <article
      aria-label={programLabel(program)}
      className="flex flex-wrap gap-x-4 gap-y-2 sm:grid sm:grid-cols-[minmax(0,1fr)_7rem_12rem] sm:gap-x-6"
    >
      <div className="w-full sm:w-auto">
        <p className="text-[0.78125rem] text-soft">{`${degrees[program.degree]} · ${subjectsText(program)}`}</p>
        <h3 className="my-0.5 text-[1.1875rem]">
          <Link
            prefetch={false}
            href={programHref(program.slug, resident)}
            className="inline-block py-0.5 no-underline hover:underline"
          >
            {program.name}
          </Link>
        </h3>
        <p className="-mt-0.5 py-0.5 text-[0.90625rem]">{program.institution.name}</p>
        {onlyFor(program) !== null && <p className="text-[0.8125rem] font-semibold">{onlyFor(program)}</p>}
        <div className="mt-1 text-[0.8125rem] text-soft">
          <DeliveryWords program={program} />
          {` · ${program.city}, ${states[program.state]}`}
          {miles !== null && ` · ${distanceText(miles)}`}
        </div>
        {failing && <p className="mt-1 text-[0.8125rem] font-semibold">{failing}</p>}
        {children && (
          <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4 text-[0.8125rem] print:hidden">{children}</div>
        )}
      </div>
      <div className="max-sm:max-w-[45%] max-sm:min-w-min [overflow-wrap:normal] max-sm:[&>div]:text-left">
        <Duration program={program} note={false} />
      </div>
      {/* Beside the duration where a window has room for both, else under it: a number never breaks. */}
      <div className="flex-[1_1_8rem]">
        <PriceFigure program={program} price={price} all />
      </div>
    </article>
  );
}
