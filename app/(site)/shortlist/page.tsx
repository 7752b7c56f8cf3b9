import type { Metadata } from "next";
import Link from "next/link";
import { IgnoredNotice } from "@/components/programs/filters-in-use";
import { Legend } from "@/components/programs/provenance";
import { ProgramCard, programLabel } from "@/components/programs/result-card";
import { CompareLink } from "@/components/shortlist/compare-link";
import { DeviceList } from "@/components/shortlist/device-list";
import { KeepButton } from "@/components/shortlist/keep-button";
import { LinkedNote, TakeOver } from "@/components/shortlist/linked";
import { ReaderForm } from "@/components/shortlist/reader-form";
import { counted } from "@/lib/format";
import type { Ignored } from "@/lib/programs/filter-kinds";
import type { RawParameters } from "@/lib/programs/filters";
import { namedPrograms } from "@/lib/programs/named-programs";
import { slugsOf } from "@/lib/programs/shortlist";
import { listedPrograms } from "./facts";

type Props = { searchParams: Promise<RawParameters> };

export const metadata: Metadata = { title: "Shortlist", robots: { index: false } };

export default async function ShortlistPage({ searchParams }: Props) {
  const parameters = await searchParams;
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      {parameters.keep === undefined ? <OwnList parameters={parameters} /> : <LinkedList parameters={parameters} />}
      <p className="mt-6 hidden text-sm print:block">
        Matricula, an open directory of study programs. Figures as of {new Date().toISOString().slice(0, 10)}.
      </p>
    </main>
  );
}

async function OwnList({ parameters }: { parameters: RawParameters }) {
  const { filters, ignored } = await namedPrograms([], parameters);
  const { near, resident } = filters;
  return (
    <>
      <h1 className="text-[27px] md:text-[34px]">Shortlist</h1>
      <p className="mt-1 mb-5 max-w-[62ch] text-soft print:hidden">
        This device keeps it, without an account. To show the facts, the server is told which programs are on it; your
        notes never leave the device.
      </p>
      <IgnoredNotice ignored={ignored} />
      <DeviceList
        reader={{ near, resident }}
        ask={listedPrograms}
        without={
          <p className="without-scripts max-w-[62ch]">
            Keeping a list needs scripts, which are off here. A link to a list, as “Link for another device” makes it,
            opens without them.
          </p>
        }
        empty={<Empty />}
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

function Empty() {
  return (
    <div className="border-t border-ink pt-5">
      <p className="font-serif text-lg">Nothing is kept on this device.</p>
      <p className="mt-1">
        Press “Keep” beside a program in{" "}
        <Link prefetch={false} href="/programs">
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
      <h1 className="text-[27px] md:text-[34px]">A list of {counted(found.length, "program")}</h1>
      <p className="mt-1 mb-4 max-w-[62ch] text-soft print:hidden">
        It came with the link. This device keeps it only if you add it.
      </p>
      <IgnoredNotice ignored={[...refused, ...ignored]} />
      {programs.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2 print:hidden">
          <TakeOver programs={programs} />
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
          <h2 id="gone" className="text-[17px]">
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
