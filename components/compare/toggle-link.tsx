"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useId, useTransition } from "react";

/**
 * The address last asked for and not yet arrived, and the links whose press is still under way: a choice must undo
 * none of those before it, however quickly they follow each other.
 */
const underWay = new Set<string>();
let asked: string | null = null;

type Props = {
  slug: string;
  chosen: boolean;
  /** The address with this program added or taken out. */
  href: string;
  className: string;
  children: ReactNode;
};

/** A link that adds a program to the address or takes it out; several pressed in a row all count. */
export function ToggleLink({ slug, chosen, href, className, children }: Props) {
  const router = useRouter();
  const id = useId();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    if (!pending) return;
    underWay.add(id);
    return () => {
      underWay.delete(id);
      // Only when the last of them has arrived is the page's own address again what choices are made from.
      if (underWay.size === 0) asked = null;
    };
  }, [pending, id]);

  function pressed(event: MouseEvent) {
    // With a key held the browser opens another tab or window: this page asks for nothing.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (asked === null) asked = href;
    else {
      const parameters = new URL(asked, window.location.href).searchParams;
      const others = parameters.getAll("compare").filter((one) => one !== slug);
      parameters.delete("compare");
      for (const one of chosen ? others : [...others, slug]) parameters.append("compare", one);
      asked = `/programs?${parameters}`;
    }
    const next = asked;
    startTransition(() => router.push(next, { scroll: false }));
  }

  return (
    <Link prefetch={false} scroll={false} rel="nofollow" href={href} className={className} onClick={pressed}>
      {children}
    </Link>
  );
}
