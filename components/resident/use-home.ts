"use client";

import { useSyncExternalStore } from "react";
import { homeKey, homePattern } from "./home";

/**
 * Where the reader lives as this device knows it: a state's code that they once chose on any page with prices. It leaves
 * the device only as the `resident` of an address, where everybody sees it.
 */
const listeners = new Set<() => void>();

function kept(): string | null {
  try {
    const stored = localStorage.getItem(homeKey);
    return stored !== null && homePattern.test(stored) ? stored : null;
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Keeps a state by its code on this device; anything else forgets the one that was kept. */
export function keepHome(state: string): void {
  try {
    if (homePattern.test(state)) localStorage.setItem(homeKey, state);
    else localStorage.removeItem(homeKey);
  } catch {
    // Full or forbidden storage only means that the address alone carries it.
  }
  for (const listener of listeners) listener();
}

/** The state that this device keeps; null on the server, without scripts, and while none was chosen. */
export function useHome(): string | null {
  return useSyncExternalStore(subscribe, kept, () => null);
}
