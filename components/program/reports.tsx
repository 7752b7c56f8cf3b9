import Link from "next/link";
import { SectionTitle } from "@/components/ui/page";
import type { LogLine } from "@/lib/programs/corrections/reports";
import { correctables } from "@/lib/programs/model/facts";
import { correctionStatuses } from "@/lib/programs/model/vocabulary";
import { dayText } from "@/lib/text/format";

/** What visitors reported as wrong and nobody has decided yet: said before the figures, whoever is right. */
export function OpenReports({ reports }: { reports: readonly LogLine[] }) {
  const open = reports.filter(({ status }) => status === "open");
  if (open.length === 0) return null;
  const about = new Map(open.map(({ figure, createdOn }) => [figure, createdOn]));
  return (
    <section
      aria-label="Reported as wrong"
      className="mb-7 max-w-[65ch] rounded border border-estimate px-4 py-3 text-sm"
    >
      <p>A visitor says that something here is wrong. An editor has not decided yet:</p>
      <ul className="mt-1 list-disc pl-5">
        {[...about].map(([figure, day]) => (
          <li key={figure}>
            {correctables[figure]}, reported on {dayText(new Date(day))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of reports that were decided. */
export function DecidedReports({ reports }: { reports: readonly LogLine[] }) {
  const decided = reports.filter(({ decidedOn }) => decidedOn !== null);
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="reports" className="mb-9 max-w-[65ch]">
      <SectionTitle id="reports">What visitors reported</SectionTitle>
      <ul className="space-y-2 text-sm">
        {decided.map(({ figure, createdOn, decidedOn, status, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reports have no name of their own that may be shown
          <li key={index}>
            {correctables[figure]}, reported on {dayText(new Date(createdOn))}:{" "}
            {correctionStatuses[status].toLowerCase()} on {dayText(new Date(decidedOn ?? createdOn))}
            {reason !== null && <span className="block text-soft [overflow-wrap:anywhere]">{reason}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <Link prefetch={false} href="/about/corrections">
          All reports
        </Link>
      </p>
    </section>
  );
}
