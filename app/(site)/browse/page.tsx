import type { Metadata } from "next";
import { BrowseLinks } from "@/components/programs/browse-links";
import { counted } from "@/lib/format";
import { type BrowsePage, browsePages, leastForCombination, type Topic } from "@/lib/programs/browse";
import { currentCatalog } from "@/lib/programs/current-catalog";

export const metadata: Metadata = {
  title: "Browse programs",
  description: "All programs by subject, degree, delivery and state, without a search.",
  alternates: { canonical: "/browse" },
};

const headings: Record<keyof Topic, string> = {
  subject: "By subject",
  degree: "By degree",
  delivery: "By delivery",
  state: "By state",
};

export default async function BrowseIndexPage() {
  const catalog = await currentCatalog();
  const pages = [...browsePages(catalog).values()];
  const about = (page: BrowsePage) => Object.keys(page.topic);
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <h1 className="text-[27px] md:text-[34px]">Browse</h1>
      <p className="mt-2 max-w-[62ch] text-soft">
        {counted(catalog.size, "program")} by what they teach, how and where. Pairs have a page of their own from{" "}
        {leastForCombination} programs on.
      </p>
      {(["subject", "degree", "delivery", "state"] as const).map((key) => (
        <BrowseLinks
          key={key}
          heading={headings[key]}
          pages={pages.filter((page) => about(page).length === 1 && key in page.topic)}
        />
      ))}
      <BrowseLinks heading="Two at once" pages={pages.filter((page) => about(page).length === 2)} />
    </main>
  );
}
