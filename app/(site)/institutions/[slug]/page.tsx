import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { siteOrigin } from "@/app/site-origin";
import { Charges } from "@/components/institutions/charges-table";
import { InstitutionFacts } from "@/components/institutions/institution-facts";
import { IgnoredNotice } from "@/components/programs/filters-in-use";
import { Legend } from "@/components/programs/provenance";
import { ResidentForm } from "@/components/programs/resident-form";
import { ResultList } from "@/components/programs/results";
import { JsonLd } from "@/components/ui/json-ld";
import { counted } from "@/lib/format";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { type Filters, filtersHref, noFilters, parseFilters } from "@/lib/programs/filters";
import { dataBlockText, institutionJsonLd } from "@/lib/programs/json-ld";
import { institutionBySlug } from "@/lib/programs/queries";
import { questionOf } from "@/lib/programs/question";
import { resultsOf } from "@/lib/programs/results";
import { search } from "@/lib/programs/search";
import { pointOf } from "@/lib/programs/sites";
import { states } from "@/lib/programs/vocabulary";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ resident?: string | string[] }> };

async function institutionOf({ params }: Pick<Props, "params">) {
  const institution = await institutionBySlug((await params).slug);
  if (!institution) notFound();
  return institution;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, name, city, state } = await institutionOf(props);
  return {
    title: name,
    description: `Programs in AI at ${name} in ${city}, ${states[state]}, and what the institution charges, by level and residency, each with its year and source.`,
    alternates: { canonical: `/institutions/${slug}` },
  };
}

export default async function InstitutionPage(props: Props) {
  const institution = await institutionOf(props);
  const { ignored, filters } = parseFilters({ resident: (await props.searchParams).resident });
  const own = { ...noFilters, resident: filters.resident, institution: [institution.slug] };
  const point = pointOf(institution, institution.city, institution.state);
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <JsonLd text={dataBlockText(institutionJsonLd(institution, await siteOrigin()))} />
      <p className="text-[13px] text-soft">Institution</p>
      <h1 className="my-1 text-[27px] md:text-[34px]">{institution.name}</h1>
      <InstitutionFacts institution={institution} point={point} />

      <section aria-labelledby="programs" className="mb-9">
        <Programs filters={own}>
          <ResidentForm action={`/institutions/${institution.slug}`} resident={filters.resident} />
          <IgnoredNotice ignored={ignored} />
        </Programs>
      </section>

      <section aria-labelledby="charges" className="mb-9">
        <h2 id="charges" className="text-[21px]">
          What it charges
        </h2>
        <p className="mt-1 mb-4 max-w-[65ch] text-[14px] text-soft">
          General rates, from which prices are estimated where a program has none of its own. A program may charge
          otherwise.
        </p>
        <Charges charges={institution.charges} />
      </section>
      <Legend />
    </main>
  );
}

/** The institution's programs as cards, and all of them in the directory. */
async function Programs({ filters, children }: { filters: Filters; children: ReactNode }) {
  const catalog = await currentCatalog();
  const question = questionOf(filters);
  const found = search(catalog, question);
  const results = await resultsOf(
    catalog,
    question,
    found.bands.flatMap(({ ids }) => ids),
  );
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="programs" className="text-[21px]">
          {counted(found.total, "program")}
        </h2>
        {found.total > 0 && (
          <Link prefetch={false} href={filtersHref(filters)}>
            Filter and order {found.total === 1 ? "it" : "them"} in the directory
          </Link>
        )}
      </div>
      {found.total === 0 ? (
        <p className="mt-2 max-w-[65ch]">
          None is in the public directory now.{" "}
          <Link prefetch={false} href="/programs">
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
