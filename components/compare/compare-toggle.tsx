import Link from "next/link";
import { mostCompared } from "@/lib/programs/filter-kinds";
import { compareToggleHref, type Filters } from "@/lib/programs/filters";
import type { Program } from "@/lib/programs/program";

/** Puts a program among those to compare, or takes it out again; the list stays as it is. */
export function CompareToggle({ filters, program }: { filters: Filters; program: Program }) {
  const chosen = filters.compare.includes(program.slug);
  if (!chosen && filters.compare.length >= mostCompared) {
    return <span className="text-soft">{mostCompared} chosen to compare: no more fit</span>;
  }
  return (
    <Link
      prefetch={false}
      scroll={false}
      rel="nofollow"
      href={compareToggleHref(filters, program.slug)}
      className="text-accent print:hidden"
    >
      {chosen ? "Remove from compare" : "Compare"}
      <span className="sr-only">
        : {program.name}, {program.institution.name}
      </span>
    </Link>
  );
}
