import Link from "next/link";
import { keysOf, memberOf } from "@/lib/closed-list";
import type { Unlisted } from "@/lib/programs/asking/unlisted";
import { filtersHref, noFilters } from "@/lib/programs/filters/filters";
import { degrees, type State } from "@/lib/programs/model/vocabulary";
import { aiSentence } from "@/lib/programs/outcomes/say";

/** Institutions that were asked for and are not listed: what federal files say of them, and where to go. */
export function NotListed({ institutions, resident }: { institutions: readonly Unlisted[]; resident: State | null }) {
  return institutions.map(({ unitid, name, city, state, awards }) => {
    const place = `${city}, ${state}`;
    const known = awards.flatMap((one) => {
      const degree = memberOf(degrees, one.degree);
      return degree ? [{ ...one, degree }] : [];
    });
    const said = keysOf(degrees).flatMap((degree) => aiSentence(known, degree) ?? []);
    return (
      <aside key={unitid} aria-label={name} className="mb-5 border-l-2 border-accent pl-4 text-sm">
        <p className="text-base">
          <strong>{name}</strong> in {place} is not listed yet.
        </p>
        <p className="text-soft">
          {said.length > 0
            ? said.join(" ")
            : "By the federal count it awards no degree in artificial intelligence, which it may report under another field."}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-5">
          <Link
            prefetch={false}
            href={`/about/coverage/propose?${new URLSearchParams({ institution: name })}`}
            className="target"
          >
            Propose a program
          </Link>
          <Link prefetch={false} href={filtersHref(noFilters, { near: place, resident })} className="target">
            Programs near {place}
          </Link>
        </p>
      </aside>
    );
  });
}
