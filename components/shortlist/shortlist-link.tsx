"use client";

import Link from "next/link";
import { useShortlist } from "./use-shortlist";

/** The way to the shortlist, with how many programs this device keeps. */
export function ShortlistLink() {
  const count = useShortlist()?.list.length ?? 0;
  return (
    <Link prefetch={false} href="/shortlist" className="no-underline hover:underline">
      Shortlist{" "}
      {count > 0 && (
        <span className="ml-0.5 rounded-full bg-wash px-1.5 text-[12.5px] font-semibold tabular-nums">
          {count}
          <span className="sr-only"> kept</span>
        </span>
      )}
    </Link>
  );
}
