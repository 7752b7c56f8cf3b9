import { type Filters, sortOf } from "@/lib/programs/filters/filters";
import { yearsText } from "@/lib/programs/price/age";
import type { Result } from "@/lib/programs/public-pages/results";

/** Says beside an order or a filter by price which years the prices are of, and that none is brought to another year. */
export function PriceYears({ filters, results }: { filters: Filters; results: readonly Result[] }) {
  const { min_cost, max_cost } = filters;
  const byPrice = ["cost", "-cost", "degree"].includes(sortOf(filters)) || min_cost !== null || max_cost !== null;
  const years = byPrice ? yearsText(results.flatMap(({ price }) => (price.known ? [price.year] : []))) : null;
  return years && <p className="mt-3 max-w-[75ch] text-[0.8125rem] text-soft">{years}</p>;
}
