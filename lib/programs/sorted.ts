/** Owns looking things up in what is sorted. */

/** The first place that holds this value or a larger one; the length where none does. */
export function firstFrom<T extends number | string>(sorted: ArrayLike<T>, wanted: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
