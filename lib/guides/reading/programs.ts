/** Owns how guides and programs find each other: by a guide's stored query, its picked programs and its skills. */

import { type Catalog, positionOf } from "../../programs/catalog/catalog";
import { currentCatalog } from "../../programs/catalog/current";
import { memo } from "../../programs/catalog/memo";
import type { PriceGaps } from "../../programs/catalog/price-gaps";
import { priceSpan } from "../../programs/catalog/price-span";
import { type Filters, parseFilters } from "../../programs/filters/filters";
import { type Result, resultsOf } from "../../programs/public-pages/results";
import { toQuery } from "../../programs/search/query";
import { type SearchResult, search } from "../../programs/search/search";
import { rawQuery } from "../model/shape";
import { guideQueries, skillsTaught, type WholeGuide } from "./queries";

/** Programs that a guide's page shows. */
const shown = 10;

/** The directory narrowed by a guide's query. */
export type GuidePrograms = {
  filters: Filters;
  total: number;
  counts: SearchResult["counts"];
  /** The first few: those picked for the guide, then those that teach most of its skills, then the directory's order. */
  results: Result[];
  /** How many of all are tagged: picked, or teach one of its skills. */
  tagged: number;
};

function filtersOf(query: string): Filters {
  return parseFilters(rawQuery(query)).filters;
}

/** The programs of a guide, tagged ones first, at the prices of a resident of a state (null: of another). */
export async function programsOfGuide(guide: WholeGuide, resident: Filters["resident"]): Promise<GuidePrograms> {
  const catalog = await currentCatalog();
  const question = toQuery({ ...filtersOf(guide.query), resident });
  const { total, counts, matches, inOrder } = search(catalog, question);
  const weights = weightsOf(guide);
  const weigh = (position: number) => weights.get(catalog.id[position] ?? -1) ?? 0;
  // Sorting is stable: equals keep the directory's order.
  const tagged = inOrder(matches.filter((position) => weigh(position) > 0)).sort((a, b) => weigh(b) - weigh(a));
  const others = inOrder(
    matches.filter((position) => weigh(position) === 0),
    Math.max(0, shown - tagged.length),
  );
  const ids = [...tagged, ...others].map((position) => catalog.id[position] ?? -1);
  return {
    filters: question.filters,
    total,
    counts,
    results: await resultsOf(catalog, question, ids.slice(0, shown)),
    tagged: tagged.length,
  };
}

/** What puts a program before others, by its id: picked ones in their order, then one for each skill. */
function weightsOf({ picked, teachers }: WholeGuide): Map<number, number> {
  const weights = new Map<number, number>();
  for (const programs of teachers.values()) {
    for (const { id } of programs) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  for (const [place, id] of picked.entries()) weights.set(id, 1_000_000 - place);
  return weights;
}

/**
 * How many programs a guide's query finds, their prices for a resident of a state (null: of another) in whole US
 * dollars, null where none is known, and why the others have none.
 */
export function overviewOf(
  catalog: Catalog,
  { query }: Pick<WholeGuide, "query">,
  resident: Filters["resident"],
): { filters: Filters; programs: number; prices: ReturnType<typeof priceSpan>; gaps: PriceGaps } {
  const filters = { ...filtersOf(query), resident };
  const { total, matches, priceGaps } = search(catalog, toQuery(filters));
  return { filters, programs: total, prices: priceSpan(catalog, matches, resident), gaps: priceGaps().results };
}

const foundKept = memo("what guides' queries find", (_: Catalog) => new Map<string, ReadonlySet<number>>());

/** The positions that a stored query finds, kept as long as their catalog: there are few guides and many programs. */
function foundBy(catalog: Catalog, query: string): ReadonlySet<number> {
  const known = foundKept(catalog);
  const positions = known.get(query) ?? new Set(search(catalog, toQuery(filtersOf(query))).matches);
  known.set(query, positions);
  return positions;
}

/** A guide that a program belongs to, with those of its skills that the program is known to teach. */
export type GuideOfProgram = { slug: string; name: string; skills: { slug: string; name: string }[] };

/**
 * The published guides that a program belongs to: its query finds it, it was picked, or it teaches a
 * skill of it. Most skills first, then by name.
 */
export async function guidesOfProgram(programId: number): Promise<GuideOfProgram[]> {
  const [catalog, queries, taught] = await Promise.all([currentCatalog(), guideQueries(), skillsTaught(programId)]);
  const position = positionOf(catalog, programId);
  return queries
    .map(({ slug, name, query, picked }) => {
      const skills = taught.get(slug) ?? [];
      const inQuery = position >= 0 && foundBy(catalog, query).has(position);
      return { slug, name, skills, belongs: inQuery || picked.includes(programId) || skills.length > 0 };
    })
    .filter(({ belongs }) => belongs)
    .map(({ slug, name, skills }) => ({ slug, name, skills }))
    .sort((a, b) => b.skills.length - a.skills.length);
}
