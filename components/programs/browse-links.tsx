import Link from "next/link";
import { count } from "@/lib/format";
import type { BrowsePage } from "@/lib/programs/browse";

/** Links to browse pages with the programs on each, most first. */
export function BrowseLinks({ heading, pages }: { heading: string; pages: readonly BrowsePage[] }) {
  if (pages.length === 0) return null;
  const sorted = [...pages].sort((a, b) => b.programs - a.programs || (a.label < b.label ? -1 : 1));
  return (
    <section className="mt-8" aria-label={heading}>
      <h2 className="mb-2 border-b border-rule pb-1.5 text-[19px]">{heading}</h2>
      <ul className="gap-x-8 text-[14.5px] sm:columns-2">
        {sorted.map(({ path, label, programs }) => (
          <li key={path} className="flex break-inside-avoid items-baseline gap-3 py-1">
            <Link prefetch={false} href={path} className="no-underline hover:underline">
              {label}
            </Link>
            <span className="ml-auto text-[13px] text-soft tabular-nums">{count(programs)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
