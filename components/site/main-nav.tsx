"use client";

import { usePathname } from "next/navigation";
import { ResidentLink, useResidentHref } from "../resident/resident-link";
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
  const current = (href: string) => (here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined);
  return (
    <nav aria-label="Main" className="flex flex-wrap gap-x-5 text-sm max-sm:w-full">
      {Object.entries(places).map(([href, label]) => (
        <ResidentLink key={href} href={href} aria-current={current(href)} className="place">
          {label}
        </ResidentLink>
      ))}
      <ShortlistLink href={useResidentHref()("/shortlist")} className="place" current={current("/shortlist")} />
    </nav>
  );
}
