import Link from "next/link";
import { compareHref } from "@/lib/programs/comparison-address";
import { mostCompared } from "@/lib/programs/filter-kinds";
import { memberOf, states } from "@/lib/programs/vocabulary";

/** The way to see programs side by side, at the reader's prices: all of them, or as many as a comparison holds. */
export function CompareLink({ slugs, resident }: { slugs: readonly string[]; resident: string | null }) {
  const href = compareHref(slugs.slice(0, mostCompared), memberOf(states, resident));
  const more = slugs.length > mostCompared;
  return (
    <span className="text-[13px]">
      <Link prefetch={false} href={href} className="py-1 font-semibold text-accent">
        {more ? `Compare the first ${mostCompared}` : slugs.length === 1 ? "Compare" : `Compare all ${slugs.length}`}
      </Link>
      {more && ` (a comparison holds ${mostCompared})`}
    </span>
  );
}
