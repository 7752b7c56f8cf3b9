import { SourceLink } from "@/components/figures/provenance";
import type { ReportedProgram } from "@/lib/programs/corrections/decisions";
import { correctables } from "@/lib/programs/model/facts";
import { dayText } from "@/lib/text/format";

/** What a visitor reported, word for word. */
export function ReportWords({ report: { figure, value, sourceUrl, message, createdOn } }: { report: ReportedProgram }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
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
          <dd className="min-w-0 break-words">
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
      <dt className="text-soft">Reported</dt>
      <dd className="tabular-nums">{dayText(new Date(createdOn))}</dd>
    </dl>
  );
}
