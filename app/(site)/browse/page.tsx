import type { Metadata } from "next";
import { BrowseLinks } from "@/components/results/browse-links";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { parseFilters, type RawParameters } from "@/lib/programs/filters/filters";
import { browseIndex } from "@/lib/programs/public-pages/browse";
import { counted } from "@/lib/text/format";

export const metadata: Metadata = {
  title: "Browse programs",
  description: "All programs by subject, degree, delivery and state, without a search.",
  ...canonical("/browse", { "text/markdown": "/browse.md" }),
};

export default async function BrowseIndexPage({ searchParams }: { searchParams: Promise<RawParameters> }) {
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  const catalog = await currentCatalog();
  return (
    <Page>
      <PageTitle>Browse</PageTitle>
      <p className="mt-2 max-w-[62ch] text-soft">
        {counted(catalog.size, "program")} by what they teach, how and where.
      </p>
      {browseIndex(catalog).map(({ heading, pages }) => (
        <BrowseLinks key={heading} resident={resident} heading={heading} pages={pages} />
      ))}
    </Page>
  );
}
