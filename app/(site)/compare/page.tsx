import type { Metadata } from "next";
import Link from "next/link";
import { siteOrigin } from "@/app/site-origin";
import { CompareTable } from "@/components/compare/compare-table";
import { ResidentChoice, RowChoice, ShownChoice } from "@/components/compare/controls";
import { CopyComparison } from "@/components/compare/copy";
import { ChangedNotice, GoneNotice, Histories, UnlikeNotice } from "@/components/compare/notices";
import { IgnoredNotice } from "@/components/programs/filters-in-use";
import { Legend } from "@/components/programs/provenance";
import { counted, dayText } from "@/lib/format";
import { type ComparisonAnswer, comparisonAnswer } from "@/lib/programs/comparison";
import { comparisonHref } from "@/lib/programs/comparison-address";
import { visibleTable } from "@/lib/programs/comparison-table";
import { mostCompared } from "@/lib/programs/filter-kinds";
import { filtersHref, noFilters, type RawParameters } from "@/lib/programs/filters";

type Props = { searchParams: Promise<RawParameters> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asksForAny = Object.keys(await searchParams).length > 0;
  return {
    title: "Compare programs",
    description:
      "Up to ten study programs side by side: what you get, when and where, what it costs you, how sure we are.",
    alternates: { canonical: "/compare" },
    // The endless combinations of programs say nothing that the programs' own pages don't.
    ...(asksForAny && { robots: { index: false } }),
  };
}

export default async function ComparePage({ searchParams }: Props) {
  const answer = await comparisonAnswer(await searchParams);
  const { columns, ignored } = answer;
  return (
    <main className="compare-page mx-auto max-w-[77.5rem] px-[1.125rem] py-5 md:px-10 md:py-8 print:max-w-none print:p-0">
      <h1 className="mb-1.5 text-[27px] md:text-[32px] print:text-[14pt]">Compare programs</h1>
      <p role="status" className="mb-4 text-soft print:mb-2 print:text-[8pt]">
        {columns.length === 0 && "No programs chosen yet."}
        {columns.length === 1 && "One program: choose another to see it side by side."}
        {columns.length > 1 && `${counted(columns.length, "program")} side by side, as of ${dayText(new Date())}.`}
      </p>
      <IgnoredNotice ignored={ignored} />
      <GoneNotice answer={answer} />
      {columns.length === 0 ? <HowTo /> : <Compared answer={answer} />}
    </main>
  );
}

function HowTo() {
  return (
    <div className="max-w-[65ch] space-y-3">
      <p>
        Under each program of the{" "}
        <Link prefetch={false} href="/programs">
          directory
        </Link>{" "}
        stands “Compare”. Choose up to {mostCompared}; a bar at the foot of the list keeps them and leads here.
      </p>
      <p>
        Side by side you see what each gives you, when and where, what it costs you, and how sure each figure is. What
        can’t fairly be compared, such as a certificate with a degree, is said. The address of this page keeps your
        choice: nothing is stored elsewhere.
      </p>
    </div>
  );
}

async function Compared({ answer }: { answer: ComparisonAnswer }) {
  const { address, columns, comparison, shared } = answer;
  const sharedHref = comparisonHref(shared);
  const chosen = columns.map(({ program }) => program.slug);
  return (
    <>
      <ChangedNotice answer={answer} />
      <UnlikeNotice answer={answer} />
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-2 text-[13px] print:hidden">
        {columns.length > 1 && <RowChoice address={address} />}
        <ResidentChoice address={address} />
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
          <a href={comparisonHref(address, {}, "/compare/csv")} className="py-1" download>
            CSV file
          </a>
          <CopyComparison href={sharedHref} table={visibleTable(columns, comparison)} />
        </div>
      </div>
      <ShownChoice answer={answer} />
      <CompareTable answer={answer} />
      <HiddenRows answer={answer} />
      <div className="mt-4 print:mt-2 print:[&_*]:text-[7pt]">
        <Legend />
        {columns.length > 1 && (
          <p className="mt-1 text-[12.5px] text-soft">
            ≠ the programs differ in this row · ! the values mean different things
          </p>
        )}
      </div>
      <Histories answer={answer} />
      <p className="mt-2 hidden text-[7pt] leading-tight break-all print:block">
        Matricula, {dayText(new Date())} · {await siteOrigin()}
        {sharedHref}
      </p>
    </>
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
      Left out, because it is the same for all: {hidden.join("; ")}.{" "}
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
