import Link from "next/link";
import { compareHref } from "@/lib/programs/comparison/url";
import { type Filters, filtersHref } from "@/lib/programs/filters/filters";
import type { ResolvedProgram } from "@/lib/programs/records/programs-by-slug";
import { counted } from "@/lib/text/format";

/** The programs chosen to compare, the way to their comparison, and out of it. */
export function CompareBar({ compared, filters }: { compared: readonly ResolvedProgram[]; filters: Filters }) {
  if (compared.length === 0) return null;
  const slugs = compared.map(({ slug }) => slug);
  return (
    <section aria-label="Chosen to compare" className="flex items-center gap-x-4 text-sm">
      <Link prefetch={false} rel="nofollow" href={compareHref(slugs, filters.resident)} className="primary shrink-0">
        Compare {counted(compared.length, "program")}
      </Link>
      <p className="min-w-0 flex-1 truncate text-[0.8125rem] text-soft">
        {compared.map(({ name, institution }) => `${name}, ${institution}`).join(" · ")}
      </p>
      <Link
        prefetch={false}
        scroll={false}
        rel="nofollow"
        href={filtersHref(filters, { page: filters.page, compare: [] })}
        className="shrink-0 py-1 text-[0.8125rem]"
      >
        Clear<span className="sr-only"> the programs chosen to compare</span>
      </Link>
    </section>
  );
}
