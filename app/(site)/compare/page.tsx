import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { BelowTable, CompareTable } from "@/components/compare/compare-table";
import { ResidentChoice, RowChoice, ShownChoice } from "@/components/compare/controls";
import { CopyComparison } from "@/components/compare/copy";
import { ChangedNotice, GoneNotice, Histories, UnlikeNotice } from "@/components/compare/notices";
import { Legend } from "@/components/figures/provenance";
import { IgnoredNotice } from "@/components/filters/filters-in-use";
import { Verdicts } from "@/components/verdicts/verdicts";
import { canonical } from "@/lib/authorization/site-origin";
import { type ComparisonAnswer, comparisonAnswer } from "@/lib/programs/comparison/comparison-page";
import { visibleTable } from "@/lib/programs/comparison/plain-table";
import { comparisonHref, planHref } from "@/lib/programs/comparison/url";
import { filtersHref, noFilters, type RawParameters } from "@/lib/programs/filters/filters";
import { mostCompared } from "@/lib/programs/filters/param-kinds";
import type { State } from "@/lib/programs/model/vocabulary";
import { verdictsFor } from "@/lib/programs/verdicts/asked";
import { counted, dayText } from "@/lib/text/format";
import { PrintedFrom } from "../_parts/printed-from";

type Props = { searchParams: Promise<RawParameters> };

// Asked for by the metadata and by the page, answered once.
const answerTo = cache((parameters: string): Promise<ComparisonAnswer> => {
  const given: RawParameters = JSON.parse(parameters);
  return comparisonAnswer(given);
});

/** The first two names, and how many more there are. */
function shortened(names: readonly string[]): string {
  return [...names.slice(0, 2), ...(names.length > 2 ? [`${names.length - 2} more`] : [])].join(", ");
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asksForAny = Object.keys(await searchParams).length > 0;
  const names = (await answerTo(JSON.stringify(await searchParams))).columns.map(({ program }) => program.name);
  return {
    title: names.length > 0 ? `Compare ${shortened(names)}` : "Compare programs",
    description:
      "Up to ten study programs side by side: what you get, when and where, how to get in, what it costs you, what became of graduates.",
    ...canonical("/compare"),
    // The endless combinations of programs say nothing that the programs' own pages don't.
    ...(asksForAny && { robots: { index: false } }),
  };
}

export default async function ComparePage({ searchParams }: Props) {
  const answer = await answerTo(JSON.stringify(await searchParams));
  const { columns, ignored } = answer;
  return (
    <main className="compare-page mx-auto max-w-[77.5rem] px-[min(1.125rem,5vw)] py-5 md:px-10 md:py-8 print:max-w-none print:p-0">
      <h1 className="mb-1.5 text-[1.5rem] sm:text-[1.6875rem] md:text-[2rem] print:text-[14pt]">Compare programs</h1>
      <p role="status" className="mb-4 text-soft print:mb-2 print:text-[8pt]">
        {columns.length === 0 && "No programs chosen yet."}
        {columns.length === 1 && "One program: choose another to see it side by side."}
        {columns.length > 1 && `${counted(columns.length, "program")} side by side, as of ${dayText(new Date())}.`}
      </p>
      <IgnoredNotice ignored={ignored} />
      <GoneNotice answer={answer} />
      {columns.length === 0 ? <HowTo resident={answer.address.resident} /> : <Compared answer={answer} />}
    </main>
  );
}

function HowTo({ resident }: { resident: State | null }) {
  return (
    <div className="max-w-[65ch] space-y-3">
      <p>
        Under each program of the{" "}
        <Link prefetch={false} href={filtersHref(noFilters, { resident })}>
          directory
        </Link>{" "}
        is a “Compare” link. Choose up to {mostCompared}; a bar at the foot of the list collects them and brings you
        here.
      </p>
      <p>
        Side by side you see what each gives you, when and where, how to get in, what it costs you and what became of
        graduates, and how sure each figure is. We’ll tell you when two things can’t fairly be compared, such as a
        certificate and a degree. Your choice is kept in this page’s address and nowhere else.
      </p>
    </div>
  );
}

