import Link from "next/link";
import type { ReactNode } from "react";

/** The pages about one thing, the one that is open named as such; what else there is to go to follows. */
export function PageLinks({
  label,
  links,
  place,
  children,
}: {
  label: string;
  links: readonly { key: string; label: string; href: string }[];
  /** Key of the page that is open. */
  place: string;
  children?: ReactNode;
}) {
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {links.map(({ key, label: name, href }) => (
        <Link
          key={key}
          prefetch={false}
          href={href}
          aria-current={key === place ? "page" : undefined}
          className="aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {name}
        </Link>
      ))}
      {children}
    </nav>
  );
}
