"use client";

import { useMemo, useSyncExternalStore } from "react";
import { inputsFromText, inputsToText, type ReaderInputs } from "@/lib/programs/payback/reader-inputs";

/**
 * What the reader types about themselves: on this device, or in the address's fragment where a link carried
 * it. Neither is ever sent: browsers keep the fragment to themselves.
 */
const key = "matricula.you.1";
const prefix = "#you?";

/** What storage refused to keep; null: nothing. */
let unsaved: string | null = null;
const listeners = new Set<() => void>();

function inFragment(): string | null {
  const { hash } = window.location;
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : null;
}

function snapshot(): string {
  const carried = inFragment() ?? unsaved;
  if (carried !== null) return carried;
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
    window.removeEventListener("hashchange", listener);
  };
}

function write(text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unsaved = null;
  } catch {
    unsaved = text;
  }
  // What a link carried is the reader's own from the first change on.
  if (inFragment() !== null)
    window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
  for (const listener of listeners) listener();
}

export type KeptInputs = {
  typed: ReaderInputs;
  /** Whether this device keeps what is typed. */
  kept: boolean;
  type: (field: keyof ReaderInputs, value: string) => void;
  forget: () => void;
  /** The page's address with what is typed in its fragment. */
  link: () => string;
};

/** What the reader typed; null on the server and without scripts. */
export function useReaderInputs(): KeptInputs | null {
  const text = useSyncExternalStore(subscribe, snapshot, () => null);
  return useMemo(() => {
    if (text === null) return null;
    const typed = inputsFromText(text);
    return {
      typed,
      kept: unsaved === null,
      type: (field, value) => write(inputsToText({ ...typed, [field]: value })),
      forget: () => write(""),
      link: () => `${window.location.href.replace(/#.*$/, "")}${prefix}${text}`,
    };
  }, [text]);
}