function Compared({ answer }: { answer: ComparisonAnswer }) {
  const { address, columns, comparison, shared } = answer;
  const sharedHref = comparisonHref(shared);
  const chosen = columns.map(({ program }) => program.slug);
  return (
    <>
      <ChangedNotice answer={answer} />
      <UnlikeNotice answer={answer} />
      <div className="mb-2">
        <ResidentChoice address={address} />
      </div>
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-2 text-[0.8125rem] print:hidden">
        {columns.length > 1 && <RowChoice address={address} />}
        <div className="flex flex-wrap items-baseline gap-x-4 md:ml-auto">
          {columns.length < mostCompared && (
            <Link
              prefetch={false}
              href={filtersHref(noFilters, { compare: chosen, resident: address.resident })}
              className="py-1"
            >
              Add a program
            </Link>
          )}
          <Link prefetch={false} href={planHref(chosen, address.resident)} className="py-1">
            Plan term by term
          </Link>
          <a href={comparisonHref(address, {}, "/compare/csv")} className="py-1" download>
            CSV file
          </a>
          <CopyComparison href={sharedHref} table={visibleTable(columns, comparison)} />
        </div>
      </div>
      <ShownChoice answer={answer} />
      <CompareTable answer={answer} />
      <BelowTable answer={answer} />
      <HiddenRows answer={answer} />
      <div className="mt-4 print:mt-2 print:[&_*]:text-[7pt]">
        <Legend />
        {columns.length > 1 && (
          <p className="mt-1 text-[0.78125rem] text-soft">
            ≠ the programs differ in this row, in bold where that decides something · ! the values mean different things
          </p>
        )}
      </div>
      {columns.length > 1 && <OwnVerdicts answer={answer} />}
      <Histories answer={answer} />
      <PrintedFrom path={sharedHref} />
    </>
  );
}

/**
 * Which of the compared wins under each rule, at the usual pace; another pace has a page of its own, which is also what
 * is printed of them.
 */
async function OwnVerdicts({ answer: { address, columns } }: { answer: ComparisonAnswer }) {
  const { resident } = address;
  const groups = await verdictsFor(
    columns.map(({ program }) => program),
    { resident, limited: false, pace: {} },
  );
  const compared = columns.map(({ program }) => ["compare", program.slug]);
  const query = new URLSearchParams([...compared, ...(resident === null ? [] : [["resident", resident]])]);
  return (
    <div className="mt-8 print:hidden">
      <p className="mb-4 max-w-[65ch] text-[0.875rem]">
        Verdicts follow, degree by degree. A rule decides and nothing else, and what is not known never wins. They go by
        the usual pace:{" "}
        <Link prefetch={false} href={`/verdicts?${query}`}>
          judge at my pace
        </Link>
      </p>
      <Verdicts groups={groups} resident={resident} />
    </div>
  );
}

/** Says which rows “only differences” leaves out: they are alike, not missing. */
function HiddenRows({ answer: { address, comparison } }: { answer: ComparisonAnswer }) {
  if (!address.onlyDifferences) return null;
  const hidden = comparison.groups.flatMap(({ label, rows }) => {
    const alike = rows.filter(({ differs }) => !differs).map((row) => row.label);
    return alike.length > 0 ? [`${label}: ${alike.join(", ")}`] : [];
  });
  if (hidden.length === 0) return null;
  return (
    <p className="mt-3 max-w-[75ch] text-sm text-soft">
      Hidden, because they are the same for all: {hidden.join("; ")}.{" "}
      <Link
        prefetch={false}
        scroll={false}
        href={comparisonHref(address, { onlyDifferences: false })}
        className="print:hidden"
      >
        Show all rows
      </Link>
    </p>
  );
}
