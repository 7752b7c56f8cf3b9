/** Owns how every program stands to a question: which groups of filters are against it, in one number each. */
import { type Catalog, everyone } from "./catalog";
import type { UnknownKey } from "./filters";
import { fails, largestNumber } from "./judgement";
import { groups } from "./match";
import type { Question, Words } from "./question";
import { scratch } from "./scratch";

/**
 * A program's number has a bit for each group that is against it, by the group's place in `groups`,
 * and, `openShift` further up, one where only an unknown figure speaks against it.
 */
const openShift = 15;
const groupBits = (1 << openShift) - 1;
/** The bit of the words, which are a group without options. */
const wordsBit = 1 << (openShift - 1);
/** By a number's groups: 1 where one alone is against it. */
const single = new Uint8Array(groupBits + 1);
for (const index of groups.keys()) single[1 << index] = 1;

export type Sorted = {
  /** Positions that no group is against. */
  fitting: Int32Array;
  /** By group: the positions that only this group is against; some of them might fit. */
  missing: Int32Array[];
  /** How many might fit, for only unknown figures are against them, and which figures those are. */
  might: { total: number; unknown: UnknownKey[] };
};

/** Sorts all programs by what is against them; those that more than one group is against are in no list. */
export function sortedOut(catalog: Catalog, question: Question): Sorted {
  const standing = standingOf(catalog, question);
  if (standing === null)
    return { fitting: everyone(catalog), missing: groups.map(() => none), might: { total: 0, unknown: [] } };
  const fitting = scratch("fitting", catalog.size);
  const misses = scratch("missing", catalog.size);
  const reasons = scratch("reasons", catalog.size);
  // What stands in the module is read anew at every step; what stands in the function is not.
  const [mask, shift, isSingle] = [groupBits, openShift, single];
  let [fits, all, openOnes, openGroups] = [0, 0, 0, 0];
  // Everything is written and only what counts is kept: a branch that no processor can predict costs more.
  for (let at = 0; at < standing.length; at += 1) {
    const said = standing[at] ?? 0;
    const against = said & mask;
    fitting[fits] = at;
    fits += said === 0 ? 1 : 0;
    misses[all] = at;
    reasons[all] = against;
    all += isSingle[against] ?? 0;
    // All ones where nothing but unknown figures is against it, or nothing at all.
    const isOpen = (((said >> shift) ^ against) - 1) >> 31;
    openOnes -= isOpen;
    openGroups |= isOpen & against;
  }
  const unknown = groups.flatMap(({ unknown: figure }, index) =>
    figure !== undefined && (openGroups & (1 << index)) !== 0 ? [figure] : [],
  );
  const missing = byGroup(misses.subarray(0, all), reasons);
  return { fitting: fitting.slice(0, fits), missing, might: { total: openOnes - fits, unknown } };
}

const none = new Int32Array();

/** Positions that one group is against, by that group; `reasons` has its bit. */
function byGroup(positions: Int32Array, reasons: Int32Array): Int32Array[] {
  const ends = new Uint32Array(groups.length);
  for (let at = 0; at < positions.length; at += 1) {
    const index = 31 - Math.clz32(reasons[at] ?? 0);
    ends[index] = (ends[index] ?? 0) + 1;
  }
  // Mostly one filter is in use: all have the same reason, and nothing is to be sorted.
  const only = ends.indexOf(positions.length);
  if (only >= 0) return groups.map((_, index) => (index === only ? positions.slice() : none));
  for (let index = 1; index < ends.length; index += 1) ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0);
  const starts = Uint32Array.from(ends, (_, index) => ends[index - 1] ?? 0);
  const sorted = new Int32Array(positions.length);
  const next = starts.slice();
  for (let at = 0; at < positions.length; at += 1) {
    const index = 31 - Math.clz32(reasons[at] ?? 0);
    const place = next[index] ?? 0;
    sorted[place] = positions[at] ?? 0;
    next[index] = place + 1;
  }
  return groups.map((_, index) => sorted.subarray(starts[index], ends[index]));
}

/**
 * How all programs stand, in the memory of searches; null where nothing narrows. A walk for each column
 * that is asked, and groups that share one are asked together: one walk for all of them would be slower.
 */
function standingOf(catalog: Catalog, question: Question): Int32Array | null {
  const judgements = groups.map((group) => group.judge(catalog, question));
  const { words } = question;
  if (words === null && judgements.every((judgement) => judgement === null)) return null;
  const standing = scratch("standing", catalog.size);
  if (words) noteWords(standing, words);
  else standing.fill(0);
  const columns = new Map<Int32Array, Int32Array>();
  for (const [index, judgement] of judgements.entries()) {
    const bit = 1 << index;
    const bits = [0, bit | (bit << openShift), bit];
    if (judgement && "codes" in judgement) {
      const { codes, of, verdicts } = judgement;
      const said = columns.get(codes) ?? new Int32Array((of ?? verdicts).length);
      for (let code = 0; code < said.length; code += 1)
        said[code] = (said[code] ?? 0) | (bits[verdicts[of ? (of[code] ?? 0) : code] ?? fails] ?? 0);
      columns.set(codes, said);
    } else if (judgement) {
      const { numbers, low, high, notKnown } = judgement;
      noteRange(standing, numbers, low, Math.min(high, largestNumber), bit, bits[notKnown] ?? 0);
    }
  }
  for (const [codes, said] of columns) note(standing, codes, said);
  return standing;
}

function noteWords(standing: Int32Array, { marks, all }: Words): void {
  for (let at = 0; at < standing.length; at += 1) standing[at] = marks[at] === all ? 0 : wordsBit;
}

/** Adds what is said by the codes of a column. */
function note(standing: Int32Array, codes: Int32Array, said: Int32Array): void {
  for (let at = 0; at < standing.length; at += 1) standing[at] = (standing[at] ?? 0) | (said[codes[at] ?? 0] ?? 0);
}

/** Adds what is said by a number, without a branch; all are whole ones below 2^31. */
function noteRange(
  standing: Int32Array,
  numbers: Int32Array,
  low: number,
  high: number,
  outside: number,
  notKnown: number,
): void {
  for (let at = 0; at < standing.length; at += 1) {
    const number = numbers[at] ?? -1;
    const isUnknown = number >> 31;
    const isOutside = ((number - low) | (high - number)) >> 31;
    standing[at] = (standing[at] ?? 0) | (isUnknown & notKnown) | (~isUnknown & isOutside & outside);
  }
}
