/** Owns codes that stand for several small columns at once, so that one walk over programs answers for all of them. */
import { controls, degrees, keysOf, states, subjects } from "./vocabulary";

/** A joint code's parts: for each joint code the part's own code, from 0 up to, not including, `size`. */
export type Part = { of: Uint8Array; size: number };

/** Joins columns whose codes are below their sizes; a code beyond (255: not known) counts as the last. */
export function joint<K extends string>(sizes: Record<K, number>) {
  const keys = keysOf(sizes);
  const size = keys.reduce((product, key) => product * sizes[key], 1);
  let stride = size;
  const parts = keys.map((key): [K, Part] => {
    stride /= sizes[key];
    const own = stride;
    return [
      key,
      { of: Uint8Array.from({ length: size }, (_, code) => Math.floor(code / own) % sizes[key]), size: sizes[key] },
    ];
  });
  return {
    size,
    parts: Object.fromEntries(parts) as Record<K, Part>,
    code: (codes: Record<K, number>) =>
      keys.reduce((sum, key) => sum * sizes[key] + Math.min(codes[key], sizes[key] - 1), 0),
  };
}

/** One more than a list has: the last code is for what is not known. */
const sizeOf = (list: object) => keysOf(list).length + 1;

export const kinds = joint({ degree: sizeOf(degrees), delivery: 8, timed: 2, control: sizeOf(controls) });
export const fields = joint({ subject: sizeOf(subjects), state: sizeOf(states) });
