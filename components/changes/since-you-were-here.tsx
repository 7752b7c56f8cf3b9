"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { isoDay } from "@/lib/text/day";
import { dayText } from "@/lib/text/format";
import { noteVisit } from "./last-visit";

let visit: { day: string; before: string | null } | null = null;

/** Noted once a day for each open page: the note itself is written by asking. */
function before(): string | null {
  const day = isoDay();
  if (visit?.day !== day) visit = { day, before: noteVisit(day) };
  return visit.before;
}

const never = () => () => {};

/**
 * The way to what has changed: since the reader was here last, where this device knows it; else of the last 30 days. Of
 * these programs alone where some are named.
 */
export function SinceYouWereHere({ programs = [] }: { programs?: readonly string[] }) {
  const since = useSyncExternalStore(never, before, () => null);
  const asked = new URLSearchParams([
    ...(since ? [["since", since]] : []),
    ...programs.map((slug) => ["program", slug]),
  ]);
  const query = asked.toString();
  return (
    <p className="text-sm">
      <Link prefetch={false} href={`/changes${query && `?${query}`}`} className="target">
        {since
          ? `What has changed since you were here on ${dayText(new Date(since))}`
          : "What has changed in the last 30 days"}
      </Link>
    </p>
  );
}
