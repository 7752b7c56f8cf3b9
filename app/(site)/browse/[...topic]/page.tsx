import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { Legend } from "@/components/figures/provenance";
import { PricesFor } from "@/components/resident/prices-for";
import { BrowseLinks } from "@/components/results/browse-links";
import { ResultList } from "@/components/results/results";
import { Page, PageTitle } from "@/components/ui/page";
import { canonical } from "@/lib/authorization/site-origin";
import type { Catalog } from "@/lib/programs/catalog/catalog";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { keptByKey } from "@/lib/programs/catalog/memo";
import { filtersHref, parseFilters } from "@/lib/programs/filters/filters";
import type { State } from "@/lib/programs/model/vocabulary";
import { browsePages, narrowerThan, topicFilters } from "@/lib/programs/public-pages/browse";
import { introOf } from "@/lib/programs/public-pages/intro";
import { atHome } from "@/lib/programs/public-pages/links";
import { resultsOf } from "@/lib/programs/public-pages/results";
import { topicOf, topicPath } from "@/lib/programs/public-pages/topic";
import { toQuery } from "@/lib/programs/search/query";
import { type SearchResult, search } from "@/lib/programs/search/search";
import { count } from "@/lib/text/format";
import { shared } from "../../_parts/draw-picture";

type Props = { params: Promise<{ topic: string[] }>; searchParams: Promise<{ resident?: string | string[] }> };

/** The page at this address, with what it lists: once for the page and its metadata. */
async function foundAt({ params, searchParams }: Props) {
  const { resident } = parseFilters({ resident: (await searchParams).resident }).filters;
  return foundOf((await params).topic.join("/"), resident);
}

/** The same by the address's parts; sends elsewhere where the topic is written otherwise or too small for a page. */
async function foundOf(parts: string, resident: State | null) {
  const topic = topicOf(parts.split("/"));
  if (!topic) notFound();
  const path = topicPath(topic);
  if (path !== `/browse/${parts}`) permanentRedirect(atHome(path, resident));
  const catalog = await currentCatalog();
  const page = browsePages(catalog).get(path);
  const question = toQuery({ ...topicFilters(topic), resident });
  if (!page) redirect(filtersHref(question.filters));
  const found = await lists(catalog, `${question.day} ${filtersHref(question.filters)}`, async () =>
    search(catalog, question),
  );
  return { page, catalog, question, found, intro: introOf(catalog, found.matches, resident) };
}

const lists = keptByKey<Catalog, SearchResult>("lists of topics", 4);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, intro, question } = await foundAt(props);
  return {
    title: page.title,
    description: intro,
    ...shared({
      path: page.path,
      title: page.title,
      description: intro,
      picture: page.path.replace("/browse", "/pictures"),
    }),
    ...canonical(page.path, { "text/markdown": atHome(`${page.path}.md`, question.filters.resident) }),
  };
}

export default async function BrowseTopicPage(props: Props) {
  const { page, catalog, question, found, intro } = await foundAt(props);
  const { resident } = question.filters;
  const results = await resultsOf(
    catalog,
    question,
    found.bands.flatMap(({ ids }) => ids),
  );
  return (
    <Page>
      <p className="text-[0.8125rem] text-soft">
        <Link prefetch={false} href={atHome("/browse", resident)}>
          Browse
        </Link>
      </p>
      <PageTitle className="mt-1">{page.title}</PageTitle>
      <p className="mt-2 max-w-[62ch] text-soft">{intro}</p>
      <p className="mt-3 mb-3">
        <Link prefetch={false} href={filtersHref(question.filters)}>
          Filter and sort these
        </Link>
      </p>
      <div className="mb-4">
        <PricesFor action={page.path} resident={resident} />
      </div>
      <div className="border-t border-ink">
        <h2 className="sr-only">Programs</h2>
        <ResultList filters={question.filters} found={found} results={results} />
      </div>
      {found.pages > 1 && (
        <p className="mt-4">
          <Link prefetch={false} href={filtersHref(question.filters, { page: 2 })}>
            The other {count(found.total - results.length)} in the directory
          </Link>
        </p>
      )}
      <div className="mt-4">
        <Legend />
      </div>
      <BrowseLinks resident={resident} heading="Narrow it down" pages={narrowerThan(catalog, page)} />
    </Page>
  );
}
