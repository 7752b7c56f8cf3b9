import type { Metadata } from "next";
import { type ComparedGuide, GuideComparison } from "@/components/guides/comparison";
import { cite } from "@/components/guides/prose/cited";
import { FigureNotes, KindLegend } from "@/components/guides/prose/figure-link";
import { PricesFor } from "@/components/resident/prices-for";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { occupationOf } from "@/lib/guides/reading/compared";
import { overviewOf } from "@/lib/guides/reading/programs";
import { allGuides } from "@/lib/guides/reading/queries";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { parseFilters, type RawParameters } from "@/lib/programs/filters/filters";

export const metadata: Metadata = {
  title: "Career guides",
  description:
    "Specializations of artificial intelligence compared: official wage, projected growth, programs and their prices, each with its source.",
  ...canonical("/guides"),
};

export default async function GuidesPage({ searchParams }: { searchParams: Promise<RawParameters> }) {
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  const [catalog, guides] = await Promise.all([currentCatalog(), allGuides()]);
  const compared = guides.map((guide, index): ComparedGuide => {
    const occupation = occupationOf(guide, guide.figures);
    const shown = [occupation?.wage, occupation?.growth].flatMap((key) => {
      const figure = key ? guide.figures.get(key) : undefined;
      return key && figure ? [[key, figure] as const] : [];
    });
    // Each guide shows at most two figures, so the numbers of the printed list never meet.
    return {
      guide,
      overview: overviewOf(catalog, guide, resident),
      occupation,
      figures: cite(new Map(shown), guide.slug, index * 2),
    };
  });
  const all = compared.flatMap(({ figures }) => [...figures.values()]);
  return (
    <Page wide>
      <PageTitle>Guides</PageTitle>
      <p className="mt-2 mb-6 max-w-[62ch] text-soft">
        What a specialization is, what it pays, what to learn, where it is used and where it is going. No number without
        a source; where none was found, the guide says so.
      </p>
      <div className="mb-3">
        <PricesFor action="/guides" resident={resident} />
      </div>
      {compared.length === 0 ? <p>There is no guide yet.</p> : <GuideComparison guides={compared} />}
      <p className="mt-4 max-w-[75ch] text-[0.8125rem] text-soft">
        Wage and projection of a line are of the one occupation that it names; which is nearest is each guide’s
        judgment. Prices are of whole programs, of different years, stated or estimated.
      </p>
      <div className="mt-3">
        <KindLegend />
      </div>
      <FigureNotes figures={new Map(all.map((one) => [one.id, one]))} />
    </Page>
  );
}
