import type { Metadata } from "next";
import Link from "next/link";
import { Legend } from "@/components/figures/provenance";
import { IgnoredNotice } from "@/components/filters/filters-in-use";
import { ProgramCard } from "@/components/results/result-card";
import { CompareLink } from "@/components/shortlist/compare-link";
import { DeviceList } from "@/components/shortlist/device-list";
import { KeepButton } from "@/components/shortlist/keep-button";
import { LinkedNote, TakeOver } from "@/components/shortlist/linked";
import { ReaderForm } from "@/components/shortlist/reader-form";
import { Page, PageTitle } from "@/components/ui/page";
import { siteOrigin } from "@/lib/authorization/site-origin";
import { filtersHref, noFilters, type RawParameters } from "@/lib/programs/filters/filters";
import type { Ignored } from "@/lib/programs/filters/param-kinds";
import type { State } from "@/lib/programs/model/vocabulary";
import { programLabel } from "@/lib/programs/public-pages/links";
import { namedPrograms } from "@/lib/programs/public-pages/named-programs";
import { slugsOf } from "@/lib/programs/shortlist/address";
import { counted, dayText } from "@/lib/text/format";
import { listedPrograms } from "./facts";

type Props = { searchParams: Promise<RawParameters> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { keep } = await searchParams;
  const title = keep === undefined ? "Your shortlist" : `A list of ${counted(slugsOf(keep).length, "program")}`;
  return { title, robots: { index: false } };
}

export default async function ShortlistPage({ searchParams }: Props) {
  const parameters = await searchParams;
  return (
    <Page>
      {parameters.keep === undefined ? <OwnList parameters={parameters} /> : <LinkedList parameters={parameters} />}
      <p className="mt-6 hidden text-sm print:block">
        Matricula, an open directory of study programs. Figures as of {dayText(new Date())}. The page of each program is
        at {await siteOrigin()} followed by the path printed under its name.
      </p>
    </Page>
  );
}

async function OwnList({ parameters }: { parameters: RawParameters }) {
  const { filters, ignored } = await namedPrograms([], parameters);
  const { near, resident } = filters;
  return (
    <>
      <PageTitle>Shortlist</PageTitle>
      <p className="mt-1 mb-5 max-w-[62ch] text-soft print:hidden">
        Kept on this device, without an account. We look up the programs on your list; your notes never leave this
        device.
      </p>
      <IgnoredNotice ignored={ignored} />
      <DeviceList
        reader={{ near, resident }}
        ask={listedPrograms}
        without={
          <p className="without-scripts max-w-[62ch]">
            Keeping a list needs JavaScript, which is off in this browser. A list’s link, as “Link for another device”
            makes it, opens without it.
          </p>
        }
        empty={<Empty resident={resident} />}
        legend={
          <div className="mt-4">
            <Legend />
          </div>
        }
      >
        <ReaderForm near={near} resident={resident} keep={[]} />
        <h2 className="sr-only">Programs</h2>
      </DeviceList>
    </>
  );
}

function Empty({ resident }: { resident: State | null }) {
  return (
    <div className="border-t border-ink pt-5">
      <p className="font-serif text-lg font-semibold">Your shortlist is empty.</p>
      <p className="mt-1">
        Press “Keep” beside a program in{" "}
        <Link prefetch={false} href={filtersHref(noFilters, { resident })}>
          the directory
        </Link>
        , or open a link to a list.
      </p>
    </div>
  );
}

async function LinkedList({ parameters }: { parameters: RawParameters }) {
  const refused: Ignored[] = [];
  const slugs = slugsOf(parameters.keep, (value, reason) => refused.push({ parameter: "keep", value, reason }));
  const { found, gone, filters, ignored } = await namedPrograms(slugs, parameters);
  const { near, resident } = filters;
  const programs = found.map(({ asked, result: { program } }) => ({
    asked,
    slug: program.slug,
    label: programLabel(program),
  }));
  return (
    <>
      <PageTitle>A list of {counted(found.length, "program")}</PageTitle>
      <p className="mt-1 mb-4 max-w-[62ch] text-soft print:hidden">
        It came with the link. It is saved on this device only if you add it.
      </p>
      <IgnoredNotice ignored={[...refused, ...ignored]} />
      {programs.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2 print:hidden">
          <TakeOver programs={programs} resident={resident} />
          <CompareLink slugs={programs.map(({ slug }) => slug)} resident={resident} />
        </div>
      )}
      <div className="mt-3">
        <ReaderForm near={near} resident={resident} keep={slugs} />
      </div>
      <h2 className="sr-only">Programs</h2>
      <ol>
        {found.map(({ asked, result }) => (
          <li key={asked} className="border-b border-rule py-5 break-inside-avoid">
            <ProgramCard result={result} resident={resident}>
              <KeepButton slug={result.program.slug} label={programLabel(result.program)} />
            </ProgramCard>
            <LinkedNote slug={asked} />
          </li>
        ))}
      </ol>
      {gone.length > 0 && (
        <section aria-labelledby="gone" className="mt-5">
          <h2 id="gone" className="text-[1.0625rem]">
            Not in the directory
          </h2>
          <ul className="mt-1 text-sm">
            {gone.map((slug) => (
              <li key={slug} className="break-words">
                {slug}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-4">
        <Legend />
      </div>
    </>
  );
}
