"use client";

import { useState } from "react";
import { Fresh } from "@/components/ui/fresh";

/** A heading's own address: a plain link to it that, with scripts, also copies the address. */
export function SectionLink({ id, heading }: { id: string; heading: string }) {
  const [said, setSaid] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(`${window.location.href.replace(/#.*$/, "")}#${id}`);
      setSaid("Link copied");
    } catch {
      // The address bar shows the section's address now, so nothing is lost.
      setSaid("");
    }
  }

  return (
    <span className="font-sans text-[0.8125rem] font-normal whitespace-nowrap print:hidden">
      <a href={`#${id}`} onClick={copy} className="target px-1 text-center text-soft no-underline hover:underline">
        <span aria-hidden="true">#</span>
        <span className="sr-only">Link to “{heading}”</span>
      </a>
      <span role="status" className="text-soft">
        <Fresh>{said}</Fresh>
      </span>
    </span>
  );
}
