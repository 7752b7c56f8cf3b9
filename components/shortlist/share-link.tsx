"use client";

import { useState } from "react";
import { Fresh } from "@/components/ui/fresh";
import { listHref } from "@/lib/programs/shortlist/address";
import type { Shortlist } from "@/lib/programs/shortlist/shortlist";
import type { Listed } from "./listed";

/** The list as a link; the notes go into it only when asked, behind the "#" where no server sees them. */
export function ShareLink({ list, bySlug }: { list: Shortlist; bySlug: ReadonlyMap<string, Listed | null> }) {
  const [notes, setNotes] = useState(false);
  const [said, setSaid] = useState("");
  const link = `${window.location.origin}${listHref(list, { notes, numberOf: (slug) => bySlug.get(slug)?.id })}`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied");
    } catch {
      setSaid("Your browser doesn’t allow copying. Select the link and copy it yourself.");
    }
  }
  return (
    <details className="group open:basis-full">
      <summary className="py-1 text-accent underline underline-offset-3">Link for another device</summary>
      <div className="mt-2 max-w-[40rem] rounded-md border border-rule p-3">
        <p className="mb-2">
          The link contains the programs in this order. Anyone who opens it sees them and can add them to their own
          list.
        </p>
        {list.some(({ note }) => note !== "") && (
          <label className="mb-2 flex items-center gap-2.5">
            <input type="checkbox" checked={notes} onChange={(event) => setNotes(event.currentTarget.checked)} />
            Put my notes in, too. They travel in the link; no server sees them.
          </label>
        )}
        <div className="flex items-baseline gap-3">
          <input
            type="text"
            readOnly
            aria-label="Link to this list"
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className="field"
          />
          <button type="button" onClick={copy} className="flex-none text-accent underline underline-offset-3">
            Copy
          </button>
        </div>
        <p role="status" className="mt-1 min-h-5">
          <Fresh>{said}</Fresh>
        </p>
      </div>
    </details>
  );
}
