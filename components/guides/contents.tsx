"use client";

import { useEffect, useState } from "react";

/** Where a section must be to be the one being read: the upper part of the window. */
const reading = "-12% 0px -75% 0px";

/** The table of contents; with scripts it marks the section being read. Plain links without. */
export function Contents({ items }: { items: readonly { id: string; label: string }[] }) {
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    const inside = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inside.add(target.id);
          else inside.delete(target.id);
        }
        const first = items.find(({ id }) => inside.has(id));
        // Between two sections the one just left stays marked.
        if (first) setCurrent(first.id);
      },
      { rootMargin: reading },
    );
    for (const { id } of items) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [items]);

  return (
    <nav aria-label="On this page" className="text-[0.84375rem] print:hidden">
      <p className="mb-1.5 text-[0.8125rem] text-soft">On this page</p>
      <ul className="max-lg:columns-2 max-lg:gap-x-6">
        {items.map(({ id, label }) => (
          <li key={id} className="break-inside-avoid">
            <a
              href={`#${id}`}
              aria-current={current === id ? "location" : undefined}
              className="block border-l-2 border-rule py-1 pl-3 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold max-lg:border-0 max-lg:pl-0 max-lg:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
