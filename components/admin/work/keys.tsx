"use client";

/** Owns the single letters that do something on the pages of work: turned on or off on the device, never taken from a field. */
import { useEffect, useSyncExternalStore } from "react";

const stored = "matricula.keys";
const changed = "matricula-keys";

function keysAreOn(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}

function setKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "off");
  } catch {
    // Without storage the keys stay as they are.
  }
  window.dispatchEvent(new Event(changed));
}

function listen(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Whether what a key is pressed in takes letters itself. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input,select,textarea") !== null)
  );
}

/** Whether the keys are on; null before the browser says so. */
export const useKeysOn = () => useSyncExternalStore(listen, keysAreOn, () => null);

/** Has `press` hear of each letter while the keys are on; it must stay the same function. */
export function useLetters(on: boolean | null, press: (letter: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent) => {
      if (
        event.repeat ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        takesText(event.target)
      )
        return;
      if (!document.querySelector("dialog:modal")) press(event.key);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [on, press]);
}

/** Turns single letters off, which can be pressed unawares, and on again; the device remembers it. */
export function KeysSwitch({ on, letters }: { on: boolean | null; letters: string }) {
  if (on === null) return null;
  return (
    <button
      type="button"
      onClick={() => setKeys(!on)}
      className="text-[0.8125rem] text-soft underline decoration-edge underline-offset-3 hover:decoration-current"
    >
      {on ? "Turn the keys off" : `Turn the keys ${letters} on`}
    </button>
  );
}
