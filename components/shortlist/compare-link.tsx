import Link from "next/link";
import { mostCompared } from "@/lib/programs/shortlist";

/** The way to see programs side by side, at the reader's prices: all of them, or as many as a comparison holds. */
export function CompareLink({ slugs, resident }: { slugs: readonly string[]; resident: string | null }) {
  const chosen = slugs.slice(0, mostCompared).map((slug) => ["compare", slug]);
  const address = new URLSearchParams([...chosen, ...(resident ? [["resident", resident]] : [])]);
  const more = slugs.length > mostCompared;
  return (
    <span className="text-[13px]">
      <Link prefetch={false} href={`/compare?${address}`} className="py-1 font-semibold text-accent">
        {more ? `Compare the first ${mostCompared}` : slugs.length === 1 ? "Compare" : `Compare all ${slugs.length}`}
      </Link>
      {more && ` (a comparison holds ${mostCompared})`}
    </span>
  );
}
