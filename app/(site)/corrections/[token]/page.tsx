import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SourceLink } from "@/components/programs/provenance";
import { programHref } from "@/components/programs/result-card";
import { db } from "@/lib/db";
import { correctionByToken } from "@/lib/programs/corrections";
import { correctables, correctionStatuses } from "@/lib/programs/vocabulary";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: "Your report", robots: { index: false, follow: false } };

export default async function CorrectionStatusPage({ params }: Props) {
  const correction = await correctionByToken(db(), (await params).token);
  if (!correction) notFound();
  const { program, figure, value, sourceUrl, message, status, reason, createdOn, decidedOn } = correction;
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <p className="text-[13px] text-soft">Your report of {createdOn}</p>
      <h1 className="my-1 text-[27px] md:text-[34px]">{correctionStatuses[status]}</h1>
      <p className="max-w-[62ch]">
        {status === "open"
          ? "It is stored, and an editor will compare it with its source. Until then the listing stays as it is."
          : `Decided on ${decidedOn}.`}{" "}
        {reason !== null && <>The reason: {reason}</>}
      </p>
      <p className="mt-2 max-w-[62ch]">
        Keep this page’s address: it is the only way to it, and nobody else has it. What is decided stands also in the{" "}
        <Link prefetch={false} href="/about/corrections">
          log of corrections
        </Link>
        , without your words.
      </p>
      <section aria-labelledby="report" className="mt-7 max-w-[42rem]">
        <h2 id="report" className="mb-2 text-[21px]">
          What you reported
        </h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 border-t border-ink pt-3 text-sm">
          <dt className="text-soft">Program</dt>
          <dd>
            {program.listed ? (
              <Link prefetch={false} href={programHref(program.slug, null)}>
                {program.name}
              </Link>
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
    </main>
  );
}
