/** Owns binary search in sorted lists. */

/** The first position with this value or a larger one; the length where there is none. */
export function lowerBound<T extends number | string>(sorted: ArrayLike<T>, wanted: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
