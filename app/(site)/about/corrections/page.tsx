import type { Metadata } from "next";
import { OwnReports } from "@/components/corrections/own-reports";
import { ResidentLink } from "@/components/resident/resident-link";
import { Page, PageTitle, SectionTitle } from "@/components/ui/page";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { canonical } from "@/lib/authorization/site-origin";
import { reader } from "@/lib/database/db";
import { correctionLog, type LogLine } from "@/lib/programs/corrections/reports";
import { howToReport, logSummary, shownReports } from "@/lib/programs/corrections/words";
import { correctables } from "@/lib/programs/model/facts";
import { correctionStatuses } from "@/lib/programs/model/vocabulary";
import { programHref } from "@/lib/programs/public-pages/links";
import { dayText } from "@/lib/text/format";

export const metadata: Metadata = {
  title: "Corrections",
  description: "What visitors reported as wrong, what was decided, and how long it took.",
  ...canonical("/about/corrections", { "text/markdown": "/about/corrections.md" }),
};

export default async function CorrectionsPage() {
  const log = await correctionLog(reader(), shownReports);
  const { open, accepted, declined } = log.counts;
  const total = open + accepted + declined;
  return (
    <Page>
      <PageTitle>Corrections</PageTitle>
      <div className="mt-4 max-w-[65ch] space-y-3 font-prose text-[1.0625rem] leading-relaxed">
        <p>{howToReport}</p>
        <p>{logSummary(log)}</p>
      </div>
      {total > 0 && (
        <section aria-labelledby="log" className="mt-8">
          <SectionTitle id="log">
            {total > shownReports ? `The latest ${shownReports} reports` : "All reports"}
          </SectionTitle>
          <ScrollFrame label="Reports as a table">
            <table className="w-full min-w-[40rem] border-collapse text-left text-sm [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_th]:px-3 [&_th]:py-2.5 [&_th]:align-top [&_tr>:first-child]:pl-0">
              <thead className="border-b border-ink text-[0.8125rem] text-soft">
                <tr>
                  {["Program", "About", "Reported", "Decided", "Outcome"].map((heading) => (
                    <th key={heading} scope="col" className="font-normal">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {log.lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own that may be shown
                  <Line key={index} line={line} />
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </section>
      )}
      <OwnReports />
    </Page>
  );
}

function Line({ line: { program, figure, createdOn, decidedOn, status, reason } }: { line: LogLine }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="font-semibold">
        {program.listed ? (
          <ResidentLink href={programHref(program.slug, null)}>{program.name}</ResidentLink>
        ) : (
          program.name
        )}
        <span className="block font-normal text-soft">{program.institution}</span>
      </th>
      <td>{correctables[figure]}</td>
      <td className="whitespace-nowrap tabular-nums">{dayText(new Date(createdOn))}</td>
      <td className="whitespace-nowrap tabular-nums">{decidedOn === null ? "–" : dayText(new Date(decidedOn))}</td>
      <td>
        {correctionStatuses[status]}
        {reason !== null && <span className="block text-soft">{reason}</span>}
      </td>
    </tr>
  );
}
