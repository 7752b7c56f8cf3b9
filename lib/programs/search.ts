/** Owns finding: which programs fit, which might, in what order, and what each filter option would give. */
import type { Catalog } from "./catalog";
import type { Filters, UnknownKey } from "./filters";
import { type CountedParameter, fails, fits, groups, open } from "./match";
import { orderOf, today } from "./order";

/** Results on one page. */
export const pageSize = 20;

/** For each option of each counted filter, how many results choosing it would give. */
export type OptionCounts = Readonly<Record<CountedParameter, Readonly<Record<string, number>>>>;

export type Found = {
  total: number;
  /** Programs that fail only because a figure is not known, and which figures those are. */
  might: { total: number; unknown: UnknownKey[] };
  counts: OptionCounts;
  /** Ids of the page's programs, in order. */
  ids: number[];
  /** How many of the page's programs can take part in the order; the others follow them. */
  ranked: number;
  /** How many of all results can't. */
  unrankedTotal: number;
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** Answers one state of the filters in one pass over the catalog; `day` as in `today()`. */
export function search(catalog: Catalog, filters: Filters, day = today()): Found {
  const active = groups.flatMap((group, index) => {
    const judge = group.judge(catalog, filters);
    return judge ? [{ group, index, judge }] : [];
  });
  const tallies = groups.map((group) => group.tallies(catalog, filters));
  const order = orderOf(catalog, filters, day);
  const fitting: number[] = [];
  const openFigures = new Set<UnknownKey>();
  let might = 0;

  for (const position of order.positions) {
    let against = 0;
    let only = -1;
    let mightFit = true;
    for (const { index, judge } of active) {
      const verdict = judge(position);
      if (verdict === fits) continue;
      against += 1;
      only = index;
      if (verdict === fails) mightFit = false;
      if (against > 1 && !mightFit) break;
    }
    if (against === 0) {
      fitting.push(position);
      for (const group of tallies) for (const tally of group) tally.add(position);
      continue;
    }
    if (against === 1) for (const tally of tallies[only] ?? []) tally.add(position);
    if (mightFit) {
      might += 1;
      for (const { group, judge } of active) {
        if (group.unknown && judge(position) === open) openFigures.add(group.unknown);
      }
    }
  }

  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(filters.page ?? 1, pages);
  const shown = fitting.slice((page - 1) * pageSize, page * pageSize);
  return {
    total: fitting.length,
    might: { total: might, unknown: [...openFigures] },
    counts: countsOf(tallies.flat()),
    ids: shown.map((position) => catalog.id[position] ?? -1),
    ranked: shown.filter(order.isRanked).length,
    unrankedTotal: fitting.length - fitting.filter(order.isRanked).length,
    page,
    pages,
  };
}

function countsOf(tallies: readonly { parameter: CountedParameter; counts: Record<string, number> }[]): OptionCounts {
  const counts: Record<CountedParameter, Record<string, number>> = {
    degree: {},
    delivery: {},
    cost_basis: {},
    subject: {},
    state: {},
    control: {},
    unknown: {},
  };
  for (const tally of tallies) Object.assign(counts[tally.parameter], tally.counts);
  return counts;
}
