import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { siteOrigin } from "@/app/site-origin";
import { ProgramGuides } from "@/components/guides/program-guides";
import { Amount } from "@/components/programs/amount";
import { FactsTable } from "@/components/programs/facts-table";
import { FigureHistory } from "@/components/programs/figure-history";
import { ForYou } from "@/components/programs/for-you";
import { AtAGlance, ProgramHeader, WithdrawnNotice } from "@/components/programs/program-top";
import { Legend } from "@/components/programs/provenance";
import { type SimilarGroups, SimilarPrograms } from "@/components/programs/similar-programs";
import { SumDetails } from "@/components/programs/sum";
import { Where } from "@/components/programs/where";
import { JsonLd } from "@/components/ui/json-ld";
import { pointOf } from "@/lib/programs/catalog";
import { priceFor } from "@/lib/programs/cost";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { noFilters, parseFilters } from "@/lib/programs/filters";
import { revisionsOf } from "@/lib/programs/history";
import { dataBlockText, programJsonLd } from "@/lib/programs/json-ld";
import type { Program } from "@/lib/programs/program";
import { currentSlug, programBySlug } from "@/lib/programs/queries";
import { questionOf, today } from "@/lib/programs/question";
import { resultsOf } from "@/lib/programs/results";
import { type SimilarTo, similarPrograms } from "@/lib/programs/similar";
import { degrees, states } from "@/lib/programs/vocabulary";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ resident?: string | string[] }> };

async function programOf({ params }: Pick<Props, "params">) {
  const { slug } = await params;
  const program = await programBySlug(slug);
  if (program) return program;
  const renamed = await currentSlug(slug);
  if (renamed !== null && renamed !== slug) permanentRedirect(`/programs/${renamed}`);
  notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const program = await programOf(props);
  const { name, institution, degree, city, state, withdrawnOn } = program;
  return {
    title: `${name}, ${institution.name}`,
    description: `${degrees[degree]} at ${institution.name} in ${city}, ${states[state]}: delivery, duration, credits and price, each with its source.`,
    alternates: { canonical: `/programs/${program.slug}` },
    ...(withdrawnOn !== null && { robots: { index: false } }),
  };
}

export default async function ProgramPage(props: Props) {
  const program = await programOf(props);
  const { ignored, filters } = parseFilters({ resident: (await props.searchParams).resident });
  const { resident } = filters;
  const price = priceFor(program, { resident });
  const point = pointOf(program.institution, program.city, program.state);
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      {program.withdrawnOn === null ? (
        <JsonLd text={dataBlockText(programJsonLd(program, await siteOrigin()))} />
      ) : (
        <WithdrawnNotice since={program.withdrawnOn} />
      )}
      <ProgramHeader program={program} resident={resident} />
      <AtAGlance program={program} price={price} resident={resident} ignored={ignored} />

      <section aria-labelledby="price" className="mb-9">
        <h2 id="price" className="mb-2 text-[21px]">
          What it costs
        </h2>
        <div className="max-w-[65ch] text-[15px]">
          {price.known ? (
            <>
              <p className="mb-2 font-serif text-[19px] font-semibold tabular-nums">
                <Amount price={price} />
              </p>
              <SumDetails program={program} price={price} />
            </>
          ) : (
            <p>{price.explanation}</p>
          )}
        </div>
      </section>

      <ForYou program={program} />

      <section aria-labelledby="facts" className="mb-9">
        <h2 id="facts" className="mb-2 text-[21px]">
          Every figure and its source
        </h2>
        <FactsTable program={program} price={price} resident={resident} />
        <div className="mt-3">
          <Legend />
        </div>
      </section>

      <History program={program} />

      {program.note && (
        <section aria-labelledby="notes" className="mb-9 max-w-[65ch]">
          <h2 id="notes" className="mb-2 text-[21px]">
            Notes
          </h2>
          <p>{program.note}.</p>
        </section>
      )}
      <ProgramGuides programId={program.id} />
      <Where program={program} point={point} resident={resident} />
      <Alternatives program={program} price={price} resident={resident} point={point} day={today()} />
    </main>
  );
}

/** What became of the figures, once anything has. */
async function History({ program }: { program: Program }) {
  const revisions = await revisionsOf(program.id);
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mb-9 max-w-[65ch]">
      <h2 id="history" className="mb-2 text-[21px]">
        What has changed
      </h2>
      <FigureHistory revisions={revisions} />
    </section>
  );
}

/** How many of each group of similar programs a page shows. */
const shown = 3;

/** What is like this program and better in one thing. */
async function Alternatives(to: SimilarTo & { program: Program }) {
  const catalog = await currentCatalog();
  const { program, price, resident, point } = to;
  const similar = similarPrograms(catalog, to);
  const place = point && { ...point, label: `${program.city}, ${program.state}` };
  const question = questionOf({ ...noFilters, resident }, { place });
  const groupOf = async (positions: readonly number[] | null) =>
    positions && {
      total: positions.length,
      results: await resultsOf(
        catalog,
        question,
        positions.slice(0, shown).map((position) => catalog.id[position] ?? -1),
      ),
    };
  const groups: SimilarGroups = {
    cheaper: await groupOf(similar.cheaper),
    nearby: await groupOf(similar.nearby),
    faster: await groupOf(similar.faster),
  };
  return <SimilarPrograms program={program} price={price} resident={resident} groups={groups} />;
}
