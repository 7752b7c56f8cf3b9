"use client";

import { useState } from "react";
import { Fresh } from "@/components/ui/fresh";
import { htmlTable, type Table, tabbed } from "@/lib/text/spreadsheet";

const refused = "Your browser doesn’t allow copying.";
const button = "py-1 text-accent underline underline-offset-3";

/**
 * A link to share and the table for a spreadsheet, both for the clipboard. Without scripts the link
 * is one to follow, and the file beside it has the table; the style sheet tells which, so that nothing
 * moves when the scripts come.
 */
export function CopyComparison({ href, table }: { href: string; table: Table }) {
  const [said, setSaid] = useState("");

  async function tell(copying: Promise<void>, done: string, otherwise: string) {
    try {
      await copying;
      setSaid(done);
    } catch {
      setSaid(otherwise);
    }
  }

  return (
    <span className="contents">
      <a
        href={href}
        className={button}
        onClick={(event) => {
          event.preventDefault();
          const address = new URL(href, window.location.href).href;
          void tell(
            navigator.clipboard.writeText(address),
            "Link copied",
            `${refused} Copy this link yourself: ${address}`,
          );
        }}
      >
        <span className="without-scripts">Link to share</span>
        <span className="with-scripts">Copy link</span>
      </a>
      <button
        type="button"
        className={`${button} with-scripts`}
        onClick={() => void tell(copyTable(table), "Table copied", `${refused} Download the CSV file instead.`)}
      >
        Copy as a table
      </button>
      <span role="status">
        <Fresh>{said}</Fresh>
      </span>
    </span>
  );
}

async function copyTable(table: Table): Promise<void> {
  const kinds = { "text/plain": tabbed(table), "text/html": htmlTable(table) };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
