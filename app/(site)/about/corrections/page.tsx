import type { Metadata } from "next";
import Link from "next/link";
import { programHref } from "@/components/programs/result-card";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { db } from "@/lib/db";
import { counted } from "@/lib/format";
import { type CorrectionLog, correctionLog, type LogLine } from "@/lib/programs/corrections";
import { correctables, correctionStatuses } from "@/lib/programs/vocabulary";

export const metadata: Metadata = {
  title: "Corrections",
  description: "What visitors reported as wrong, what was decided, and how long it took.",
};

/** Lines that the page shows. */
const most = 100;

export default async function CorrectionsPage() {
  const log = await correctionLog(db(), most);
  const { open, accepted, declined } = log.counts;
  const total = open + accepted + declined;
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <h1 className="text-[27px] md:text-[34px]">Corrections</h1>
      <div className="mt-4 max-w-[65ch] space-y-3 font-serif text-[17px] leading-relaxed">
        <p>
          The note behind every figure’s mark ends with “Something wrong?”. Whoever follows it says what it should be
          and which page says so, without an account. An editor compares the report with its source, and accepts or
          declines it with a reason.
        </p>
        <p>{summary(log)}</p>
      </div>
      {total > 0 && (
        <section aria-labelledby="log" className="mt-8">
          <h2 id="log" className="mb-2 text-[21px]">
            {total > most ? `The latest ${most} reports` : "All reports"}
          </h2>
          <ScrollFrame label="Reports as a table">
            <table className="w-full min-w-[40rem] border-collapse text-left text-sm [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_th]:px-3 [&_th]:py-2.5 [&_th]:align-top [&_tr>:first-child]:pl-0">
              <thead className="border-b border-ink text-[13px] text-soft">
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
    </main>
  );
}

/** Only what is true: without a decision there is no time to tell. */
function summary({ counts: { open, accepted, declined }, medianDays }: CorrectionLog): string {
  const total = open + accepted + declined;
  if (total === 0) return "Nothing has been reported yet.";
  const reported = `${counted(total, "report")} so far`;
  if (medianDays === null) return `${reported}. None is decided yet, so there is no time to tell.`;
  const time = medianDays < 1 ? "less than a day" : `${counted(Math.round(medianDays), "day")} or less`;
  return `${reported}: ${accepted} accepted, ${declined} declined, ${open} not decided yet. Half of the decisions took ${time}.`;
}

function Line({ line: { program, figure, createdOn, decidedOn, status, reason } }: { line: LogLine }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="font-semibold">
        {program.listed ? (
          <Link prefetch={false} href={programHref(program.slug, null)}>
            {program.name}
          </Link>
        ) : (
          program.name
        )}
        <span className="block font-normal text-soft">{program.institution}</span>
      </th>
      <td>{correctables[figure]}</td>
      <td className="whitespace-nowrap tabular-nums">{createdOn}</td>
      <td className="whitespace-nowrap tabular-nums">{decidedOn ?? "–"}</td>
      <td>
        {correctionStatuses[status]}
        {reason !== null && <span className="block text-soft">{reason}</span>}
      </td>
    </tr>
  );
}
