"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useResidentHref } from "../resident/resident-link";
import { ShortlistLink } from "../shortlist/shortlist-link";

const places = {
  "/programs": "Programs",
  "/browse": "Browse",
  "/guides": "Guides",
  "/compare": "Compare",
  "/about/how-we-list": "How we list",
};

/** The main places, each with where the reader lives; the one that the page belongs to is marked. */
export function MainNav() {
  const here = usePathname();
  const carrying = useResidentHref();
  const current = (href: string) => (here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined);
  return (
    <nav aria-label="Main" className="flex flex-wrap gap-x-5 text-sm max-sm:w-full">
      {Object.entries(places).map(([href, label]) => (
        <Link key={href} prefetch={false} href={carrying(href)} aria-current={current(href)} className="place">
          {label}
        </Link>
      ))}
      <ShortlistLink href={carrying("/shortlist")} className="place" current={current("/shortlist")} />
    </nav>
  );
}
