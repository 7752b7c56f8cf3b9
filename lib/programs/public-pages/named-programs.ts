/** Owns the facts of programs that are asked for by slug, as one reader sees them: what a shortlist shows. */
import { currentCatalog } from "../catalog/current";
import { type Filters, parseFilters, type RawParameters } from "../filters/filters";
import type { Ignored } from "../filters/param-kinds";
import { idsBySlugs } from "../records/queries";
import { toQuery } from "../search/query";
import { placeNamed } from "./directory";
import { type Result, resultsOf } from "./results";

export type NamedPrograms = {
  /** In the order asked for; `asked` is the slug that was used, which may be an old one. */
  found: { asked: string; result: Result }[];
  /** Slugs that name no published program. */
  gone: string[];
  /** The reader's place and state, as far as they could be used. */
  filters: Filters;
  ignored: Ignored[];
};

/**
 * Programs by slug, with prices for the resident of `resident` and miles from `near` (both as an
 * address gives them). Never throws for what is asked: what can't be used is named.
 */
export async function namedPrograms(
  slugs: readonly string[],
  { near, resident }: RawParameters,
): Promise<NamedPrograms> {
  const { filters: asked, ignored } = parseFilters({ near, resident });
  const [catalog, ids] = await Promise.all([currentCatalog(), idsBySlugs(slugs)]);
  const { place, refused } = placeNamed(catalog, asked.near);
  const filters = place ? asked : { ...asked, near: null };
  if (refused) ignored.push(refused);
  const results = await resultsOf(catalog, toQuery(filters, { place }), [...new Set(ids.values())]);
  const byId = new Map(results.map((result) => [result.program.id, result]));
  const found = slugs.flatMap((slug) => {
    const result = byId.get(ids.get(slug) ?? -1);
    return result ? [{ asked: slug, result }] : [];
  });
  const known = new Set(found.map(({ asked: slug }) => slug));
  return { found, gone: slugs.filter((slug) => !known.has(slug)), filters, ignored };
}
