import Link from "next/link";
import { ShortlistLink } from "./shortlist/shortlist-link";

/** The name and the main places, on every page. */
export function SiteHeader() {
  return (
    <header className="print:hidden border-b border-rule">
      <div className="mx-auto flex max-w-[77.5rem] flex-wrap items-baseline gap-x-7 gap-y-1 px-[1.125rem] py-4 md:px-10">
        <Link
          prefetch={false}
          href="/"
          className="font-serif text-[21px] leading-none font-semibold tracking-tight no-underline"
        >
          Matricula
        </Link>
        <nav aria-label="Main" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Link prefetch={false} href="/programs" className="no-underline hover:underline">
            Programs
          </Link>
          <Link prefetch={false} href="/browse" className="no-underline hover:underline">
            Browse
          </Link>
          <Link prefetch={false} href="/guides" className="no-underline hover:underline">
            Guides
          </Link>
          <Link prefetch={false} href="/compare" className="no-underline hover:underline">
            Compare
          </Link>
          <Link prefetch={false} href="/about/how-we-list" className="no-underline hover:underline">
            How we list
          </Link>
          <ShortlistLink />
        </nav>
      </div>
    </header>
  );
}
