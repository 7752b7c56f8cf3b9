/** Owns finding: which programs fit, which might, in what order, and what each filter option would give. */
import type { Catalog } from "./catalog";
import type { Filters, Sort, UnknownKey } from "./filters";
import { type CountedParameter, groups, optionsUnder, priceUnder, type Result } from "./match";

/** Results on one page. */
export const pageSize = 20;

/** For each option of each counted filter, how many results choosing it would give. */
export type OptionCounts = Readonly<Record<CountedParameter, Readonly<Record<string, number>>>>;

export type Found = {
  total: number;
  /** Programs that fail only because a figure is not known, and which figures those are. */
  might: { total: number; unknown: UnknownKey[] };
  counts: OptionCounts;
  /** The page's results in order, those whose sorting figure is known first. */
  known: Result[];
  /** The page's results that can't take part in the order, after all others. */
  unranked: Result[];
  unrankedTotal: number;
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** Answers one state of the filters from the catalog, in one pass over it. */
export function search(catalog: Catalog, filters: Filters): Found {
  const prices = catalog.prices(filters.resident);
  const options = optionsUnder(filters).map((option) => ({ ...option, count: 0 }));
  const fitting: Result[] = [];
  const open = new Set<UnknownKey>();
  let might = 0;

  catalog.programs.forEach((program, position) => {
    const price = prices[position];
    if (!price) return;
    const result = { program, price };
    const against = groups.filter((group) => group.judge(result, filters) !== "fits");
    if (against.length === 0) fitting.push({ program, price: priceUnder(price, filters) });
    else if (against.every((group) => group.judge(result, filters) === "unknown")) {
      might += 1;
      for (const { unknown } of against) if (unknown) open.add(unknown);
    }
    if (against.length > 1) return;
    for (const option of options) {
      const onlyThis = against.length === 0 || against[0] === option.group;
      if (onlyThis && option.group.judge(result, option.filters) === "fits") option.count += 1;
    }
  });

  const ranked = inOrder(fitting, filters.sort);
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(filters.page ?? 1, pages);
  const slice = (all: Result[], before: number) =>
    all.slice(Math.max(0, (page - 1) * pageSize - before), Math.max(0, page * pageSize - before));
  return {
    total: fitting.length,
    might: { total: might, unknown: [...open] },
    counts: countsOf(options),
    known: slice(ranked.known, 0),
    unranked: slice(ranked.unranked, ranked.known.length),
    unrankedTotal: ranked.unranked.length,
    page,
    pages,
  };
}

function countsOf(options: readonly { parameter: CountedParameter; value: string; count: number }[]): OptionCounts {
  const counts: Record<CountedParameter, Record<string, number>> = {
    degree: {},
    delivery: {},
    cost_basis: {},
    subject: {},
    state: {},
    control: {},
    unknown: {},
  };
  for (const { parameter, value, count } of options) counts[parameter][value] = count;
  return counts;
}

const collator = new Intl.Collator("en", { numeric: true });

/** The figure a sort goes by: a number, null where it is not known; undefined for sorts by name. */
function rankOf({ program, price }: Result, sort: Sort): number | null | undefined {
  if (sort === "cost") return price.known ? price.high : null;
  if (sort === "-cost") return price.known ? -price.high : null;
  if (sort === "duration") return program.durationMonths;
  return undefined;
}

/** The whole order: by the sort's figure, then names, then the slug, which no two programs share. */
function inOrder(results: readonly Result[], sort: Sort): { known: Result[]; unranked: Result[] } {
  const ranked = results.map((result) => ({ result, rank: rankOf(result, sort) }));
  ranked.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byName(a.result, b.result, sort));
  return {
    known: ranked.filter(({ rank }) => rank !== null).map(({ result }) => result),
    unranked: ranked.filter(({ rank }) => rank === null).map(({ result }) => result),
  };
}

function byName({ program: a }: Result, { program: b }: Result, sort: Sort): number {
  const name = collator.compare(a.name, b.name);
  const institution = collator.compare(a.institution.name, b.institution.name);
  const names = sort === "institution" ? institution || name : name || institution;
  return names || (a.slug < b.slug ? -1 : 1);
}
