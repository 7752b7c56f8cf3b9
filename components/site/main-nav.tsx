"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useHome } from "../resident/use-home";
import { ShortlistLink } from "../shortlist/shortlist-link";

const places = {
  "/programs": "Programs",
  "/browse": "Browse",
  "/guides": "Guides",
  "/compare": "Compare",
  "/about/how-we-list": "How we list",
};

/** Places without a price that depends on where the reader lives. */
const unpriced = ["/guides", "/about/how-we-list"];

/** The main places, at the prices of the reader's home; the one that the page belongs to is marked. */
export function MainNav() {
  const here = usePathname();
  // What the address says goes before what the device keeps; without scripts it is all there is.
  const home = useHome();
  const resident = useSearchParams().get("resident") ?? home;
  const carrying = (href: string) =>
    resident && !unpriced.includes(href) ? `${href}?${new URLSearchParams({ resident })}` : href;
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
