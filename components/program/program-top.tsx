import Link from "next/link";
import type { ReactNode } from "react";
import { WrongLink } from "@/components/figures/wrong-link";
import { KeepButton } from "@/components/shortlist/keep-button";
import { PageTitle } from "@/components/ui/page";
import { filtersHref, noFilters } from "@/lib/programs/filters/filters";
import type { Ignored } from "@/lib/programs/filters/param-kinds";
import { onlyFor } from "@/lib/programs/model/fact-text";
import type { Program } from "@/lib/programs/model/program";
import { controls, degrees, type State, states } from "@/lib/programs/model/vocabulary";
import { subjectsText } from "@/lib/programs/model/words";
import type { Price } from "@/lib/programs/price/price";
import { institutionHref, programLabel } from "@/lib/programs/public-pages/links";
import { dayText } from "@/lib/text/format";
import { Delivery, Duration, PriceFigure } from "../figures/figures";
import { OfficialLink } from "../figures/official-link";
import { IgnoredNotice } from "../filters/filters-in-use";
import { PricesFor } from "../resident/prices-for";

type HeaderProps = { program: Program & { withdrawnOn: string | null }; resident: State | null };

/** The program's name, its institution and place, and what can be done from here. */
export function ProgramHeader({ program, resident }: HeaderProps) {
  const { institution } = program;
  return (
    <header>
      <p className="text-[0.8125rem] text-soft">
        {degrees[program.degree]} · {subjectsText(program)}
      </p>
      <PageTitle className="my-1">{program.name}</PageTitle>
      <p className="text-[1.0625rem]">
        <Link prefetch={false} href={institutionHref(institution.slug, resident)} className="target">
          {institution.name}
        </Link>
      </p>
      {onlyFor(program) !== null && <p className="font-semibold">{onlyFor(program)}</p>}
      <p className="text-soft">
        {program.city}, {states[program.state]}
        {` · ${institution.control ? `${controls[institution.control]} institution` : "kind of institution not known"}`}
      </p>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <OfficialLink program={program} />
        <Actions program={program} resident={resident} />
      </div>
    </header>
  );
}

/** What can be done with a listed program: compare it with its like, keep it, say what is wrong. */
function Actions({ program, resident }: HeaderProps) {
  const { slug, degree, subject } = program;
  const alike = { degree: [degree], subject: [subject], resident, compare: [slug] };
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 text-[0.875rem] print:hidden">
      {program.withdrawnOn === null && (
        <>
          <Link prefetch={false} href={filtersHref(noFilters, alike)} className="target">
            Compare with others
          </Link>
          <KeepButton slug={slug} label={programLabel(program)} />
        </>
      )}
      <WrongLink slug={slug} />
    </div>
  );
}

/** Says since when a withdrawn program is no longer offered here, and what its figures then are. */
export function WithdrawnNotice({ since }: { since: string }) {
  return (
    <p role="status" className="mb-5 max-w-[65ch] rounded border border-estimate px-4 py-3 text-sm">
      <strong>
        Withdrawn since <time dateTime={since}>{dayText(new Date(since))}</time>.
      </strong>{" "}
      The directory no longer lists this program. Its page stays, with the figures as they last stood.
    </p>
  );
}

type GlanceProps = { program: Program; price: Price; resident: State | null; ignored: readonly Ignored[] };

/** What decides: delivery, duration and price, each with its mark, and the state that the price is for. */
export function AtAGlance({ program, price, resident, ignored }: GlanceProps) {
  return (
    <section aria-label="At a glance" className="my-6 border-y border-ink py-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
        <Labeled label="Delivery">
          <Delivery program={program} />
        </Labeled>
        <Labeled label="Duration" right>
          <Duration program={program} />
        </Labeled>
        <Labeled label="Price" right>
          <PriceFigure program={program} price={price} brief />
        </Labeled>
      </div>
      <div className="mt-4 sm:flex sm:justify-end">
        <PricesFor action={`/programs/${program.slug}`} resident={resident} />
      </div>
      {ignored.length > 0 && (
        <div className="mt-4">
          <IgnoredNotice ignored={ignored} />
        </div>
      )}
    </section>
  );
}

/** A figure under its name, which a dash alone would not tell. */
function Labeled({ label, right = false, children }: { label: string; right?: boolean; children: ReactNode }) {
  return (
    <div className={right ? "sm:text-right max-sm:[&>div]:text-left" : ""}>
      <p className="text-[0.78125rem] text-soft">{label}</p>
      {children}
    </div>
  );
}
