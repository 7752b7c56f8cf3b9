import type { Metadata } from "next";
import { cite } from "@/components/guides/cited";
import { type ComparedGuide, Comparison } from "@/components/guides/comparison";
import { FigureNotes, KindLegend } from "@/components/guides/figure-link";
import { overviewOf } from "@/lib/guides/programs";
import { allGuides } from "@/lib/guides/queries";
import { currentCatalog } from "@/lib/programs/current-catalog";

export const metadata: Metadata = {
  title: "Career guides",
  description:
    "Specializations of artificial intelligence compared: official wage, projected growth, programs and their prices, each with its source.",
  alternates: { canonical: "/guides" },
};

export default async function GuidesPage() {
  const [catalog, guides] = await Promise.all([currentCatalog(), allGuides()]);
  const compared = guides.map((guide, index): ComparedGuide => {
    const keys = [...new Set([guide.official[0]?.figure, guide.growth?.figure])];
    const shown = keys.flatMap((key) => {
      const figure = key === undefined ? undefined : guide.figures.get(key);
      return key !== undefined && figure ? [[key, figure] as const] : [];
    });
    // Each guide shows at most two figures, so the numbers of the printed list never meet.
    return { guide, overview: overviewOf(catalog, guide), figures: cite(new Map(shown), guide.slug, index * 2) };
  });
  const all = compared.flatMap(({ figures }) => [...figures.values()]);
  return (
    <main className="mx-auto max-w-[77.5rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <h1 className="text-[27px] md:text-[34px]">Guides</h1>
      <p className="mt-2 mb-6 max-w-[62ch] text-soft">
        What a specialization is, what it pays, what to learn, where it is used and where it is going. No number without
        a source; where none was found, the guide says so.
      </p>
      {compared.length === 0 ? <p>There is no guide yet.</p> : <Comparison guides={compared} />}
      <p className="mt-4 max-w-[75ch] text-[13px] text-soft">
        Wages and growth are those of the nearest occupations that the Bureau of Labor Statistics counts; which is
        nearest is each guide’s judgment. Prices are of whole programs, for people from another state.
      </p>
      <div className="mt-3">
        <KindLegend />
      </div>
      <FigureNotes figures={new Map(all.map((one) => [one.id, one]))} />
    </main>
  );
}
