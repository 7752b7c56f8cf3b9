/** Owns finding: which programs fit, which might, in what order, and what each filter option would give. */
import type { Catalog } from "./catalog";
import type { FilterKey, UnknownKey } from "./filters";
import { type CountedParameter, costGroup, fails, fits, groups, open } from "./match";
import { type Band, bands, orderOf } from "./order";
import type { Question } from "./question";

/** Results on one page. */
export const pageSize = 20;

/** For each option of each counted filter, how many results choosing it would give. */
export type OptionCounts = Readonly<Partial<Record<CountedParameter, Readonly<Record<string, number>>>>>;

export type Found = {
  total: number;
  /** Positions of all results, in order. */
  positions: readonly number[];
  /** How many of all results stand in each band, and the page's ids in each. */
  bands: { band: Band; total: number; ids: number[] }[];
  /** Programs that fail only because a figure is not known, and which figures those are. */
  might: { total: number; unknown: UnknownKey[] };
  counts: OptionCounts;
  /** Positions that fit all but the price filters, whatever their price. */
  atAnyPrice: readonly number[];
  /** The first programs that fail exactly one group, with that group's parameters. */
  misses: { id: number; parameters: readonly FilterKey[] }[];
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** How many near misses are named for one group. */
const missesOfAGroup = 2;

/** Answers a question in one pass over the catalog. */
export function search(catalog: Catalog, question: Question): Found {
  const active = groups.flatMap((group) => {
    const judge = group.judge(catalog, question);
    return judge ? [{ group, judge, misses: [] as number[] }] : [];
  });
  const tallies = new Map(groups.map((group) => [group, group.tallies(catalog, question)]));
  const all = [...tallies.values()].flat();
  const order = orderOf(catalog, question);
  const positions: number[] = [];
  const atAnyPrice: number[] = [];
  const openFigures = new Set<UnknownKey>();
  let might = 0;

  for (const position of order.positions) {
    let against = 0;
    let only: (typeof active)[number] | undefined;
    let mightFit = true;
    for (const one of active) {
      const verdict = one.judge(position);
      if (verdict === fits) continue;
      against += 1;
      only = one;
      if (verdict === fails) mightFit = false;
      if (against > 1 && !mightFit) break;
    }
    if (against === 0) {
      positions.push(position);
      atAnyPrice.push(position);
      for (const tally of all) tally.add(position);
      continue;
    }
    if (against === 1 && only) {
      for (const tally of tallies.get(only.group) ?? []) tally.add(position);
      if (only.group === costGroup) atAnyPrice.push(position);
      if (!mightFit && only.misses.length < missesOfAGroup) only.misses.push(position);
    }
    if (mightFit) {
      might += 1;
      for (const { group, judge } of active) {
        if (group.unknown && judge(position) === open) openFigures.add(group.unknown);
      }
    }
  }

  const pages = Math.max(1, Math.ceil(positions.length / pageSize));
  const page = Math.min(question.filters.page ?? 1, pages);
  const shown = positions.slice((page - 1) * pageSize, page * pageSize);
  const idsOf = (some: readonly number[]) => some.map((position) => catalog.id[position] ?? -1);
  return {
    total: positions.length,
    positions,
    bands: bands.map((band, code) => {
      const inBand = (position: number) => order.band[position] === code;
      return { band, total: positions.filter(inBand).length, ids: idsOf(shown.filter(inBand)) };
    }),
    might: { total: might, unknown: [...openFigures] },
    counts: countsOf(all),
    atAnyPrice,
    misses: active.flatMap(({ group, misses }) => idsOf(misses).map((id) => ({ id, parameters: group.parameters }))),
    page,
    pages,
  };
}

function countsOf(
  tallies: readonly { parameter: CountedParameter; counts: () => Record<string, number> }[],
): OptionCounts {
  const counts: Partial<Record<CountedParameter, Record<string, number>>> = {};
  for (const { parameter, counts: own } of tallies) counts[parameter] = { ...counts[parameter], ...own() };
  return counts;
}
