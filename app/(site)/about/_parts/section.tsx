import type { ReactNode } from "react";
import { SectionTitle } from "@/components/ui/page";

/** A section of a page of statements. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <SectionTitle id={id}>{title}</SectionTitle>
      {children}
    </section>
  );
}
