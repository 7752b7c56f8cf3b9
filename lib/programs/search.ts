/** Owns finding: which programs fit, which might, in what order, and what each filter option would give. */
import { type Catalog, everyone } from "./catalog";
import { fails, verdictAt } from "./judgement";
import { type Counts, costGroup, groups, type Tally } from "./match";
import { type Miss, nearestMisses } from "./near-misses";
import { type Band, bands, orderOf } from "./order";
import type { Question } from "./question";
import { type Sorted, sortedOut } from "./standing";
import { keysOf } from "./vocabulary";

/** Results on one page. */
export const pageSize = 20;

/** For each option of each counted filter, how many results choosing it would give. */
export type OptionCounts = Readonly<{ [K in keyof Counts]: Readonly<Record<string, number>> }>;

export type Found = {
  total: number;
  /** Positions of all results, by id. */
  fitting: Int32Array;
  /** The first of some positions as the results are ordered; all without `most`. */
  inOrder: (some: Int32Array, most?: number) => Int32Array;
  /** How many of all results stand in each band, and the page's ids in each. */
  bands: { band: Band; total: number; ids: number[] }[];
  /** Programs that fail only because a figure is not known, and which figures those are. */
  might: Sorted["might"];
  counts: OptionCounts;
  /** Positions that the price filters alone leave out. */
  atOtherPrices: Int32Array;
  /** The programs that fail exactly one group by least, and which of its parameters; looked for when asked for. */
  readonly misses: readonly Miss[];
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** How many near misses are named for one group. */
const missesOfAGroup = 2;

/** Answers a question in a few passes over the catalog's columns. */
export function search(catalog: Catalog, question: Question): Found {
  const sorted = sortedOut(catalog, question);
  const { fitting, missing, might } = sorted;
  const total = fitting.length;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(question.filters.page ?? 1, pages);
  const order = orderOf(catalog, question);
  const shown = order(fitting, (page - 1) * pageSize, page * pageSize);
  const inOrder = (some: Int32Array, most = some.length) =>
    Int32Array.from(order(some, 0, most).flatMap(({ positions }) => [...positions]));
  return {
    total,
    fitting,
    inOrder,
    bands: bands.map((band, code) => ({
      band,
      total: shown[code]?.total ?? 0,
      ids: Array.from(shown[code]?.positions ?? [], (position) => catalog.id[position] ?? -1),
    })),
    might,
    counts: countAll(catalog, question, sorted),
    page,
    pages,
    atOtherPrices: missing[groups.indexOf(costGroup)] ?? new Int32Array(),
    get misses() {
      return groups.flatMap((group, index) => {
        const judgement = group.judge(catalog, question);
        const failing = (missing[index] ?? new Int32Array()).filter(
          (position) => judgement !== null && verdictAt(judgement, position) === fails,
        );
        return nearestMisses(catalog, question, group, failing, inOrder, missesOfAGroup);
      });
    },
  };
}

/** What each option of each group would give: the programs that no other group is against. */
function countAll(catalog: Catalog, question: Question, { fitting, missing }: Sorted): OptionCounts {
  const counts: Counts = {};
  // What fits is counted once for each column, whatever the number of groups that share it.
  const known = new Map<Int32Array, Uint32Array>();
  for (const [index, group] of groups.entries()) {
    const tally = group.tally(catalog, question);
    if (!tally) continue;
    const own = tally.counts(sumsOf(tally, catalog, fitting, missing[index] ?? new Int32Array(), known));
    for (const parameter of keysOf(own)) counts[parameter] = { ...counts[parameter], ...own[parameter] };
  }
  return counts;
}

const wholes = new WeakMap<Int32Array, Uint32Array>();

function sumsOf(
  { by }: Tally,
  catalog: Catalog,
  fitting: Int32Array,
  missing: Int32Array,
  known: Map<Int32Array, Uint32Array>,
): Uint32Array {
  if (typeof by === "function") {
    const sums = new Uint32Array(2);
    by(fitting, sums);
    by(missing, sums);
    return sums;
  }
  const { codes, of, size } = by;
  const length = of?.length ?? size;
  // The sums of all programs are kept with their column.
  const kept = fitting === everyone(catalog) ? wholes : known;
  const fit = kept.get(codes) ?? count(codes, fitting, length);
  kept.set(codes, fit);
  const sums = missing.length > 0 ? added(fit, count(codes, missing, length)) : fit;
  if (!of) return sums;
  const folded = new Uint32Array(size);
  for (let code = 0; code < sums.length; code += 1) {
    const own = of[code] ?? 0;
    folded[own] = (folded[own] ?? 0) + (sums[code] ?? 0);
  }
  return folded;
}

function count(codes: Int32Array, positions: Int32Array, size: number): Uint32Array {
  const sums = new Uint32Array(size);
  for (let at = 0; at < positions.length; at += 1) {
    const code = codes[positions[at] ?? 0] ?? 0;
    sums[code] = (sums[code] ?? 0) + 1;
  }
  return sums;
}

function added(some: Uint32Array, others: Uint32Array): Uint32Array {
  return some.map((sum, code) => sum + (others[code] ?? 0));
}
