import type { NextRequest } from "next/server";
import type { Catalog } from "@/lib/programs/catalog/catalog";
import { currentCatalog } from "@/lib/programs/catalog/current";
import { type Filters, filterChips, filtersHref, parametersOf, parseFilters } from "@/lib/programs/filters/filters";
import { institutionNames } from "@/lib/programs/public-pages/directory";
import { type Suggestion, suggestions } from "@/lib/programs/public-pages/suggest";
import { filtersAsked } from "@/lib/serving/asked";

/** What the search field offers while someone types: the directory's own parameters, answered as `{ suggestions }`. */
export async function GET(request: NextRequest): Promise<Response> {
  const { filters } = parseFilters(parametersOf(request.nextUrl.searchParams));
  const catalog = await currentCatalog();
  const [meant, found] = await Promise.all([asFilters(catalog, filters), suggestions(catalog, filters)]);
  // What the words mean as a sentence comes first; a place to go that is the same is not offered twice.
  const offered = [...meant, ...found.filter(({ href }) => !meant.some((one) => one.href === href))];
  return Response.json({ suggestions: offered }, { headers: { "Cache-Control": "private, max-age=60" } });
}

/** The filters that the words come to as a sentence; none where they are only words. */
async function asFilters(catalog: Catalog, filters: Filters): Promise<Suggestion[]> {
  const { q, ...rest } = filters;
  if (q === null) return [];
  const asked = await filtersAsked({ ...rest, q: null }, q);
  if (filtersHref({ ...asked, q: null }) === filtersHref({ ...rest, q: null })) return [];
  const label = filterChips(asked, institutionNames(catalog)).map((chip) => chip.label);
  return [{ kind: "filters", label: label.join(" · "), href: filtersHref(asked) }];
}
