/** Owns the frame of a public page and the headings of every page. */
import type { ComponentProps, ReactNode } from "react";

/** What a public page stands in: as wide as its prose, or `wide` for what lies side by side. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const width = wide ? "max-w-[77.5rem]" : "max-w-[60rem]";
  return <main className={`mx-auto ${width} px-[min(1.125rem,5vw)] py-6 md:px-10 md:py-9`}>{children}</main>;
}

/** The name of a page. */
export function PageTitle({ className = "", ...props }: ComponentProps<"h1">) {
  return <h1 {...props} className={`text-[1.5rem] sm:text-[1.6875rem] md:text-[2.125rem] ${className}`.trim()} />;
}

/** The name of a section of a page; `className` is the space around it. */
export function SectionTitle({ className = "mb-2", ...props }: ComponentProps<"h2">) {
  return <h2 {...props} className={`text-[1.3125rem] ${className}`.trim()} />;
}
