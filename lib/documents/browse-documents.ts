/** Owns browse pages as documents: a topic with its programs and the narrower ones, and all topics. */
import type { BlockContent, Root } from "mdast";
import { Problem } from "../answers/problem";
import { searchStrictly } from "../api/lists";
import { currentCatalog } from "../programs/catalog/current";
import { filterPairs, parametersOf, type RawParameters } from "../programs/filters/filters";
import { type BrowsePage, browseIndex, browsePages, narrowerThan, topicFilters } from "../programs/public-pages/browse";
import type { DirectoryPage } from "../programs/public-pages/directory";
import { introOf } from "../programs/public-pages/intro";
import { topicOf, topicPath } from "../programs/public-pages/topic";
import { counted } from "../text/format";
import { type Found, listDocument } from "./list-documents";
import { closing } from "./parts";
import { bullets, documentOf, heading, link, paragraph, type Words } from "./tree";

/** What a topic's page lists, with the parameters that ask the directory for the same. */
export type Browsed = { page: BrowsePage; raw: RawParameters; list: DirectoryPage };

/** What is listed at "masters/online"; throws a Problem that names the address where it is another. */
export async function browsedAt(parts: string, resident: RawParameters[string]): Promise<Browsed> {
  const topic = topicOf(parts.split("/"));
  if (!topic) throw new Problem(404, `There is no topic “${parts}”.`);
  const query = new URLSearchParams(filterPairs(topicFilters(topic)));
  const path = topicPath(topic);
  if (path !== `/browse/${parts}`) throw new Problem(404, `This topic is at ${path}.md.`);
  const raw = { ...parametersOf(query), ...(resident !== undefined && { resident }) };
  const list = await searchStrictly(raw);
  const page = browsePages(list.catalog).get(path);
  if (!page) throw new Problem(404, `This topic has too few programs for a page: they are at /programs.md?${query}.`);
  return { page, raw, list };
}

/** A topic as its list, with what is said of it before and the narrower topics behind. */
export function topicDocument({ page, list }: Browsed, found: Found, origin: string): Root {
  const { catalog, question } = list;
  const said = introOf(catalog, list.found.matches, question.filters.resident);
  const [title, ...others] = listDocument({ ...found, title: page.title, url: origin + page.path }, origin).children;
  const narrower = narrowerThan(catalog, page);
  const end = others.pop();
  const parts = [title, paragraph(said), ...others, ...topicLinks("Narrow it down", narrower, origin), end];
  return { type: "root", children: parts.filter((part) => part !== undefined) };
}

/** All topics that the index names. */
export async function browseDocument(origin: string): Promise<Root> {
  const catalog = await currentCatalog();
  return documentOf([
    heading(1, [link(`${origin}/browse`, "Browse")]),
    paragraph(`${counted(catalog.size, "program")} by what they teach, how and where.`),
    ...browseIndex(catalog).flatMap(({ heading: name, pages }) => topicLinks(name, pages, origin)),
    closing(`${origin}/browse`),
  ]);
}

function topicLinks(name: string, pages: readonly BrowsePage[], origin: string): BlockContent[] {
  if (pages.length === 0) return [];
  const lines = pages.map(({ path, label, programs }): Words => [link(`${origin}${path}`, label), `: ${programs}`]);
  return [heading(2, name), bullets(lines)];
}
