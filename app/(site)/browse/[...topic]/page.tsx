import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { BrowseLinks } from "@/components/programs/browse-links";
import { Legend } from "@/components/programs/provenance";
import { ResultList } from "@/components/programs/results";
import { count, counted, usd } from "@/lib/format";
import { type BrowsePage, browsePages, priceSpan, topicFilters, topicOf, topicPath } from "@/lib/programs/browse";
import type { Catalog } from "@/lib/programs/catalog";
import { currentCatalog } from "@/lib/programs/current-catalog";
import { filtersHref } from "@/lib/programs/filters";
import { questionOf } from "@/lib/programs/question";
import { resultsOf } from "@/lib/programs/results";
import { search } from "@/lib/programs/search";

type Props = { params: Promise<{ topic: string[] }> };

/** The page at this address; sends elsewhere where the topic is written otherwise or too small for a page. */
async function pageOf({ params }: Props): Promise<{ page: BrowsePage; catalog: Catalog }> {
  const parts = (await params).topic;
  const topic = topicOf(parts);
  if (!topic) notFound();
  const path = topicPath(topic);
  if (path !== ["/browse", ...parts].join("/")) permanentRedirect(path);
  const catalog = await currentCatalog();
  const page = browsePages(catalog).get(path);
  if (!page) redirect(filtersHref(topicFilters(topic)));
  return { page, catalog };
}

/** What the data says about a topic, in a sentence or two. */
function introOf({ page, catalog }: { page: BrowsePage; catalog: Catalog }): string {
  const { fitting } = search(catalog, questionOf(topicFilters(page.topic)));
  const institutions = new Set(fitting.map((position) => catalog.institution[position] ?? -1)).size;
  const span = priceSpan(catalog, fitting);
  const where = `${counted(fitting.length, "program")} at ${counted(institutions, "institution")}.`;
  if (!span) return `${where} No price is known of any of them yet.`;
  if (span.known === 1) return `${where} One of them has a known price: ${usd(span.lowest)} in total.`;
  const some = span.known === fitting.length ? "All have" : `${count(span.known)} have`;
  return `${where} ${some} a price, stated or estimated: from ${usd(span.lowest)} to ${usd(span.highest)} in total, the middle one ${usd(span.middle)}.`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await pageOf(props);
  return { title: found.page.title, description: introOf(found), alternates: { canonical: found.page.path } };
}

export default async function BrowseTopicPage(props: Props) {
  const found = await pageOf(props);
  const { page, catalog } = found;
  const question = questionOf(topicFilters(page.topic));
  const answer = search(catalog, question);
  const results = await resultsOf(
    catalog,
    question,
    answer.bands.flatMap(({ ids }) => ids),
  );
  const narrower = [...browsePages(catalog).values()].filter(
    ({ topic }) =>
      Object.keys(topic).length === Object.keys(page.topic).length + 1 &&
      Object.entries(page.topic).every(([key, value]) =>
        Object.entries(topic).some(([k, v]) => k === key && v === value),
      ),
  );
  return (
    <main className="mx-auto max-w-[60rem] px-[1.125rem] py-6 md:px-10 md:py-9">
      <p className="text-[13px] text-soft">
        <Link prefetch={false} href="/browse">
          Browse
        </Link>
      </p>
      <h1 className="mt-1 text-[27px] md:text-[34px]">{page.title}</h1>
      <p className="mt-2 max-w-[62ch] text-soft">{introOf(found)}</p>
      <p className="mt-3 mb-6">
        <Link prefetch={false} href={filtersHref(question.filters)}>
          Filter and order these
        </Link>
      </p>
      <div className="border-t border-ink">
        <h2 className="sr-only">Programs</h2>
        <ResultList filters={question.filters} found={answer} results={results} />
      </div>
      {answer.pages > 1 && (
        <p className="mt-4">
          <Link prefetch={false} href={filtersHref(question.filters, { page: 2 })}>
            The other {count(answer.total - results.length)} in the directory
          </Link>
        </p>
      )}
      <div className="mt-4">
        <Legend />
      </div>
      <BrowseLinks heading="Narrower" pages={narrower} />
    </main>
  );
}
