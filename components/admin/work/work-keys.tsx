"use client";

import Link from "next/link";
import { type RefObject, useCallback, useRef } from "react";
import { KeysSwitch, useKeysOn, useLetters } from "./keys";

/**
 * The links to the item before and after this one, and with scripts a key for each. A single letter can be pressed
 * unawares, so the keys can be turned off; the device remembers it.
 */
export function WorkKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const on = useKeysOn();
  const toPrevious = useRef<HTMLAnchorElement>(null);
  const toNext = useRef<HTMLAnchorElement>(null);
  const press = useCallback((letter: string) => {
    const link = letter === "n" ? toNext.current : letter === "p" ? toPrevious.current : null;
    link?.click();
  }, []);
  useLetters(on, press);

  return (
    <>
      <Step link={toPrevious} href={previous} label="Previous" letter={on ? "p" : null} none="This is the first" />
      <Step link={toNext} href={next} label="Next" letter={on ? "n" : null} none="This is the last" />
      <KeysSwitch on={on} letters="n and p" />
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
