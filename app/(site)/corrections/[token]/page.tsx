import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RememberReport } from "@/components/corrections/own-reports";
import { SourceLink } from "@/components/figures/provenance";
import { ResidentLink } from "@/components/resident/resident-link";
import { Page, PageTitle, SectionTitle } from "@/components/ui/page";
import { reader } from "@/lib/database/db";
import { correctionByToken } from "@/lib/programs/corrections/reports";
import { correctables } from "@/lib/programs/model/facts";
import { correctionStatuses } from "@/lib/programs/model/vocabulary";
import { programHref } from "@/lib/programs/public-pages/links";
import { dayText } from "@/lib/text/format";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: "Your report", robots: { index: false, follow: false } };

export default async function CorrectionStatusPage({ params }: Props) {
  const { token } = await params;
  const correction = await correctionByToken(reader(), token);
  if (!correction) notFound();
  const { program, figure, value, sourceUrl, message, status, reason, createdOn, decidedOn } = correction;
  return (
    <Page>
      <p className="text-[0.8125rem] text-soft">Your report of {dayText(new Date(createdOn))}</p>
      <PageTitle className="my-1">{correctionStatuses[status]}</PageTitle>
      <p className="max-w-[62ch]">
        {status === "open"
          ? "We have your report, and an editor will check it against its source. Until then the listing stays as it is."
          : `Decided on ${decidedOn === null ? "" : dayText(new Date(decidedOn))}.`}{" "}
        {reason !== null && <>The reason: {reason}</>}
      </p>
      <p className="mt-2 max-w-[62ch]">
        Keep the address of this page: nobody else has it. Where scripts run, this device keeps it too, under
        “Corrections”. The decision is also listed in the{" "}
        <Link prefetch={false} href="/about/corrections">
          log of corrections
        </Link>
        , without your words.
      </p>
      <RememberReport
        token={token}
        about={`${correctables[figure]} of ${program.name}, ${program.institution}`}
        day={createdOn}
      />
      <section aria-labelledby="report" className="mt-7 max-w-[42rem]">
        <SectionTitle id="report">What you reported</SectionTitle>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 border-t border-ink pt-3 text-sm">
          <dt className="text-soft">Program</dt>
          <dd>
            {program.listed ? (
              <ResidentLink href={programHref(program.slug, null)}>{program.name}</ResidentLink>
            ) : (
              program.name
            )}
            , {program.institution}
          </dd>
          <dt className="text-soft">What is wrong</dt>
          <dd>{correctables[figure]}</dd>
          {value !== null && (
            <>
              <dt className="text-soft">Should be</dt>
              <dd className="break-words">{value}</dd>
            </>
          )}
          {sourceUrl !== null && (
            <>
              <dt className="text-soft">Page</dt>
              <dd>
                <SourceLink url={sourceUrl} state="published" />
              </dd>
            </>
          )}
          {message !== null && (
            <>
              <dt className="text-soft">Message</dt>
              <dd className="break-words whitespace-pre-wrap">{message}</dd>
            </>
          )}
        </dl>
      </section>
    </Page>
  );
}
