import type { Metadata } from "next";
import { BrowseLinks } from "@/components/results/browse-links";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { parseFilters, type RawParameters } from "@/lib/programs/filters/filters";
import { type BrowsePage, browsePages } from "@/lib/programs/public-pages/browse";
import type { Topic } from "@/lib/programs/public-pages/topic";
import { counted } from "@/lib/text/format";

export const metadata: Metadata = {
  title: "Browse programs",
  description: "All programs by subject, degree, delivery and state, without a search.",
  ...canonical("/browse", { "text/markdown": "/browse.md" }),
};

const headings: Record<keyof Topic, string> = {
  subject: "By subject",
  degree: "By degree",
  delivery: "By delivery",
  state: "By state",
};

export default async function BrowseIndexPage({ searchParams }: { searchParams: Promise<RawParameters> }) {
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  const catalog = await currentCatalog();
  const pages = [...browsePages(catalog).values()];
  const about = (page: BrowsePage) => Object.keys(page.topic);
  return (
    <Page>
      <PageTitle>Browse</PageTitle>
      <p className="mt-2 max-w-[62ch] text-soft">
        {counted(catalog.size, "program")} by what they teach, how and where.
      </p>
      {(["subject", "degree", "delivery", "state"] as const).map((key) => (
        <BrowseLinks
          key={key}
          resident={resident}
          heading={headings[key]}
          pages={pages.filter((page) => about(page).length === 1 && Object.hasOwn(page.topic, key))}
        />
      ))}
      <BrowseLinks
        resident={resident}
        heading="Popular combinations"
        pages={pages.filter((page) => about(page).length === 2)}
      />
    </Page>
  );
}
