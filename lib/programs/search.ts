/** Owns finding: which programs fit, which might, in what order, and what each filter option would give. */
import type { Catalog } from "./catalog";
import type { UnknownKey } from "./filters";
import { type Counts, costGroup, fails, fits, groups, open, type Tally } from "./match";
import { type Miss, nearestMisses } from "./near-misses";
import { type Band, bands, orderOf } from "./order";
import type { Question } from "./question";
import { keysOf } from "./vocabulary";

/** Results on one page. */
export const pageSize = 20;

/** For each option of each counted filter, how many results choosing it would give. */
export type OptionCounts = Readonly<{ [K in keyof Counts]: Readonly<Record<string, number>> }>;

export type Found = {
  total: number;
  /** Positions of all results, in order; put together when asked for. */
  readonly positions: readonly number[];
  /** How many of all results stand in each band, and the page's ids in each. */
  bands: { band: Band; total: number; ids: number[] }[];
  /** Programs that fail only because a figure is not known, and which figures those are. */
  might: { total: number; unknown: UnknownKey[] };
  counts: OptionCounts;
  /** Positions that fit all but the price filters, whatever their price; put together when asked for. */
  readonly atAnyPrice: readonly number[];
  /** The programs that fail exactly one group by least, and which of its parameters; looked for when asked for. */
  readonly misses: readonly Miss[];
  /** 1-based; the last page when the filters ask for one beyond it. */
  page: number;
  pages: number;
};

/** How many near misses are named for one group. */
const missesOfAGroup = 2;

/**
 * How a program stands to the question: it fits all groups; or exactly one is against it, named by its
 * place in `groups` (with `mightFit` added where only an unknown figure speaks against it); or it is lost.
 */
const fitsAll = 255;
const lost = 254;
const mightFit = 64;

/** Answers a question in one pass over the catalog's columns. */
export function search(catalog: Catalog, question: Question): Found {
  const { standing, might } = judgeAll(catalog, question);
  const order = orderOf(catalog, question);
  const bandTotals = new Uint32Array(bands.length);
  let total = 0;
  for (let position = 0; position < catalog.size; position += 1) {
    if (standing[position] !== fitsAll) continue;
    total += 1;
    const band = order.band[position] ?? 0;
    bandTotals[band] = (bandTotals[band] ?? 0) + 1;
  }
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(question.filters.page ?? 1, pages);
  const inOrder = (code: number, most: number) => order.first((position) => standing[position] === code, most);
  const shown = inOrder(fitsAll, page * pageSize).slice((page - 1) * pageSize);
  const idsOf = (some: readonly number[]) => some.map((position) => catalog.id[position] ?? -1);
  return {
    total,
    bands: bands.map((band, code) => ({
      band,
      total: bandTotals[code] ?? 0,
      ids: idsOf(shown.filter((position) => order.band[position] === code)),
    })),
    might,
    counts: countAll(catalog, question, standing),
    page,
    pages,
    get positions() {
      return inOrder(fitsAll, total);
    },
    get atAnyPrice() {
      const only = groups.indexOf(costGroup);
      return [...catalog.id.keys()].filter((position) => {
        const code = standing[position];
        return code === fitsAll || code === only || code === only + mightFit;
      });
    },
    get misses() {
      return groups.flatMap((group, index) =>
        nearestMisses(catalog, question, group, inOrder(index, catalog.size), missesOfAGroup),
      );
    },
  };
}

/** How every program stands, and which might fit. */
function judgeAll(catalog: Catalog, question: Question): { standing: Uint8Array; might: Found["might"] } {
  const active = groups.flatMap((group, index) => {
    const verdicts = group.judge(catalog, question);
    return verdicts ? [{ group, index, verdicts }] : [];
  });
  const columns = active.map(({ verdicts }) => verdicts);
  const standing = standingByWords(catalog, question);
  const openFigures = new Set<UnknownKey>();
  let might = 0;
  for (let position = 0; position < catalog.size; position += 1) {
    if (standing[position] === lost) continue;
    let against = 0;
    let only = 0;
    let isOpen = true;
    for (let n = 0; n < columns.length; n += 1) {
      const verdict = columns[n]?.[position];
      if (verdict === fits) continue;
      against += 1;
      only = n;
      if (verdict === fails) isOpen = false;
      if (against > 1 && !isOpen) break;
    }
    if (against === 0) continue;
    const index = active[only]?.index ?? 0;
    standing[position] = against > 1 ? lost : isOpen ? index + mightFit : index;
    if (!isOpen) continue;
    might += 1;
    for (const { group, verdicts } of active) {
      if (group.unknown && verdicts[position] === open) openFigures.add(group.unknown);
    }
  }
  return { standing, might: { total: might, unknown: [...openFigures] } };
}

/** Every program fits so far, or where there are words, every one that they match. */
function standingByWords({ size, positions }: Catalog, { words }: Question): Uint8Array {
  const standing = new Uint8Array(size).fill(words ? lost : fitsAll);
  for (const id of words?.keys() ?? []) {
    const position = positions.get(id);
    if (position !== undefined) standing[position] = fitsAll;
  }
  return standing;
}

/** What each option of each group would give: the programs that no other group is against. */
function countAll(catalog: Catalog, question: Question, standing: Uint8Array): OptionCounts {
  const counts: Counts = {};
  for (const [index, group] of groups.entries()) {
    const tally = group.tally(catalog, question);
    const own = tally?.counts(sumsOf(tally, standing, index)) ?? {};
    for (const parameter of keysOf(own)) counts[parameter] = { ...counts[parameter], ...own[parameter] };
  }
  return counts;
}

function sumsOf({ codes, size }: Tally, standing: Uint8Array, index: number): Uint32Array {
  // Codes of what is not known lie beyond the size, up to the largest of a byte.
  const sums = new Uint32Array(Math.max(size, 256));
  for (let position = 0; position < codes.length; position += 1) {
    const code = standing[position];
    if (code !== fitsAll && code !== index && code !== index + mightFit) continue;
    const option = codes[position] ?? 0;
    sums[option] = (sums[option] ?? 0) + 1;
  }
  return sums.subarray(0, size);
}
