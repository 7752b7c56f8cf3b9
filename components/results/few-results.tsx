import Link from "next/link";
import { type Chip, type FilterKey, type Filters, filterTable } from "@/lib/programs/filters/filters";
import type { Result } from "@/lib/programs/public-pages/results";
import { counted } from "@/lib/text/format";
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
        <p className="mb-3">Your lowest price is above your highest. Swap them, or clear one.</p>
      )}
      {drops.length > 0 && (
        <section aria-labelledby="drops" className="mb-5">
          <h2 id="drops" className="mb-1 text-[1.0625rem]">
            Remove one filter
          </h2>
          <ul className="text-sm">
            {drops.map(({ chip, total }) => (
              <li key={`${chip.key} ${chip.label}`} className="py-0.5">
                <Link prefetch={false} scroll={false} href={chip.href}>
                  Without {chip.key === "q" ? chip.label : `“${chip.label}”`}
                </Link>
                : <span className="tabular-nums">{counted(total, "program")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {misses.length > 0 && (
        <section aria-labelledby="misses">
          <h2 id="misses" className="border-b border-rule pb-2 text-[1.0625rem]">
            All but one of your filters match
          </h2>
          <ul>
            {misses.map(({ result, parameters }) => (
              <ResultCard
                key={result.program.id}
                result={result}
                filters={filters}
                failing={failingText(parameters, filters)}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** What a program fails; who may apply is a condition that nobody has to ask for. */
function failingText(parameters: readonly FilterKey[], filters: Filters): string {
  const asked = parameters.filter((key) => [filters[key] ?? []].flat().length > 0);
  if (asked.length === 0) return "Only some may apply";
  return `Doesn’t match: ${asked.map((key) => conditionText(key, filters)).join(", ")}`;
}

/** One condition in words: "Delivery: Online or Hybrid". */
function conditionText(key: FilterKey, filters: Filters): string {
  const { label, chip } = filterTable[key];
  return `${label.toLowerCase()} (${[filters[key] ?? []]
    .flat()
    .map((value) => chip(String(value)))
    .join(" or ")})`;
}
