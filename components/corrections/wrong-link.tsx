import Link from "next/link";
import type { Correctable } from "@/lib/programs/vocabulary";

/** The address at which a figure of a program, or the whole listing, can be said to be wrong. */
export function correctionHref(slug: string, figure: Correctable | null = null): string {
  return `/programs/${slug}/correction${figure ? `?figure=${figure}` : ""}`;
}

/** "Something wrong?" beside a figure, or for a whole listing. */
export function WrongLink({ slug, figure = null }: { slug: string; figure?: Correctable | null }) {
  return (
    <Link prefetch={false} rel="nofollow" href={correctionHref(slug, figure)} className="print:hidden">
      Something wrong?
    </Link>
  );
}
