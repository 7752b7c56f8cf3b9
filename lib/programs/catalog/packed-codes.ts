/** Owns packed codes: one number for the codes of several small columns, so that one walk over programs reads all. */

import { keysOf } from "../../closed-list";
import { controls, degrees, states } from "../model/vocabulary";

/** One of the columns in a packed code: `of` has its code, from 0 to `size` - 1, for each packed code. */
export type PackedColumn = { of: Uint8Array; size: number };

/**
 * Packs columns by their sizes, the first as the most significant digit. A code beyond a column's size (255:
 * not known) is packed as its last one.
 */
export function packed<K extends string>(sizes: Record<K, number>) {
  const keys = keysOf(sizes);
  const size = keys.reduce((product, key) => product * sizes[key], 1);
  let stride = size;
  const parts = keys.map((key): [K, PackedColumn] => {
    stride /= sizes[key];
    const own = stride;
    return [
      key,
      { of: Uint8Array.from({ length: size }, (_, code) => Math.floor(code / own) % sizes[key]), size: sizes[key] },
    ];
  });
  return {
    size,
    parts: Object.fromEntries(parts) as Record<K, PackedColumn>,
    code: (codes: Record<K, number>) =>
      keys.reduce((sum, key) => sum * sizes[key] + Math.min(codes[key], sizes[key] - 1), 0),
  };
}

/** The size of a closed list's column: its last code stands for not known. */
const sizeOf = (list: object) => keysOf(list).length + 1;

export const programCodes = packed({ degree: sizeOf(degrees), delivery: 8, timed: 2, control: sizeOf(controls) });
export const stateCodes = packed({ state: sizeOf(states) });
