import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { z } from "zod";
import { ChangeLine } from "@/components/figures/figure-history";
import { IgnoredNotice } from "@/components/filters/filters-in-use";
import { Page, PageTitle, SectionTitle } from "@/components/ui/page";
import type { RawParameters } from "@/lib/programs/filters/filters";
import { programHref } from "@/lib/programs/public-pages/links";
import { type NamedProgram, programsSince } from "@/lib/programs/records/since";
import { daysBefore, isoDay } from "@/lib/text/day";
import { count, counted, dayText } from "@/lib/text/format";

export const metadata: Metadata = {
  title: "What has changed",
  description: "Programs that are new, that say something else than before, or that were withdrawn, since a day.",
  robots: { index: false },
};

type Props = { searchParams: Promise<RawParameters> };

/** Programs of each kind that are named; the rest is counted. */
const most = 100;

/** The day that an address names, by UTC; null where it names none, or one that is not over. */
function dayIn(text: string): string | null {
  return z.iso.date().safeParse(text).success && text <= isoDay() ? text : null;
}

/** What became of the public programs since a day; of some alone where the address names them. */
export default async function ChangesPage({ searchParams }: Props) {
  const { since = [], program = [] } = await searchParams;
  const [asked = ""] = [since].flat();
  const day = dayIn(asked) ?? isoDay(daysBefore(new Date(), 30));
  const slugs = [program].flat().slice(0, 100);
  const { added, changed, withdrawn, isCut } = await programsSince(
    new Date(day),
    slugs.length > 0 ? new Set(slugs) : null,
  );
  const isNothing = added.length + changed.length + withdrawn.length === 0;
  return (
    <Page>
      <PageTitle>What has changed since {dayText(new Date(day))}</PageTitle>
      {asked !== "" && dayIn(asked) === null && (
        <IgnoredNotice
          ignored={[{ parameter: "since", value: asked, reason: "it is no day up to today, written 2026-11-01" }]}
        />
      )}
      <form
        method="get"
        action="/changes"
        aria-label="Choose a day"
        className="mt-3 flex flex-wrap items-end gap-2 print:hidden"
      >
        {slugs.map((slug) => (
          <input key={slug} type="hidden" name="program" value={slug} />
        ))}
        <label className="text-xs text-soft">
          Since
          <input type="date" name="since" defaultValue={day} max={isoDay()} className="field mt-0.5 block text-ink" />
        </label>
        <button type="submit" className="secondary">
          Show
        </button>
      </form>
      {slugs.length > 0 && (
        <p className="mt-3 text-sm">
          Of {counted(slugs.length, "program")}.{" "}
          <Link prefetch={false} href={`/changes?since=${day}`}>
            Of all programs
          </Link>
        </p>
      )}
      {isNothing && <p className="mt-6 max-w-[62ch]">Nothing that readers see has changed since then.</p>}
      {isCut && (
        <p className="mt-6 max-w-[62ch]">
          More has changed than fits here: these are the first changes of that time. Choose a later day to see the rest.
        </p>
      )}
      <Group id="new" title="New" programs={added} />
      {changed.length > 0 && (
        <Section id="changed" title={`Changed (${count(changed.length)})`}>
          {changed.slice(0, most).map((one) => (
            <li key={one.slug} className="border-b border-rule py-2">
              <Named program={one} />
              {one.values.length === 0 ? (
                <p className="text-soft">Where a figure comes from, or when it was checked; no figure is another.</p>
              ) : (
                <ul>
                  {one.values.map(({ field, before, after }) => (
                    <li key={field} className="[overflow-wrap:anywhere]">
                      <ChangeLine field={field} change={{ before, after }} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
          <Rest of={changed.length} />
        </Section>
      )}
      <Group id="withdrawn" title="Withdrawn" programs={withdrawn} />
      <p className="mt-8 text-sm">
        <a href="/programs.atom" className="target">
          As a feed (Atom)
        </a>
      </p>
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8 max-w-[65ch]">
      <SectionTitle id={id}>{title}</SectionTitle>
      <ul className="text-sm">{children}</ul>
    </section>
  );
}

function Group({ id, title, programs }: { id: string; title: string; programs: readonly NamedProgram[] }) {
  if (programs.length === 0) return null;
  return (
    <Section id={id} title={`${title} (${count(programs.length)})`}>
      {programs.slice(0, most).map((one) => (
        <li key={one.slug} className="border-b border-rule py-2">
          <Named program={one} />
        </li>
      ))}
      <Rest of={programs.length} />
    </Section>
  );
}

function Named({ program: { slug, name, institution, at } }: { program: NamedProgram }) {
  return (
    <p className="[overflow-wrap:anywhere]">
      <Link prefetch={false} href={programHref(slug, null)} className="font-semibold">
        {name}
      </Link>
      , {institution} <span className="text-soft">· {dayText(at)}</span>
    </p>
  );
}

function Rest({ of }: { of: number }) {
  return of > most ? <li className="py-2 text-soft">And {count(of - most)} more, changed before.</li> : null;
}
