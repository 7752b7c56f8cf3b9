"use client";

import Link from "next/link";
import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";

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

/**
 * The links to the item before and after this one, and with scripts a key for each. A single letter can be pressed
 * unawares, so the keys can be turned off; the device remembers it.
 */
export function WorkKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const on = useSyncExternalStore(listen, keysAreOn, () => null);
  const toPrevious = useRef<HTMLAnchorElement>(null);
  const toNext = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) return;
      if (document.querySelector("dialog:modal")) return;
      const link = event.key === "n" ? toNext.current : event.key === "p" ? toPrevious.current : null;
      link?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);

  return (
    <>
      <Step link={toPrevious} href={previous} label="Previous" letter={on ? "p" : null} none="This is the first" />
      <Step link={toNext} href={next} label="Next" letter={on ? "n" : null} none="This is the last" />
      {on !== null && (
        <button
          type="button"
          onClick={() => setKeys(!on)}
          className="text-[0.8125rem] text-soft underline decoration-edge underline-offset-3 hover:decoration-current"
        >
          {on ? "Turn the keys off" : "Turn the keys n and p on"}
        </button>
      )}
    </>
  );
}

function Step({
  link,
  href,
  label,
  letter,
  none,
}: {
  link: RefObject<HTMLAnchorElement | null>;
  href: string | null;
  label: string;
  letter: string | null;
  none: string;
}) {
  if (href === null) return <span className="text-soft">{none}</span>;
  return (
    <span>
      <Link ref={link} prefetch={false} href={href} aria-keyshortcuts={letter ?? undefined}>
        {label}
      </Link>
      {letter && (
        <>
          {" "}
          <kbd className="rounded-[3px] border border-edge px-1 text-[0.75rem] text-soft">{letter}</kbd>
        </>
      )}
    </span>
  );
}
