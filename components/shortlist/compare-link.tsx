import Link from "next/link";
import { memberOf } from "@/lib/closed-list";
import { compareHref } from "@/lib/programs/comparison/url";
import { mostCompared } from "@/lib/programs/filters/param-kinds";
import { states } from "@/lib/programs/model/vocabulary";

/** The way to see programs side by side, at the reader's prices: all of them, or as many as a comparison holds. */
export function CompareLink({ slugs, resident }: { slugs: readonly string[]; resident: string | null }) {
  const href = compareHref(slugs.slice(0, mostCompared), memberOf(states, resident));
  const more = slugs.length > mostCompared;
  return (
    <span className="text-[0.8125rem]">
      <Link prefetch={false} href={href} className="py-1 font-semibold text-accent">
        {more ? `Compare the first ${mostCompared}` : slugs.length === 1 ? "Compare" : `Compare all ${slugs.length}`}
      </Link>
      {more && ` (a comparison holds ${mostCompared})`}
    </span>
  );
}
