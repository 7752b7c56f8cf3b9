import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { GuideBody } from "@/components/guides/guide-body";
import { PricesFor } from "@/components/resident/prices-for";
import { JsonLd } from "@/components/ui/json-ld";
import { Page } from "@/components/ui/page";
import { canonical, siteOrigin } from "@/lib/authorization/site-origin";
import { guideDescription } from "@/lib/guides/reading/description";
import { guideJsonLd } from "@/lib/guides/reading/json-ld";
import { programsOfGuide } from "@/lib/guides/reading/programs";
import { guideBySlug, type WholeGuide } from "@/lib/guides/reading/queries";
import { parseFilters, type RawParameters } from "@/lib/programs/filters/filters";
import { dataBlockText } from "@/lib/programs/public-pages/json-ld";
import { shared } from "../../_parts/draw-picture";
import { PrintedFrom } from "../../_parts/printed-from";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<RawParameters> };

// Asked for by the metadata and by the page, read once.
const guideOf = cache(async (slug: string): Promise<WholeGuide> => {
  const guide = await guideBySlug(slug);
  if (!guide) notFound();
  return guide;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = await guideOf((await params).slug);
  const { title, slug } = guide;
  const description = guideDescription(guide);
  return {
    title,
    description,
    ...canonical(`/guides/${slug}`, {
      "application/atom+xml": [{ url: `/guides/${slug}.atom`, title: "Changes of this guide" }],
      "text/markdown": `/guides/${slug}.md`,
      "application/json": `/guides/${slug}.json`,
    }),
    ...shared({ path: `/guides/${slug}`, type: "article", title, description }),
  };
}

export default async function GuidePage({ params, searchParams }: Props) {
  const guide = await guideOf((await params).slug);
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  const programs = await programsOfGuide(guide, resident);
  return (
    <Page wide>
      <JsonLd text={dataBlockText(guideJsonLd(guide, await siteOrigin()))} />
      <GuideBody guide={guide} programs={programs}>
        <PricesFor action={`/guides/${guide.slug}#programs`} resident={resident} />
      </GuideBody>
      <PrintedFrom path={`/guides/${guide.slug}`} />
    </Page>
  );
}
