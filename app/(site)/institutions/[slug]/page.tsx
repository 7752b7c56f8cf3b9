import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { cache } from "react";
import { Legend } from "@/components/figures/provenance";
import { IgnoredNotice } from "@/components/filters/filters-in-use";
import { Charges } from "@/components/institutions/charges-table";
import { InstitutionFacts } from "@/components/institutions/institution-facts";
import { InstitutionInFigures } from "@/components/outcomes/institution-facts-list";
import { InstitutionOutcomesSection } from "@/components/outcomes/outcomes";
import { PricesFor } from "@/components/resident/prices-for";
import { ResultList } from "@/components/results/results";
import { JsonLd } from "@/components/ui/json-ld";
import { Page, PageTitle, SectionTitle } from "@/components/ui/page";
import { canonical, siteOrigin } from "@/lib/authorization/site-origin";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { type Filters, filtersHref, noFilters, parseFilters } from "@/lib/programs/filters/filters";
import { states } from "@/lib/programs/model/vocabulary";
import { institutionFacts, outcomesAt } from "@/lib/programs/outcomes/read";
import { pointOf } from "@/lib/programs/places/campus";
import { dataBlockText, institutionJsonLd } from "@/lib/programs/public-pages/json-ld";
import { resultsOf } from "@/lib/programs/public-pages/results";
import { institutionBySlug } from "@/lib/programs/records/queries";
import { toQuery } from "@/lib/programs/search/query";
import { search } from "@/lib/programs/search/search";
import { counted } from "@/lib/text/format";
import { shared } from "../../_parts/draw-picture";
import { PrintedFrom } from "../../_parts/printed-from";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ resident?: string | string[] }> };

// Asked for by the metadata and by the page, read once.
const institutionOf = cache(async (slug: string) => {
  const institution = await institutionBySlug(slug);
  if (!institution) notFound();
  return institution;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, city, state } = await institutionOf((await params).slug);
  const description = `Programs in AI at ${name} in ${city}, ${states[state]}, and what the institution charges, by level and residency, each with its year and source.`;
  return {
    title: name,
    description,
    ...shared({ path: `/institutions/${slug}`, title: name, description }),
    ...canonical(`/institutions/${slug}`, {
      "text/markdown": `/institutions/${slug}.md`,
      "application/json": `/institutions/${slug}.json`,
    }),
  };
}

/** An institution's page has also what only some may apply to, and says so. */
const everyAudience = ["limited"] as const;

export default async function InstitutionPage({ params, searchParams }: Props) {
  const institution = await institutionOf((await params).slug);
  const { ignored, filters } = parseFilters({ resident: (await searchParams).resident });
  const own = { ...noFilters, resident: filters.resident, institution: [institution.slug], audience: everyAudience };
  const point = pointOf(institution, institution.city, institution.state);
  return (
    <Page>
      <JsonLd text={dataBlockText(institutionJsonLd(institution, await siteOrigin()))} />
      <p className="text-[0.8125rem] text-soft">Institution</p>
      <PageTitle className="my-1">{institution.name}</PageTitle>
      <InstitutionFacts institution={institution} point={point} />

      <section aria-labelledby="programs" className="mb-9">
        <Programs filters={own}>
          <PricesFor action={`/institutions/${institution.slug}`} resident={filters.resident} />
          <IgnoredNotice ignored={ignored} />
        </Programs>
      </section>

      <section aria-labelledby="charges" className="mb-9">
        <SectionTitle id="charges" className="">
          What it charges
        </SectionTitle>
        <p className="mt-1 mb-4 max-w-[65ch] text-[0.875rem] text-soft">
          These general rates are used to estimate prices where a program has none of its own. A program may charge a
          different rate.
        </p>
        <Charges institution={institution} />
      </section>

      <InstitutionInFigures facts={await institutionFacts(institution.slug)} />
      <InstitutionOutcomesSection found={await outcomesAt(institution.slug)} />
      <Legend />
      <PrintedFrom path={`/institutions/${institution.slug}`} />
    </Page>
  );
}

/** The institution's programs as cards, and all of them in the directory. */
async function Programs({ filters, children }: { filters: Filters; children: ReactNode }) {
  const catalog = await currentCatalog();
  const question = toQuery(filters);
  const found = search(catalog, question);
  // The address says that it wants what is only for some just where there is such a program.
  const toAll = { ...filters, audience: [] };
  const same = search(catalog, toQuery(toAll)).total === found.total ? toAll : filters;
  const results = await resultsOf(
    catalog,
    question,
    found.bands.flatMap(({ ids }) => ids),
  );
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <SectionTitle id="programs" className="">
          {counted(found.total, "program")}
        </SectionTitle>
        {found.total > 0 && (
          <Link prefetch={false} href={filtersHref(same)} className="target">
            Filter and sort {found.total === 1 ? "it" : "them"} in the directory
          </Link>
        )}
      </div>
      {found.total === 0 ? (
        <p className="mt-2 max-w-[65ch]">
          None of its programs is listed now.{" "}
          <Link prefetch={false} href={filtersHref(noFilters, { resident: filters.resident })}>
            All programs
          </Link>
        </p>
      ) : (
        <>
          <div className="mt-3 mb-4">{children}</div>
          <div className="border-t border-ink">
            <ResultList filters={filters} found={found} results={results} />
          </div>
          {found.pages > 1 && (
            <p className="mt-4">
              <Link prefetch={false} href={filtersHref(filters, { page: 2 })}>
                The other {found.total - results.length} in the directory
              </Link>
            </p>
          )}
        </>
      )}
    </>
  );
}
