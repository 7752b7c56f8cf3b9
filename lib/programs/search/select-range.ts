/** Owns selecting a range of an order without sorting what lies before and after it: quickselect by sample. */

import { buffer } from "./buffers";

/** So few are simply sorted. */
const few = 600;
/** How many of the rest are looked at to guess where the range begins and ends. */
const sampled = 256;

/** Decides between two places whose keys are equal; it must not find any two equal itself. */
type Decide = (a: number, b: number) => number;

/**
 * The indices of `keys` that would stand from place `from` up to, not including, `to` if all were sorted by
 * key. The keys at both ends of the range are guessed from a sorted sample, with a margin; one walk drops what
 * lies outside them, and only the rest is sorted.
 */
export function selectRange(keys: Float64Array, from: number, to: number, decide: Decide): Int32Array {
  const items = buffer("items", keys.length);
  for (let at = 0; at < items.length; at += 1) items[at] = at;
  const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || decide(a, b);
  let rest = items;
  // What is kept goes to the buffer that the rest is not in: a guess that fails must leave the rest as it was.
  let free: "items" | "kept" = "kept";
  let before = 0;
  for (let margin = 3; rest.length > few; margin *= 2) {
    const step = Math.floor(rest.length / sampled);
    const sample = Int32Array.from({ length: sampled }, (_, n) => rest[n * step] ?? 0).sort(compare);
    const placeOf = (place: number, side: 1 | -1) => {
      const share = Math.min(1, Math.max(0, (place - before) / rest.length));
      const spread = margin * (Math.sqrt(sampled * share * (1 - share)) + 1);
      return side < 0 ? Math.floor(sampled * share - spread) : Math.ceil(sampled * share + spread);
    };
    const [low, high] = [sample[placeOf(from, -1)], sample[placeOf(to, 1)]];
    if (low === undefined && high === undefined) break;
    const { kept, lower } = between(rest, free, { keys, low, high, decide });
    // A guess that cut into the range is made anew, with a wider margin.
    const holds = before + lower <= from && before + lower + kept.length >= Math.min(to, items.length);
    if (!holds || kept.length === rest.length) continue;
    rest = kept;
    free = free === "kept" ? "items" : "kept";
    before += lower;
  }
  return rest
    .slice()
    .sort(compare)
    .slice(from - before, to - before);
}

/** The items that are not below `low` and not above `high`, in the buffer `into`; and how many are below. */
function between(
  items: Int32Array,
  into: "items" | "kept",
  {
    keys,
    low,
    high,
    decide,
  }: { keys: Float64Array; low: number | undefined; high: number | undefined; decide: Decide },
): { kept: Int32Array; lower: number } {
  const kept = buffer(into, items.length);
  const lowest = low === undefined ? Number.NEGATIVE_INFINITY : (keys[low] ?? 0);
  const highest = high === undefined ? Number.POSITIVE_INFINITY : (keys[high] ?? 0);
  let [count, lower] = [0, 0];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] ?? 0;
    const key = keys[item] ?? 0;
    if (key > highest || (key === highest && high !== undefined && decide(item, high) > 0)) continue;
    if (key < lowest || (key === lowest && low !== undefined && decide(item, low) < 0)) {
      lower += 1;
      continue;
    }
    kept[count] = item;
    count += 1;
  }
  return { kept: kept.subarray(0, count), lower };
}
