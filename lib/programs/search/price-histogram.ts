/** Owns the histogram of prices over the price filter: how many programs cost how much. */

import type { Catalog } from "../catalog/catalog";
import { memo } from "../catalog/memo";
import type { Filters } from "../filters/filters";

/** Programs whose price lies from `from` up to, not including, `to` (null: and more), in whole US dollars. */
export type Bar = { from: number; to: number | null; stated: number; estimated: number };

/** How many bars a histogram has at most. */
const mostBars = 24;

/**
 * The bars over the positions of all lists. Their width depends on the whole catalog, not on the filters, so
 * that the scale stays while filters change; the last bar takes everything beyond the 85th percentile.
 */
export function histogram(catalog: Catalog, lists: readonly Int32Array[], { resident }: Filters): Bar[] {
  const { high, published } = catalog.prices(resident);
  const width = barWidth(catalog);
  const bars = Array.from({ length: mostBars }, (_, index): Bar => {
    const from = index * width;
    return { from, to: index === mostBars - 1 ? null : from + width, stated: 0, estimated: 0 };
  });
  for (const positions of lists) {
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      const price = high[position] ?? -1;
      const bar = price < 0 ? undefined : bars[Math.min(Math.floor(price / width), mostBars - 1)];
      if (bar) bar[(published[position] ?? -1) < 0 ? "estimated" : "stated"] += 1;
    }
  }
  return bars;
}

/** A round width in dollars, of which `mostBars` - 1 reach the 85th percentile of prices. */
const barWidth = memo("bar width", (catalog: Catalog): number => {
  const prices = catalog.prices(null).high.filter((price) => price >= 0);
  const share = Math.floor(prices.length * 0.85);
  const reaches = (round: number) =>
    prices.reduce((sum, price) => sum + (price <= round * (mostBars - 1) ? 1 : 0), 0) > share;
  return [1000, 2000, 2500, 5000, 10_000, 20_000, 25_000].find(reaches) ?? 50_000;
});
