import { Fresh } from "@/components/ui/fresh";
import { compareToggleHref, type Filters } from "@/lib/programs/filters/filters";
import { mostCompared } from "@/lib/programs/filters/param-kinds";
import type { Program } from "@/lib/programs/model/program";
import { ToggleLink } from "./toggle-link";

/** Puts a program among those to compare, or takes it out again; the list stays as it is. */
export function CompareToggle({ filters, program }: { filters: Filters; program: Program }) {
  const { slug, name, institution } = program;
  const chosen = filters.compare.includes(slug);
  if (!chosen && filters.compare.length >= mostCompared) {
    return <span className="text-soft">You have chosen {mostCompared} to compare, the most there can be</span>;
  }
  return (
    <ToggleLink
      slug={slug}
      chosen={chosen}
      href={compareToggleHref(filters, slug)}
      className="inline-block py-1 text-accent print:hidden"
    >
      <Fresh>{chosen ? "Remove from compare" : "Compare"}</Fresh>
      <span className="sr-only">{` ${name}, ${institution.name}`}</span>
    </ToggleLink>
  );
}
