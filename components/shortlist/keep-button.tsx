"use client";

import { mostKept, shortlistWith, shortlistWithout } from "@/lib/programs/shortlist/shortlist";
import { shortlist } from "./store";
import { useShortlist } from "./use-shortlist";

// The word gives the line, not the ribbon before it: it stands on one line with the links beside it.
const place = "inline-flex w-14 items-baseline gap-1.5 py-1";

/**
 * Puts a program on this device's shortlist, or takes it off. Until scripts run there is an empty
 * place of the same size and line, so that nothing moves when it comes. `label` names the program to a person.
 */
export function KeepButton({ slug, label }: { slug: string; label: string }) {
  const device = useShortlist();
  if (device === null) {
    return (
      <span aria-hidden="true" className={`${place} invisible`}>
        <Ribbon />
        Keep
      </span>
    );
  }
  const at = device.list.findIndex((entry) => entry.slug === slug);
  const kept = at >= 0;

  function toggle() {
    if (kept)
      shortlist.change((list) => shortlistWithout(list, slug), { did: `Taken off the shortlist: ${label}.`, at });
    else if (shortlist.current().list.length >= mostKept) shortlist.sayFull();
    else shortlist.change((list) => shortlistWith(list, [{ slug, label, note: "" }]));
  }

  return (
    <button
      type="button"
      aria-pressed={kept}
      onClick={toggle}
      className={`${place} text-accent underline decoration-transparent underline-offset-3 hover:decoration-current aria-pressed:font-semibold`}
    >
      <Ribbon filled={kept} />
      Keep
      <span className="sr-only"> {label}</span>
    </button>
  );
}

function Ribbon({ filled = false }: { filled?: boolean }) {
  return (
    <svg width="10" height="13" aria-hidden="true" className="flex-none self-center">
      <path d="M1 .75h8v11l-4-3-4 3z" stroke="currentColor" strokeWidth="1.4" fill={filled ? "currentColor" : "none"} />
    </svg>
  );
}
