import Link from "next/link";

/** Previous, the pages around this one, next; `href` is the address of a page. */
export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages <= 1) return null;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 1,
  );
  const link = "inline-block min-w-9 rounded px-2.5 py-1.5 text-center no-underline hover:bg-wash";
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap items-center gap-1 text-sm tabular-nums">
      {page > 1 && (
        <Link prefetch={false} rel="prev" href={href(page - 1)} className={link}>
          Previous
        </Link>
      )}
      {shown.map((n, index) => (
        <span key={n} className="contents">
          {n - (shown[index - 1] ?? 0) > 1 && <span className="text-soft">…</span>}
          <Link
            prefetch={false}
            href={href(n)}
            aria-label={`Page ${n}`}
            aria-current={n === page ? "page" : undefined}
            className={`${link} aria-[current]:bg-wash aria-[current]:font-semibold`}
          >
            {n}
          </Link>
        </span>
      ))}
      {page < pages && (
        <Link prefetch={false} rel="next" href={href(page + 1)} className={link}>
          Next
        </Link>
      )}
    </nav>
  );
}
