import type { Metadata } from "next";
import Link from "next/link";
import { IgnoredNotice } from "@/components/filters/filters-in-use";
import { PlanForm } from "@/components/plan/plan-form";
import { PricesFor } from "@/components/resident/prices-for";
import { Page, PageTitle } from "@/components/ui/page";
import { planHref } from "@/lib/programs/comparison/url";
import { filtersHref, noFilters, parseFilters, type RawParameters } from "@/lib/programs/filters/filters";
import { plannedOf } from "@/lib/programs/plan/planned";
import { programLabel } from "@/lib/programs/public-pages/links";
import { resolvePrograms } from "@/lib/programs/records/programs-by-slug";
import { programsByIds } from "@/lib/programs/records/queries";
import { PrintedFrom } from "../_parts/printed-from";
import { typedAgain } from "./typed";

type Props = { searchParams: Promise<RawParameters> };

export const metadata: Metadata = {
  title: "Your plan",
  description:
    "Term by term what you pay and owe for a study program, when it ends, and what you must earn more for it to pay for itself.",
  robots: { index: false },
};

export default async function PlanPage({ searchParams }: Props) {
  const { compare, resident: lives } = await searchParams;
  const { filters, ignored } = parseFilters({ compare, resident: lives });
  const { found, gone } = await resolvePrograms(filters.compare);
  const programs = await programsByIds(found.map(({ id }) => id));
  const { resident } = filters;
  const slugs = programs.map(({ slug }) => slug);
  return (
    <Page>
      <PageTitle>Your plan</PageTitle>
      <p className="mt-1 mb-4 max-w-[65ch] text-soft">
        Term by term what you pay and owe, when it ends, and what you must earn more for it to pay for itself.
      </p>
      <IgnoredNotice
        ignored={[...ignored, ...gone.map(({ asked, reason }) => ({ parameter: "compare", value: asked, reason }))]}
      />
      {programs.length === 0 ? (
        <p className="max-w-[65ch]">
          No program is chosen yet. Every program’s page and every comparison leads to its plan:{" "}
          <Link prefetch={false} href={filtersHref(noFilters, { resident })}>
            find a program
          </Link>
          .
        </p>
      ) : (
        <>
          <div className="mb-4">
            <PricesFor action="/plan" resident={resident}>
              {slugs.map((slug) => (
                <input key={slug} type="hidden" name="compare" value={slug} />
              ))}
            </PricesFor>
          </div>
          <PlanForm
            programs={programs.map((program) => ({
              slug: program.slug,
              label: programLabel(program),
              planned: plannedOf(program),
            }))}
            resident={resident}
            send={typedAgain}
          />
        </>
      )}
      <PrintedFrom path={planHref(slugs, resident)} />
    </Page>
  );
}
