import Link from "next/link";
import type { Correctable } from "@/lib/programs/model/facts";
import { correctionHref } from "@/lib/programs/public-pages/links";

/** "Something wrong?" beside a figure, or for a whole listing. */
export function WrongLink({ slug, figure = null }: { slug: string; figure?: Correctable | null }) {
  return (
    <Link prefetch={false} rel="nofollow" href={correctionHref(slug, figure)} className="target print:hidden">
      Something wrong?
    </Link>
  );
}
