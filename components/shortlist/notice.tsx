"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Fresh } from "../ui/fresh";
import { shortlist } from "./store";
import { useShortlist } from "./use-shortlist";

/** Says, on any page, what was taken off the shortlist, with the way back, and what could not be kept. */
export function ShortlistNotice() {
  const device = useShortlist();
  const linked = useSearchParams().has("keep");
  // The list itself says it in the place of what was removed.
  const atList = usePathname() === "/shortlist" && !linked;
  const undo = atList ? null : (device?.undo ?? null);
  const notice = device?.notice ?? null;
  const link = "text-accent underline underline-offset-3";
  return (
    <div aria-live="polite" className="print:hidden">
      {(undo ?? notice) !== null && (
        <div className="fixed inset-x-4 bottom-18 z-10 flex max-h-[25dvh] overflow-y-auto flex-wrap items-baseline gap-x-4 gap-y-1 rounded-md border border-edge bg-sheet px-4 py-2.5 text-sm shadow-lg md:right-10 md:bottom-5 md:left-auto md:max-w-[40rem]">
          <span className="min-w-40 flex-1">
            <Fresh>{[undo?.did, notice].filter(Boolean).join(" ")}</Fresh>
          </span>
          {undo && (
            <button type="button" onClick={() => shortlist.undo()} className={link}>
              Undo
            </button>
          )}
          <button type="button" onClick={() => shortlist.dismiss()} className={link}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
