/** Owns public pages in other forms: which page has which, and how each is answered. */
import type { Root } from "mdast";
import { Problem } from "../answers/problem";
import { type Content, respond, versionTag } from "../answers/respond";
import { answerApi } from "../api/answer";
import { type Asked, nextHref } from "../api/asked";
import { comparedStrictly } from "../api/comparison";
import { pageOfIds, programResult, searchStrictly } from "../api/lists";
import { ownTable, type Parameters, programFilters, readStrictly, shownBy } from "../api/parameters";
import { lookup, memberOf } from "../closed-list";
import { guideBySlug, type WholeGuide } from "../guides/reading/queries";
import { gapsText } from "../programs/catalog/price-gaps";
import { comparisonSheet } from "../programs/comparison/sheet";
import { filterTable, parametersOf, parseFilters } from "../programs/filters/filters";
import type { Institution } from "../programs/model/program";
import { degreeTotals } from "../programs/public-pages/by-degree";
import type { DirectoryPage } from "../programs/public-pages/directory";
import { programLabel } from "../programs/public-pages/links";
import { resultsOf } from "../programs/public-pages/results";
import { institutionBySlug } from "../programs/records/queries";
import { aboutLead, aboutSections } from "../statements/about";
import { institutionSections, institutionsLead } from "../statements/for-institutions";
import { listingSections } from "../statements/how-we-list";
import { csvFile } from "../text/csv";
import { isoDay } from "../text/day";
import { apiDocument } from "./api-document";
import { browseDocument, browsedAt, topicDocument } from "./browse-documents";
import { correctionsDocument } from "./corrections-document";
import { coverageDocument } from "./coverage-document";
import { listCsv, resultsCsv } from "./csv";
import { type FeedOf, guideFeed, listFeed, programFeed } from "./feeds";
import { guideDocument } from "./guide-document";
import { comparisonDocument, type Found, institutionDocument, listDocument } from "./list-documents";
import { programDocument } from "./program-document";
import { statementDocument } from "./statement-document";
import { markdownOf } from "./tree";

/** The forms beside JSON, which is what the API says of a page. */
const types = {
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
} as const;

type Page = {
  takes: Parameters;
  /** As of an endpoint of the API. */
  tag: "version" | "content";
  forms: Readonly<Partial<Record<keyof typeof types, (asked: Asked) => Promise<Content["body"]>>>>;
};

const { resident, compare } = filterTable;
const { limit, cursor } = ownTable;

/** A page that takes nothing but where the reader lives, which links carry through it. */
function written(make: (asked: Asked) => Root | Promise<Root>): Page {
  return { takes: { resident }, tag: "content", forms: { md: async (asked) => markdownOf(await make(asked)) } };
}

/** Each page that has other forms, by its path. */
const pages: Readonly<Record<string, Page>> = {
  "/programs": {
    takes: { ...programFilters, limit, cursor },
    tag: "version",
    forms: {
      md: async (asked) => {
        const page = await searchStrictly(asked.raw);
        return markdownOf(listDocument(await foundOf(page, asked, `${asked.path}.md`), asked.origin));
      },
      csv: async ({ raw }) => listCsv(await searchStrictly(raw)),
      atom: async (asked) => {
        const page = await searchStrictly(asked.raw);
        return listFeed(page, feedOf(asked, titleOf(page)));
      },
    },
  },
  "/programs/{slug}": {
    takes: { resident },
    tag: "version",
    forms: {
      md: async ({ slug, raw, origin }) => {
        const shown = await programResult(slug, raw);
        return markdownOf(await programDocument(shown, parseFilters(raw).filters.resident, origin));
      },
      csv: async ({ slug, raw }) => resultsCsv([await programResult(slug, raw)]),
      atom: async (asked) => {
        const { program } = await programResult(asked.slug, asked.raw);
        return programFeed(program, feedOf(asked, programLabel(program)));
      },
    },
  },
  "/institutions/{slug}": {
    takes: { resident },
    tag: "content",
    forms: {
      md: async (asked) => {
        const { slug, raw, origin } = asked;
        const institution = await institutionNamed(slug);
        const page = await searchStrictly({ institution: slug, audience: "limited", resident: raw.resident });
        const found = await foundOf(page, { ...asked, own: { ...asked.own, limit: 100 } }, asked.path);
        return markdownOf(await institutionDocument(institution, found, origin));
      },
    },
  },
  "/guides/{slug}": {
    takes: { resident },
    tag: "content",
    forms: {
      md: async ({ slug, origin }) => markdownOf(guideDocument(await guideNamed(slug), origin)),
      atom: async (asked) => {
        const guide = await guideNamed(asked.slug);
        return guideFeed(guide, feedOf(asked, guide.title));
      },
    },
  },
  "/browse": {
    takes: { resident },
    tag: "version",
    forms: { md: async ({ origin }) => markdownOf(await browseDocument(origin)) },
  },
  "/browse/{topic}": {
    takes: { resident },
    tag: "version",
    forms: {
      async md(asked) {
        const browsed = await browsedAt(asked.slug, asked.raw.resident);
        const found = await foundOf(browsed.list, { ...asked, raw: browsed.raw }, "/programs.md");
        return markdownOf(topicDocument(browsed, found, asked.origin));
      },
    },
  },
  "/about": written(({ origin }) =>
    statementDocument({ path: "/about", title: "About Matricula", lead: aboutLead, sections: aboutSections() }, origin),
  ),
  "/about/how-we-list": written(({ origin }) =>
    statementDocument(
      { path: "/about/how-we-list", title: "How we list", lead: null, sections: listingSections() },
      origin,
    ),
  ),
  "/about/for-institutions": written(({ origin }) =>
    statementDocument(
      {
        path: "/about/for-institutions",
        title: "For institutions",
        lead: institutionsLead,
        sections: institutionSections(),
      },
      origin,
    ),
  ),
  "/about/api": written(({ origin }) => apiDocument(origin)),
  "/about/corrections": written(({ origin }) => correctionsDocument(origin)),
  "/about/coverage": written(({ origin }) => coverageDocument(origin)),
  "/compare": {
    takes: { compare, resident },
    tag: "version",
    forms: {
      md: async ({ raw, origin }) => markdownOf(comparisonDocument(await comparedStrictly(raw), origin)),
      csv: async ({ raw }) => {
        const { columns } = await comparedStrictly(raw);
        return csvFile(comparisonSheet(columns));
      },
    },
  },
};

