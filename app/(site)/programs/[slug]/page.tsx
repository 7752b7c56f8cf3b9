import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { FigureHistory } from "@/components/figures/figure-history";
import { CourseLinks } from "@/components/guides/course-links";
import { ProgramGuides } from "@/components/guides/program-guides";
import { FieldOccupations } from "@/components/outcomes/field-occupations";
import { FieldEarnings, Outcomes } from "@/components/outcomes/outcomes";
import { ProgramBody } from "@/components/program/program-body";
import { WithdrawnNotice } from "@/components/program/program-top";
import { DecidedReports, OpenReports } from "@/components/program/reports";
import { type SimilarGroups, SimilarPrograms } from "@/components/program/similar-programs";
import { JsonLd } from "@/components/ui/json-ld";
import { Page, SectionTitle } from "@/components/ui/page";
import { canonical, siteOrigin } from "@/lib/authorization/site-origin";
import { reader } from "@/lib/database/db";
import { mediansOf, payOf } from "@/lib/guides/reading/pay";
import { guidesOfProgram } from "@/lib/guides/reading/programs";
import { explainedSkills } from "@/lib/guides/reading/queries";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { reportsOn } from "@/lib/programs/corrections/reports";
import { noFilters, parseFilters } from "@/lib/programs/filters/filters";
import type { Program } from "@/lib/programs/model/program";
import { degrees, states } from "@/lib/programs/model/vocabulary";
import { occupationsOf } from "@/lib/programs/outcomes/occupations";
import { outcomesAt } from "@/lib/programs/outcomes/read";
import { pointOf } from "@/lib/programs/places/campus";
import { priceFor } from "@/lib/programs/price/price-for";
import { dataBlockText, programJsonLd } from "@/lib/programs/public-pages/json-ld";
import { resultsOf } from "@/lib/programs/public-pages/results";
import { type SimilarTo, similarPrograms } from "@/lib/programs/public-pages/similar";
import { type Revision, revisionsOf } from "@/lib/programs/records/history";
import { currentSlug, programBySlug } from "@/lib/programs/records/queries";
import { valueChanges } from "@/lib/programs/records/value-changes";
import { toQuery } from "@/lib/programs/search/query";
import { daysBefore, today } from "@/lib/text/day";
import { countView } from "@/lib/work/views";
import { shared } from "../../_parts/draw-picture";
import { PrintedFrom } from "../../_parts/printed-from";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ resident?: string | string[] }> };

// Asked for by the metadata and by the page, read once.
const programOf = cache(async (slug: string) => {
  const program = await programBySlug(slug);
  if (program) return program;
  const renamed = await currentSlug(slug);
  if (renamed !== null && renamed !== slug) permanentRedirect(`/programs/${renamed}`);
  notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const program = await programOf((await params).slug);
  const { name, institution, degree, city, state, withdrawnOn } = program;
  const title = `${name}, ${institution.name}`;
  const description = `${degrees[degree]} at ${institution.name} in ${city}, ${states[state]}: delivery, duration, credits and price, each with its source.`;
  return {
    title,
    description,
    ...shared({ path: `/programs/${program.slug}`, title, description }),
    ...canonical(`/programs/${program.slug}`, {
      "application/atom+xml": [{ url: `/programs/${program.slug}.atom`, title: "Changes of this program" }],
      "text/markdown": `/programs/${program.slug}.md`,
      "application/json": `/programs/${program.slug}.json`,
    }),
    ...(withdrawnOn !== null && { robots: { index: false } }),
  };
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const program = await programOf((await params).slug);
  countView(program.id);
  const guides = await guidesOfProgram(program.id);
  const { ignored, filters } = parseFilters({ resident: (await searchParams).resident });
  const { resident } = filters;
  const price = priceFor(program, { resident });
  const point = pointOf(program.institution, program.city, program.state);
  const [revisions, reports] = await Promise.all([
    revisionsOf(program.id),
    reportsOn(reader(), program.id, daysBefore(new Date(), 365)),
  ]);
  const skills = program.courses.length > 0 ? await explainedSkills() : [];
  const found = await outcomesAt(program.institution.slug);
  const subjects = [program.subject, ...program.alsoSubjects];
  return (
    <Page>
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
        changes={valueChanges(revisions, {
          ...program,
          status: program.withdrawnOn === null ? "published" : "withdrawn",
        })}
        reported={<OpenReports reports={reports} />}
        history={
          <>
            <DecidedReports reports={reports} />
            <History revisions={revisions} />
          </>
        }
        wages={await payOf(guides)}
        outcomes={
          <>
            <Outcomes program={program} found={found} />
            <FieldOccupations subjects={subjects} wages={await mediansOf(occupationsOf(subjects))} />
          </>
        }
        earned={<FieldEarnings program={program} found={found} />}
        guides={<ProgramGuides guides={guides} resident={resident} />}
        courses={skills.length > 0 ? <CourseLinks courses={program.courses} skills={skills} /> : undefined}
        similar={<Alternatives program={program} price={price} resident={resident} point={point} day={today()} />}
      />
      <PrintedFrom path={`/programs/${program.slug}`} />
    </Page>
  );
}

/** What became of the figures, once anything has. */
function History({ revisions: all }: { revisions: readonly Revision[] }) {
  // The first version is no change: it is how the program came here.
  const revisions = all.filter(({ version }) => version > 1);
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mb-9 max-w-[65ch]">
      <SectionTitle id="history">What has changed</SectionTitle>
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
  const question = toQuery({ ...noFilters, resident }, { place });
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
