import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Around the pages by which people come in: nobody is signed in yet. */
export default function WayInLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-b border-rule">
        <div className="mx-auto max-w-[77.5rem] px-[min(1.125rem,5vw)] py-4 md:px-10">
          <Link
            prefetch={false}
            href="/"
            className="font-serif text-[1.3125rem] leading-none font-semibold tracking-tight no-underline"
          >
            Matricula
          </Link>
          <span className="ml-3 text-sm text-soft">for its editors</span>
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-[60rem] flex-1 px-[min(1.125rem,5vw)] py-6 md:px-10 md:py-9">
        {children}
      </main>
    </>
  );
}
