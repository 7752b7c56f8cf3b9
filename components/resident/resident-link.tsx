"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { useHome } from "./use-home";

/** The address of one of the site's pages with where the reader lives, before its place on the page; null: not known. */
export function withHome(href: string, resident: string | null): string {
  const begins = href.includes("?") ? "&" : "?";
  return resident ? href.replace(/#|$/, (place) => `${begins}resident=${encodeURIComponent(resident)}${place}`) : href;
}

/** Writes where the reader lives into addresses of the site: as the page's own address says, else as the device knows. */
export function useResidentHref(): (href: string) => string {
  const home = useHome();
  const resident = useSearchParams().get("resident") ?? home;
  return (href) => withHome(href, resident);
}

/** A link to a page of the site that keeps where the reader lives, from a page that has no prices itself. */
export function ResidentLink(props: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  return <Link prefetch={false} {...props} href={useResidentHref()(props.href)} />;
}
