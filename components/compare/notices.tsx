import Link from "next/link";
import { ChangeLine, FigureHistory } from "@/components/figures/figure-history";
import type { ComparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { comparisonHref } from "@/lib/programs/comparison/url";
import { counted, dayText } from "@/lib/text/format";

type Props = { answer: ComparisonAnswer };

/** Names what the address asks for and can't be compared. */
export function GoneNotice({ answer: { gone, address } }: Props) {
  if (gone.length === 0) return null;
  const left = address.programs.filter(({ slug }) => !gone.some(({ asked }) => asked === slug));
  return (
    <section aria-label="Not compared" className="mb-4 rounded border border-estimate px-4 py-3 text-sm">
      <p className="font-semibold">Not in this comparison:</p>
      <ul className="list-disc pl-5">
        {gone.map(({ asked, reason }) => (
          <li key={asked}>
            <code className="break-all">{asked}</code>: {reason}.
          </li>
        ))}
      </ul>
      <p className="mt-1 print:hidden">
        <Link prefetch={false} scroll={false} href={comparisonHref(address, { programs: left })}>
          Continue without
        </Link>
      </p>
    </section>
  );
}

/** What to know before the values are read against each other. */
export function UnlikeNotice({ answer: { comparison } }: Props) {
  if (comparison.caveats.length === 0) return null;
  return (
    <section
      aria-labelledby="unlike"
      className="mb-5 border-l-2 border-estimate pl-4 text-sm print:mb-2 print:text-[7.5pt] print:leading-tight"
    >
      <h2 id="unlike" className="mb-1 text-[1.0625rem] print:text-[9pt]">
        These prices and figures aren’t directly comparable
      </h2>
      <ul className={comparison.caveats.length > 1 ? "gap-x-10 lg:columns-2 print:columns-2" : "max-w-[75ch]"}>
        {comparison.caveats.map(({ key, lead, sides, consequence }) => (
          <li key={key} className="mb-1 break-inside-avoid">
            <b className="font-semibold">{lead}:</b> {sides}. {consequence}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-soft">Rows marked “!” have no best value.</p>
    </section>
  );
}

/** Which facts changed since the versions that a shared link carries. */
export function ChangedNotice({ answer: { columns, address } }: Props) {
  if (!address.programs.some(({ seen }) => seen !== null)) return null;
  const changed = columns.filter(({ changes }) => changes.length > 0);
  return (
    <section aria-labelledby="changed" className="mb-5 max-w-[75ch] border-l-2 border-accent pl-4 text-sm">
      <h2 id="changed" className="mb-1 text-[1.0625rem] print:text-[9pt]">
        {changed.length > 0 ? "Changed since this link was made" : "Nothing has changed since this link was made"}
      </h2>
      <dl>
        {changed.map(({ program, changes }) => (
          <div key={program.slug} className="mb-1.5">
            <dt className="font-semibold">
              {program.name}, {program.institution.name}
            </dt>
            {changes.map((change) => (
              <dd key={change.field}>
                <ChangeLine field={change.field} change={change} />, {dayText(change.at)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {columns.some(({ estimateMayHaveMoved }) => estimateMayHaveMoved) && (
        <p className="text-soft">
          An estimate may also have changed because the institution changed a rate, which we don’t keep a history of
          yet.
        </p>
      )}
    </section>
  );
}

/** The recorded changes of each program's figures, folded; nothing where there are none. */
export function Histories({ answer: { columns } }: Props) {
  const changed = columns.filter(({ revisions }) => revisions.length > 0);
  if (changed.length === 0) return null;
  return (
    <section aria-labelledby="histories" className="mt-6 max-w-[75ch] print:hidden">
      <h2 id="histories" className="mb-1 text-[1.0625rem]">
        History of the figures
      </h2>
      {changed.map(({ program, revisions }) => (
        <details key={program.slug} className="text-sm">
          <summary className="py-1">
            {program.name}, {program.institution.name}: {counted(revisions.length, "change")}
          </summary>
          <FigureHistory revisions={revisions} />
        </details>
      ))}
    </section>
  );
}
