import Link from "next/link";
import type { State } from "@/lib/programs/model/vocabulary";
import type { BrowsePage } from "@/lib/programs/public-pages/browse";
import { atHome } from "@/lib/programs/public-pages/links";
import { count } from "@/lib/text/format";

/** Links to browse pages with the programs on each, most first, at the prices of the reader’s state. */
export function BrowseLinks({
  heading,
  pages,
  resident,
}: {
  heading: string;
  pages: readonly BrowsePage[];
  resident: State | null;
}) {
  if (pages.length === 0) return null;
  const sorted = [...pages].sort((a, b) => b.programs - a.programs || (a.label < b.label ? -1 : 1));
  return (
    <section className="mt-8" aria-label={heading}>
      <h2 className="mb-2 border-b border-rule pb-1.5 text-[1.1875rem]">{heading}</h2>
      <ul className="gap-x-8 text-[0.90625rem] sm:columns-2">
        {sorted.map(({ path, label, programs }) => (
          <li key={path} className="flex break-inside-avoid items-baseline gap-3 py-0.5">
            <Link prefetch={false} href={atHome(path, resident)} className="target no-underline hover:underline">
              {label}
            </Link>
            <span className="ml-auto text-[0.8125rem] text-soft tabular-nums">{count(programs)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
