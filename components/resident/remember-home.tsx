"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { addressAtHome } from "./home";
import { keepHome, useHome } from "./use-home";

/**
 * Keeps the state that the reader chooses in any form for it, and leads a page with prices that was opened without one to
 * theirs: what the page's first script does for one that is opened anew, for one that a link leads to.
 */
export function RememberHome() {
  const router = useRouter();
  const there = addressAtHome(usePathname(), new URLSearchParams(useSearchParams()), useHome());
  useEffect(() => {
    // What the address points to on the page stays.
    if (there !== null) router.replace(there + window.location.hash, { scroll: false });
  }, [there, router]);
  useEffect(() => {
    const sent = ({ target }: SubmitEvent) => {
      const field = target instanceof HTMLFormElement ? target.elements.namedItem("resident") : null;
      // A hidden field only carries what the address says.
      if (field instanceof HTMLSelectElement) keepHome(field.value);
    };
    document.addEventListener("submit", sent, { capture: true });
    return () => document.removeEventListener("submit", sent, { capture: true });
  }, []);
  return null;
}
