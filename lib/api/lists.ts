/** Owns finding for the API: pages of programs, the counts of every filter's options, one program, suggestions. */
import { z } from "zod";
import { Problem, unusable } from "../answers/problem";
import { keysOf } from "../closed-list";
import { positionOf } from "../programs/catalog/catalog";
import { currentCatalog } from "../programs/catalog/current";
import { filterTable, parseFilters, type RawParameters } from "../programs/filters/filters";
import { unknownReasons } from "../programs/model/vocabulary";
import { priceFor } from "../programs/price/price-for";
import { type DirectoryPage, institutionNames, searchDirectory } from "../programs/public-pages/directory";
import { type Result, resultsOf } from "../programs/public-pages/results";
import { suggestions } from "../programs/public-pages/suggest";
import { currentSlug, programBySlug } from "../programs/records/queries";
import { search } from "../programs/search/search";
import { type Asked, endpoint, nextHref, pageOf } from "./asked";
import { readCursor, writeCursor } from "./cursor";
import { optionsOf, ownTable, type Parameters, programFilters, usualLimit } from "./parameters";
import { programSchema, programView } from "./program-view";

/** Searches as the page does, but throws a Problem of whatever the page would leave out. */
export async function searchStrictly(raw: RawParameters): Promise<DirectoryPage> {
  const filters = Object.fromEntries(Object.entries(raw).filter(([key]) => Object.hasOwn(programFilters, key)));
  const found = await searchDirectory(filters);
  if (found.ignored.length > 0) throw unusable(found.ignored);
  return found;
}

/** Ids of a page of what was found, in the order asked for, and the cursor of the next page. */
export function pageOfIds(
  { catalog, question, found }: DirectoryPage,
  { own }: Asked,
): { ids: number[]; next: string | null } {
  const limit = own.limit ?? usualLimit;
  const cursor = own.cursor === null ? null : readCursor(own.cursor);
  const day = cursor?.day ?? question.day;
  // Equals take turns by the day: a list that is read over midnight keeps the order in which it was begun.
  const { matches, inOrder } = day === question.day ? found : search(catalog, { ...question, day });
  const from = cursor === null ? 0 : placeAfter(cursor);
  const ids = Array.from(inOrder(matches, from + limit).subarray(from), (position) => catalog.id[position] ?? -1);
  const last = ids.at(-1);
  const given = from + ids.length;
  return { ids, next: last === undefined || given >= matches.length ? null : writeCursor({ last, given, day }) };

  /** Behind the program given last, wherever it stands now; where it is gone, as far as one had come. */
  function placeAfter({ last, given }: { last: number; given: number }): number {
    const position = positionOf(catalog, last);
    if (inOrder(matches, given).at(-1) === position) return given;
    const place = inOrder(matches).indexOf(position);
    return place < 0 ? given : place + 1;
  }
}

const { limit, cursor, fields } = ownTable;

/** “Not published” is an answer, “nobody has looked” is another: each has its own count. */
const gapsSchema = z.partialRecord(z.enum(keysOf(unknownReasons)), z.int());

export const programs = endpoint({
  summary: "Programs that fit",
  description:
    "The filters of the directory’s page, in the order of `sort`. `possible` are those that might fit, of which a figure is not known: `unknown` includes them. `withoutPrice` counts the programs without a price by the reason why.",
  parameters: { ...programFilters, limit, cursor, fields },
  schema: pageOf(programSchema).extend({
    possible: z.int(),
    withoutPrice: z.object({ results: gapsSchema, possible: gapsSchema }),
  }),
  tag: "version",
  examples: [
    "/programs?degree=masters&delivery=online&max_cost=15000&limit=3",
    "/programs?near=Austin,%20TX&within=50&fields=slug,name,price,miles",
  ],
  async answer(asked) {
    const page = await searchStrictly(asked.raw);
    const { ids, next } = pageOfIds(page, asked);
    const results = await resultsOf(page.catalog, page.question, ids);
    const gaps = page.found.priceGaps();
    return {
      total: page.found.total,
      possible: page.found.possibleMatches.total,
      withoutPrice: { results: gaps.results, possible: gaps.possible },
      items: results.map((result) => programView(result, asked.origin)),
      next: next && nextHref(asked, next),
    };
  },
});

/** A public program for a resident; throws a Problem where there is none, which names the slug that a renamed one has. */
export async function programResult(
  slug: string,
  raw: RawParameters,
): Promise<Result & { withdrawnOn: string | null }> {
  const { question } = await searchStrictly({ resident: raw.resident });
  const program = await programBySlug(slug);
  if (program) {
    return { program, price: priceFor(program, question.filters), miles: null, withdrawnOn: program.withdrawnOn };
  }
  const renamed = await currentSlug(slug);
  throw new Problem(
    404,
    renamed === null ? `No program here has the short name “${slug}”.` : `This program is now “${renamed}”.`,
  );
}

export const program = endpoint({
  summary: "One program",
  description: "Every fact that can be said of its degree, where it comes from, and the price with its sum.",
  parameters: { resident: filterTable.resident, fields },
  schema: programSchema.extend({
    withdrawnOn: z
      .string()
      .nullable()
      .meta({ description: "Since when it is kept only as it was; null: it is listed." }),
  }),
  tag: "version",
  examples: ["/programs/university-of-texas-at-austin-online-ms-in-artificial-intelligence?resident=TX"],
  async answer({ slug, raw, origin }) {
    const result = await programResult(slug, raw);
    return { ...programView(result, origin), withdrawnOn: result.withdrawnOn };
  },
});

const facetSchema = z.object({
  parameter: z.string(),
  label: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
});

export const facets = endpoint({
  summary: "What each option of each filter would give",
  description: "How many programs would be found if an option were its filter’s only choice, all others as they are.",
  parameters: programFilters,
  schema: z.object({ total: z.int(), possible: z.int(), facets: z.array(facetSchema) }),
  tag: "version",
  examples: ["/facets?degree=masters"],
  async answer({ raw }) {
    const { catalog, found } = await searchStrictly(raw);
    return {
      total: found.total,
      possible: found.possibleMatches.total,
      facets: facetsOf(filterTable, found.counts, institutionNames(catalog)),
    };
  },
});

/** The counted options of a table's rows, in its order. */
function facetsOf(
  table: Parameters,
  counts: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>,
  names: ReadonlyMap<string, string>,
): z.input<typeof facetSchema>[] {
  return Object.entries(table).flatMap(([parameter, spec]) => {
    const counted = counts[parameter];
    if (counted === undefined) return [];
    const labels = optionsOf(spec);
    const options = Object.entries(counted).map(([value, count]) => ({
      value,
      label: labels[value] ?? names.get(value) ?? spec.chip(value),
      count,
    }));
    return [{ parameter, label: spec.label, options }];
  });
}

export const suggest = endpoint({
  summary: "Where to go for words typed so far",
  description: "At most ten institutions, programs, cities and subjects. `href` is an address of the site.",
  parameters: { q: filterTable.q },
  schema: z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(["filters", "institution", "program", "city", "subject"]),
        label: z.string(),
        href: z.string(),
      }),
    ),
  }),
  tag: "version",
  examples: ["/suggest?q=carnegie"],
  async answer({ raw, origin }) {
    const { filters } = parseFilters({ q: raw.q });
    const found = await suggestions(await currentCatalog(), filters);
    return { suggestions: found.map((one) => ({ ...one, href: `${origin}${one.href}` })) };
  },
});
