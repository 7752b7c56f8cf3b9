/** Owns a guide from its title to its sources, as its page and an editor's preview show it. */
import type { ReactNode } from "react";
import type { GuidePrograms as Programs } from "@/lib/guides/reading/programs";
import type { WholeGuide } from "@/lib/guides/reading/queries";
import { dateText } from "@/lib/guides/reading/reading";
import { Contents } from "./contents";
import { GuideHeader } from "./guide-header";
import { ProgramsOfGuide } from "./guide-programs";
import { GuideSection, sectionsShown } from "./guide-section";
import { cite } from "./prose/cited";
import { FigureNotes, KindLegend } from "./prose/figure-link";
import { SectionHeading } from "./section-heading";

const closing = [
  { id: "programs", label: "Programs" },
  { id: "changes", label: "What changed" },
];

/** Header, table of contents, sections, programs, what changed, and the notes that its figures open. */
export function GuideBody({
  guide,
  programs,
  children,
}: {
  guide: WholeGuide;
  programs: Programs;
  /** Whose prices its programs have. */
  children?: ReactNode;
}) {
  const { resident } = programs.filters;
  const figures = cite(guide.figures);
  const sections = sectionsShown(guide);
  const contents = [...sections.map(({ slug, heading }) => ({ id: slug, label: heading })), ...closing];
  return (
    <div className="guide grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,1fr)_13rem] print:block">
      <GuideHeader guide={guide} figures={figures} programs={programs.total} resident={resident} />
      <div className="my-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:my-0 lg:self-start">
        <Contents items={contents} />
      </div>
      <div className="min-w-0">
        <article aria-label={guide.title}>
          {sections.map((section) => (
            <GuideSection key={section.slug} section={section} guide={guide} figures={figures} resident={resident} />
          ))}
        </article>
        <section id="programs" aria-labelledby="programs-heading" className="mt-12 scroll-mt-4">
          <SectionHeading id="programs">Programs</SectionHeading>
          <ProgramsOfGuide programs={programs} category={guide.category}>
            {children}
          </ProgramsOfGuide>
        </section>
        <section id="changes" aria-labelledby="changes-heading" className="mt-12 max-w-[65ch] scroll-mt-4">
          <SectionHeading id="changes">What changed</SectionHeading>
          <dl className="space-y-1 text-[0.875rem]">
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
    </div>
  );
}
