"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect } from "react";

/** The address last asked for and not yet arrived: a second choice must not undo the first. */
let asked: string | null = null;

type Props = {
  slug: string;
  chosen: boolean;
  /** The address of what is shown, and the one with this program added or taken out. */
  here: string;
  href: string;
  className: string;
  children: ReactNode;
};

/** A link that adds a program to the address or takes it out; several pressed in a row all count. */
export function ToggleLink({ slug, chosen, here, href, className, children }: Props) {
  const router = useRouter();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `here` is what tells that something arrived
  useEffect(() => {
    asked = null;
  }, [here]);

  function pressed(event: MouseEvent) {
    // With a key held the browser opens another tab or window: this page asks for nothing.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (asked === null) {
      asked = href;
      return;
    }
    event.preventDefault();
    const parameters = new URL(asked, window.location.href).searchParams;
    const others = parameters.getAll("compare").filter((one) => one !== slug);
    parameters.delete("compare");
    for (const one of chosen ? others : [...others, slug]) parameters.append("compare", one);
    asked = `/programs?${parameters}`;
    router.push(asked, { scroll: false });
  }

  return (
    <Link prefetch={false} scroll={false} rel="nofollow" href={href} className={className} onClick={pressed}>
      {children}
    </Link>
  );
}