/** The name in the table of pages of a path, and what of it names the program, guide, institution or topic. */
function pageAt([section = "", ...rest]: readonly string[]): { name: string; slug: string } {
  const slug = rest.join("/");
  const own = `/${[section, ...rest].join("/")}`;
  if (Object.hasOwn(pages, own)) return { name: own, slug: "" };
  return section === "browse"
    ? { name: "/browse/{topic}", slug }
    : { name: rest.length === 1 ? `/${section}/{slug}` : "", slug };
}

/** What a page's address says of how it shows itself; another form has nothing to do with it. */
const ofThePage: Readonly<Record<string, ReadonlySet<string>>> = {
  programs: shownBy,
  compare: new Set(["only", "show", "v"]),
};

/**
 * Answers a page's address in another form: `path` are its parts ("programs", a slug), `form` is the ending of its
 * name. Its parameters are read as strictly as the API's.
 */
export function answerDocument(
  request: Request,
  { origin, form, path, query }: { origin: string; form: string; path: readonly string[]; query: URLSearchParams },
): Promise<Response> {
  const [section = ""] = path;
  const left = new URLSearchParams([...query].filter(([key]) => !lookup(ofThePage, section)?.has(key)));
  if (form === "json") return answerApi(request, { origin, path, query: left });
  return respond(request, async () => {
    const kind = memberOf(types, form);
    const { name, slug } = pageAt(path);
    const page = lookup(pages, name);
    const write = kind && page?.forms[kind];
    if (!page || !kind || !write) throw new Problem(404, "This page has no such form.");
    const here = `/${path.join("/")}`;
    return {
      tag: page.tag === "version" ? versionTag(`${origin}${here}.${kind}?${left}`) : null,
      async make() {
        const raw = parametersOf(left);
        const own = readStrictly(page.takes, raw);
        const body = await write({ origin, path: here, slug, raw, own });
        const named = `matricula-${path.join("-")}-${isoDay()}.csv`;
        const headers = kind === "csv" ? { "Content-Disposition": `attachment; filename="${named}"` } : undefined;
        return { body, type: types[kind], ...(headers && { headers }) };
      },
    };
  });
}

async function institutionNamed(slug: string): Promise<Institution> {
  const institution = await institutionBySlug(slug);
  if (!institution) throw new Problem(404, `No institution here has the short name “${slug}”.`);
  return institution;
}

async function guideNamed(slug: string): Promise<WholeGuide> {
  const guide = await guideBySlug(slug);
  if (!guide) throw new Problem(404, `No guide here has the short name “${slug}”.`);
  return guide;
}

/** "Programs: Online, Up to $15,000". */
function titleOf({ chips }: DirectoryPage): string {
  return chips.length > 0 ? `Programs: ${chips.map(({ label }) => label).join(", ")}` : "All programs";
}

/** A page of what was found; `next` is asked for at `path`. */
export async function foundOf(page: DirectoryPage, asked: Asked, path: string): Promise<Found> {
  const { ids, next } = pageOfIds(page, asked);
  const { total, possibleMatches } = page.found;
  return {
    title: titleOf(page),
    url: addressOf(asked, asked.path),
    results: await resultsOf(page.catalog, page.question, ids),
    total,
    possible: possibleMatches.total,
    gaps: gapsText(page.found.priceGaps().possible),
    degrees: degreeTotals(page.question.filters, page.found),
    next: next && nextHref({ ...asked, path }, next),
  };
}

function addressOf({ origin, raw }: Asked, path: string): string {
  const pairs = Object.entries(raw).flatMap(([key, values]) => [values ?? []].flat().map((value) => [key, value]));
  return `${origin}${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}`;
}

function feedOf(asked: Asked, title: string): FeedOf {
  return {
    title: `${title} · Matricula`,
    page: addressOf(asked, asked.path),
    self: addressOf(asked, `${asked.path}.atom`),
    origin: asked.origin,
  };
}
