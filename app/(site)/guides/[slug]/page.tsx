import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOrigin } from "@/app/site-origin";
import { cite } from "@/components/guides/cited";
import { Contents } from "@/components/guides/contents";
import { FigureNotes, KindLegend } from "@/components/guides/figure-link";
import { GuideHeader } from "@/components/guides/guide-header";
import { GuidePrograms } from "@/components/guides/guide-programs";
import { GuideSection, sectionsShown } from "@/components/guides/guide-section";
import { previewSize } from "@/components/guides/preview";
import { SectionHeading } from "@/components/guides/section-heading";
import { JsonLd } from "@/components/ui/json-ld";
import { guideDescription } from "@/lib/guides/description";
import { guideJsonLd } from "@/lib/guides/json-ld";
import { programsOfGuide } from "@/lib/guides/programs";
import { guideBySlug, type WholeGuide } from "@/lib/guides/queries";
import { dateText } from "@/lib/guides/reading";

type Props = { params: Promise<{ slug: string }> };

async function guideOf({ params }: Props): Promise<WholeGuide> {
  const guide = await guideBySlug((await params).slug);
  if (!guide) notFound();
  return guide;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const guide = await guideOf(props);
  const { title, slug } = guide;
  const description = guideDescription(guide);
  return {
    title,
    description,
    alternates: { canonical: `/guides/${slug}` },
    openGraph: {
      type: "article",
      title,
      description,
      url: `/guides/${slug}`,
      siteName: "Matricula",
      images: [{ url: `/guides/${slug}/preview.png`, ...previewSize, alt: `${title}, a guide of Matricula` }],
    },
  };
}

export default async function GuidePage(props: Props) {
  const guide = await guideOf(props);
  const programs = await programsOfGuide(guide);
  const figures = cite(guide.figures);
  const sections = sectionsShown(guide);
  const contents = [...sections.map(({ slug, heading }) => ({ id: slug, label: heading })), ...closing];
  return (
    <main className="mx-auto grid max-w-[77.5rem] grid-cols-[minmax(0,1fr)] gap-x-12 px-[1.125rem] py-6 md:px-10 md:py-9 lg:grid-cols-[minmax(0,1fr)_13rem] print:block">
      <JsonLd text={guideJsonLd(guide, await siteOrigin())} />
      <GuideHeader guide={guide} figures={figures} />
      <div className="my-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:my-0 lg:self-start">
        <Contents items={contents} />
      </div>
      <div className="min-w-0">
        <article aria-label={guide.title}>
          {sections.map((section) => (
            <GuideSection key={section.slug} section={section} guide={guide} figures={figures} />
          ))}
        </article>
        <section id="programs" aria-labelledby="programs-heading" className="mt-12 scroll-mt-4">
          <SectionHeading id="programs">Programs</SectionHeading>
          <GuidePrograms programs={programs} category={guide.category} />
        </section>
        <section id="changes" aria-labelledby="changes-heading" className="mt-12 max-w-[65ch] scroll-mt-4">
          <SectionHeading id="changes">What changed</SectionHeading>
          <dl className="space-y-1 text-[14px]">
            {guide.changes.map(({ on, what }) => (
              <div key={`${on} ${what}`} className="sm:flex sm:gap-4">
                <dt className="shrink-0 text-soft tabular-nums">{dateText(on)}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-6">
            <KindLegend />
          </div>
        </section>
        <FigureNotes figures={figures} />
      </div>
    </main>
  );
}

const closing = [
  { id: "programs", label: "Programs" },
  { id: "changes", label: "What changed" },
];
