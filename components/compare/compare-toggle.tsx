import { mostCompared } from "@/lib/programs/filter-kinds";
import { compareToggleHref, type Filters, filtersHref } from "@/lib/programs/filters";
import type { Program } from "@/lib/programs/program";
import { ToggleLink } from "./toggle-link";

/** Puts a program among those to compare, or takes it out again; the list stays as it is. */
export function CompareToggle({ filters, program }: { filters: Filters; program: Program }) {
  const { slug, name, institution } = program;
  const chosen = filters.compare.includes(slug);
  if (!chosen && filters.compare.length >= mostCompared) {
    return <span className="text-soft">{mostCompared} chosen to compare: no more fit</span>;
  }
  return (
    <ToggleLink
      slug={slug}
      chosen={chosen}
      here={filtersHref(filters, { page: filters.page })}
      href={compareToggleHref(filters, slug)}
      className="text-accent print:hidden"
    >
      {chosen ? "Remove from compare" : "Compare"}
      <span className="sr-only">{` ${name}, ${institution.name}`}</span>
    </ToggleLink>
  );
}
