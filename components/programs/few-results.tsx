import Link from "next/link";
import { counted } from "@/lib/format";
import { type Chip, type FilterKey, type Filters, filterTable } from "@/lib/programs/filters";
import type { Result } from "@/lib/programs/results";
import { CompareToggle } from "../compare/compare-toggle";
import { ResultCard } from "./result-card";

type Props = {
  filters: Filters;
  /** Each filter in use with the results that dropping it would give. */
  drops: readonly { chip: Chip; total: number }[];
  /** Programs that fail exactly one condition. */
  misses: readonly { result: Result; parameters: readonly FilterKey[] }[];
};

/** Ways on from few or no results: what each filter costs, and what just misses. */
export function FewResults({ filters, drops, misses }: Props) {
  const { min_cost: min, max_cost: max } = filters;
  return (
    <aside aria-label="Ways on" className="py-6">
      {min !== null && max !== null && min > max && (
        <p className="mb-3">The lowest price you gave is above the highest, so no price can lie between them.</p>
      )}
      {drops.length > 0 && (
        <section aria-labelledby="drops" className="mb-5">
          <h2 id="drops" className="mb-1 text-[17px]">
            With one filter less
          </h2>
          <ul className="text-sm">
            {drops.map(({ chip, total }) => (
              <li key={`${chip.key} ${chip.label}`} className="py-0.5">
                <Link prefetch={false} scroll={false} href={chip.href}>
                  without {chip.key === "q" ? chip.label : `“${chip.label}”`}
                </Link>
                : <span className="tabular-nums">{counted(total, "program")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {misses.length > 0 && (
        <section aria-labelledby="misses">
          <h2 id="misses" className="border-b border-rule pb-2 text-[17px]">
            These miss by one condition
          </h2>
          <ul>
            {misses.map(({ result, parameters }) => (
              <ResultCard
                key={result.program.id}
                result={result}
                resident={filters.resident}
                actions={<CompareToggle filters={filters} program={result.program} />}
                failing={`Misses: ${parameters
                  .filter((key) => [filters[key] ?? []].flat().length > 0)
                  .map((key) => conditionText(key, filters))
                  .join(", ")}`}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** One condition in words: "Delivery: Online or Hybrid". */
function conditionText(key: FilterKey, filters: Filters): string {
  const { label, chip } = filterTable[key];
  return `${label.toLowerCase()} (${[filters[key] ?? []]
    .flat()
    .map((value) => chip(String(value)))
    .join(" or ")})`;
}
