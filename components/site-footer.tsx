import Link from "next/link";

/** What the directory promises, on every page. */
export function SiteFooter() {
  return (
    <footer className="print:hidden mt-16 border-t border-rule text-[13px] text-soft">
      <div className="mx-auto flex max-w-[77.5rem] flex-wrap gap-x-6 gap-y-2 px-[1.125rem] py-6 md:px-10">
        <p>
          No account, no tracking, no paid places.{" "}
          <Link prefetch={false} href="/about/how-we-list#kept">
            What is counted
          </Link>
        </p>
        <p>
          <Link prefetch={false} href="/about/how-we-list">
            Where the figures come from
          </Link>
        </p>
        <p>
          <Link prefetch={false} href="/about/corrections">
            Corrections
          </Link>
        </p>
      </div>
    </footer>
  );
}
