import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOrigin } from "@/app/site-origin";
import { GuideBody } from "@/components/guides/guide-body";
import { previewSize } from "@/components/guides/preview";
import { JsonLd } from "@/components/ui/json-ld";
import { guideDescription } from "@/lib/guides/description";
import { guideJsonLd } from "@/lib/guides/json-ld";
import { programsOfGuide } from "@/lib/guides/programs";
import { guideBySlug, type WholeGuide } from "@/lib/guides/queries";

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
  return (
    <main className="mx-auto max-w-[77.5rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <JsonLd text={guideJsonLd(guide, await siteOrigin())} />
      <GuideBody guide={guide} programs={programs} />
    </main>
  );
}
