import type { Metadata } from "next";
import Link from "next/link";
import { PageLinks } from "@/components/admin/shell/page-links";
import { ReportWords } from "@/components/admin/work/report";
import { PageTitle } from "@/components/ui/page";
import { requirePerson } from "@/lib/authorization/auth";
import { keysOf, memberOf } from "@/lib/closed-list";
import { reader } from "@/lib/database/db";
import { reports } from "@/lib/programs/corrections/decisions";
import { correctionCounts } from "@/lib/programs/corrections/reports";
import { type CorrectionStatus, correctionStatuses } from "@/lib/programs/model/vocabulary";
import { count, counted, dayText } from "@/lib/text/format";

export const metadata: Metadata = { title: "Corrections" };

/** Reports that the page shows at once. */
const most = 100;

const empty: Record<CorrectionStatus, string> = {
  open: "Nothing waits: every report is decided.",
  accepted: "No report has been accepted yet.",
  declined: "No report has been declined yet.",
};

type Props = { searchParams: Promise<{ status?: string | string[] }> };

/** What visitors reported: what waits for a decision, or what was decided. */
export default async function CorrectionsPage({ searchParams }: Props) {
  await requirePerson("viewer");
  const status = memberOf(correctionStatuses, [(await searchParams).status].flat()[0]) ?? "open";
  const [counts, found] = await Promise.all([correctionCounts(reader()), reports(reader(), status, most)]);
  return (
    <>
      <PageTitle>Corrections</PageTitle>
      <p className="mt-1 max-w-[62ch] text-sm text-soft">
        What visitors say is wrong. The public sees the decision and its reason, never the visitor’s words.
      </p>
      <PageLinks
        label="Reports by decision"
        place={status}
        links={keysOf(correctionStatuses).map((key) => ({
          key,
          label: `${correctionStatuses[key]} (${count(counts[key])})`,
          href: key === "open" ? "/admin/corrections" : `/admin/corrections?status=${key}`,
        }))}
      />
      {found.length === 0 && <p className="mt-6">{empty[status]}</p>}
      {counts[status] > most && (
        <p className="mt-6 text-sm text-soft">
          The {status === "open" ? "oldest" : "latest"} {most} of {counted(counts[status], "report")}.
        </p>
      )}
      <ul className="mt-4 divide-y divide-rule border-y border-rule empty:hidden">
        {found.map((report) => (
          <li key={report.id} className="py-4">
            <p className="font-semibold">
              <Link prefetch={false} href={`/admin/corrections/${report.id}`}>
                {report.program.name}
              </Link>
            </p>
            <p className="mb-2 text-sm">{report.program.institution}</p>
            <ReportWords report={report} />
            {report.reason !== null && (
              <p className="mt-2 text-sm">
                {correctionStatuses[report.status]}{" "}
                {report.decidedOn !== null && `on ${dayText(new Date(report.decidedOn))}`}: {report.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
