import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { siteOrigin } from "@/app/site-origin";
import { ProgramGuides } from "@/components/guides/program-guides";
import { FigureHistory } from "@/components/programs/figure-history";
import { ProgramBody } from "@/components/programs/program-body";
import { WithdrawnNotice } from "@/components/programs/program-top";
import { type SimilarGroups, SimilarPrograms } from "@/components/programs/similar-programs";
import { JsonLd } from "@/components/ui/json-ld";
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
import { pointOf } from "@/lib/programs/sites";
import { degrees, states } from "@/lib/programs/vocabulary";
import { countView } from "@/lib/work/views";

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
  countView(program.id);
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
      <ProgramBody
        program={program}
        price={price}
        resident={resident}
        ignored={ignored}
        point={point}
        history={<History program={program} />}
        guides={<ProgramGuides programId={program.id} />}
      />
      <Alternatives program={program} price={price} resident={resident} point={point} day={today()} />
    </main>
  );
}

/** What became of the figures, once anything has. */
async function History({ program }: { program: Program }) {
  // The first version is no change: it is how the program came here.
  const revisions = (await revisionsOf(program.id)).filter(({ version }) => version > 1);
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
