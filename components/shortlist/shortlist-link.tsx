"use client";

import Link from "next/link";
import { useShortlist } from "./use-shortlist";

/** The way to the shortlist, with how many programs this device keeps. */
export function ShortlistLink({
  href,
  className,
  current,
}: {
  href: string;
  className: string;
  current: "page" | "true" | undefined;
}) {
  const count = useShortlist()?.list.length ?? 0;
  return (
    <Link prefetch={false} href={href} aria-current={current} className={className}>
      Shortlist{" "}
      {count > 0 && (
        <span key={count} className="ml-0.5 rounded-full bg-wash px-1.5 text-[0.78125rem] font-semibold tabular-nums">
          {count}
          <span className="sr-only"> kept</span>
        </span>
      )}
    </Link>
  );
}
