/** Owns a section of a guide: its prose, and the picture or list that belongs to it. */
import { sectionOrder } from "@/lib/guides/model/prose";
import type { sectionSlugs } from "@/lib/guides/model/vocabulary";
import type { WholeGuide } from "@/lib/guides/reading/queries";
import type { State } from "@/lib/programs/model/vocabulary";
import type { CitedFigures } from "./prose/cited";
import { Prose } from "./prose/prose";
import { SectionHeading } from "./section-heading";
import { Predictions } from "./sections/predictions";
import { RangeRows } from "./sections/range-rows";
import { SkillsMap } from "./sections/skills-map";
import { TechnologyList } from "./sections/technologies";
import { Timeline } from "./sections/timeline";
import { Uses } from "./sections/uses";

type Slug = (typeof sectionSlugs)[number];
type Section = { slug: Slug; heading: string; body: string | null };

/** Headings of sections that have a picture or a list but no prose. */
const headings: Record<Slug, string> = {
  "why-now": "Why it matters now",
  relevance: "Relevance and importance",
  career: "Career outlook and salaries",
  skills: "Key skills and prerequisites",
  applications: "Real-world application",
  predictions: "Industry predictions",
  advice: "Advice",
};

/** The sections of a guide that have anything to show, in their order. */
export function sectionsShown(guide: WholeGuide): Section[] {
  const { milestones, bands, regions, skills, technologies, uses, predictions } = guide;
  const extras: Partial<Record<Slug, readonly unknown[]>> = {
    relevance: milestones,
    career: [...bands, ...regions],
    skills: [...skills, ...technologies],
    applications: uses,
    predictions,
  };
  return sectionOrder(guide).flatMap((slug): Section[] => {
    const section = guide.sections.find((one) => one.slug === slug);
    if (section) return [section];
    return (extras[slug]?.length ?? 0) > 0 ? [{ slug, heading: headings[slug], body: null }] : [];
  });
}

/** One section with its picture or list. */
export function GuideSection({
  section: { slug, heading, body },
  guide,
  figures,
  resident,
}: {
  section: Section;
  guide: WholeGuide;
  figures: CitedFigures;
  resident: State | null;
}) {
  return (
    <section id={slug} aria-labelledby={`${slug}-heading`} className="mb-10 scroll-mt-4">
      <SectionHeading id={slug}>{heading}</SectionHeading>
      {body && (
        <div className={proseClasses}>
          <Prose markdown={body} figures={figures} />
        </div>
      )}
      <Extra slug={slug} guide={guide} figures={figures} resident={resident} />
    </section>
  );
}

/** How a section’s prose is set. */
export const proseClasses = [
  "max-w-[65ch] font-prose text-[1.0625rem] leading-relaxed [&_p]:mb-4",
  "[&_ul]:mb-4 [&_ul]:list-disc [&_ul]:space-y-1.5 [&_ul]:pl-5",
].join(" ");

function Extra({
  slug,
  guide,
  figures,
  resident,
}: {
  slug: Slug;
  guide: WholeGuide;
  figures: CitedFigures;
  resident: State | null;
}) {
  if (slug === "relevance") return <Timeline milestones={guide.milestones} figures={figures} />;
  if (slug === "career") {
    const { bands, regions, official } = guide;
    return (
      <>
        <RangeRows
          title="Pay by level, a year"
          rows={bands.map(({ level, figure }) => ({ label: level, figure }))}
          official={official}
          figures={figures}
        />
        <RangeRows
          title="Pay by region, a year"
          rows={regions.map(({ name, figure }) => ({ label: name, figure }))}
          official={official.slice(0, 1)}
          figures={figures}
        />
      </>
    );
  }
  if (slug === "skills") {
    return (
      <>
        <SkillsMap guide={guide} figures={figures} resident={resident} />
        <TechnologyList occupations={guide.technologies} />
      </>
    );
  }
  if (slug === "applications") return <Uses uses={guide.uses} figures={figures} />;
  if (slug === "predictions") return <Predictions guide={guide} figures={figures} />;
  return null;
}
